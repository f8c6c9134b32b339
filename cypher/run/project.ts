/** Projection: works out values into slots of the row, or into a new row. */

import { type Compiled, quick } from '../compile/compiled.ts';
import type { Segment } from '../compile/scope.ts';
import { PAUSE } from '../steps.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import { type Batch, narrowed, type Row } from './row.ts';

export interface ProjectedItem {
  readonly slot: number;
  readonly value: Compiled;
}

export interface ProjectOptions extends Described {
  readonly name?: string | undefined;
  readonly items: readonly ProjectedItem[];
  /** The layout to begin anew in, keeping the first `kept` slots; absent: the row is added to in place. */
  readonly into?: { readonly segment: Segment; readonly kept: number } | undefined;
}

export function project(options: ProjectOptions): Operator {
  const { items, into } = options;
  return fromBatches(options.name ?? 'Projection', options, {
    *take(batch, { run }) {
      const width = into?.segment.width ?? 0;
      const out: Batch = [];
      for (const row of batch) {
        if (run.spend(1 + (items.length >> 3))) yield PAUSE;
        const target: Row = into ? narrowed(row, into.kept, width) : row;
        for (const { slot, value } of items) {
          const soon = quick(value, row, run);
          target[slot] = soon === undefined ? yield* value.stepped(row, run) : soon;
        }
        out.push(target);
      }
      yield out;
    },
  });
}
