/** Statements with the answers that Neo4j gave: what the engine must go on answering where no Neo4j is at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateOfGraph } from './engine-subject.ts';
import type { FuzzCase, Outcome } from './outcome.ts';

const FOLDER = import.meta.dirname;
export const RECORDED_FILE = join(FOLDER, 'regressions.jsonl');

/** The graphs of the statements written by hand, each with a file of statements beside it. */
const GRAPH_NAMES = ['hand-written', 'movies', 'messy', 'claims'] as const;
type GraphName = (typeof GRAPH_NAMES)[number];

const GRAPHS: ReadonlyMap<GraphName, string> = new Map(
  GRAPH_NAMES.map((name) => [name, readFileSync(join(FOLDER, `${name}.graph.cypher`), 'utf8')]),
);

/** One line of the file. */
export interface Recorded {
  /** Its graph by name; absent for the first of them. */
  readonly on?: GraphName;
  /** Its graph as a script, where it is none of those. */
  readonly graph?: string;
  readonly statement: string;
  readonly isOrdered?: true;
  readonly isNewest?: true;
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
  readonly counters?: Extract<Outcome, { kind: 'rows' }>['counters'];
  readonly state?: Change;
  readonly code?: string;
  readonly offset?: number;
}

/** What a statement made of its graph. */
interface Change {
  readonly gone?: readonly string[];
  readonly come?: readonly string[];
}

/** One statement a line, `⏎` for a new line in it, `#` before a heading. */
export function handWrittenCases(): readonly FuzzCase[] {
  return [...GRAPHS].flatMap(([name, graph]) =>
    readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({ graph, statement: line.replaceAll('⏎', '\n'), isOrdered: /ORDER BY[^}]*$/.test(line) })),
  );
}

export function readRecorded(): readonly { readonly fuzzCase: FuzzCase; readonly outcome: Outcome }[] {
  return readFileSync(RECORDED_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const recorded = JSON.parse(line) as Recorded;
      const { statement, isOrdered = false, isNewest } = recorded;
      const graph = recorded.graph ?? GRAPHS.get(recorded.on ?? 'hand-written') ?? '';
      return {
        fuzzCase: { graph, statement, isOrdered, ...(isNewest && { isNewest }) },
        outcome: outcomeOf(recorded, graph),
      };
    });
}

export function toRecorded({ graph, statement, isOrdered, isNewest }: FuzzCase, outcome: Outcome): Recorded {
  const name = GRAPH_NAMES.find((item) => GRAPHS.get(item) === graph);
  const state = outcome.state === undefined ? {} : { state: changeBetween(startOf(graph), outcome.state) };
  return {
    ...(name === undefined ? { graph } : name !== 'hand-written' && { on: name }),
    statement,
    ...(isOrdered && { isOrdered }),
    ...(isNewest && { isNewest }),
    ...(outcome.kind === 'error'
      ? { code: outcome.code, ...(outcome.offset === undefined ? {} : { offset: outcome.offset }), ...state }
      : {
          columns: outcome.columns,
          rows: outcome.rows,
          ...(Object.keys(outcome.counters).length > 0 && { counters: outcome.counters }),
          ...state,
        }),
  };
}

function outcomeOf(recorded: Recorded, graph: string): Outcome {
  const { code, offset, columns = [], rows = [], counters = {} } = recorded;
  const state = recorded.state === undefined ? {} : { state: changed(startOf(graph), recorded.state) };
  if (code !== undefined)
    return { kind: 'error', code, message: '', ...(offset === undefined ? {} : { offset }), ...state };
  return { kind: 'rows', columns, rows, looseRows: rows, counters, ...state };
}

const starts = new Map<string, readonly string[]>();

function startOf(graph: string): readonly string[] {
  const start = starts.get(graph) ?? stateOfGraph(graph);
  starts.set(graph, start);
  return start;
}

function changeBetween(before: readonly string[], after: readonly string[]): Change {
  const gone = without(before, after);
  const come = without(after, before);
  return { ...(gone.length > 0 && { gone }), ...(come.length > 0 && { come }) };
}

function changed(before: readonly string[], { gone = [], come = [] }: Change): readonly string[] {
  return [...without(before, gone), ...come].sort();
}

/** Each text as often as it is there more often than in the other. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
