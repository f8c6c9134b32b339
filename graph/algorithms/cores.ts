/** The k-core numbers: a node's is the largest k such that it stays when all with fewer than k neighbours are taken away. */
import { degreesOf, neighboursOf, type Ties } from './adjacency.ts';
import { withoutRepeats } from './simple.ts';

/** Batagelj and Zaveršnik's algorithm, in time linear in the edges. Directions, loops and repeats do not count. */
export function coreNumbers(ties: Ties): Int32Array {
  const simple = withoutRepeats(ties);
  const { count } = simple;
  const { starts, others } = neighboursOf(simple);
  const cores = degreesOf(simple);
  const most = cores.reduce((largest, degree) => Math.max(largest, degree), 0);
  /** Where nodes of each degree begin in `order`, which is kept sorted while degrees fall. */
  const bins = new Int32Array(most + 2);
  for (const degree of cores) bins[degree + 1] = (bins[degree + 1] ?? 0) + 1;
  for (let d = 0; d <= most; d++) bins[d + 1] = (bins[d + 1] ?? 0) + (bins[d] ?? 0);
  const next = bins.slice();
  const order = new Int32Array(count);
  const placeOf = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const degree = cores[node] ?? 0;
    const place = next[degree] ?? 0;
    next[degree] = place + 1;
    order[place] = node;
    placeOf[node] = place;
  }
  for (const node of order) {
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
      const other = others[i] ?? 0;
      const degree = cores[other] ?? 0;
      if (degree <= (cores[node] ?? 0)) continue;
      /** It moves to the front of its bin, which then begins one later. */
      const front = bins[degree] ?? 0;
      const first = order[front] ?? 0;
      const place = placeOf[other] ?? 0;
      order[front] = other;
      order[place] = first;
      placeOf[other] = front;
      placeOf[first] = place;
      bins[degree] = front + 1;
      cores[other] = degree - 1;
    }
  }
  return cores;
}
