/** Unwind: a row for each element of a list; none for null, one for anything that is not a list. */
import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Numbers } from '../functions/list.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Row } from './row.ts';

export interface UnwindOptions extends Described {
  readonly list: Compiled;
  /** For a call of `range`, which is gone through without being made. */
  readonly numbers?: ((row: Row, run: Execution) => Steps<Numbers>) | undefined;
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
        const { length } = range ?? items;
        for (let at = 0; at < length; at++) {
          if (run.spend(1 + (row.length >> 4))) yield PAUSE;
          const next = row.slice();
          next[slot] = range ? range.at(at) : (items[at] ?? null);
          if (out.add(next)) yield out.taken();
        }
      }
    },
  });
}
