/** Distinct: the first of all rows that are alike in some slots. */
import { PAUSE } from '../steps.ts';
import { isHeavy, weightOf } from '../values/long-work.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Described, fromBatches } from './from-batches.ts';
import { KeyTable } from './key-table.ts';
import type { Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

export interface DistinctOptions extends Described {
  readonly slots: readonly number[];
}

export function distinct(options: DistinctOptions): Operator {
  const { slots } = options;
  const keyOf = keyOfSlots(slots);
  return fromBatches('Distinct', options, {
    begin: ({ run }) => ({ seen: new KeyTable<true>(), mark: run.passing }),
    *take(batch, { run, meter, state }) {
      const { seen } = state;
      const out: Batch = [];
      for (const row of batch) {
        const key = keyOf(row);
        if (run.spend(2 + (slots.length >> 3) + weightOf(key))) yield PAUSE;
        if (isHeavy(key) ? yield* seen.find(key, run) : seen.get(key)) continue;
        meter.add(isHeavy(key) ? yield* seen.insert(key, true, run) : seen.add(key, true));
        out.push(row);
      }
      if (out.length > 0) yield out;
      else run.dropTo(state.mark);
      state.mark = run.passing;
    },
  });
}

/** What tells rows apart that differ in one of the slots. */
function keyOfSlots(slots: readonly number[]): (row: Row) => RuntimeValue {
  const [only] = slots;
  if (slots.length === 1 && only !== undefined) return (row) => row[only] ?? null;
  return (row) => slots.map((slot) => row[slot] ?? null);
}
