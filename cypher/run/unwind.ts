/** Unwind: a row for each element of a list; none for null, one for anything that is not a list. */
import type { Compiled } from '../compile/compiled.ts';
import { isList } from '../values/kinds.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, PAUSE } from './row.ts';

export interface UnwindOptions {
  readonly source: Operator;
  readonly list: Compiled;
  readonly slot: number;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly nested?: readonly Operator[];
}

export function unwind({ source, list, slot, details, introduces, nested }: UnwindOptions): Operator {
  return {
    name: 'Unwind',
    details,
    introduces,
    source,
    ...(nested !== undefined && nested.length > 0 && { nested }),
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const value = list.plain ? list.plain(row, run) : yield* list.stepped(row, run);
          if (value === null) continue;
          const items = isList(value) ? value : [value];
          for (let i = 0; i < items.length; i++) {
            if (run.spend(1)) yield PAUSE;
            const next = row.slice();
            next[slot] = items[i] ?? null;
            out.push(next);
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}
