/** Betweenness: the share of shortest ways between others that lead through a node (Brandes, 2001). */
import type { Ties } from './adjacency.ts';
import { pivotsOf } from './pivots.ts';
import { ShortestWays } from './shortest.ts';
import type { Steps } from './steps.ts';

/** From 0 to 1. With `pivots` fewer than the nodes it is an estimate from ways out of so many nodes alone. */
export function* betweenness(ties: Ties, pivots = ties.count): Steps<Float64Array> {
  const { count } = ties;
  const through = new Float64Array(count);
  const dependency = new Float64Array(count);
  const search = new ShortestWays(ties);
  const { starts, others } = search.neighbours;
  const sources = pivotsOf(count, pivots);
  for (const [i, source] of sources.entries()) {
    search.search(source);
    const { order, distance, ways } = search;
    for (let k = 0; k < search.reached; k++) dependency[order[k] ?? 0] = 0;
    for (let k = search.reached - 1; k > 0; k--) {
      const node = order[k] ?? 0;
      const share = (1 + (dependency[node] ?? 0)) / (ways[node] ?? 1);
      const before = (distance[node] ?? 0) - 1;
      for (let j = starts[node] ?? 0; j < (starts[node + 1] ?? 0); j++) {
        const other = others[j] ?? 0;
        if (distance[other] !== before) continue;
        dependency[other] = (dependency[other] ?? 0) + (ways[other] ?? 0) * share;
      }
      through[node] = (through[node] ?? 0) + (dependency[node] ?? 0);
    }
    yield i / sources.length;
  }
  /** Of the pairs of other nodes, each counted from both of its ends. */
  const pairs = (count - 1) * (count - 2) * (sources.length / Math.max(1, count));
  return pairs > 0 ? through.map((value) => value / pairs) : through;
}
