/** Edges between the same two nodes are fanned apart, and loops at one node stacked, in an order that does not change. */
import type { SceneIndex } from '../state/scene-index.ts';

/** Between neighbours of a fan, as a share of the distance between the nodes. */
const SPREAD = 0.2;

/** Slots of the edges between two nodes, or of the loops at one, where there are several; in the order of their ids. */
export function fansOf({ nodes, edges, sources, targets }: SceneIndex): readonly (readonly number[])[] {
  const firsts = new Map<number, number>();
  const fans = new Map<number, number[]>();
  for (let edge = 0; edge < edges.length; edge++) {
    const a = sources[edge] ?? 0;
    const b = targets[edge] ?? 0;
    const pair = Math.min(a, b) * nodes.length + Math.max(a, b);
    const first = firsts.get(pair);
    if (first === undefined) firsts.set(pair, edge);
    else {
      const fan = fans.get(pair);
      if (fan === undefined) fans.set(pair, [first, edge]);
      else fan.push(edge);
    }
  }
  const idOf = (edge: number) => edges[edge] ?? '';
  for (const fan of fans.values()) fan.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return [...fans.values()];
}

/**
 * Curvature of each edge by slot, seen from its own source. A single edge is straight. Edges that run the other way have
 * the sign turned, so that a fan is a fan whichever way each of its edges points. Filters change nothing here: what is
 * shown does not move when something else is switched off.
 */
export function curvaturesOf(index: SceneIndex, fans: readonly (readonly number[])[]): Float64Array {
  const { nodes, sources, targets } = index;
  const curvatures = new Float64Array(index.edges.length);
  for (const fan of fans) {
    fan.forEach((edge, i) => {
      const source = sources[edge] ?? 0;
      const target = targets[edge] ?? 0;
      const side = (i - (fan.length - 1) / 2) * SPREAD;
      if (source === target) curvatures[edge] = i;
      else curvatures[edge] = (nodes[source] ?? '') < (nodes[target] ?? '') ? side : -side;
    });
  }
  return curvatures;
}
