/** Communities by moving nodes to where their edges go (Blondel and others, 2008), in an order that a seed repeats. */
import { neighboursOf, type Ties } from './adjacency.ts';
import { randomOf } from './random.ts';
import type { Steps } from './steps.ts';

export interface LouvainOptions {
  /** Of the order in which nodes are looked at; the same seed and graph give the same communities. */
  readonly seed?: number;
  /** More than 1 for smaller communities. */
  readonly resolution?: number;
}

/** A graph with weights: the links of a node stand from `starts[i]` to `starts[i + 1]`, one for each other node. */
interface Weighted {
  readonly count: number;
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

const MOST_LEVELS = 12;
const MOST_PASSES = 30;

/** For each node the number of its community, from 0 without gaps. Nodes without edges are alone. Loops do not count. */
export function* louvain(ties: Ties, { seed = 1, resolution = 1 }: LouvainOptions = {}): Steps<Int32Array> {
  let level = weightedOf(ties);
  let groups = Int32Array.from({ length: ties.count }, (_, i) => i);
  const random = randomOf(seed);
  for (let round = 0; round < MOST_LEVELS; round++) {
    const moved = yield* moveNodes(level, resolution, random);
    if (moved === undefined) break;
    groups = groups.map((group) => moved.groups[group] ?? 0);
    level = gather(level, moved.groups, moved.count);
  }
  return groups;
}

function weightedOf(ties: Ties): Weighted {
  const { starts, others } = neighboursOf(ties);
  const links = new Links(ties.count);
  for (let node = 0; node < ties.count; node++) {
    links.begin();
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
      if (others[i] !== node) links.add(others[i] ?? 0, 1);
    }
    links.end();
  }
  return links.whole();
}

interface Moved {
  readonly groups: Int32Array;
  readonly count: number;
}

/** One level: until no node gains by moving. Undefined where none moved at all. */
function* moveNodes(level: Weighted, resolution: number, random: () => number): Steps<Moved | undefined> {
  const { count, starts, others, weights } = level;
  const groups = Int32Array.from({ length: count }, (_, i) => i);
  const degrees = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
      degrees[node] = (degrees[node] ?? 0) + (weights[i] ?? 0);
    }
  }
  const totals = degrees.slice();
  const whole = degrees.reduce((sum, degree) => sum + degree, 0);
  if (whole === 0) return undefined;
  /** Weight of the links of the node at hand to each group, and the groups that have any. */
  const toGroup = new Float64Array(count);
  const met = new Int32Array(count);
  const order = shuffled(count, random);
  let hasMoved = false;
  for (let pass = 0, isMoving = true; isMoving && pass < MOST_PASSES; pass++) {
    isMoving = false;
    for (const node of order) {
      const own = groups[node] ?? 0;
      const degree = degrees[node] ?? 0;
      totals[own] = (totals[own] ?? 0) - degree;
      met[0] = own;
      let metCount = 1;
      for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
        const other = others[i] ?? 0;
        if (other === node) continue;
        const group = groups[other] ?? 0;
        if (group !== own && toGroup[group] === 0) met[metCount++] = group;
        toGroup[group] = (toGroup[group] ?? 0) + (weights[i] ?? 0);
      }
      let best = own;
      let bestGain = -Infinity;
      for (let i = 0; i < metCount; i++) {
        const group = met[i] ?? 0;
        const gain = (toGroup[group] ?? 0) - (resolution * (totals[group] ?? 0) * degree) / whole;
        toGroup[group] = 0;
        if (gain <= bestGain + 1e-9) continue;
        best = group;
        bestGain = gain;
      }
      totals[best] = (totals[best] ?? 0) + degree;
      if (best === own) continue;
      groups[node] = best;
      isMoving = true;
      hasMoved = true;
    }
    yield pass / MOST_PASSES;
  }
  return hasMoved ? renumber(groups) : undefined;
}

function renumber(groups: Int32Array): Moved {
  const numbers = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (const group of groups) if (numbers[group] === -1) numbers[group] = count++;
  return { groups: groups.map((group) => numbers[group] ?? 0), count };
}

/** The groups as nodes, their links summed; what runs inside a group is a loop of it. */
function gather({ starts, others, weights }: Weighted, groups: Int32Array, count: number): Weighted {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [node, group] of groups.entries()) members[group]?.push(node);
  const links = new Links(count);
  for (const nodes of members) {
    links.begin();
    for (const node of nodes) {
      for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
        links.add(groups[others[i] ?? 0] ?? 0, weights[i] ?? 0);
      }
    }
    links.end();
  }
  return links.whole();
}

/** Puts a weighted graph together node by node; several links to one node become one. */
class Links {
  private readonly count: number;
  private readonly starts: Int32Array;
  private readonly others: number[] = [];
  private readonly weights: number[] = [];
  /** Where the link of the node at hand to each other stands, plus one. */
  private readonly places: Int32Array;
  private node = 0;

  constructor(count: number) {
    this.count = count;
    this.starts = new Int32Array(count + 1);
    this.places = new Int32Array(count);
  }

  begin(): void {
    this.starts[this.node] = this.others.length;
  }

  add(other: number, weight: number): void {
    const place = this.places[other] ?? 0;
    if (place > (this.starts[this.node] ?? 0)) this.weights[place - 1] = (this.weights[place - 1] ?? 0) + weight;
    else {
      this.others.push(other);
      this.weights.push(weight);
      this.places[other] = this.others.length;
    }
  }

  end(): void {
    this.node++;
    this.starts[this.node] = this.others.length;
  }

  whole(): Weighted {
    const { count, starts } = this;
    return { count, starts, others: Int32Array.from(this.others), weights: Float64Array.from(this.weights) };
  }
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
