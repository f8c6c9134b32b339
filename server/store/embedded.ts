/** The store in this process: the engine on a graph in memory, kept in a file, sharing the event loop with everything else. */
import { createEngine, type Engine, type Prepared } from '../../cypher/engine.ts';
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { createTypeCheck } from '../../cypher/type-check.ts';
import { AppError, Unavailable } from '../../graph/errors.ts';
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
import { type RunLimits, type RunOptions as StatementRunOptions, startRun, type WriteSide } from './embedded-run.ts';
import { schemaOf } from './embedded-schema.ts';
import { WriterQueue } from './embedded-writers.ts';
import { cancellation, timedOut } from './ending.ts';
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

class EmbeddedStore implements GraphStore {
  readonly #parts: StoreParts;
  readonly #engine: Engine;
  readonly #scheduler = new Scheduler();
  readonly #writers = new WriterQueue();
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<void>>();

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#engine = createEngine(parts.graph);
  }

  async run(statement: string, parameters: Parameters, options: RunOptions): Promise<Answer> {
    const startedAt = performance.now();
    const signal = this.#signalWith(options.signal);
    refuseAborted(signal);
    const prepared =
      options.plan === 'explain'
        ? this.#explained(statement, parameters)
        : this.#engine.prepare(statement, parameters, { profile: options.plan === 'profile' });
    if (prepared.kind !== 'read' && options.mode === 'read') throw readOnly(prepared.kind);
    if (options.plan === 'explain' || prepared.mode === 'explain') return planOnly(prepared, startedAt);
    const target =
      prepared.kind === 'read' ? this.#parts.graph.snapshot() : await this.#beginWrite(signal, options, startedAt);
    return this.#start({ prepared, parameters, target, limits: this.#limitsFor(options), signal, startedAt });
  }

  async explain(
    statement: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<{ plan: Plan; kind: StatementKind }> {
    refuseAborted(this.#signalWith(signal));
    const prepared = this.#explained(statement, parameters);
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

  async #start(options: Omit<StatementRunOptions, 'scheduler'>): Promise<Answer> {
    try {
      const { answer, over } = startRun({ ...options, scheduler: this.#scheduler });
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

  async #beginWrite(signal: AbortSignal, options: RunOptions, startedAt: number): Promise<WriteSide> {
    const { graph, disk } = this.#parts;
    disk?.refuseReadOnly();
    const finished = await this.#takeTurn(signal, this.#limitsFor(options).timeoutMs, startedAt);
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
  async #takeTurn(signal: AbortSignal, timeoutMs: number, startedAt: number): Promise<() => void> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(timedOut(timeoutMs)), startedAt + timeoutMs - performance.now());
    try {
      return await this.#writers.take(AbortSignal.any([signal, late.signal]));
    } catch (error) {
      throw signal.aborted ? cancellation(signal) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The plan of a statement whose parameters need not be there. */
  #explained(statement: string, parameters: Parameters): Prepared {
    try {
      return this.#engine.prepare(statement, parameters);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'Neo.ClientError.Statement.ParameterMissing') throw error;
      return this.#engine.prepare(`EXPLAIN ${statement}`, parameters);
    }
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
    return signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]);
  }
}

function refuseAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancellation(signal);
}

function stopping(): Unavailable {
  return new Unavailable('statement: the server is stopping.', {
    code: 'Shabaka.Stopping',
    hint: 'Run it again later.',
  });
}

function planOnly(prepared: Prepared, startedAt: number): Answer {
  const { kind, notifications } = prepared;
  const plan = prepared.plan();
  const elapsedMs = performance.now() - startedAt;
  const summary = { kind, rows: 0, counters: NO_COUNTERS, plan, notifications, elapsedMs };
  return { columns: [], records: noRecords(), summary: Promise.resolve(summary) };
}

async function* noRecords(): AsyncGenerator<never> {}
