/**
 * The order in which a pattern is matched: where to begin, and which edge to follow next. Greedy on estimated rows,
 * tried from several beginnings; the cheapest whole is taken.
 */

import { reversed } from '../run/adjacency.ts';
import { forEach, type Steps } from '../steps.ts';
import { type Access, edgeAccesses, factsOf, isUsable, type NodeFacts } from './access.ts';
import { LayeredSet, type Membership } from './layered-set.ts';
import { type LinkNeeds, linkNeeds, predicatesByName } from './link-needs.ts';
import { LowestFirst, type Ranked } from './lowest-first.ts';
import type { Step } from './match-step.ts';
import { endsOf, type GraphEdge, type GraphNode, type Link, type PatternGraph } from './pattern-graph.ts';
import type { Statistics } from './statistics.ts';

/** Edges come in no order of their nodes, so that a link followed afterwards finds less at hand. */
const EDGE_SCAN_COST = 1.5;

interface State {
  readonly known: LayeredSet<GraphNode>;
  /** Links that have been followed. */
  readonly taken: LayeredSet<Link>;
  readonly names: LayeredSet<string>;
  /** Links that lead on from what is known; some of them may have been followed from elsewhere since. */
  readonly leads: LowestFirst<Lead>;
  /** Leads whose predicates speak of what is not known yet. */
  postponed: readonly Lead[];
  rows: number;
  cost: number;
}

/** A link as it can be followed; its rank is the number of rows that it gives for each row. */
interface Lead extends Ranked {
  readonly link: Link;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly into: boolean;
}

/** A way to begin a part; its rank is the number of rows that it gives for each row. */
type Beginning = Ranked &
  (
    | { readonly kind: 'node'; readonly node: GraphNode; readonly access: Access }
    | { readonly kind: 'edge'; readonly edge: GraphEdge; readonly access?: Access | undefined }
  );

/** A node or an edge, and its place in the pattern. */
interface Place {
  readonly item: GraphNode | GraphEdge;
  readonly number: number;
}

/** Beginnings that are tried for each part. */
const BEGINNINGS = 8;
/** Steps from one stop to the next. */
const AT_A_STRETCH = 64;

/** `isBound` says which names are known before the pattern. */
export function orderMatch(
  graph: PatternGraph,
  bound: Membership<string>,
  statistics: Statistics,
  rows: number,
): Steps<readonly Step[]> {
  return new Ordering(graph, statistics).order(bound, rows);
}

class Ordering {
  readonly #graph: PatternGraph;
  readonly #statistics: Statistics;
  readonly #facts = new Map<GraphNode, NodeFacts>();
  readonly #edges = new Map<GraphEdge, readonly Access[]>();
  /** Links by the nodes at their ends, each with its place in the pattern. */
  readonly #linksAt = new Map<GraphNode, { readonly link: Link; readonly number: number }[]>();
  #needs: LinkNeeds = new Map();
  readonly #spreads = new Map<Link, Map<GraphNode, number>>();
  /** Links that nothing has led to, before the next part is begun. */
  #linksLeft = 0;
  /** Best first; those that are known in the meantime are dropped. */
  #beginnings: Beginning[] = [];
  /** What could be found in a better way if other names were known. */
  #waiting: Place[] = [];

  constructor(graph: PatternGraph, statistics: Statistics) {
    this.#graph = graph;
    this.#statistics = statistics;
  }

  *order(bound: Membership<string>, rows: number): Steps<readonly Step[]> {
    yield* this.#gatherFacts();
    const { nodes } = this.#graph;
    const state = stateAfter({ names: bound, rows, cost: 0 });
    const steps = this.#boundEdges(state);
    for (const node of nodes) if (node.isBound) this.#learn(state, node);
    yield* this.#followAll(state, steps);
    yield* this.#rankBeginnings(state);
    while (state.known.added.size < nodes.length) {
      yield;
      this.#linksLeft = this.#graph.links.length - state.taken.added.size;
      steps.push(...(yield* this.#bestPart(state, steps.length > 0 || state.known.added.size > 0)));
    }
    this.#needs = new Map();
    yield* this.#followAll(state, steps);
    return steps;
  }

  *#gatherFacts(): Steps<void> {
    const { nodes, links, predicates } = this.#graph;
    const about = yield* predicatesByName(predicates);
    this.#needs = linkNeeds(this.#graph);
    yield* forEach(links.entries(), ([number, link]) => {
      const { left, right } = endsOf(link);
      for (const node of left === right ? [left] : [left, right]) {
        const before = this.#linksAt.get(node) ?? [];
        if (before.push({ link, number }) === 1) this.#linksAt.set(node, before);
      }
      if (link.kind === 'edge') this.#edges.set(link, edgeAccesses(link, about.get(link.name) ?? [], this.#statistics));
    });
    for (const [i, node] of nodes.entries()) {
      this.#facts.set(node, yield* factsOf(node, about.get(node.name) ?? [], this.#statistics));
      if (i % AT_A_STRETCH === AT_A_STRETCH - 1) yield;
    }
  }

  #boundEdges(state: State): Step[] {
    const steps: Step[] = [];
    for (const link of this.#graph.links) {
      if (link.kind !== 'edge' || !link.isBound) continue;
      this.#take(state, link);
      steps.push({ kind: 'ends', edge: link, rows: state.rows });
    }
    return steps;
  }

  /** The edge and both its ends are known. */
  #take(state: State, edge: GraphEdge): void {
    state.taken.add(edge);
    state.names.add(edge.name);
    this.#learn(state, edge.left);
    this.#learn(state, edge.right);
  }

  /** The cheapest way to find one more part of the pattern that nothing known leads to. */
  *#bestPart(state: State, isNewPart: boolean): Steps<readonly Step[]> {
    const beginnings = this.#bestBeginnings(state);
    const [only] = beginnings;
    if (only && beginnings.length === 1) return yield* this.#beginWith(only, state, isNewPart);
    let best: { steps: readonly Step[]; state: State } | undefined;
    for (const beginning of beginnings) {
      const trial = stateAfter(state);
      const steps = yield* this.#beginWith(beginning, trial, isNewPart, best?.state.cost);
      if (best === undefined || trial.cost < best.state.cost) best = { steps, state: trial };
    }
    if (best === undefined) return [];
    for (const node of best.state.known.added) state.known.add(node);
    for (const name of best.state.names.added) state.names.add(name);
    for (const link of best.state.taken.added) state.taken.add(link);
    state.postponed = best.state.postponed;
    state.rows = best.state.rows;
    state.cost = best.state.cost;
    return best.steps;
  }

  *#beginWith(beginning: Beginning, state: State, isNewPart: boolean, giveUpAt?: number): Steps<readonly Step[]> {
    const isLast = this.#linksLeft === 1;
    state.rows *= beginning.rank;
    state.cost += state.rows * (beginning.kind === 'edge' && !isLast ? EDGE_SCAN_COST : 1);
    const steps = [stepOf(beginning, state.rows, isNewPart)];
    if (beginning.kind === 'node') this.#learn(state, beginning.node);
    else this.#take(state, beginning.edge);
    yield* this.#followAll(state, steps, giveUpAt);
    return steps;
  }

  *#rankBeginnings(state: State): Steps<void> {
    const ranked: Beginning[] = [];
    const { nodes, links } = this.#graph;
    yield* forEach([...nodes, ...links].entries(), ([number, item]) => {
      if (isLink(item) && item.kind !== 'edge') return;
      const beginning = this.#beginning({ item, number }, state);
      if (beginning === undefined) return;
      if (this.#accessesOf(item).every((access) => isUsable(access, state.names))) ranked.push(beginning);
      else this.#waiting.push({ item, number });
    });
    this.#beginnings = ranked.sort(byRank);
  }

  #bestBeginnings(state: State): readonly Beginning[] {
    this.#waiting = this.#waiting.filter(({ item }) => isOpen(item, state));
    const best = this.#waiting.flatMap((place) => this.#beginning(place, state) ?? []);
    const enough = best.length + BEGINNINGS;
    let dropped = 0;
    for (const [place, beginning] of this.#beginnings.entries()) {
      if (best.length >= enough) break;
      if (isOpen(beginning.kind === 'node' ? beginning.node : beginning.edge, state)) best.push(beginning);
      else if (place === dropped) dropped++;
    }
    if (dropped > this.#beginnings.length / 2) this.#beginnings = this.#beginnings.slice(dropped);
    return best.sort(byRank).slice(0, BEGINNINGS);
  }

  #beginning({ item, number }: Place, state: State): Beginning | undefined {
    if (!isOpen(item, state)) return undefined;
    if (!isLink(item)) {
      const access = this.#cheapest(item, state.names);
      return { kind: 'node', node: item, access, rank: access.rows, number };
    }
    if (item.length || item.isBound || item.left === item.right) return undefined;
    const ways = item.direction === 'both' ? 2 : 1;
    const every = this.#statistics.edgesOfTypes(item.types);
    const access = this.#cheapestEdge(item, state.names);
    const rank = ways * Math.min(every, access?.rows ?? every);
    return { kind: 'edge', edge: item, rank, number, access };
  }

  #cheapestEdge(edge: GraphEdge, names: Membership<string>): Access | undefined {
    let best: Access | undefined;
    for (const access of this.#accessesOf(edge)) {
      if (isUsable(access, names) && (best === undefined || access.rows < best.rows)) best = access;
    }
    return best;
  }

  #cheapest(node: GraphNode, names: Membership<string>): Access {
    let best: Access = { kind: 'all', rows: this.#statistics.nodeCount };
    for (const access of this.#accessesOf(node)) {
      // NOTE: an index or a label is preferred also where the estimate is the same: it can only help.
      if (access.rows <= best.rows && isUsable(access, names)) best = access;
    }
    return best;
  }

  #accessesOf(item: GraphNode | GraphEdge): readonly Access[] {
    return (isLink(item) ? this.#edges.get(item) : this.#facts.get(item)?.accesses) ?? [];
  }

  /** Follows every link that can be reached, always the one that leaves the fewest rows. */
  *#followAll(state: State, steps: Step[], giveUpAt = Number.POSITIVE_INFINITY): Steps<void> {
    this.#resume(state);
    for (let lead = state.leads.take(); lead !== undefined && state.cost <= giveUpAt; lead = state.leads.take()) {
      const { link, from, to, into, rank } = lead;
      if (state.taken.has(link) || (!into && state.known.has(to))) continue;
      if (!this.#isReady(link, state)) state.postponed = [...state.postponed, lead];
      if (!this.#isReady(link, state)) continue;
      state.taken.add(link);
      this.#learn(state, to);
      state.names.add(link.name);
      this.#resume(state);
      state.rows *= rank;
      state.cost += state.rows + 1;
      steps.push({ kind: 'link', link, from, to, into, rows: state.rows });
      if (steps.length % AT_A_STRETCH === 0) yield;
    }
  }

  #isReady(link: Link, { names }: State): boolean {
    for (const name of this.#needs.get(link) ?? []) if (!names.has(name)) return false;
    return true;
  }

  /** Takes up again what has become ready, as it can be followed by now. */
  #resume(state: State): void {
    const ready = state.postponed.filter(({ link }) => this.#isReady(link, state));
    if (ready.length > 0) state.postponed = state.postponed.filter((lead) => !ready.includes(lead));
    for (const { link, number } of ready) {
      const lead = state.taken.has(link) ? undefined : this.#lead(link, number, state);
      if (lead) state.leads.add(lead);
    }
  }

  #learn(state: State, node: GraphNode): void {
    state.names.add(node.name);
    if (state.known.has(node)) return;
    state.known.add(node);
    for (const { link, number } of this.#linksAt.get(node) ?? []) {
      const lead = state.taken.has(link) ? undefined : this.#lead(link, number, state);
      if (lead) state.leads.add(lead);
    }
  }

  /** At least one end is known. */
  #lead(link: Link, number: number, { known }: State): Lead | undefined {
    const { left, right } = endsOf(link);
    const into = known.has(left) && known.has(right);
    if (link.kind === 'shortest') return into ? { link, number, from: left, to: right, into, rank: 1 } : undefined;
    if (into) return { link, number, from: left, to: right, into, rank: this.#chanceBetween(link, left, right) };
    const [from, to] = known.has(left) ? [left, right] : [right, left];
    return { link, number, from, to, into, rank: this.#spread(link, from, to) };
  }

  /** Rows for each row. */
  #spread(link: Exclude<Link, { kind: 'shortest' }>, from: GraphNode, to: GraphNode): number {
    const known = this.#spreads.get(link) ?? new Map<GraphNode, number>();
    this.#spreads.set(link, known);
    const spread = known.get(from) ?? this.#estimatedSpread(link, from, to);
    known.set(from, spread);
    return spread;
  }

  #estimatedSpread(link: Exclude<Link, { kind: 'shortest' }>, from: GraphNode, to: GraphNode): number {
    if (link.kind === 'group') return 10 * Math.max(1, Math.min(link.max, 3));
    const direction = from === link.left ? link.direction : reversed(link.direction);
    const labels = this.#facts.get(from)?.labels ?? [];
    const target = this.#facts.get(to);
    const side = direction === 'both' ? 'either' : direction === 'out' ? 'end' : 'start';
    const share = this.#statistics.endsAt(target?.labels ?? [], side, link.types) * (target?.selectivity ?? 1);
    const degree = this.#statistics.degree(labels, direction, link.types);
    if (!link.length) return degree * share;
    const fanOut = Math.max(this.#statistics.degree([], direction, link.types), 0.5);
    const { min, max } = link.length;
    let reached = min === 0 ? 1 : 0;
    const first = Math.max(1, min);
    let fan = degree * fanOut ** (first - 1);
    for (let length = first; length <= Math.min(max, Math.max(min, 5)); length++) {
      reached += fan;
      fan *= fanOut;
    }
    return Math.min(reached, 1e12) * share;
  }

  #chanceBetween(link: Exclude<Link, { kind: 'shortest' }>, left: GraphNode, right: GraphNode): number {
    let among = this.#statistics.nodeCount;
    for (const label of this.#facts.get(right)?.labels ?? []) {
      among = Math.min(among, this.#statistics.nodesWithLabel(label));
    }
    return Math.min(1, this.#spread(link, left, right) / Math.max(1, among));
  }
}

function isLink(item: GraphNode | Link): item is Link {
  return 'kind' in item;
}

/** Nothing known leads to it. */
function isOpen(item: GraphNode | GraphEdge, { known, taken }: State): boolean {
  if (!isLink(item)) return !known.has(item);
  return !taken.has(item) && !known.has(item.left) && !known.has(item.right);
}

function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || a.number - b.number;
}

function stepOf(beginning: Beginning, rows: number, isNewPart: boolean): Step {
  if (beginning.kind === 'node') {
    const { node, access } = beginning;
    return { kind: 'node', node, access, rows, isNewPart };
  }
  const { edge, access } = beginning;
  return { kind: 'edge', edge, rows, isNewPart, access };
}

interface Before {
  readonly known?: Membership<GraphNode>;
  readonly taken?: Membership<Link>;
  readonly names: Membership<string>;
  readonly postponed?: readonly Lead[];
  readonly rows: number;
  readonly cost: number;
}

/** Nothing is found yet but what is known from before. */
function stateAfter(before: Before): State {
  return {
    known: new LayeredSet(before.known),
    taken: new LayeredSet(before.taken),
    names: new LayeredSet(before.names),
    leads: new LowestFirst(),
    postponed: before.postponed ?? [],
    rows: before.rows,
    cost: before.cost,
  };
}
