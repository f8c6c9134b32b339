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
  return fromBatches('Skip', options, {
    *beginSteps({ run, seed }) {
      return { left: yield* options.countOf(options.count, seed, run) };
    },
    *take(batch, { state }) {
      const rest = state.left === 0 ? batch : batch.slice(state.left);
      state.left -= Math.min(state.left, batch.length);
      if (rest.length > 0) yield rest;
    },
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
  return fromBatches(
    'Eager',
    { source, details },
    {
      begin: (): Batch[] => [],
      take(batch, { run, meter, state }) {
        meter.addRows(batch);
        state.push(batch);
        return forgotten(run);
      },
      *end({ state }) {
        yield* state;
      },
    },
  );
}

/** Reads everything and passes nothing on: the end of a statement that only writes. */
export function emptyResult(source: Operator): Operator {
  return fromBatches('EmptyResult', { source }, { take: (_batch, { run }) => forgotten(run) });
}

/** Reads everything, and then gives the row that it was opened with. */
export function afterAll(source: Operator): Operator {
  return fromBatches(
    'Eager',
    { source, details: 'one row when all is done' },
    {
      take: (_batch, { run }) => forgotten(run),
      *end({ seed }) {
        yield [seed.slice()];
      },
    },
  );
}

function forgotten(run: Execution): readonly never[] {
  run.passed();
  return [];
}
