/** The clustering coefficient: of the pairs of a node's neighbours, the share that are neighbours of each other. */
import { neighboursOf, type Ties } from './adjacency.ts';
import { withoutRepeats } from './simple.ts';
import type { Steps } from './steps.ts';

/** From 0 to 1; 0 for a node with fewer than two neighbours. Directions, loops and repeats do not count. */
export function* clustering(ties: Ties): Steps<Float64Array> {
  const { count } = ties;
  const { starts, others } = neighboursOf(withoutRepeats(ties));
  const shares = new Float64Array(count);
  /** The node whose neighbours are marked, plus one. */
  const marks = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const from = starts[node] ?? 0;
    const to = starts[node + 1] ?? 0;
    for (let i = from; i < to; i++) marks[others[i] ?? 0] = node + 1;
    let links = 0;
    for (let i = from; i < to; i++) {
      const other = others[i] ?? 0;
      for (let j = starts[other] ?? 0; j < (starts[other + 1] ?? 0); j++) {
        if (marks[others[j] ?? 0] === node + 1) links++;
      }
    }
    const degree = to - from;
    if (degree > 1) shares[node] = links / (degree * (degree - 1));
    yield node / count;
  }
  return shares;
}
