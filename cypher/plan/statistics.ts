/**
 * What the planner believes about sizes: exact counts where the graph keeps them, and small samples of the graph itself
 * for what it does not (how many edges of a type leave a node with a label, how many of them end at another label).
 */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';
import { resolveTypes } from '../run/adjacency.ts';

const SAMPLE = 64;

export class Statistics {
  readonly graph: GraphReader;
  readonly #memo = new Map<string, number>();

  constructor(graph: GraphReader) {
    this.graph = graph;
  }

  get nodeCount(): number {
    return this.graph.nodeCount;
  }

  nodesWithLabel(label: string): number {
    const id = this.graph.labelId(label);
    return id < 0 ? 0 : this.graph.countOfLabel(id);
  }

  edgesOfTypes(types: readonly string[] | undefined): number {
    const ids = resolveTypes(this.graph, types);
    if (ids === undefined) return this.graph.edgeCount;
    return ids.reduce((sum, type) => sum + this.graph.countOfType(type), 0);
  }

  /**
   * Average number of edges at a node with all of these labels. Found from the side of the edges, because a sample of nodes
   * either has a hub in it or has not.
   */
  degree(labels: readonly string[], direction: Direction, types: readonly string[] | undefined): number {
    if (direction === 'both') return this.degree(labels, 'out', types) + this.degree(labels, 'in', types);
    const edges = this.edgesOfTypes(types) * this.endsAt(labels, direction === 'out' ? 'start' : 'end', types);
    const nodes = Math.min(this.nodeCount, ...labels.map((label) => this.nodesWithLabel(label)));
    return nodes === 0 ? 0 : edges / nodes;
  }

  /** The share of edges of these types whose node on that side has all the labels. */
  endsAt(labels: readonly string[], side: 'start' | 'end' | 'either', types: readonly string[] | undefined): number {
    if (labels.length === 0) return 1;
    return this.#remembered(`e ${labels.join()} ${side} ${types?.join()}`, () => {
      const ids = labels.map((label) => this.graph.labelId(label));
      if (ids.some((id) => id < 0)) return 0;
      const edges = this.#sampleEdges(types);
      if (edges.length === 0) return 0;
      const has = (node: number) => ids.every((id) => this.graph.hasLabel(node, id));
      const hits = edges.reduce((sum, edge) => {
        const start = side !== 'end' && has(this.graph.edgeStart(edge)) ? 1 : 0;
        const end = side !== 'start' && has(this.graph.edgeEnd(edge)) ? 1 : 0;
        return sum + (side === 'either' ? (start + end) / 2 : start + end);
      }, 0);
      // NOTE: a sample without a hit says "rare", not "never".
      return Math.max(hits, 0.5) / edges.length;
    });
  }

  #sampleEdges(types: readonly string[] | undefined): number[] {
    const ids = resolveTypes(this.graph, types) ?? this.graph.typesInUse();
    return ids.flatMap((type) => this.graph.sampleOfType(type, SAMPLE));
  }

  #remembered(key: string, work: () => number): number {
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const value = work();
    this.#memo.set(key, value);
    return value;
  }
}
