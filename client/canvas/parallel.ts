/** Edges between the same two nodes are fanned apart, and loops at one node stacked, in an order that does not change. */
import type { SceneGraph } from '../state/scene.ts';

/** Between neighbours of a fan, as a share of the distance between the nodes. */
const SPREAD = 0.2;

/**
 * Curvature of each shown edge, seen from its own source. A single edge is straight. Edges that run the other way have
 * the sign turned, so that a fan is a fan whichever way each of its edges points.
 */
export function curvaturesOf(graph: SceneGraph, isShown: (edge: string) => boolean): ReadonlyMap<string, number> {
  const fans = new Map<string, string[]>();
  graph.forEachEdge((edge, _, source, target) => {
    if (!isShown(edge)) return;
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const fan = fans.get(key);
    if (fan === undefined) fans.set(key, [edge]);
    else fan.push(edge);
  });
  const curvatures = new Map<string, number>();
  for (const fan of fans.values()) {
    fan.sort();
    fan.forEach((edge, i) => {
      if (graph.isSelfLoop(edge)) curvatures.set(edge, i);
      else {
        const side = (i - (fan.length - 1) / 2) * SPREAD;
        curvatures.set(edge, graph.source(edge) < graph.target(edge) ? side : -side);
      }
    });
  }
  return curvatures;
}
