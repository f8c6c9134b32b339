/** Foreach: runs updating clauses once for each element of a list, and passes the row on as it was. */
import { type Compiled, evaluate } from '../compile/compiled.ts';
import { PAUSE } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import { type Described, fromBatches, type Work } from './from-batches.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { WRITES } from './write.ts';

export interface ForeachOptions extends Described {
  readonly list: Compiled;
  readonly slot: number;
  readonly inner: Operator;
}

export function foreach(options: ForeachOptions): Operator {
  const { list, slot, inner } = options;
  const work: Work<undefined> = {
    *take(batch, { run }) {
      for (const row of batch) {
        const value = yield* evaluate(list, row, run);
        if (value === null) continue;
        // NOTE: what is no list is taken for a list of one.
        for (const item of elementsOf(value)) {
          if (run.spend(1)) yield PAUSE;
          const mark = run.passing;
          const each = row.slice();
          each[slot] = item;
          for (const done of opened(inner, run, each)) if (done === PAUSE) yield PAUSE;
          run.dropTo(mark);
        }
      }
      yield batch;
    },
  };
  return fromBatches('Foreach', { ...options, nested: [inner] }, work, WRITES);
}
