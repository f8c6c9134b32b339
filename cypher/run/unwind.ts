/** Unwind: a row for each element of a list; none for null, one for anything that is not a list. */
import { type Compiled, evaluate } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Row } from './row.ts';

/** Where the list is of numbers one after another, it is gone through without being made. */
export interface Numbers {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

export interface UnwindOptions extends Described {
  readonly list: Compiled;
  /** For a call of `range`: its bounds in this row; undefined where they are not plain numbers, so that the function decides. */
  readonly numbers?: (row: Row, run: Execution) => Steps<Numbers | undefined>;
  readonly slot: number;
}

export function unwind(options: UnwindOptions): Operator {
  const { list, numbers, slot } = options;
  return fromBatches('Unwind', options, {
    *take(batch, { run, out }) {
      for (const row of batch) {
        const range = numbers && (yield* numbers(row, run));
        const value = range ? null : yield* evaluate(list, row, run);
        const items = value === null ? [] : elementsOf(value);
        const { first = 0, last = items.length - 1, step = 1 } = range ?? {};
        for (let at = first; step > 0 ? at <= last : at >= last; at += step) {
          if (run.spend(1 + (row.length >> 4))) yield PAUSE;
          const next = row.slice();
          next[slot] = range ? at : (items[at] ?? null);
          if (out.add(next)) yield out.taken();
        }
      }
    },
  });
}
