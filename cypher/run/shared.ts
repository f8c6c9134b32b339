/** Rows as a whole: read by several plans, or come down to the one that says that it is over. */
import { PAUSE, type Steps } from '../steps.ts';
import { type Execution, Meter } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';
import { sizeOfRow } from './size.ts';

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
        kept.batches ??= yield* gathered(source, run, seed, kept.meter);
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

function* gathered(source: Operator, run: Execution, seed: Row, meter: Meter): Steps<readonly Batch[]> {
  const batches: Batch[] = [];
  for (const batch of opened(source, run, seed)) {
    if (batch === PAUSE) {
      yield PAUSE;
      continue;
    }
    for (const row of batch) meter.add(sizeOfRow(row));
    run.passed();
    batches.push(batch);
  }
  return batches;
}

/** Reads everything, and then gives the row that it was opened with. */
export function afterAll(source: Operator): Operator {
  return {
    name: 'Eager',
    details: 'one row when all is done',
    introduces: [],
    source,
    *open(run, seed) {
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) yield PAUSE;
        else run.passed();
      }
      yield [seed.slice()];
    },
  };
}
