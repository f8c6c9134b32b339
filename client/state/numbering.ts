/** Numbers for the nodes and edges of a graph: their slots, in the order in which they came. */
import type { SceneEdge, SceneGraph, SceneNode } from './scene.ts';

export interface Numbering {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly nodeSlots: Slots;
  readonly edgeSlots: Slots;
  /** The graph's own attributes: places in them are always those of now. */
  readonly nodeAttributes: readonly SceneNode[];
  readonly edgeAttributes: readonly SceneEdge[];
  /** Slots of the ends of each edge. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Slots by id, put together when first asked: a frame in which much is added does without them. Numberings that go on from one
 * another share them, so that an older one is told of slots that its arrays do not reach.
 */
export class Slots {
  private readonly known = new Map<string, number>();
  private ids: readonly string[];

  constructor(ids: readonly string[]) {
    this.ids = ids;
  }

  /** `ids` begin with those of before. */
  goOn(ids: readonly string[]): this {
    this.ids = ids;
    return this;
  }

  get(id: string): number | undefined {
    for (let slot = this.known.size; slot < this.ids.length; slot++) this.known.set(this.ids[slot] ?? '', slot);
    return this.known.get(id);
  }
}

/**
 * `before`: an earlier numbering of the same graph, of which nothing was dropped since. All that it numbered keeps its slot, and
 * a few nodes more cost no more than a few.
 */
export function numberingOf(graph: SceneGraph, before?: Numbering): Numbering {
  const nodes = [...(before?.nodes ?? [])];
  const nodeAttributes = [...(before?.nodeAttributes ?? [])];
  let place = 0;
  graph.forEachNode((id, attributes) => {
    if (place++ < nodes.length) return;
    nodes.push(id);
    nodeAttributes.push(attributes);
  });
  const nodeSlots = before?.nodeSlots.goOn(nodes) ?? new Slots(nodes);
  const edges = [...(before?.edges ?? [])];
  const edgeAttributes = [...(before?.edgeAttributes ?? [])];
  const sources = longer(before?.sources, graph.size);
  const targets = longer(before?.targets, graph.size);
  place = 0;
  graph.forEachEdge((id, attributes, source, target) => {
    if (place++ < edges.length) return;
    sources[edges.length] = nodeSlots.get(source) ?? 0;
    targets[edges.length] = nodeSlots.get(target) ?? 0;
    edges.push(id);
    edgeAttributes.push(attributes);
  });
  const edgeSlots = before?.edgeSlots.goOn(edges) ?? new Slots(edges);
  return { nodes, edges, nodeSlots, edgeSlots, nodeAttributes, edgeAttributes, sources, targets };
}

function longer(before: Int32Array | undefined, length: number): Int32Array {
  const numbers = new Int32Array(length);
  if (before !== undefined) numbers.set(before);
  return numbers;
}
