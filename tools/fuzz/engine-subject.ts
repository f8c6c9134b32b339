/** The engine as a subject: one graph for a batch, each statement in a transaction that is taken back. */
import { createEngine, type Engine } from '../../cypher/engine.ts';
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { helpOf } from '../../cypher/functions/help.ts';
import { splitStatements } from '../../cypher/parse/split.ts';
import { AppError, Cancelled } from '../../graph/errors.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { NO_COUNTERS } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { canonical, canonicalRow } from './canonical.ts';
import { KNOWN_NAMES_STATEMENT } from './known-names.ts';
import {
  askedText,
  commitsApart,
  countersOnly,
  type Failure,
  type FuzzCase,
  type FuzzSubject,
  hasSchema,
  mayWrite,
  type Outcome,
  SCHEMA_STATEMENTS,
  STATE_STATEMENT,
} from './outcome.ts';
import { FUZZ_PARAMETERS } from './parameters.ts';

const TIMEOUT_MS = 3000;

interface Prepared {
  readonly engine: Engine;
  readonly uids: ReadonlyMap<string, string>;
}

/** `until`: the moment up to which each step works; 0 pauses wherever the engine can. */
export function openEngineSubject(until = Number.POSITIVE_INFINITY): FuzzSubject {
  let graph: string | undefined;
  let prepared: Prepared | undefined;
  return {
    async run(cases) {
      const outcomes: Outcome[] = [];
      for (const fuzzCase of cases) {
        if (prepared === undefined || graph !== fuzzCase.graph) prepared = prepare(fuzzCase.graph);
        graph = fuzzCase.graph;
        outcomes.push(outcomeOf(prepared, fuzzCase, until));
        if (mayWrite(fuzzCase.statement)) prepared = undefined;
        // NOTE: whoever talks to a Neo4j at the same time has a turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return outcomes;
    },
    close: async () => undefined,
  };
}

/** The nodes and relationships that a script makes, as `Rows.state`. */
export function stateOfGraph(graph: string): readonly string[] {
  const { engine, uids } = prepare(graph);
  return stateOf(engine, uids);
}

function prepare(graph: string): Prepared {
  const engine = createEngine(createMemoryGraph({ fulltext: createFulltextIndex }), { functionHelp: helpOf });
  runToEnd(engine, KNOWN_NAMES_STATEMENT);
  for (const { text } of splitStatements(graph)) runToEnd(engine, text);
  const uids = new Map<string, string>();
  for (const [entity] of runToEnd(engine, STATE_STATEMENT).rows) {
    if (typeof entity !== 'object' || entity === null || !('kind' in entity)) continue;
    if (entity.kind === 'node') uids.set(entity.elementId, String(entity.properties.get('uid')));
    if (entity.kind === 'edge') uids.set(`edge ${entity.elementId}`, String(entity.properties.get('uid')));
  }
  return { engine, uids };
}

function outcomeOf({ engine, uids }: Prepared, fuzzCase: FuzzCase, until: number): Outcome {
  const statement = askedText(fuzzCase);
  const stateAfter = () => stateOf(engine, uids, hasSchema(statement) ? SCHEMA_STATEMENTS : []);
  try {
    const { columns, rows, counters } = runToEnd(engine, statement, until);
    const state = mayWrite(statement) ? stateAfter() : undefined;
    return {
      kind: 'rows',
      columns,
      rows: rows.map((row) => canonicalRow(row, { uids })),
      looseRows: rows.map((row) => canonicalRow(row, { uids, isLenient: true })),
      counters,
      ...(state === undefined ? {} : { state }),
    };
  } catch (error) {
    return { ...failureOf(error), ...(commitsApart(statement) && { state: stateAfter() }) };
  }
}

function stateOf(engine: Engine, uids: ReadonlyMap<string, string>, more: readonly string[] = []): readonly string[] {
  return [STATE_STATEMENT, ...more]
    .flatMap((text) => runToEnd(engine, text).rows)
    .map(([entity]) => canonical(entity ?? null, { uids }))
    .sort();
}

function runToEnd(engine: Engine, statement: string, until = Number.POSITIVE_INFINITY) {
  const prepared = engine.prepare(statement, FUZZ_PARAMETERS);
  const { columns, kind, mode } = prepared;
  const rows: (readonly Value[])[] = [];
  if (mode === 'explain') return { columns, rows, counters: {} };
  const transaction = kind === 'read' ? undefined : engine.graph.begin();
  const endsAt = performance.now() + TIMEOUT_MS;
  const check = () => {
    if (performance.now() > endsAt) throw new Cancelled('statement: it hangs.', { code: 'Shabaka.Hang' });
  };
  try {
    const running = prepared.start(transaction ?? engine.graph.snapshot(), { parameters: FUZZ_PARAMETERS, check });
    for (let isDone = false; !isDone; ) {
      const step = running.step(until);
      rows.push(...step.records);
      isDone = step.done;
    }
    transaction?.commit();
    return { columns, rows, counters: countersOnly({ ...NO_COUNTERS, ...running.counters() }) };
  } catch (error) {
    transaction?.rollback();
    throw error;
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'error', code: 'CRASH', message };
  }
  return {
    kind: 'error',
    code: error.code,
    ...(error.gqlStatus === undefined ? {} : { gqlStatus: error.gqlStatus }),
    ...(error.position === undefined ? {} : { offset: error.position.offset }),
    message: error.message,
  };
}
