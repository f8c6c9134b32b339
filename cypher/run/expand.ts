/** Expand(All) and OptionalExpand(All): from a node that is known along its edges to nodes that are not. */
import { PAUSE } from '../steps.ts';
import { fansOf, isRepeated, otherEnd, resolveTypes } from './adjacency.ts';
import { nodeIn, takesEdge } from './entity-slots.ts';
import { countedExpand, countForRow } from './expand-count.ts';
import type { ExpandOptions } from './expand-options.ts';
import { fromBatches } from './from-batches.ts';
import { ARGUMENT, type Operator } from './operator.ts';
import { withNulls } from './row.ts';

export function expandAll(options: ExpandOptions): Operator {
  return {
    ...expand('Expand(All)', options),
    countable: {
      drops: options.names,
      edge: options.names[0] ?? '',
      counted: (weight, type) => countedExpand(options, weight, type),
      ...countForRow(options),
    },
    ...(options.source === ARGUMENT && {
      optionally: (source, slots) => expand('OptionalExpand(All)', { ...options, source }, slots),
    }),
  };
}

/** With `nulls`, a row for which nothing is found stays, with null in those slots. */
function expand(name: string, options: ExpandOptions, nulls?: readonly number[]): Operator {
  const { from, to, edge, direction, testNode } = options;
  return fromBatches(name, options, {
    *take(batch, { run, out }) {
      const { graph } = run;
      const types = resolveTypes(graph, options.types);
      for (const row of batch) {
        const node = nodeIn(row, from, run);
        let isFound = false;
        for (const { edges, way } of node < 0 ? [] : fansOf(graph, node, direction, types)) {
          for (let i = 0; i < edges.length; i++) {
            if (run.spend(1)) yield PAUSE;
            const id = edges[i] ?? -1;
            if (isRepeated(graph, id, way, direction) || !takesEdge(row, id, options, run)) continue;
            const end = otherEnd(graph, id, way);
            if (testNode && !testNode(end, run)) continue;
            isFound = true;
            const next = row.slice();
            if (edge >= 0) next[edge] = { kind: 'edgeRef', id };
            next[to] = { kind: 'nodeRef', id: end };
            if (out.add(next)) yield out.taken();
          }
        }
        if (nulls && !isFound && out.add(withNulls(row, nulls))) yield out.taken();
      }
    },
  });
}
