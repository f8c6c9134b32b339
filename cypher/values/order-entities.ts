/** Points and paths in order, each by its own parts. */
import type { PointValue } from '../../graph/values.ts';
import type { PathRef } from './runtime.ts';

/** By reference system, then by x, y and z. */
export function orderPoints(a: PointValue, b: PointValue): number {
  return a.srid - b.srid || a.x - b.x || a.y - b.y || (a.z ?? 0) - (b.z ?? 0);
}

/** By the ids along them, node and edge in turn; of two where one begins the other, the shorter first. */
export function orderPaths(a: PathRef, b: PathRef): number {
  const shared = Math.min(a.nodes.length, b.nodes.length);
  for (let i = 0; i < shared; i++) {
    const nodes = (a.nodes[i] ?? -1) - (b.nodes[i] ?? -1);
    if (nodes !== 0) return nodes;
    const edges = (a.edges[i] ?? -1) - (b.edges[i] ?? -1);
    if (edges !== 0 && i + 1 < shared) return edges;
  }
  return a.nodes.length - b.nodes.length;
}
