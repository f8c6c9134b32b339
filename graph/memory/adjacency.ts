/**
 * Edges at a node, grouped by type and direction, as regions of one pool of integers.
 *
 * A region is ascending and only ever appended to within its capacity, so a view of it is a snapshot for free. Deleting an edge
 * only marks its groups; the first reading afterwards writes the survivors into a new region. Emptying a hub of n edges,
 * or filling it, costs n in all. Regions left behind are garbage, and `compact` copies the rest when half the pool is garbage.
 */
import type { Way } from '../property-graph.ts';
import { grown } from './columns.ts';
import type { EdgeEnds } from './edge-ends.ts';
import { type EdgesByNode, edgesByNode } from './edges-by-node.ts';

const NONE = -1;
const MOST_GARBAGE = 1 << 16;
/** Shorter ones are copied faster one by one. */
const LONG_REGION = 64;
const PAUSE_EVERY = 1 << 14;

/** Bounds of ids. */
interface Extent {
  readonly nodes: number;
  readonly edges: number;
  readonly types: number;
}

export class Adjacency {
  readonly #edges: EdgeEnds;
  /** The first group of each node; the others follow by `#next`, their kinds ascending. */
  #first = new Int32Array(0);
  #next = new Int32Array(16);
  /** Twice the type, one more for incoming. */
  #kind = new Int32Array(16);
  #offset = new Int32Array(16);
  #length = new Int32Array(16);
  /** Negative, as its complement, where the group must be settled before it is read. */
  #capacity = new Int32Array(16);
  #live = new Int32Array(16);
  /** How many of the living begin and end at the node; kept for outgoing groups alone. */
  #loops = new Int32Array(16);
  #groups = 0;
  readonly #late = new Map<number, number[]>();
  #pool = new Int32Array(64);
  #used = 0;
  #garbage = 0;

  constructor(edges: EdgeEnds) {
    this.#edges = edges;
  }

  addNode(node: number): void {
    this.#first = grown(this.#first, node + 1, NONE);
    this.#first[node] = NONE;
  }

  /** To be called after the edge came to live in the table of ends. */
  add(edge: number): void {
    const type = this.#edges.type(edge);
    const [start, end] = [this.#edges.start(edge), this.#edges.end(edge)];
    const group = this.#groupFor(start, 2 * type);
    this.#addTo(group, edge);
    this.#addTo(this.#groupFor(end, 2 * type + 1), edge);
    if (start === end) this.#loops[group] = at(this.#loops, group) + 1;
  }

  /**
   * Takes in all edges of a graph at once, in short steps, where there were none: regions are exact, and the groups of a node
   * stand side by side. The edges are in the table of ends already.
   */
  *fillSteps({ nodes, edges, types }: Extent): Generator<undefined> {
    const out = yield* edgesByNode(this.#edges, 'out', nodes, edges);
    const into = yield* edgesByNode(this.#edges, 'in', nodes, edges);
    this.#pool = new Int32Array(out.edges.length + into.edges.length);
    const scratch = new Int32Array(2 * types);
    for (let node = 0; node < nodes; node++) {
      if (node % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
      this.#fillNode(node, [out, into], scratch);
    }
  }

  /** `scratch` is zero for every kind, before and after: it holds how many edges are of a kind, then their group. */
  #fillNode(node: number, ways: readonly EdgesByNode[], scratch: Int32Array): void {
    const kinds: number[] = [];
    for (const [odd, { from, edges }] of ways.entries()) {
      for (let i = at(from, node); i < at(from, node + 1); i++) {
        const kind = 2 * this.#edges.type(at(edges, i)) + odd;
        if (scratch[kind] === 0) kinds.push(kind);
        scratch[kind] = at(scratch, kind) + 1;
      }
    }
    kinds.sort((a, b) => a - b);
    if (kinds.length > 0) this.#first[node] = this.#groups;
    for (const [place, kind] of kinds.entries()) {
      const group = this.#newGroup(kind, place + 1 < kinds.length ? this.#groups + 1 : NONE);
      const count = at(scratch, kind);
      this.#offset[group] = this.#used;
      this.#capacity[group] = count;
      this.#live[group] = count;
      this.#used += count;
      scratch[kind] = group;
    }
    for (const [odd, { from, edges }] of ways.entries()) {
      for (let i = at(from, node); i < at(from, node + 1); i++) {
        const edge = at(edges, i);
        const group = at(scratch, 2 * this.#edges.type(edge) + odd);
        const length = at(this.#length, group);
        this.#pool[at(this.#offset, group) + length] = edge;
        this.#length[group] = length + 1;
        if (odd === 0 && this.#edges.end(edge) === node) this.#loops[group] = at(this.#loops, group) + 1;
      }
    }
    for (const kind of kinds) scratch[kind] = 0;
  }

  /** To be called after the edge was marked dead there. */
  remove(edge: number): void {
    const type = this.#edges.type(edge);
    const [start, end] = [this.#edges.start(edge), this.#edges.end(edge)];
    const group = this.#find(start, 2 * type);
    this.#removeFrom(group);
    this.#removeFrom(this.#find(end, 2 * type + 1));
    if (start === end) this.#loops[group] = at(this.#loops, group) - 1;
  }

  edges(node: number, way: Way, type?: number): Int32Array {
    if (type !== undefined) return this.#read(node, this.#find(node, kindOf(way, type)));
    return joined(this.#groupsOf(node, way).map((group) => this.#read(node, group)));
  }

  /** In both directions together a self-loop counts once. */
  degree(node: number, way: Way | 'both', type?: number): number {
    let degree = 0;
    for (let group = this.#firstOf(node); group !== NONE; group = at(this.#next, group)) {
      const kind = at(this.#kind, group);
      if (type !== undefined && kind >> 1 !== type) continue;
      if (way === 'both') degree += at(this.#live, group) - at(this.#loops, group);
      else if ((kind & 1) === (way === 'in' ? 1 : 0)) degree += at(this.#live, group);
    }
    return degree;
  }

  /** Types that the node has, or had, edges of in that direction, ascending. */
  types(node: number, way: Way): number[] {
    return this.#groupsOf(node, way).map((group) => at(this.#kind, group) >> 1);
  }

  /** Types that the node has edges of in that direction, ascending. */
  liveTypes(node: number, way: Way): number[] {
    const odd = way === 'in' ? 1 : 0;
    const types: number[] = [];
    for (let group = this.#firstOf(node); group !== NONE; group = at(this.#next, group)) {
      const kind = at(this.#kind, group);
      if ((kind & 1) === odd && at(this.#live, group) > 0) types.push(kind >> 1);
    }
    return types;
  }

  /** Whether half of the pool is regions left behind. */
  get isWasteful(): boolean {
    return this.#garbage > MOST_GARBAGE && this.#garbage * 2 > this.#used;
  }

  /** Copies every region into a new pool, without its spare capacity. Views already given out keep the old one. */
  compact(): void {
    let used = 0;
    for (let group = 0; group < this.#groups; group++) used += at(this.#length, group);
    const pool = new Int32Array(used);
    used = 0;
    for (let group = 0; group < this.#groups; group++) {
      const offset = at(this.#offset, group);
      const length = at(this.#length, group);
      if (length > LONG_REGION) pool.set(this.#pool.subarray(offset, offset + length), used);
      else for (let step = 0; step < length; step++) pool[used + step] = at(this.#pool, offset + step);
      this.#offset[group] = used;
      this.#capacity[group] = at(this.#capacity, group) < 0 ? ~length : length;
      used += length;
    }
    this.#pool = pool;
    this.#used = used;
    this.#garbage = 0;
  }

  #firstOf(node: number): number {
    return this.#first[node] ?? NONE;
  }

  #find(node: number, kind: number): number {
    let group = this.#firstOf(node);
    while (group !== NONE && this.#kind[group] !== kind) group = at(this.#next, group);
    return group;
  }

  #groupsOf(node: number, way: Way): number[] {
    const odd = way === 'in' ? 1 : 0;
    const groups: number[] = [];
    for (let group = this.#firstOf(node); group !== NONE; group = at(this.#next, group)) {
      if ((at(this.#kind, group) & 1) === odd) groups.push(group);
    }
    return groups;
  }

  #groupFor(node: number, kind: number): number {
    let before = NONE;
    let after = this.#firstOf(node);
    while (after !== NONE && at(this.#kind, after) < kind) {
      before = after;
      after = at(this.#next, after);
    }
    if (after !== NONE && this.#kind[after] === kind) return after;
    const group = this.#newGroup(kind, after);
    if (before === NONE) this.#first[node] = group;
    else this.#next[before] = group;
    return group;
  }

  #newGroup(kind: number, next: number): number {
    const group = this.#groups++;
    if (this.#groups > this.#next.length) this.#growGroups();
    this.#kind[group] = kind;
    this.#next[group] = next;
    return group;
  }

  #growGroups(): void {
    this.#next = grown(this.#next, this.#groups);
    this.#kind = grown(this.#kind, this.#groups);
    this.#offset = grown(this.#offset, this.#groups);
    this.#length = grown(this.#length, this.#groups);
    this.#capacity = grown(this.#capacity, this.#groups);
    this.#live = grown(this.#live, this.#groups);
    this.#loops = grown(this.#loops, this.#groups);
  }

  #addTo(group: number, edge: number): void {
    this.#live[group] = at(this.#live, group) + 1;
    const length = at(this.#length, group);
    const isOrdered = length === 0 || edge > at(this.#pool, at(this.#offset, group) + length - 1);
    if (at(this.#capacity, group) < 0 || !isOrdered) {
      this.#addLate(group, edge);
      return;
    }
    if (length === at(this.#capacity, group)) this.#enlarge(group, length);
    this.#pool[at(this.#offset, group) + length] = edge;
    this.#length[group] = length + 1;
  }

  /** An edge that comes back, or comes to a group waiting to be settled. */
  #addLate(group: number, edge: number): void {
    this.#markStale(group);
    const late = this.#late.get(group);
    if (late === undefined) this.#late.set(group, [edge]);
    else late.push(edge);
  }

  #removeFrom(group: number): void {
    this.#live[group] = at(this.#live, group) - 1;
    this.#markStale(group);
  }

  #markStale(group: number): void {
    const capacity = at(this.#capacity, group);
    if (capacity >= 0) this.#capacity[group] = ~capacity;
  }

  #enlarge(group: number, length: number): void {
    const offset = at(this.#offset, group);
    const moved = this.#allocate(group, Math.max(2, length * 2));
    this.#pool.copyWithin(moved, offset, offset + length);
    this.#garbage += length;
  }

  #allocate(group: number, capacity: number): number {
    const offset = this.#used;
    this.#used += capacity;
    this.#pool = grown(this.#pool, this.#used);
    this.#offset[group] = offset;
    this.#capacity[group] = capacity;
    return offset;
  }

  #read(node: number, group: number): Int32Array {
    if (group === NONE) return EMPTY;
    if (at(this.#capacity, group) < 0) this.#settle(node, group);
    const offset = at(this.#offset, group);
    return this.#pool.subarray(offset, offset + at(this.#length, group));
  }

  #settle(node: number, group: number): void {
    const offset = at(this.#offset, group);
    const kind = at(this.#kind, group);
    const before = this.#pool.subarray(offset, offset + at(this.#length, group));
    const edges = this.#edges;
    const belongs = (edge: number) =>
      edges.isAlive(edge) &&
      edges.type(edge) === kind >> 1 &&
      ((kind & 1) === 0 ? edges.start(edge) : edges.end(edge)) === node;
    const settled = settledIds(before, this.#late.get(group) ?? [], belongs);
    this.#garbage += ~at(this.#capacity, group);
    const moved = this.#allocate(group, settled.length);
    this.#pool.set(settled, moved);
    this.#length[group] = settled.length;
    this.#late.delete(group);
  }
}

const EMPTY = new Int32Array(0);

function kindOf(way: Way, type: number): number {
  return way === 'out' ? 2 * type : 2 * type + 1;
}

/** An entry that is known to be there. */
function at(column: Int32Array, index: number): number {
  return column[index] as number;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const full = parts.filter((part) => part.length > 0);
  const only = full[0];
  if (only === undefined) return EMPTY;
  if (full.length === 1) return only;
  const all = new Int32Array(full.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of full) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** The members among an ascending array and ids that came late, ascending, each once, in a new array. */
function settledIds(
  ascending: Int32Array,
  late: readonly number[],
  isMember: (id: number) => boolean,
): Int32Array<ArrayBuffer> {
  const candidates = new Int32Array(ascending.length + late.length);
  candidates.set(ascending);
  candidates.set(late, ascending.length);
  if (late.length > 0) candidates.sort();
  let length = 0;
  let previous = -1;
  for (const id of candidates) {
    if (id !== previous && isMember(id)) candidates[length++] = id;
    previous = id;
  }
  return candidates.slice(0, length);
}
