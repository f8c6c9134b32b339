/**
 * What the planner believes about sizes: exact counts where the graph keeps them, and small samples of the graph itself
 * for what it does not (how many edges of a type leave a node with a label, how many of them end at another label).
 */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';
import { degreeOf, resolveTypes } from '../run/adjacency.ts';

const SAMPLE = 48;

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

  /** Average number of edges at a node with all of these labels. */
  degree(labels: readonly string[], direction: Direction, types: readonly string[] | undefined): number {
    return this.#remembered(`d ${labels.join()} ${direction} ${types?.join()}`, () => {
      const rarest = this.#rarest(labels);
      if (rarest === undefined) {
        const edges = this.edgesOfTypes(types) * (direction === 'both' ? 2 : 1);
        return this.nodeCount === 0 ? 0 : edges / this.nodeCount;
      }
      const label = this.graph.labelId(rarest);
      if (label < 0) return 0;
      const ids = resolveTypes(this.graph, types);
      const nodes = sampleOf(this.graph.nodesWithLabel(label));
      const sum = nodes.reduce((total, node) => total + degreeOf(this.graph, node, direction, ids), 0);
      return nodes.length === 0 ? 0 : sum / nodes.length;
    });
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

  /** The share of all nodes that have a label. */
  labelShare(label: string): number {
    return this.nodeCount === 0 ? 0 : this.nodesWithLabel(label) / this.nodeCount;
  }

  #rarest(labels: readonly string[]): string | undefined {
    return [...labels].sort((a, b) => this.nodesWithLabel(a) - this.nodesWithLabel(b))[0];
  }

  #sampleEdges(types: readonly string[] | undefined): number[] {
    const ids = resolveTypes(this.graph, types) ?? this.graph.typesInUse();
    return ids.flatMap((type) => sampleOf(this.graph.edgesOfType(type)));
  }

  #remembered(key: string, work: () => number): number {
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const value = work();
    this.#memo.set(key, value);
    return value;
  }
}

/** Evenly spaced elements. */
function sampleOf(items: Int32Array): number[] {
  const step = Math.max(1, Math.floor(items.length / SAMPLE));
  const sample: number[] = [];
  for (let i = 0; i < items.length && sample.length < SAMPLE; i += step) sample.push(items[i] ?? -1);
  return sample;
}
