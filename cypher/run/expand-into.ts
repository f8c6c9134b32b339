/** Expand(Into): the edges between two nodes that are both known. */
import { PAUSE } from '../steps.ts';
import { resolveTypes } from './adjacency.ts';
import { Connections } from './connections.ts';
import { nodeIn, takesEdge } from './entity-slots.ts';
import type { ExpandOptions } from './expand-options.ts';
import { fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';

export function expandInto(options: ExpandOptions): Operator {
  return {
    ...expand(options),
    countable: {
      drops: options.names.slice(0, 1),
      counted(weight, type) {
        if (type >= 0) throw new Error('run: an expansion between known nodes does not tell types apart');
        return expand(options, weight);
      },
    },
  };
}

/** With `weight`, one row for each pair, with the number of edges between them in that slot. */
function expand(options: ExpandOptions, weight = -1): Operator {
  const { from, to, edge, direction } = options;
  return fromBatches('Expand(Into)', options, {
    begin: (): { connections?: Connections } => ({}),
    *take(batch, { run, out, state }) {
      state.connections ??= new Connections(run.graph, direction, resolveTypes(run.graph, options.types));
      const { connections } = state;
      for (const row of batch) {
        const a = nodeIn(row, from, run);
        const b = nodeIn(row, to, run);
        if (a < 0 || b < 0) continue;
        const found = connections.known(a, b, run) ?? (yield* connections.scan(a, b, run));
        let count = 0;
        for (const id of found) {
          if (run.spend(1)) yield PAUSE;
          if (!takesEdge(row, id, options, run)) continue;
          count++;
          if (weight >= 0) continue;
          const next = row.slice();
          if (edge >= 0) next[edge] = { kind: 'edgeRef', id };
          if (out.add(next)) yield out.taken();
        }
        if (weight < 0 || count === 0) continue;
        row[weight] = count;
        if (out.add(row)) yield out.taken();
      }
    },
  });
}
