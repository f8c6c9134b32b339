/** Expand(All) and OptionalExpand(All): from a node that is known along its edges to nodes that are not. */
import { PAUSE } from '../steps.ts';
import { fansOf, isRepeated, otherEnd, resolveTypes } from './adjacency.ts';
import { nodeIn, usesEdge } from './entity-slots.ts';
import { countedExpand, countForRow } from './expand-count.ts';
import type { ExpandOptions } from './expand-options.ts';
import { opened } from './opened.ts';
import { ARGUMENT, type Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, withNulls } from './row.ts';

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
  const { source, details, introduces, estimatedRows, from, to, edge, direction, unlike, testEdge, testNode } = options;
  return {
    name,
    details,
    introduces,
    estimatedRows,
    source,
    *open(run, seed) {
      const { graph } = run;
      const types = resolveTypes(graph, options.types);
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const node = nodeIn(row, from, run);
          let isFound = false;
          for (const { edges, way } of node < 0 ? [] : fansOf(graph, node, direction, types)) {
            for (let i = 0; i < edges.length; i++) {
              if (run.spend(1)) yield PAUSE;
              const id = edges[i] ?? -1;
              if (isRepeated(graph, id, way, direction)) continue;
              if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
              if (testEdge && !testEdge(id, run)) continue;
              const end = otherEnd(graph, id, way);
              if (testNode && !testNode(end, run)) continue;
              isFound = true;
              const next = row.slice();
              if (edge >= 0) next[edge] = { kind: 'edgeRef', id };
              next[to] = { kind: 'nodeRef', id: end };
              out.push(next);
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size, row.length);
              }
            }
          }
          if (nulls && !isFound) {
            out.push(withNulls(row, nulls));
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}
