/** Skip, Limit and Eager: operators that only choose which rows go on, and when. */

import type { Compiled } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { type Execution, Meter } from './execution.ts';
import { opened } from './opened.ts';
import { anyWrites, type Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';
import { sizeOfRow } from './size.ts';

/** Works out SKIP and LIMIT from the seed row and checks them. */
export type CountOf = (value: Compiled, row: Row, run: Execution) => Steps<number>;

interface SliceOptions {
  readonly source: Operator;
  readonly count: Compiled;
  readonly countOf: CountOf;
  readonly details: string;
}

export function skip(options: SliceOptions): Operator {
  const { source, count, countOf, details } = options;
  return {
    name: 'Skip',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      let left = yield* countOf(count, seed, run);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) yield PAUSE;
        else if (left === 0) yield batch;
        else if (batch.length <= left) left -= batch.length;
        else {
          const rest = batch.slice(left);
          left = 0;
          yield rest;
        }
      }
    },
  };
}

/** Stops its source as soon as there are enough rows; a source that writes is read to its end all the same. */
export function limit(options: SliceOptions): Operator {
  const { source, count, countOf, details } = options;
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
  return {
    name: 'Eager',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      const meter = new Meter(run);
      try {
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
        yield* batches;
      } finally {
        meter.release();
      }
    },
  };
}

/** Reads everything and passes nothing on: the end of a statement that only writes. */
export function emptyResult(source: Operator): Operator {
  return {
    name: 'EmptyResult',
    details: '',
    introduces: [],
    source,
    *open(run, seed) {
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) yield PAUSE;
        else run.passed();
      }
    },
  };
}
