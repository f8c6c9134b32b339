/** One breadth-first search over typed arrays, used again for each source: what betweenness and closeness count with. */
import { type Neighbours, neighboursOf, type Ties } from './adjacency.ts';
import { withoutRepeats } from './simple.ts';

export class ShortestWays {
  readonly count: number;
  /** Nodes in the order in which they were reached; only the first `reached` count. */
  readonly order: Int32Array;
  /** Steps from the source; -1 where there is no way. */
  readonly distance: Int32Array;
  /** How many shortest ways lead here. */
  readonly ways: Float64Array;
  reached = 0;
  readonly neighbours: Neighbours;

  /** Directions, loops and repeats do not count. */
  constructor(ties: Ties) {
    this.count = ties.count;
    this.neighbours = neighboursOf(withoutRepeats(ties));
    this.order = new Int32Array(ties.count);
    this.distance = new Int32Array(ties.count).fill(-1);
    this.ways = new Float64Array(ties.count);
  }

  search(source: number): void {
    const { order, distance, ways } = this;
    const { starts, others } = this.neighbours;
    for (let i = 0; i < this.reached; i++) distance[order[i] ?? 0] = -1;
    order[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    let end = 1;
    for (let head = 0; head < end; head++) {
      const node = order[head] ?? 0;
      const beyond = (distance[node] ?? 0) + 1;
      for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
        const other = others[i] ?? 0;
        if (distance[other] === -1) {
          distance[other] = beyond;
          ways[other] = 0;
          order[end++] = other;
        }
        if (distance[other] === beyond) ways[other] = (ways[other] ?? 0) + (ways[node] ?? 0);
      }
    }
    this.reached = end;
  }
}
