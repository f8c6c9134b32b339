/** A run under way, driven from outside in slices: each step works until a moment and hands over the records it has. */
import { AppError, LimitReached } from '../../graph/errors.ts';
import type { Value } from '../../graph/values.ts';
import { materialise } from '../values/materialise.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { PAUSE, type Row, type Stream } from './row.ts';

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
      const { value, done } = this.#stream.next();
      if (done) {
        this.#isDone = true;
        return { records: NO_RECORDS, done: true };
      }
      if (value === PAUSE) {
        const { waiting } = this.#run;
        return { records: NO_RECORDS, done: false, ...(waiting && { wait: waiting }) };
      }
      const records = value.map((row) => this.#record(row));
      this.#run.passed();
      return { records, done: false };
    } catch (error) {
      this.#isDone = true;
      throw withCommits(plainly(error), this.#run.commits);
    }
  }

  /** Frees what the run holds. Safe to call at any time, also twice. */
  close(): void {
    this.#isDone = true;
    this.#stream.return();
  }

  #record(row: Row): readonly Value[] {
    return this.#slots.map((slot) => {
      const value = row[slot] ?? null;
      this.#run.charge(treeBytes(value));
      return materialise(value, this.#run.graph);
    });
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
