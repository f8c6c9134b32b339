/** Skip, Limit and Eager: operators that only choose which rows go on, and when. */
import type { Compiled } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import { opened } from './opened.ts';
import { anyWrites, type Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

/** Works out SKIP and LIMIT from the seed row and checks them. */
export type CountOf = (value: Compiled, row: Row, run: Execution) => Steps<number>;

interface SliceOptions extends Described {
  readonly count: Compiled;
  readonly countOf: CountOf;
}

export function skip(options: SliceOptions): Operator {
  return fromBatches('Skip', options, function* ({ run, seed }) {
    let left = yield* options.countOf(options.count, seed, run);
    return {
      *take(batch) {
        const rest = left === 0 ? batch : batch.slice(left);
        left -= Math.min(left, batch.length);
        if (rest.length > 0) yield rest;
      },
    };
  });
}

/** Stops its source as soon as there are enough rows; a source that writes is read to its end all the same. */
export function limit({ source, count, countOf, details = '' }: SliceOptions): Operator {
  const isExhaustive = anyWrites(source);
  return {
    name: isExhaustive ? 'ExhaustiveLimit' : 'Limit',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      let left = yield* countOf(count, seed, run);
      if (left === 0 && !isExhaustive) return;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const taken = batch.length <= left ? batch : batch.slice(0, left);
        left -= taken.length;
        if (taken.length > 0) yield taken;
        if (left === 0 && !isExhaustive) return;
      }
    },
  };
}

/** Takes in everything before it lets anything go: what comes before has then read all that it reads. */
export function eager(source: Operator, details: string): Operator {
  return fromBatches('Eager', { source, details }, ({ run, meter }) => {
    const batches: Batch[] = [];
    return {
      take(batch) {
        meter.addRows(batch);
        run.passed();
        batches.push(batch);
        return [];
      },
      *end() {
        yield* batches;
      },
    };
  });
}

/** Reads everything and passes nothing on: the end of a statement that only writes. */
export function emptyResult(source: Operator): Operator {
  return fromBatches('EmptyResult', { source }, ({ run }) => ({ take: () => forgotten(run) }));
}

/** Reads everything, and then gives the row that it was opened with. */
export function afterAll(source: Operator): Operator {
  return fromBatches('Eager', { source, details: 'one row when all is done' }, ({ run, seed }) => ({
    take: () => forgotten(run),
    *end() {
      yield [seed.slice()];
    },
  }));
}

function forgotten(run: Execution): readonly never[] {
  run.passed();
  return [];
}
