/** Foreach: runs updating clauses once for each element of a list, and passes the row on as it was. */

import { type Compiled, evaluate } from '../compile/compiled.ts';
import { PAUSE } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';

export interface ForeachOptions {
  readonly source: Operator;
  readonly details: string;
  readonly list: Compiled;
  readonly slot: number;
  readonly inner: Operator;
}

export function foreach({ source, details, list, slot, inner }: ForeachOptions): Operator {
  return {
    name: 'Foreach',
    details,
    introduces: [],
    source,
    nested: [inner],
    writes: true,
    *open(run, seed) {
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
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
      }
    },
  };
}
