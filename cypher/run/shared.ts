/** Rows that several plans read. */
import { Meter } from './execution.ts';
import { gather } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

export interface Shared {
  readonly source: Operator;
  /** The plan in which all of them are: what was kept for them goes when it ends. */
  within(plan: Operator): Operator;
}

interface Kept {
  readonly meter: Meter;
  batches: readonly Batch[] | undefined;
}

/** What several plans begin with: worked out by the first of them, for each row that all are opened with. */
export function shared(source: Operator): Shared {
  const known = new WeakMap<Row, Kept>();
  return {
    source: {
      name: 'Eager',
      details: 'read several times',
      introduces: [],
      source,
      *open(run, seed) {
        const kept = known.get(seed) ?? { meter: new Meter(run), batches: undefined };
        known.set(seed, kept);
        kept.batches ??= yield* gather(source, run, seed, kept.meter);
        for (const batch of kept.batches) yield batch.map((row) => row.slice());
      },
    },
    within: (plan) => ({
      ...plan,
      *open(run, seed) {
        try {
          yield* plan.open(run, seed);
        } finally {
          known.get(seed)?.meter.release();
          known.delete(seed);
        }
      },
    }),
  };
}
