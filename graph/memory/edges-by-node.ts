/** Edges sorted by the node at one of their ends, by counting: two passes over the edges, whatever their order. */
import type { Way } from '../property-graph.ts';
import type { EdgeEnds } from './edge-ends.ts';

export interface EdgesByNode {
  /** Where the edges of a node begin; those of the last node end with the array. */
  readonly from: Int32Array;
  /** Ascending for each node. */
  readonly edges: Int32Array;
}

const PAUSE_EVERY = 1 << 16;

/** The living edges below a bound, in short steps. Every end is a node below `nodes`. */
export function* edgesByNode(
  ends: EdgeEnds,
  way: Way,
  nodes: number,
  edges: number,
): Generator<undefined, EdgesByNode> {
  const nodeOf = way === 'out' ? (edge: number) => ends.start(edge) : (edge: number) => ends.end(edge);
  const from = new Int32Array(nodes + 1);
  for (let edge = 0; edge < edges; edge++) {
    if (edge % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
    if (ends.isAlive(edge)) from[nodeOf(edge) + 1] = Number(from[nodeOf(edge) + 1]) + 1;
  }
  for (let node = 0; node < nodes; node++) from[node + 1] = Number(from[node + 1]) + Number(from[node]);
  yield;
  const sorted = new Int32Array(Number(from[nodes]));
  const next = from.slice();
  for (let edge = 0; edge < edges; edge++) {
    if (edge % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
    if (!ends.isAlive(edge)) continue;
    const node = nodeOf(edge);
    const place = Number(next[node]);
    next[node] = place + 1;
    sorted[place] = edge;
  }
  return { from, edges: sorted };
}
