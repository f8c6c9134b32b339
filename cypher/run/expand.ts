/** Expand(All): from a node that is known along its edges to nodes that are not. */
import type { Direction } from '../parse/ast.ts';
import { fansOf, isRepeated, otherEnd, resolveTypes } from './adjacency.ts';
import { type EdgeTest, type NodeTest, nodeIn, usesEdge } from './entity-slots.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, PAUSE } from './row.ts';

export interface ExpandOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly estimatedRows: number;
  readonly from: number;
  readonly to: number;
  /** -1 where nobody asks for the edge. */
  readonly edge: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Slots with edges, or lists of them, that this pattern's other parts use: no edge is used twice. */
  readonly unlike: readonly number[];
  readonly testEdge?: EdgeTest;
  readonly testNode?: NodeTest;
}

export function expandAll(options: ExpandOptions): Operator {
  const { source, details, introduces, estimatedRows, from, to, edge, direction, unlike, testEdge, testNode } = options;
  return {
    name: 'Expand(All)',
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
          if (node < 0) continue;
          for (const { edges, way } of fansOf(graph, node, direction, types)) {
            for (let i = 0; i < edges.length; i++) {
              if (run.spend(1)) yield PAUSE;
              const id = edges[i] ?? -1;
              if (isRepeated(graph, id, way, direction)) continue;
              if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
              if (testEdge && !testEdge(id, run)) continue;
              const end = otherEnd(graph, id, way);
              if (testNode && !testNode(end, run)) continue;
              const next = row.slice();
              if (edge >= 0) next[edge] = { kind: 'edgeRef', id };
              next[to] = { kind: 'nodeRef', id: end };
              out.push(next);
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size);
              }
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}
