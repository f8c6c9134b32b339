/**
 * The order in which a pattern is matched: where to begin, and which edge to follow next. Greedy on estimated rows,
 * tried from several beginnings; the cheapest whole is taken.
 */
import { freeVariables } from '../compile/free-variables.ts';
import type { Expression } from '../parse/ast.ts';
import { reversed } from '../run/adjacency.ts';
import { type Access, edgeAccesses, factsOf, type NodeFacts, needsOf } from './access.ts';
import type { GraphEdge, GraphNode, Link, PatternGraph } from './pattern-graph.ts';
import type { Statistics } from './statistics.ts';

export type Step =
  /** Finds a node from nothing. `isNewPart`: nothing before it is connected to it. */
  | {
      readonly kind: 'node';
      readonly node: GraphNode;
      readonly access: Access;
      readonly rows: number;
      readonly isNewPart: boolean;
    }
  /** Finds an edge with both its ends from nothing, by its type. */
  | {
      readonly kind: 'edge';
      readonly edge: GraphEdge;
      /** Absent: every edge of the types. */
      readonly access?: Access;
      readonly rows: number;
      readonly isNewPart: boolean;
    }
  /** Follows a link from one of its ends. `into`: the other is known as well. */
  | {
      readonly kind: 'link';
      readonly link: Link;
      readonly from: GraphNode;
      readonly to: GraphNode;
      readonly into: boolean;
      readonly rows: number;
    }
  /** Reads the ends of an edge that is known from before. */
  | { readonly kind: 'ends'; readonly edge: GraphEdge; readonly rows: number };

/** Edges come in no order of their nodes, so that a link followed afterwards finds less at hand. */
const EDGE_SCAN_COST = 1.5;

interface State {
  readonly known: Set<GraphNode>;
  readonly left: Set<Link>;
  readonly names: Set<string>;
  rows: number;
  cost: number;
}

/** Beginnings that are tried for each part. */
const BEGINNINGS = 8;

export function orderMatch(
  graph: PatternGraph,
  predicates: readonly Expression[],
  bound: ReadonlySet<string>,
  statistics: Statistics,
  rows: number,
): readonly Step[] {
  return new Ordering(graph, predicates, statistics).order(bound, rows);
}

class Ordering {
  readonly #graph: PatternGraph;
  readonly #statistics: Statistics;
  readonly #facts = new Map<GraphNode, NodeFacts>();
  readonly #edges = new Map<GraphEdge, readonly Access[]>();

  constructor(graph: PatternGraph, predicates: readonly Expression[], statistics: Statistics) {
    this.#graph = graph;
    this.#statistics = statistics;
    const about = predicatesByName(predicates);
    for (const link of graph.links) {
      if (link.kind === 'edge') this.#edges.set(link, edgeAccesses(link, about.get(link.name) ?? [], statistics));
    }
    for (const node of graph.nodes) this.#facts.set(node, factsOf(node, about.get(node.name) ?? [], statistics));
  }

  order(bound: ReadonlySet<string>, rows: number): readonly Step[] {
    const { nodes, links } = this.#graph;
    const state: State = {
      known: new Set(nodes.filter(({ isBound }) => isBound)),
      left: new Set(links),
      names: new Set(bound),
      rows,
      cost: 0,
    };
    const steps = this.#boundEdges(state);
    this.#followAll(state, steps);
    while (state.known.size < nodes.length) {
      steps.push(...this.#bestPart(state, steps.length > 0 || state.known.size > 0));
    }
    return steps;
  }

  #boundEdges(state: State): Step[] {
    const steps: Step[] = [];
    for (const link of state.left) {
      if (link.kind !== 'edge' || !link.isBound) continue;
      state.left.delete(link);
      this.#learn(state, link.left);
      this.#learn(state, link.right);
      state.names.add(link.name);
      steps.push({ kind: 'ends', edge: link, rows: state.rows });
    }
    return steps;
  }

  /** The cheapest way to find one more part of the pattern that nothing known leads to. */
  #bestPart(state: State, isNewPart: boolean): readonly Step[] {
    let best: { steps: Step[]; state: State } | undefined;
    for (const first of this.#beginnings(state, isNewPart)) {
      const trial = copyOf(state);
      const steps = [first];
      trial.rows = first.rows;
      trial.cost += first.rows * (first.kind === 'edge' && state.left.size > 1 ? EDGE_SCAN_COST : 1);
      if (first.kind === 'node') this.#learn(trial, first.node);
      if (first.kind === 'edge') {
        trial.left.delete(first.edge);
        this.#learn(trial, first.edge.left);
        this.#learn(trial, first.edge.right);
      }
      this.#followAll(trial, steps, best?.state.cost);
      if (best === undefined || trial.cost < best.state.cost) best = { steps, state: trial };
    }
    if (best === undefined) return [];
    for (const node of best.state.known) state.known.add(node);
    for (const name of best.state.names) state.names.add(name);
    for (const link of [...state.left]) if (!best.state.left.has(link)) state.left.delete(link);
    state.rows = best.state.rows;
    state.cost = best.state.cost;
    return best.steps;
  }

  #beginnings(state: State, isNewPart: boolean): Step[] {
    const steps: Step[] = [];
    for (const node of this.#graph.nodes) {
      if (state.known.has(node)) continue;
      const access = this.#cheapest(node, state.names);
      steps.push({ kind: 'node', node, access, rows: state.rows * access.rows, isNewPart });
    }
    for (const edge of state.left) {
      if (edge.kind !== 'edge' || edge.length || edge.isBound) continue;
      if (state.known.has(edge.left) || state.known.has(edge.right) || edge.left === edge.right) continue;
      const ways = edge.direction === 'both' ? 2 : 1;
      const every = this.#statistics.edgesOfTypes(edge.types);
      const access = this.#cheapestEdge(edge, state.names);
      const rows = state.rows * ways * Math.min(every, access?.rows ?? every);
      steps.push({ kind: 'edge', edge, rows, isNewPart, ...(access && { access }) });
    }
    return steps.sort((a, b) => a.rows - b.rows).slice(0, BEGINNINGS);
  }

  #cheapestEdge(edge: GraphEdge, names: ReadonlySet<string>): Access | undefined {
    return [...(this.#edges.get(edge) ?? [])]
      .filter((access) => [...needsOf(access)].every((name) => names.has(name)))
      .sort((a, b) => a.rows - b.rows)[0];
  }

  #cheapest(node: GraphNode, names: ReadonlySet<string>): Access {
    let best: Access = { kind: 'all', rows: this.#statistics.nodeCount };
    for (const access of this.#facts.get(node)?.accesses ?? []) {
      const isUsable = [...needsOf(access)].every((name) => names.has(name));
      // NOTE: an index or a label is preferred also where the estimate is the same: it can only help.
      if (isUsable && access.rows <= best.rows) best = access;
    }
    return best;
  }

  /** Follows every link that can be reached, always the one that leaves the fewest rows. */
  #followAll(state: State, steps: Step[], giveUpAt = Number.POSITIVE_INFINITY): void {
    for (;;) {
      let best: (Step & { kind: 'link' }) | undefined;
      for (const link of state.left) {
        const step = this.#linkStep(link, state);
        if (step && (best === undefined || step.rows < best.rows)) best = step;
      }
      if (best === undefined || state.cost > giveUpAt) return;
      state.left.delete(best.link);
      this.#learn(state, best.to);
      state.names.add(best.link.name);
      state.rows = best.rows;
      state.cost += best.rows + 1;
      steps.push(best);
    }
  }

  #linkStep(link: Link, state: State): (Step & { kind: 'link' }) | undefined {
    const { left, right } = link.kind === 'shortest' ? link.edge : link;
    const knowsLeft = state.known.has(left);
    const knowsRight = state.known.has(right);
    if (!knowsLeft && !knowsRight) return undefined;
    if (link.kind === 'shortest') {
      if (!knowsLeft || !knowsRight) return undefined;
      return { kind: 'link', link, from: left, to: right, into: true, rows: state.rows };
    }
    if (knowsLeft && knowsRight) {
      const rows = state.rows * this.#chanceBetween(link, left, right);
      return { kind: 'link', link, from: left, to: right, into: true, rows };
    }
    const [from, to] = knowsLeft ? [left, right] : [right, left];
    const rows = state.rows * this.#spread(link, from, to);
    return { kind: 'link', link, from, to, into: false, rows };
  }

  /** Rows for each row. */
  #spread(link: Exclude<Link, { kind: 'shortest' }>, from: GraphNode, to: GraphNode): number {
    if (link.kind === 'group') return 10 * Math.max(1, Math.min(link.max, 3));
    const direction = from === link.left ? link.direction : reversed(link.direction);
    const labels = this.#facts.get(from)?.labels ?? [];
    const target = this.#facts.get(to);
    const side = direction === 'both' ? 'either' : direction === 'out' ? 'end' : 'start';
    const share = this.#statistics.endsAt(target?.labels ?? [], side, link.types) * (target?.selectivity ?? 1);
    const degree = this.#statistics.degree(labels, direction, link.types);
    if (!link.length) return degree * share;
    const anywhere = this.#statistics.degree([], direction, link.types);
    const { min, max } = link.length;
    let reached = min === 0 ? 1 : 0;
    let fan = 1;
    for (let length = 1; length <= Math.min(max, Math.max(min, 5)); length++) {
      fan *= length === 1 ? degree : Math.max(anywhere, 0.5);
      if (length >= min) reached += fan;
    }
    return Math.min(reached, 1e12) * share;
  }

  #chanceBetween(link: Exclude<Link, { kind: 'shortest' }>, left: GraphNode, right: GraphNode): number {
    const target = this.#facts.get(right);
    const labels = target?.labels ?? [];
    const among = Math.min(
      this.#statistics.nodeCount,
      ...labels.map((label) => this.#statistics.nodesWithLabel(label)),
    );
    return Math.min(1, this.#spread(link, left, right) / Math.max(1, among));
  }

  #learn(state: State, node: GraphNode): void {
    state.known.add(node);
    state.names.add(node.name);
  }
}

function copyOf(state: State): State {
  const { known, left, names, rows, cost } = state;
  return { known: new Set(known), left: new Set(left), names: new Set(names), rows, cost };
}

function predicatesByName(predicates: readonly Expression[]): ReadonlyMap<string, readonly Expression[]> {
  const about = new Map<string, Expression[]>();
  for (const predicate of predicates) {
    for (const name of freeVariables(predicate)) {
      const list = about.get(name);
      if (list) list.push(predicate);
      else about.set(name, [predicate]);
    }
  }
  return about;
}
