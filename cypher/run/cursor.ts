/** A run under way, driven from outside in slices: each step works until a moment and hands over the records it has. */

import { AppError, LimitReached } from '../../graph/errors.ts';
import type { Value } from '../../graph/values.ts';
import { PAUSE } from '../steps.ts';
import { isHeavy, weightOf } from '../values/long-work.ts';
import { materialise, materialiseSteps } from '../values/materialise.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch, Stream } from './row.ts';

export interface Step {
  readonly records: readonly (readonly Value[])[];
  readonly done: boolean;
  /** Not to be stepped again before this has settled, which it does without rejecting. */
  readonly wait?: Promise<void>;
}

const NO_RECORDS: readonly (readonly Value[])[] = [];

export interface CursorOptions {
  readonly operator: Operator;
  readonly slots: readonly number[];
  readonly width: number;
  readonly run: Execution;
}

export class Cursor {
  readonly #run: Execution;
  readonly #slots: readonly number[];
  readonly #stream: Stream;
  /** Rows that have come and are not handed over yet. */
  #rows: Generator<readonly Value[] | typeof PAUSE, void, undefined> | undefined;
  #isDone = false;

  constructor({ operator, slots, width, run }: CursorOptions) {
    this.#run = run;
    this.#slots = slots;
    this.#stream = opened(operator, run, new Array(width).fill(null));
  }

  /** Works until the moment `until` (as `performance.now()` tells it), or until there are records. */
  step(until: number): Step {
    if (this.#isDone) return { records: NO_RECORDS, done: true };
    this.#run.sliceEnd = until;
    try {
      if (this.#rows === undefined) {
        const { value, done } = this.#stream.next();
        if (done) {
          this.#isDone = true;
          this.#run.giveBack(true);
          return { records: NO_RECORDS, done: true };
        }
        if (value === PAUSE) {
          this.#run.giveBack();
          const { waiting } = this.#run;
          return { records: NO_RECORDS, done: false, ...(waiting && { wait: waiting }) };
        }
        this.#rows = this.#recordsOf(value);
      }
      return { records: this.#taken(this.#rows), done: false };
    } catch (error) {
      this.#isDone = true;
      this.#run.giveBack(true);
      throw withCommits(plainly(error), this.#run.commits);
    }
  }

  /** Frees what the run holds. Safe to call at any time, also twice. */
  close(): void {
    this.#isDone = true;
    this.#stream.return();
    this.#run.giveBack(true);
  }

  /** As many as there are before the slice is over. */
  #taken(rows: Generator<readonly Value[] | typeof PAUSE, void, undefined>): readonly (readonly Value[])[] {
    const records: (readonly Value[])[] = [];
    for (;;) {
      const { value, done } = rows.next();
      if (done) {
        this.#rows = undefined;
        this.#run.passed();
        this.#run.giveBack();
        return records;
      }
      if (value === PAUSE) return records;
      records.push(value);
    }
  }

  *#recordsOf(batch: Batch): Generator<readonly Value[] | typeof PAUSE, void, undefined> {
    const run = this.#run;
    for (const row of batch) {
      if (run.spend(1 + (this.#slots.length >> 3))) yield PAUSE;
      const record: Value[] = [];
      for (const slot of this.#slots) {
        const value = row[slot] ?? null;
        const bytes = treeBytes(value);
        if (bytes > 0) {
          run.charge(bytes);
          const units = weightOf(value);
          if (units > 0 && run.spend(units)) yield PAUSE;
        }
        record.push(isHeavy(value) ? yield* materialiseSteps(value, run) : materialise(value, run.graph));
      }
      yield record;
    }
  }
}

/** What failed did not take back what had been committed. */
function withCommits(error: unknown, commits: number | undefined): unknown {
  if (commits !== undefined && error instanceof AppError) error.message += ` (Transactions committed: ${commits})`;
  return error;
}

/** The engine's own limits (stack, string and array length) are limits of memory to whoever asked. */
export function plainly(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof RangeError)) return error;
  return new LimitReached('The statement builds a value that is too large or nested too deep; build less at a time.', {
    limit: 'memory',
    code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    cause: error,
  });
}
