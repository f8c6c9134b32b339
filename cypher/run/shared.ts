/** Rows as a whole: read by several plans, or come down to the one that says that it is over. */
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, PAUSE, type Row } from './row.ts';
import { sizeOfRow } from './size.ts';

/** What several plans begin with: worked out by the first of them, for each row that all are opened with. */
export function shared(source: Operator): Operator {
  const known = new WeakMap<Row, readonly Batch[]>();
  return {
    name: 'Eager',
    details: 'read several times',
    introduces: [],
    source,
    *open(run, seed) {
      let batches = known.get(seed);
      if (batches === undefined) {
        const read: Batch[] = [];
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          for (const row of batch) run.hold(sizeOfRow(row));
          run.passed();
          read.push(batch);
        }
        batches = read;
        known.set(seed, batches);
      }
      for (const batch of batches) yield batch.map((row) => row.slice());
    },
  };
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
