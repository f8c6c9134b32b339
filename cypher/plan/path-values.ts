/** A named path as a value: from its first node along the edges that were matched. */
import { type Compiled, plain } from '../compile/compiled.ts';
import { otherEnd } from '../run/adjacency.ts';
import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import { isEdgeRef, isList, isNodeRef, isPathRef } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';

/** `edges` are slots with an edge or a list of edges each, in the pattern's order. Null where any part is null. */
export function pathValue(start: number, edges: readonly number[]): Compiled {
  return plain((row, run) => pathOf(row, start, edges, run));
}

/** Of a path in a slot: that it comes to no node a second time. */
export function noNodeTwice(slot: number): Compiled {
  return plain((row) => {
    const path = row[slot] ?? null;
    return !isPathRef(path) || new Set(path.nodes).size === path.nodes.length;
  });
}

function pathOf(row: Row, start: number, edges: readonly number[], run: Execution): RuntimeValue {
  const first = row[start] ?? null;
  if (!isNodeRef(first)) return null;
  const ids: number[] = [];
  for (const slot of edges) {
    const value = row[slot] ?? null;
    if (value === null) return null;
    for (const item of isList(value) ? value : [value]) if (isEdgeRef(item)) ids.push(item.id);
  }
  run.charge(136 + ids.length * 16);
  run.spend(ids.length);
  const nodes: number[] = new Array(ids.length + 1);
  let node = first.id;
  nodes[0] = node;
  for (const [i, edge] of ids.entries()) {
    node = otherEnd(run.graph, edge, run.graph.edgeStart(edge) === node ? 'out' : 'in');
    nodes[i + 1] = node;
  }
  // NOTE: a copy has no room to spare, and a path may be one of millions.
  return { kind: 'pathRef', nodes, edges: ids.slice() };
}
