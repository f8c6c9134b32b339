/** The console: a statement, its parameters, its runs. Records are read as they come. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { AppError, Cancelled, InvalidInput } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { AccessMode } from '../../graph/store.ts';
import type { Parameters, Value } from '../../graph/values.ts';
import type { WireSummary } from '../../graph/wire.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import type { Api } from '../api.ts';
import { collectEntities, type Entities } from './answers.ts';
import { parametersJson } from './parameters-json.ts';
import type { Picture } from './picture.ts';

export type RunState =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly summary: WireSummary }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' };

export interface Run {
  readonly id: number;
  readonly statement: Statement;
  readonly plan: 'none' | 'explain' | 'profile';
  readonly mode: AccessMode;
  readonly startedAt: number;
  readonly state: ReadonlySignal<RunState>;
  readonly columns: ReadonlySignal<readonly string[]>;
  /** Grows while the run goes on; follow `rowCount`, then read what is there. */
  readonly rows: readonly (readonly Value[])[];
  readonly rowCount: ReadonlySignal<number>;
  readonly elapsedMs: ReadonlySignal<number>;
  /** Nodes and edges anywhere in the rows so far. */
  entities(): Entities;
}

export interface ConsoleState {
  readonly text: Signal<string>;
  /** JSON of the parameters, as the user edits it. */
  readonly parametersText: Signal<string>;
  readonly mode: Signal<AccessMode>;
  readonly rowLimit: Signal<number>;
  readonly current: ReadonlySignal<Run | undefined>;
  /** The last runs, newest first. */
  readonly runs: ReadonlySignal<readonly Run[]>;
  /** Puts a statement into the console ("show Cypher") without running it. */
  put(statement: Statement): void;
  /** Counts the puts, so that a view can open the drawer and focus. */
  readonly putCount: ReadonlySignal<number>;
  /** Starts what stands in the console. Unreadable parameters are a failed run that says so. */
  run(plan?: Run['plan']): Run;
  cancel(): void;
  addToPicture(run: Run): Promise<void>;
  replacePicture(run: Run): Promise<void>;
}

const MOST_RUNS = 30;
export const DEFAULT_ROW_LIMIT = 1000;

export function createConsole(api: Api, picture: Picture): ConsoleState {
  const text = signal('');
  const parametersText = signal('{}');
  const mode = signal<AccessMode>('read');
  const rowLimit = signal(DEFAULT_ROW_LIMIT);
  const current = signal<Run | undefined>(undefined);
  const runs = signal<readonly Run[]>([]);
  const putCount = signal(0);
  let running: AbortController | undefined;
  let nextId = 1;

  return {
    text,
    parametersText,
    mode,
    rowLimit,
    current,
    runs,
    putCount,
    put(statement) {
      text.value = statement.statement;
      parametersText.value = parametersJson(statement.parameters);
      putCount.value++;
    },
    run(plan = 'none') {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const request = { text: text.peek(), parametersText: parametersText.peek(), plan, mode: mode.peek() };
      const run = startRun(api, { ...request, id: nextId++, rows: rowLimit.peek() }, controller.signal);
      current.value = run;
      runs.value = [run, ...runs.peek()].slice(0, MOST_RUNS);
      return run;
    },
    cancel: () => running?.abort(),
    addToPicture: (run) => picture.add(run.entities(), { kind: 'result', count: 0 }),
    replacePicture: (run) => picture.replaceWith(run.entities()),
  };
}

interface RunOrder {
  readonly id: number;
  readonly text: string;
  readonly parametersText: string;
  readonly plan: Run['plan'];
  readonly mode: AccessMode;
  readonly rows: number;
}

function startRun(api: Api, order: RunOrder, abort: AbortSignal): Run {
  const state = signal<RunState>({ kind: 'running' });
  const columns = signal<readonly string[]>([]);
  const rows: (readonly Value[])[] = [];
  const rowCount = signal(0);
  const elapsedMs = signal(0);
  const startedAt = Date.now();
  const start = performance.now();
  let parameters: Parameters = new Map();
  /** Readers are told a few times a second, not for each of ten thousand records. */
  const ticker = setInterval(() => {
    rowCount.value = rows.length;
    elapsedMs.value = performance.now() - start;
  }, 100);

  const follow = async (): Promise<RunState> => {
    try {
      const { text: statement, plan, mode } = order;
      const request = { statement, parameters, mode, plan, limits: { rows: order.rows } };
      const listener = {
        onHeader(header: { readonly columns: readonly string[] }) {
          columns.value = header.columns;
        },
        onRecord(record: readonly Value[]) {
          rows.push(record);
        },
      };
      return { kind: 'done', summary: await api.run(request, listener, abort) };
    } catch (error) {
      if (error instanceof Cancelled || abort.aborted) return { kind: 'cancelled' };
      if (error instanceof AppError) return { kind: 'failed', error };
      throw error;
    }
  };
  const end = (ended: RunState) => {
    clearInterval(ticker);
    rowCount.value = rows.length;
    elapsedMs.value = performance.now() - start;
    state.value = ended;
  };
  try {
    parameters = readParameters(order.parametersText);
    void follow().then(end);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    end({ kind: 'failed', error });
  }
  return {
    id: order.id,
    statement: { statement: order.text, parameters },
    plan: order.plan,
    mode: order.mode,
    startedAt,
    state,
    columns,
    rows,
    rowCount,
    elapsedMs,
    entities: () => collectEntities(rows.flat()),
  };
}

/** JSON as a user writes it: plain values, or the typed ones of the wire. Empty text is no parameters. */
export function readParameters(text: string): Parameters {
  if (text.trim() === '') return new Map();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw notJson(cause instanceof Error ? cause.message : 'not JSON', cause);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw notJson('not an object', undefined);
  return decodeParameters(json as Readonly<Record<string, unknown>>);
}

function notJson(why: string, cause: unknown): InvalidInput {
  return new InvalidInput(`parameters: they cannot be read as JSON (${why}).`, {
    code: 'Shabaka.InvalidJson',
    hint: 'Write an object such as { "name": "SDF", "limit": 10 }.',
    cause,
  });
}
