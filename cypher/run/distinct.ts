/** Distinct: the first of all rows that are alike in some slots. */
import { type GroupKey, groupKey, rowKey } from '../values/group-key.ts';
import { Meter } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, PAUSE, type Row } from './row.ts';

export interface DistinctOptions {
  readonly source: Operator;
  readonly slots: readonly number[];
  readonly details: string;
}

export function distinct({ source, slots, details }: DistinctOptions): Operator {
  const keyOf = keyOfSlots(slots);
  return {
    name: 'Distinct',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      const meter = new Meter(run);
      try {
        const seen = new Set<GroupKey>();
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          const out: Batch = [];
          for (const row of batch) {
            if (run.spend(2)) yield PAUSE;
            const key = keyOf(row);
            if (seen.has(key)) continue;
            seen.add(key);
            meter.add(sizeOfKey(key));
            out.push(row);
          }
          if (out.length > 0) yield out;
        }
      } finally {
        meter.release();
      }
    },
  };
}

/** What tells rows apart that differ in one of the slots. */
export function keyOfSlots(slots: readonly number[]): (row: Row) => GroupKey {
  const [only] = slots;
  if (slots.length === 1 && only !== undefined) return (row) => groupKey(row[only] ?? null);
  return (row) => rowKey(slots.map((slot) => row[slot] ?? null));
}

/** Approximate bytes of a key in a hash table. */
export function sizeOfKey(key: GroupKey): number {
  return 40 + (typeof key === 'string' ? key.length * 2 : 0);
}
