/**
 * The easy door: one statement on a graph in memory, answered whole.
 *
 * It works in slices with a turn of the event loop between them, so a page stays alive while a heavy statement runs, and an
 * AbortSignal ends it. Reads see the committed state in which they began. Writes are atomic, one after the other.
 * Who wants records as they come, or a clock of his own, drives the engine itself: `createEngine` in engine.ts.
 */

import { AppError, Cancelled, LimitReached, Refused } from '../graph/errors.ts';
import type { MemoryGraph } from '../graph/memory-graph.ts';
import { type Counters, NO_COUNTERS, type Notification, type Plan, type StatementKind } from '../graph/store.ts';
import type { Parameters, Value } from '../graph/values.ts';
import { createEngine, type Engine, type Prepared, type Readable, type Writable } from './engine.ts';
import { goOn, type Steps } from './steps.ts';
import { nextTurn } from './turn.ts';
import { type WriteTurn, WriteTurns } from './write-turns.ts';

export interface QueryOptions {
  /** `read` refuses a statement that would change anything. `write` by default. */
  readonly mode?: 'read' | 'write';
  /** Ends the statement at its next slice, also while it is planned; a write is undone. */
  readonly signal?: AbortSignal;
  /** Wall clock from the call on. No limit by default. */
  readonly timeoutMs?: number;
  /** Approximate bytes that the statement may hold; 256 MiB by default. */
  readonly memoryBudget?: number;
  /** Records after which the answer ends. A write is done whole all the same. No limit by default. */
  readonly maxRows?: number;
  /** How long it works before others have a turn; 10 ms by default. */
  readonly sliceMs?: number;
  /** IANA name or offset for temporal functions; `Z` by default. */
  readonly timeZone?: string;
}

export interface QueryAnswer {
  readonly kind: StatementKind;
  readonly columns: readonly string[];
  readonly records: readonly (readonly Value[])[];
  readonly counters: Counters;
  readonly notifications: readonly Notification[];
  /** Where the statement begins with EXPLAIN or PROFILE. */
  readonly plan?: Plan;
  /** True where `maxRows` ended the answer. */
  readonly isCut: boolean;
}

/** Parameters by name. Values are those of graph/values.ts: a map is a `Map`, so that `__proto__` is an ordinary key. */
export type QueryParameters = Parameters | Readonly<Record<string, Value>>;

const SLICE_MS = 10;
/** NOTE: a longer one would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Rejects with what is wrong with the statement, with what it met, or with what ended it; then nothing is changed. */
export async function query(
  on: MemoryGraph | Engine,
  statement: string,
  parameters: QueryParameters = {},
  options: QueryOptions = {},
): Promise<QueryAnswer> {
  const engine = 'prepare' in on ? on : engineOf(on);
  const check = endings(options);
  check();
  const prepare = () => engine.prepareSteps(statement, byName(parameters));
  // NOTE: a short statement is planned, and begun or in its turn, before the call returns.
  const work = prepare();
  const first = goOn(work, performance.now() + sliceOf(options));
  const turn = first.done && first.value.kind === 'read' ? undefined : takeTurn(engine.graph);
  try {
    const prepared = first.done ? first.value : await inSlices(work, options, check);
    if (prepared.mode === 'explain') return planOnly(prepared);
    if (prepared.kind === 'read') {
      turn?.over();
      return await drive({ prepared, check, options }, engine.graph.snapshot());
    }
    if (options.mode === 'read') throw readOnly();
    if (turn?.before === undefined) return await write({ prepared, check, options }, engine.graph);
    await unlessEnded(turn.before, options, check);
    // Writes before this one may have changed the indexes that the plan counts on.
    const current = await inSlices(prepare(), options, check);
    return await write({ prepared: current, check, options }, engine.graph);
  } finally {
    turn?.over();
  }
}

async function write(run: Run, graph: MemoryGraph): Promise<QueryAnswer> {
  const transaction = graph.begin();
  try {
    const answer = await drive(run, transaction);
    await inSlices(transaction.checkCommitSteps(), run.options, run.check);
    transaction.commit();
    return answer;
  } catch (error) {
    await inSlices(transaction.rollbackSteps(), run.options);
    throw error;
  }
}

interface Run {
  readonly prepared: Prepared;
  readonly check: () => void;
  readonly options: QueryOptions;
}

async function drive({ prepared, check, options }: Run, target: Readable | Writable): Promise<QueryAnswer> {
  const { memoryBudget, timeZone, maxRows = Number.POSITIVE_INFINITY } = options;
  const running = prepared.start(target, {
    check,
    ...(memoryBudget !== undefined && { memoryBudget }),
    ...(timeZone !== undefined && { timeZone }),
  });
  const records: (readonly Value[])[] = [];
  let isCut = false;
  try {
    for (;;) {
      const sliceEnd = performance.now() + sliceOf(options);
      do {
        const step = running.step(sliceEnd);
        const room = maxRows - records.length;
        for (const record of step.records.length <= room ? step.records : step.records.slice(0, room)) {
          records.push(record);
        }
        isCut ||= step.records.length > room;
        if (step.done || (isCut && prepared.kind === 'read')) {
          const { kind, columns, notifications, mode } = prepared;
          const plan = mode === 'profile' ? { plan: running.plan() } : {};
          return { kind, columns, records, counters: running.counters(), notifications, ...plan, isCut };
        }
      } while (performance.now() < sliceEnd);
      await nextTurn();
      check();
    }
  } finally {
    running.close();
  }
}

function planOnly(prepared: Prepared): QueryAnswer {
  const { kind, columns, notifications } = prepared;
  return {
    kind,
    columns,
    records: [],
    counters: NO_COUNTERS,
    notifications,
    plan: prepared.plan(),
    isCut: false,
  };
}

/** One engine for each graph, so that plans are kept from one call to the next. */
const engines = new WeakMap<MemoryGraph, Engine>();

function engineOf(graph: MemoryGraph): Engine {
  const known = engines.get(graph);
  if (known !== undefined) return known;
  const engine = createEngine(graph);
  engines.set(graph, engine);
  return engine;
}

/** Writes on each graph, and what may turn out to be one, in the order in which they were asked for, however long each takes to plan. */
const turns = new WeakMap<MemoryGraph, WriteTurns>();

function takeTurn(graph: MemoryGraph): WriteTurn {
  const known = turns.get(graph) ?? new WriteTurns();
  turns.set(graph, known);
  return known.take();
}

/** Waits for the writes before. Throws as soon as the statement has to end. */
async function unlessEnded(
  before: Promise<void>,
  { signal, timeoutMs }: QueryOptions,
  check: () => void,
): Promise<void> {
  let wake = () => {};
  const ended = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const timer = timeoutMs !== undefined && timeoutMs < LONGEST_TIMER ? setTimeout(wake, timeoutMs + 1) : undefined;
  signal?.addEventListener('abort', wake);
  try {
    await Promise.race([before, ended]);
    check();
    await before;
    check();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', wake);
  }
}

async function inSlices<T>(work: Steps<T>, options: QueryOptions, check?: () => void): Promise<T> {
  for (;;) {
    const { done, value } = goOn(work, performance.now() + sliceOf(options));
    if (done) return value;
    await nextTurn();
    check?.();
  }
}

function sliceOf({ sliceMs = SLICE_MS }: QueryOptions): number {
  return sliceMs;
}

/** What throws as soon as the statement has to end. */
function endings({ signal, timeoutMs }: QueryOptions): () => void {
  const endsAt = performance.now() + (timeoutMs ?? Number.POSITIVE_INFINITY);
  return () => {
    if (signal?.aborted) throw cancellation(signal.reason);
    if (performance.now() > endsAt) throw timedOut(timeoutMs ?? 0);
  };
}

function cancellation(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  return new Cancelled('statement: it was ended before its end.', { code: 'Shabaka.Cancelled', cause: reason });
}

function timedOut(timeoutMs: number): LimitReached {
  return new LimitReached(`statement: it took longer than its limit of ${timeoutMs} ms, and was stopped.`, {
    code: 'Shabaka.TimedOut',
    limit: 'time',
    hint: 'Ask for less, or raise the time limit of this statement.',
  });
}

function readOnly(): Refused {
  return new Refused('statement: it would change the graph, and this is read mode.', {
    code: 'Shabaka.ReadOnly',
    hint: 'Run it in write mode, or leave out what writes.',
  });
}

function byName(parameters: QueryParameters): Parameters {
  return parameters instanceof Map ? parameters : new Map(Object.entries(parameters));
}
