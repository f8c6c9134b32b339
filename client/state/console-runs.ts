/** The console: a script of one statement or several, its parameters, its runs, one behind the other. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { splitStatements } from '../../cypher/parse/split.ts';
import { type AppError, InvalidInput } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { AccessMode } from '../../graph/store.ts';
import type { Api } from '../api.ts';
import { createParameterFields, type ParameterFields } from './parameter-fields.ts';
import { parametersJson } from './parameters-json.ts';
import type { Picture } from './picture.ts';
import { createRun, type DrivenRun, type PlanWanted, type Run, type RunState } from './run.ts';

/** What is told of a script as a whole: `done` once every statement has run. */
export type ScriptState = 'running' | 'done' | 'failed' | 'cancelled';

/** What was asked, for the list of what was asked before: it holds no rows. */
export interface Asked {
  readonly id: number;
  /** As it was written, all statements together. */
  readonly statement: Statement;
  readonly state: ReadonlySignal<ScriptState>;
}

/** The statements of a text in their order, each a transaction of its own. The first that fails, or stopping, ends it. */
export interface Script extends Asked {
  /** At least one. */
  readonly runs: readonly [Run, ...Run[]];
}

export interface ConsoleState {
  readonly text: Signal<string>;
  /** JSON of the parameters, as the user edits it. */
  readonly parametersText: Signal<string>;
  readonly parameterFields: ParameterFields;
  readonly mode: Signal<AccessMode>;
  readonly rowLimit: Signal<number>;
  /** What was asked last. */
  readonly script: ReadonlySignal<Script | undefined>;
  /** The run of it that is looked at: the one chosen, else the one that it is at. */
  readonly current: ReadonlySignal<Run | undefined>;
  choose(run: Run): void;
  /** What was asked until now, newest first. */
  readonly history: ReadonlySignal<readonly Asked[]>;
  /** Puts a statement into the console ("show Cypher") without running it. */
  put(statement: Statement): void;
  /** Counts the puts, so that a view can open the drawer and focus. */
  readonly putCount: ReadonlySignal<number>;
  /** Starts what stands in the console. Unreadable parameters, or no statement, are a failed run that says so. */
  run(plan?: PlanWanted): Script;
  cancel(): void;
  addToPicture(run: Run): Promise<void>;
  replacePicture(run: Run): Promise<void>;
}

export interface ConsolePorts {
  readonly api: Api;
  readonly picture: Picture;
  /** Called after a script that changed the graph. */
  onChanged(): void;
}

const MOST_ASKED = 30;
export const DEFAULT_ROW_LIMIT = 1000;
/** A statement that ends sooner is not looked at while its script goes on: nobody could read that fast. */
const FOLLOWED_AFTER_MS = 150;

export function createConsole({ api, picture, onChanged }: ConsolePorts): ConsoleState {
  const text = signal('');
  const parameterFields = createParameterFields(text);
  const parametersText = parameterFields.text;
  const mode = signal<AccessMode>('read');
  const rowLimit = signal(DEFAULT_ROW_LIMIT);
  const script = signal<Script | undefined>(undefined);
  const current = signal<Run | undefined>(undefined);
  const history = signal<readonly Asked[]>([]);
  const putCount = signal(0);
  let running: AbortController | undefined;
  let nextId = 1;

  const drive = async (runs: readonly DrivenRun[], state: Signal<ScriptState>, abort: AbortSignal) => {
    /** A run that the reader has chosen stays, whatever goes on. */
    let followed: Run | undefined = current.peek();
    const follow = (run: Run) => {
      if (current.peek() !== followed) return;
      current.value = run;
      followed = run;
    };
    let ended: RunState = { kind: 'waiting' };
    for (const run of runs) {
      const isReached = ended.kind === 'waiting' || ended.kind === 'done';
      if (!isReached || abort.aborted) {
        run.skip();
        continue;
      }
      const timer = setTimeout(() => follow(run), FOLLOWED_AFTER_MS);
      ended = await run.begin(abort);
      clearTimeout(timer);
      if (ended.kind !== 'done' || run === runs.at(-1)) follow(run);
    }
    const isWhole = runs.at(-1)?.state.peek().kind === 'done';
    state.value = isWhole ? 'done' : ended.kind === 'failed' ? 'failed' : 'cancelled';
    if (runs.some(hasChanged)) onChanged();
  };

  return {
    text,
    parametersText,
    parameterFields,
    mode,
    rowLimit,
    script,
    current,
    choose(run) {
      current.value = run;
    },
    history,
    putCount,
    put(statement) {
      text.value = statement.statement;
      parametersText.value = parametersJson(statement.parameters);
      parameterFields.forgetWrong();
      putCount.value++;
    },
    run(plan = 'none') {
      running?.abort();
      const abort = new AbortController();
      running = abort;
      const whole = text.peek();
      const { parameters, error = emptyOf(whole) } = parameterFields.take(plan === 'explain');
      const order = { script: whole, plan, mode: mode.peek(), rows: rowLimit.peek() };
      const runs = pieces(whole).map(({ text: statement, offset }) =>
        createRun(api, { ...order, id: nextId++, statement: { statement, parameters }, offset }),
      );
      const state = signal<ScriptState>('running');
      const [first, ...others] = runs;
      if (first === undefined) throw new Error('console: a text without a statement is sent whole');
      const asked: Asked = { id: nextId++, statement: { statement: whole, parameters }, state };
      script.value = { ...asked, runs: [first, ...others] };
      current.value = first;
      history.value = [asked, ...history.peek()].slice(0, MOST_ASKED);
      if (error === undefined) void drive(runs, state, abort.signal);
      else {
        first.fail(error);
        for (const run of others) run.skip();
        state.value = 'failed';
      }
      return script.value;
    },
    cancel: () => running?.abort(),
    addToPicture: (run) => picture.add(run.entities(), { kind: 'result', count: 0 }),
    replacePicture: (run) => picture.replaceWith(run.entities()),
  };
}

/** One statement is sent as it stands, comments included. */
function pieces(script: string): readonly { readonly text: string; readonly offset: number }[] {
  const statements = splitStatements(script);
  return statements.length > 1 ? statements : [{ text: script, offset: 0 }];
}

/** What is said of a text without a statement. */
function emptyOf(script: string): AppError | undefined {
  if (splitStatements(script).length > 0) return undefined;
  return new InvalidInput('There is no statement to run. Write one in the editor, then run it.', {
    code: 'Shabaka.EmptyStatement',
  });
}

function hasChanged({ state }: Run): boolean {
  const { value } = state;
  return value.kind === 'done' && Object.values(value.summary.counters).some((count) => count > 0);
}
