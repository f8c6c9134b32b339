/**
 * The k lightest paths between two nodes, none through a node twice: Yen's algorithm (J. Y. Yen, "Finding the K Shortest
 * Loopless Paths in a Network", Management Science 17, 1971) as E. L. Lawler shortened it (Management Science 18, 1972:
 * a path is only left where it left the one before, or later), over Dijkstra's search. Directions do not count; parallel
 * edges make paths of their own.
 */
import { type Incidence, incidenceOf, type Ties } from './adjacency.ts';
import type { Steps } from './steps.ts';

export interface LightPathsJob {
  readonly ties: Ties;
  /** Of each edge, from 0; no path takes an edge whose weight is not a number or infinite. */
  readonly weights: Float64Array;
  readonly from: number;
  readonly to: number;
  /** How many paths at most. */
  readonly count: number;
}

export interface LightPath {
  /** Nodes and edges by number, in the order of the path. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** The sum of the weights, added up from the first edge on. */
  readonly weight: number;
}

interface Candidate extends LightPath {
  /** How many of its first edges it has in common with the path that it leaves. */
  readonly shared: number;
}

/** The lightest first; of equally light ones the one with fewer steps. Yields between searches and inside long ones. */
export function* lightPaths({ ties, weights, from, to, count }: LightPathsJob): Steps<readonly LightPath[]> {
  const search = new LightestSearch(incidenceOf(ties), weights, to);
  const found: Candidate[] = [];
  const candidates: Candidate[] = [];
  const first = from === to || count < 1 ? undefined : yield* search.from({ nodes: [from], edges: [], weight: 0 });
  if (first !== undefined) candidates.push({ ...first, shared: 0 });
  for (;;) {
    const path = candidates.shift();
    if (path === undefined) return found;
    found.push(path);
    if (found.length >= count) return found;
    for (let i = path.shared; i < path.edges.length; i++) {
      const root = rootOf(path, i, weights);
      search.clear();
      for (const node of root.nodes) search.closeNode(node);
      for (const { edges } of found) if (beginsWith(edges, root.edges)) search.closeEdge(edges[i] ?? -1);
      // What is heavier than all that can still be wanted need not be found.
      const bound = candidates[count - found.length - 1];
      const next = yield* search.from(root, bound);
      if (next !== undefined) insert(candidates, { ...next, shared: i });
    }
    yield found.length / count;
  }
}

function rootOf({ nodes, edges }: LightPath, length: number, weights: Float64Array): LightPath {
  let weight = 0;
  for (let i = 0; i < length; i++) weight += weights[edges[i] ?? -1] ?? 0;
  return { nodes: nodes.slice(0, length + 1), edges: edges.slice(0, length), weight };
}

function beginsWith(edges: readonly number[], root: readonly number[]): boolean {
  return root.every((edge, i) => edges[i] === edge);
}

function isLighter(a: LightPath, b: LightPath): boolean {
  return a.weight < b.weight || (a.weight === b.weight && a.edges.length < b.edges.length);
}

/** Behind those that are as light. */
function insert(candidates: Candidate[], path: Candidate): void {
  let place = candidates.length;
  for (; place > 0; place--) {
    const before = candidates[place - 1];
    if (before === undefined || !isLighter(path, before)) break;
  }
  candidates.splice(place, 0, path);
}

const STEPS_BETWEEN_BREATHS = 4096;

/** Dijkstra's search to one node, over and over on the same graph, with nodes and edges closed to it. */
class LightestSearch {
  private readonly incidence: Incidence;
  private readonly weights: Float64Array;
  private readonly to: number;
  /** Marked by the number of the round, so that nothing has to be cleared. */
  private readonly closedNodes: Int32Array;
  private readonly closedEdges: Int32Array;
  private readonly seen: Int32Array;
  private readonly distance: Float64Array;
  private readonly steps: Int32Array;
  private readonly by: Int32Array;
  private readonly before: Int32Array;
  private round = 1;

  constructor(incidence: Incidence, weights: Float64Array, to: number) {
    const count = incidence.starts.length - 1;
    this.incidence = incidence;
    this.weights = weights;
    this.to = to;
    this.closedNodes = new Int32Array(count);
    this.closedEdges = new Int32Array(weights.length);
    this.seen = new Int32Array(count);
    this.distance = new Float64Array(count);
    this.steps = new Int32Array(count);
    this.by = new Int32Array(count);
    this.before = new Int32Array(count);
  }

  clear(): void {
    this.round++;
  }

  closeNode(node: number): void {
    this.closedNodes[node] = this.round;
  }

  closeEdge(edge: number): void {
    this.closedEdges[edge] = this.round;
  }

  /** The lightest path that goes on from the end of the root, if there is one that is no heavier than the bound. */
  *from(root: LightPath, bound?: LightPath): Steps<LightPath | undefined> {
    const { starts, others, edges } = this.incidence;
    const { round, seen, distance, steps, by, before, to } = this;
    const start = root.nodes.at(-1) ?? -1;
    const heap = new Heap();
    seen[start] = round;
    distance[start] = root.weight;
    steps[start] = root.edges.length;
    heap.push(start, root.weight, root.edges.length);
    let breath = STEPS_BETWEEN_BREATHS;
    for (;;) {
      const node = heap.pop();
      if (node === -1) return undefined;
      const weight = distance[node] ?? 0;
      const reach = steps[node] ?? 0;
      // An entry from before a lighter one was found.
      if (heap.weight !== weight || heap.steps !== reach) continue;
      if (bound !== undefined && (weight > bound.weight || (weight === bound.weight && reach > bound.edges.length))) {
        return undefined;
      }
      if (node === to) return this.pathFrom(root, start);
      for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
        const other = others[i] ?? 0;
        const edge = edges[i] ?? 0;
        const beyond = weight + (this.weights[edge] ?? Number.NaN);
        if (!Number.isFinite(beyond) || this.closedEdges[edge] === round || this.closedNodes[other] === round) continue;
        const isSeen = seen[other] === round;
        const known = distance[other] ?? 0;
        if (isSeen && (beyond > known || (beyond === known && reach + 1 >= (steps[other] ?? 0)))) continue;
        seen[other] = round;
        distance[other] = beyond;
        steps[other] = reach + 1;
        by[other] = edge;
        before[other] = node;
        heap.push(other, beyond, reach + 1);
      }
      if (--breath > 0) continue;
      breath = STEPS_BETWEEN_BREATHS;
      yield 0;
    }
  }

  private pathFrom(root: LightPath, start: number): LightPath {
    const nodes: number[] = [];
    const edges: number[] = [];
    for (let node = this.to; node !== start; node = this.before[node] ?? start) {
      nodes.push(node);
      edges.push(this.by[node] ?? -1);
    }
    return {
      nodes: [...root.nodes, ...nodes.reverse()],
      edges: [...root.edges, ...edges.reverse()],
      weight: this.distance[this.to] ?? 0,
    };
  }
}

/** A binary heap of nodes by weight, then by steps. */
class Heap {
  /** Of the node that was taken last. */
  weight = 0;
  steps = 0;
  private readonly nodes: number[] = [];
  private readonly weights: number[] = [];
  private readonly lengths: number[] = [];

  push(node: number, weight: number, steps: number): void {
    let place = this.nodes.length;
    this.put(place, node, weight, steps);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isBefore(place, above)) return;
      this.swap(place, above);
      place = above;
    }
  }

  /** -1 where it is empty. */
  pop(): number {
    const [node] = this.nodes;
    if (node === undefined) return -1;
    this.weight = this.weights[0] ?? 0;
    this.steps = this.lengths[0] ?? 0;
    const last = this.nodes.length - 1;
    this.swap(0, last);
    this.nodes.pop();
    this.weights.pop();
    this.lengths.pop();
    for (let place = 0; ; ) {
      let least = place;
      for (const below of [2 * place + 1, 2 * place + 2])
        if (below < last && this.isBefore(below, least)) least = below;
      if (least === place) return node;
      this.swap(place, least);
      place = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [first, second] = [this.weights[a] ?? 0, this.weights[b] ?? 0];
    return first < second || (first === second && (this.lengths[a] ?? 0) < (this.lengths[b] ?? 0));
  }

  private put(place: number, node: number, weight: number, steps: number): void {
    this.nodes[place] = node;
    this.weights[place] = weight;
    this.lengths[place] = steps;
  }

  private swap(a: number, b: number): void {
    const [node, weight, steps] = [this.nodes[a] ?? 0, this.weights[a] ?? 0, this.lengths[a] ?? 0];
    this.put(a, this.nodes[b] ?? 0, this.weights[b] ?? 0, this.lengths[b] ?? 0);
    this.put(b, node, weight, steps);
  }
}
