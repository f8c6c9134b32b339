/** Operators that give the paths from a node, one after another, however these are found. */

import type { Steps } from '../steps.ts';
import type { NodeTest } from './entity-slots.ts';
import { nodeIn } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { PathMode } from './path-rule.ts';
import type { Row } from './row.ts';

export interface TrailsOptions extends Described {
  readonly mode: PathMode;
  readonly from: number;
  readonly to: number;
  /** True where `to` is known already: only paths that end there count. */
  readonly into: boolean;
  /** The slot for the list of edges, -1 where nobody asks for it. */
  readonly edges: number;
  readonly min: number;
  readonly max: number;
  /** Walked from the pattern's right end: lists are given in the pattern's order all the same. */
  readonly backwards: boolean;
  /** Slots with edges that the path must not use. */
  readonly unlike: readonly number[];
  readonly testNode?: NodeTest;
}

/** What `step` answers instead of a node: there are no more paths; or `next` is to be asked, which can pause and test. */
export const NO_MORE = -1;
export const ASK = -2;

/** The paths from one node, one at a time. */
export interface Trails {
  /** The end of the next path, where finding it takes neither pause nor test; else less than NO_MORE. */
  step(): number;
  /** The same with pauses and tests. */
  next(): Steps<number>;
  /** The row with the path last found, and how many list elements are new in it. */
  result(): { readonly row: Row; readonly elements: number };
  close(): void;
}

/** With `weight`, one row for each start, with the number of paths in that slot. */
export function trails(
  name: string,
  options: TrailsOptions,
  from: (row: Row, start: number, run: Execution) => Trails,
  weight = -1,
): Operator {
  const { to, into, testNode } = options;
  return fromBatches(name, options, {
    *take(batch, { run, out }) {
      for (const row of batch) {
        const start = nodeIn(row, options.from, run);
        const target = into ? nodeIn(row, to, run) : -1;
        if (start < 0 || (into && target < 0)) continue;
        const found = from(row, start, run);
        let count = 0;
        try {
          for (;;) {
            let end = found.step();
            if (end < NO_MORE) end = yield* found.next();
            if (end < 0) break;
            if (into ? end !== target : testNode && !testNode(end, run)) continue;
            count++;
            if (weight >= 0) continue;
            const { row: next, elements } = found.result();
            if (!into) next[to] = { kind: 'nodeRef', id: end };
            if (out.add(next, elements)) yield out.taken();
          }
        } finally {
          found.close();
        }
        if (weight < 0 || count === 0) continue;
        row[weight] = count;
        if (out.add(row)) yield out.taken();
      }
    },
  });
}
