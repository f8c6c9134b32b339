/** The engine on a graph in memory, kept in a file. Its statements share the event loop of the thread that opens it (threaded.ts: one of its own). */
import { getHeapStatistics } from 'node:v8';
import { createEngine, type Engine, type Prepared } from '../../cypher/engine.ts';
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { helpOf } from '../../cypher/functions/help.ts';
import { MemoryPool } from '../../cypher/run/memory-pool.ts';
import { createTypeCheck } from '../../cypher/type-check.ts';
import { WriteTurns } from '../../cypher/write-turns.ts';
import { AppError } from '../../graph/errors.ts';
import { createMemoryGraph, type MemoryGraph } from '../../graph/memory-graph.ts';
import type { SchemaTools } from '../../graph/property-schema.ts';
import {
  type Answer,
  type GraphSchema,
  type GraphStore,
  NO_COUNTERS,
  type Plan,
  type RunOptions,
  type StatementKind,
  type StoreStatus,
} from '../../graph/store.ts';
import type { Parameters } from '../../graph/values.ts';
import project from '../../package.json' with { type: 'json' };
import { readOnly } from '../guard-plan.ts';
import { prepareInSlices } from './embedded-prepare.ts';
import { type RunLimits, type RunOptions as StatementRunOptions, startRun, type WriteSide } from './embedded-run.ts';
import { schemaOf } from './embedded-schema.ts';
import { cancellation, stopping, watchForEnd } from './ending.ts';
import { type Disk, openDurableGraph } from './lmdb-disk.ts';
import { pacer, Scheduler } from './scheduler.ts';

export interface EmbeddedStoreOptions {
  /** Where the graph is kept. Absent: in memory alone. */
  readonly dataFolder?: string;
  /** Whether the operator allows write mode; the status says so. */
  readonly writable: boolean;
  /** In place of the store's own, where a run does not say. */
  readonly limits?: Partial<RunLimits>;
}

const DEFAULT_LIMITS: RunLimits = {
  timeoutMs: 30_000,
  maxRows: 10_000,
  maxBytes: 64 * 2 ** 20,
  memoryBudget: 256 * 2 ** 20,
};

/** Rejects with one sentence where the folder is not fit; nothing in it is changed then. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  const tools: SchemaTools = { fulltext: createFulltextIndex, typeCheck: createTypeCheck };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (options.dataFolder === undefined) {
    return new EmbeddedStore({ graph: createMemoryGraph(tools), limits, writable: options.writable });
  }
  const { graph, disk } = await openDurableGraph({ folder: options.dataFolder, tools, pause: pacer() });
  return new EmbeddedStore({ graph, disk, limits, writable: options.writable && !disk.isReadOnly });
}

interface StoreParts {
  readonly graph: MemoryGraph;
  readonly disk?: Disk;
  readonly limits: RunLimits;
  readonly writable: boolean;
}

/** One statement that is asked for, and what may end it. */
interface Work {
  readonly statement: string;
  readonly parameters: Parameters;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly startedAt: number;
}

class EmbeddedStore implements GraphStore {
  readonly #parts: StoreParts;
  readonly #engine: Engine;
  readonly #scheduler = new Scheduler();
  readonly #memoryPool = new MemoryPool(sharedBytes());
  readonly #turns = new WriteTurns();
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#engine = createEngine(parts.graph, { functionHelp: helpOf });
  }

  async run(statement: string, parameters: Parameters, options: RunOptions): Promise<Answer> {
    const startedAt = performance.now();
    const signal = this.#signalWith(options.signal);
    refuseAborted(signal);
    const limits = this.#limitsFor(options);
    const work: Work = { statement, parameters, signal, timeoutMs: limits.timeoutMs, startedAt };
    const planned =
      options.plan === 'explain' ? this.#explained(work) : this.#prepare(work, options.plan === 'profile');
    // NOTE: a short statement has its snapshot, or its turn among the writes, before the call returns.
    const prepared = planned instanceof Promise ? await planned : planned;
    if (prepared.kind !== 'read' && options.mode === 'read') throw readOnly(prepared.kind);
    if (options.plan === 'explain' || prepared.mode === 'explain') return planOnly(prepared, startedAt);
    const target = prepared.kind === 'read' ? this.#parts.graph.snapshot() : await this.#beginWrite(work);
    return this.#start({ prepared, parameters, target, limits, signal, startedAt });
  }

  async explain(
    statement: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<{ plan: Plan; kind: StatementKind }> {
    const ends = this.#signalWith(signal);
    refuseAborted(ends);
    const { timeoutMs } = this.#parts.limits;
    const prepared = await this.#explained({
      statement,
      parameters,
      signal: ends,
      timeoutMs,
      startedAt: performance.now(),
    });
    return { plan: prepared.plan(), kind: prepared.kind };
  }

  async schema(signal?: AbortSignal): Promise<GraphSchema> {
    refuseAborted(this.#signalWith(signal));
    return schemaOf(this.#parts.graph.snapshot(), this.#engine);
  }

  async status(signal?: AbortSignal): Promise<StoreStatus> {
    refuseAborted(this.#signalWith(signal));
    const { nodeCount, edgeCount } = this.#parts.graph.snapshot();
    return {
      engine: 'embedded',
      version: project.version,
      nodes: nodeCount,
      edges: edgeCount,
      writable: this.#parts.writable,
    };
  }

  async close(): Promise<void> {
    if (!this.#closing.signal.aborted) this.#closing.abort(stopping());
    await Promise.all(this.#running);
    await this.#parts.disk?.close();
  }

  async #start(options: Omit<StatementRunOptions, 'scheduler' | 'memoryPool'>): Promise<Answer> {
    try {
      const { answer, over } = startRun({ ...options, scheduler: this.#scheduler, memoryPool: this.#memoryPool });
      this.#running.add(over);
      void over.then(() => this.#running.delete(over));
      return answer;
    } catch (error) {
      if ('commit' in options.target) {
        options.target.transaction.rollback();
        options.target.finished();
      }
      throw error;
    }
  }

  async #beginWrite(work: Work): Promise<WriteSide> {
    const { graph, disk } = this.#parts;
    disk?.refuseReadOnly();
    const finished = await this.#takeTurn(work);
    const transaction = graph.begin();
    const pause = pacer();
    const keep = async () => {
      for (const _ of transaction.checkCommitSteps()) await pause();
      const changes = transaction.changes();
      if (!changes.isEmpty) await disk?.write(transaction, changes);
    };
    return {
      transaction,
      commit: async () => {
        await keep();
        transaction.commit();
      },
      commitPart: async () => {
        await keep();
        transaction.commitPart();
      },
      finished,
    };
  }

  /** Waiting for one's turn counts as time of the statement. */
  async #takeTurn({ signal, timeoutMs, startedAt }: Work): Promise<() => void> {
    const turn = this.#turns.take();
    const elapsedMs = performance.now() - startedAt;
    const ending = watchForEnd({ timeoutMs, elapsedMs, signal, free: async () => undefined });
    try {
      await ending.unlessEnded(turn.before ?? Promise.resolve());
      const reason = ending.reason();
      if (reason) throw reason;
      return turn.over;
    } catch (error) {
      turn.over();
      throw error;
    } finally {
      void ending.release();
    }
  }

  /** The plan of a statement whose parameters need not be there. */
  async #explained(work: Work): Promise<Prepared> {
    try {
      return await this.#prepare(work);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'Neo.ClientError.Statement.ParameterMissing') throw error;
      return this.#prepare({ ...work, statement: `EXPLAIN ${work.statement}` });
    }
  }

  #prepare({ statement, parameters, ...ends }: Work, profile = false): Prepared | Promise<Prepared> {
    const steps = this.#engine.prepareSteps(statement, parameters, { profile });
    return prepareInSlices(steps, { ...ends, scheduler: this.#scheduler });
  }

  #limitsFor({ timeoutMs, maxRows, maxBytes }: RunOptions): RunLimits {
    const { limits } = this.#parts;
    return {
      ...limits,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(maxRows === undefined ? {} : { maxRows }),
      ...(maxBytes === undefined ? {} : { maxBytes }),
    };
  }

  #signalWith(signal: AbortSignal | undefined): AbortSignal {
    return AbortSignal.any(signal === undefined ? [this.#closing.signal] : [signal, this.#closing.signal]);
  }
}

function refuseAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancellation(signal);
}

function planOnly(prepared: Prepared, startedAt: number): Answer {
  const { kind, notifications } = prepared;
  const plan = prepared.plan();
  const elapsedMs = performance.now() - startedAt;
  const summary = { kind, rows: 0, counters: NO_COUNTERS, plan, notifications, elapsedMs };
  return { columns: [], records: noRecords(), summary: Promise.resolve(summary) };
}

/** Half of what this process may have: the graph, and what is made while statements run, need the rest. */
function sharedBytes(): number {
  return Math.max(DEFAULT_LIMITS.memoryBudget, getHeapStatistics().heap_size_limit / 2);
}

async function* noRecords(): AsyncGenerator<never> {}
