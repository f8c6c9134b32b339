/**
 * One statement on the embedded engine, from its first slice to its last record.
 *
 * A read goes as far as its reader has room for. A write runs to its end whatever the reader does, so that others wait no
 * longer than they must; its last record is followed by the end only once it is on the disk. Broken off or failed, it is undone.
 */
import type { Prepared, Running } from '../../cypher/engine.ts';
import type { MemoryPool } from '../../cypher/run/memory-pool.ts';
import { type AppError, LimitReached } from '../../graph/errors.ts';
import type { GraphSnapshot, GraphTransaction } from '../../graph/memory-graph.ts';
import type { Answer, Summary } from '../../graph/store.ts';
import type { Parameters } from '../../graph/values.ts';
import { type RecordLimits, RecordQueue, type StoredRecord } from './embedded-records.ts';
import { brokenOff, type Ending, noTurn, timedOut, watchForEnd } from './ending.ts';
import { openPromise } from './open-promise.ts';
import type { Job, JobHandle, Scheduler, StepResult } from './scheduler.ts';

export interface RunLimits extends RecordLimits {
  readonly timeoutMs: number;
  readonly memoryBudget: number;
}

/** What a write needs beside the transaction: keeping it, and letting the next one in. */
export interface WriteSide {
  readonly transaction: GraphTransaction;
  /** Writes the changes down and commits. Where it rejects, the transaction is still open. */
  commit(): Promise<void>;
  /** The same in the middle of a statement (CALL { } IN TRANSACTIONS): the transaction goes on, empty. */
  commitPart(): Promise<void>;
  /** The transaction is over, one way or the other. */
  finished(): void;
}

export interface RunOptions {
  readonly prepared: Prepared;
  readonly parameters: Parameters;
  readonly target: GraphSnapshot | WriteSide;
  readonly limits: RunLimits;
  readonly signal: AbortSignal;
  readonly startedAt: number;
  readonly scheduler: Scheduler;
  readonly memoryPool: MemoryPool;
}

export interface StartedRun {
  readonly answer: Answer;
  /** Resolves when nothing of it is left: committed or undone, and everything freed. */
  readonly over: Promise<void>;
}

export function startRun(options: RunOptions): StartedRun {
  const run = new StatementRun(options);
  return { answer: run.answer(), over: run.over };
}

class StatementRun implements Job {
  /** Other writers wait for it. */
  readonly isAwaited: boolean;
  readonly #options: RunOptions;
  readonly #write: WriteSide | undefined;
  readonly #running: Running;
  readonly #queue: RecordQueue;
  readonly #handle: JobHandle;
  readonly #ending: Ending;
  readonly #summary = openPromise<Summary>();
  readonly #over = openPromise<void>();
  #state: 'working' | 'waiting' | 'committing' | 'undoing' | 'over' = 'working';
  #isBrokenOff = false;
  /** It was parked when its time ran out. */
  #hadNoTurn = false;
  /** Records that have come and are not queued yet, and how many of them are. */
  #records: readonly StoredRecord[] = [];
  #queued = 0;
  #undoing: Generator<void> | undefined;

  constructor(options: RunOptions) {
    const { prepared, parameters, target, limits, signal, startedAt, scheduler } = options;
    const endsAt = startedAt + limits.timeoutMs;
    this.#options = options;
    this.#write = 'commit' in target ? target : undefined;
    this.isAwaited = this.#write !== undefined;
    this.#running = prepared.start('commit' in target ? target.transaction : target, {
      parameters,
      memoryBudget: limits.memoryBudget,
      memoryPool: options.memoryPool,
      ...('commitPart' in target && { commitPart: () => target.commitPart() }),
      check: () => {
        if (performance.now() > endsAt) throw timedOut(limits.timeoutMs);
      },
    });
    this.#queue = new RecordQueue(limits, () => this.#handle.wake());
    this.#handle = scheduler.start(this);
    this.#ending = watchForEnd({
      timeoutMs: limits.timeoutMs,
      elapsedMs: performance.now() - startedAt,
      signal,
      free: async () => {
        this.#hadNoTurn = this.#handle.isParked;
        this.#handle.wake();
      },
    });
    this.#summary.promise.catch(() => undefined);
  }

  get over(): Promise<void> {
    return this.#over.promise;
  }

  answer(): Answer {
    const records: AsyncIterableIterator<StoredRecord> = {
      next: () => this.#queue.next(),
      return: async () => {
        await this.#breakOff();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => records,
    };
    return { columns: this.#running.columns, records, summary: this.#summary.promise };
  }

  step(deadline: number): StepResult {
    switch (this.#state) {
      case 'working':
        return this.#work(deadline);
      case 'waiting':
      case 'committing':
        return 'idle';
      case 'undoing':
        return this.#undo(deadline);
      case 'over':
        return 'done';
    }
  }

  #work(deadline: number): StepResult {
    const reason = this.#isBrokenOff ? brokenOff() : this.#ending.reason();
    if (reason !== undefined) return this.#fail(this.#isLate(reason) ? noTurn(this.#options.limits.timeoutMs) : reason);
    try {
      const isRead = this.#write === undefined;
      do {
        if (isRead && this.#queue.isCut) return this.#finish();
        if (isRead && this.#queue.isFull) return 'idle';
        const record = this.#records[this.#queued];
        if (record !== undefined) {
          this.#queued++;
          this.#queue.push(record);
          continue;
        }
        const { records, done, wait } = this.#running.step(deadline);
        this.#records = records;
        this.#queued = 0;
        if (wait !== undefined) return this.#await(wait);
        if (done) return this.#finish();
      } while (performance.now() < deadline);
      return 'more';
    } catch (error) {
      return this.#fail(error);
    }
  }

  #isLate(reason: AppError): boolean {
    return this.#hadNoTurn && reason instanceof LimitReached && reason.limit === 'time';
  }

  /** NOTE: a part on its way to the disk is not broken off: it is either committed or refused before anything else happens. */
  #await(work: Promise<void>): StepResult {
    this.#state = 'waiting';
    void work.then(() => {
      this.#state = 'working';
      this.#handle.wake();
    });
    return 'idle';
  }

  #finish(): StepResult {
    const { kind, notifications, mode } = this.#options.prepared;
    const summary = {
      kind,
      ...this.#queue.count,
      counters: this.#running.counters(),
      ...(mode === 'profile' ? { plan: this.#running.plan() } : {}),
      notifications,
    };
    this.#running.close();
    if (this.#write === undefined) {
      this.#succeed(summary);
      return 'done';
    }
    this.#state = 'committing';
    void this.#write.commit().then(
      () => this.#succeed(summary),
      (error: unknown) => {
        this.#fail(error);
        this.#handle.wake();
      },
    );
    return 'idle';
  }

  #succeed(summary: Omit<Summary, 'elapsedMs'>): void {
    this.#end();
    this.#summary.resolve({ ...summary, elapsedMs: performance.now() - this.#options.startedAt });
    this.#queue.end();
  }

  /** The reader is told at once: whoever reads meanwhile sees nothing of what is undone, and the next writer waits for it. */
  #fail(error: unknown): StepResult {
    this.#running.close();
    this.#state = 'undoing';
    this.#undoing = this.#write?.transaction.rollbackSteps();
    this.#summary.reject(error);
    this.#queue.end(error);
    return 'more';
  }

  #undo(deadline: number): StepResult {
    while (this.#undoing?.next().done === false) if (performance.now() >= deadline) return 'more';
    this.#end();
    return 'done';
  }

  #end(): void {
    this.#state = 'over';
    void this.#ending.release();
    this.#write?.finished();
    this.#over.resolve();
  }

  async #breakOff(): Promise<void> {
    this.#isBrokenOff = true;
    if (this.#state === 'working') {
      this.#fail(brokenOff());
      this.#handle.wake();
    }
    await this.over;
  }
}
