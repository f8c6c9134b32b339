/** Merge: for each row the matches of a pattern, or where there are none, the pattern created. */

import { PAUSE } from '../steps.ts';
import { type Described, fromBatches, type Work } from './from-batches.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch } from './row.ts';
import { type Command, WRITES, writerOf } from './write.ts';

export interface MergeOptions extends Described {
  /** Finds the matches of one row. */
  readonly inner: Operator;
  readonly create: readonly Command[];
  readonly onCreate: readonly Command[];
  readonly onMatch: readonly Command[];
}

export function merge(options: MergeOptions): Operator {
  const { inner, create, onCreate, onMatch } = options;
  const work: Work<undefined> = {
    *take(batch, { run }) {
      const writer = writerOf(run);
      const out: Batch = [];
      for (const row of batch) {
        if (run.spend(4)) yield PAUSE;
        const matches: Batch = [];
        for (const found of opened(inner, run, row)) {
          if (found === PAUSE) yield PAUSE;
          else for (const match of found) matches.push(match);
        }
        const isNew = matches.length === 0;
        for (const next of isNew ? [row.slice()] : matches) {
          for (const command of isNew ? [...create, ...onCreate] : onMatch) yield* command(next, run, writer);
          out.push(next);
        }
      }
      yield out;
    },
  };
  return fromBatches('Merge', { ...options, nested: [inner] }, work, WRITES);
}
