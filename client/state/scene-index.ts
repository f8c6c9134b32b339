/** The scene as typed arrays, made once for each change of what is there: filters, looks and measures count with numbers. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Scene, SceneEdge, SceneGraph, SceneNode } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

/** Nodes and edges have slots: their places in these arrays, in the order of the graph. */
export interface SceneIndex {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly nodeSlots: ReadonlyMap<string, number>;
  readonly edgeSlots: ReadonlyMap<string, number>;
  /** The graph's own attributes: places in them are always those of now. */
  readonly nodeAttributes: readonly SceneNode[];
  readonly edgeAttributes: readonly SceneEdge[];
  /** Slots of the ends of each edge. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly kinds: readonly string[];
  readonly kindOf: Int32Array;
  readonly types: readonly string[];
  readonly typeOf: Int32Array;
  /** Of edges that are not hidden one by one; filters do not count, so that no disc changes its size for them. */
  readonly degrees: Int32Array;
}

export function createSceneIndex(scene: Scene, vocabulary: VocabularyState): ReadonlySignal<SceneIndex> {
  return computed(() => {
    scene.revision.value;
    vocabulary.revision.value;
    return indexOf(scene.graph, vocabulary);
  });
}

export function indexOf(graph: SceneGraph, vocabulary: VocabularyState): SceneIndex {
  const nodes: string[] = [];
  const nodeSlots = new Map<string, number>();
  const nodeAttributes: SceneNode[] = [];
  const kinds = new Numbers();
  const kindOf = new Int32Array(graph.order);
  graph.forEachNode((id, attributes) => {
    kindOf[nodes.length] = kinds.of(vocabulary.kindOf(attributes.entity));
    nodeSlots.set(id, nodes.length);
    nodes.push(id);
    nodeAttributes.push(attributes);
  });
  const edges: string[] = [];
  const edgeAttributes: SceneEdge[] = [];
  const types = new Numbers();
  const typeOf = new Int32Array(graph.size);
  const sources = new Int32Array(graph.size);
  const targets = new Int32Array(graph.size);
  const degrees = new Int32Array(graph.order);
  graph.forEachEdge((id, attributes, source, target) => {
    const slot = edges.length;
    const from = nodeSlots.get(source) ?? 0;
    const to = nodeSlots.get(target) ?? 0;
    typeOf[slot] = types.of(attributes.entity.type);
    sources[slot] = from;
    targets[slot] = to;
    edges.push(id);
    edgeAttributes.push(attributes);
    if (attributes.isHidden) return;
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  });
  let edgeSlots: ReadonlyMap<string, number> | undefined;
  return {
    nodes,
    edges,
    nodeSlots,
    /** NOTE: put together when first asked for: a frame in which much is added does without it. */
    get edgeSlots() {
      edgeSlots ??= new Map(edges.map((id, slot) => [id, slot]));
      return edgeSlots;
    },
    nodeAttributes,
    edgeAttributes,
    sources,
    targets,
    kinds: kinds.names,
    kindOf,
    types: types.names,
    typeOf,
    degrees,
  };
}

/** Numbers for names, from 0, in the order of appearance. */
class Numbers {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}
