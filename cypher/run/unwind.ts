/** Unwind: a row for each element of a list; none for null, one for anything that is not a list. */

import { type Compiled, evaluate } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, type Row } from './row.ts';

/** Where the list is of numbers one after another, it is gone through without being made. */
export interface Numbers {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

export interface UnwindOptions {
  readonly source: Operator;
  readonly list: Compiled;
  /** For a call of `range`: its bounds in this row; undefined where they are not plain numbers, so that the function decides. */
  readonly numbers?: (row: Row, run: Execution) => Steps<Numbers | undefined>;
  readonly slot: number;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly nested?: readonly Operator[];
}

export function unwind({ source, list, numbers, slot, details, introduces, nested }: UnwindOptions): Operator {
  return {
    name: 'Unwind',
    details,
    introduces,
    source,
    ...(nested !== undefined && nested.length > 0 && { nested }),
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const range = numbers && (yield* numbers(row, run));
          if (range) {
            const { first, last, step } = range;
            for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
              if (run.spend(1 + (row.length >> 4))) yield PAUSE;
              const next = row.slice();
              next[slot] = value;
              out.push(next);
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size, row.length);
              }
            }
            continue;
          }
          const value = yield* evaluate(list, row, run);
          if (value === null) continue;
          const items = elementsOf(value);
          for (let i = 0; i < items.length; i++) {
            if (run.spend(1 + (row.length >> 4))) yield PAUSE;
            const next = row.slice();
            next[slot] = items[i] ?? null;
            out.push(next);
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}
