/** Harmonic closeness: the mean of one over the steps to each other node; no way counts as nothing. */
import type { Ties } from './adjacency.ts';
import { pivotsOf } from './pivots.ts';
import { ShortestWays } from './shortest.ts';
import type { Steps } from './steps.ts';

/** From 0 to 1. With `pivots` fewer than the nodes it is an estimate from the ways to so many nodes alone. */
export function* closeness(ties: Ties, pivots = ties.count): Steps<Float64Array> {
  const { count } = ties;
  const near = new Float64Array(count);
  const search = new ShortestWays(ties);
  const targets = pivotsOf(count, pivots);
  for (const [i, target] of targets.entries()) {
    search.search(target);
    const { order, distance } = search;
    for (let k = 1; k < search.reached; k++) {
      const node = order[k] ?? 0;
      near[node] = (near[node] ?? 0) + 1 / (distance[node] ?? 1);
    }
    yield i / targets.length;
  }
  const others = (count - 1) * (targets.length / Math.max(1, count));
  return others > 0 ? near.map((value) => value / others) : near;
}
