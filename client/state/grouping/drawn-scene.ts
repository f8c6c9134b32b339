/**
 * What is drawn: the scene with each group in the place of its members, and relations between two of those that stand there
 * summed by type and direction. The scene itself keeps every node and edge as it is; without groups the two are the same.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { MultiDirectedGraph } from 'graphology';
import type { Scene, SceneEdge, SceneGraph, SceneGroup, SceneNode } from '../scene.ts';
import { indexOf, type SceneIndex } from '../scene-index.ts';
import type { VocabularyState } from '../vocabulary.ts';

export interface DrawnScene {
  /** Attributes of nodes are the scene's own, so that places in them are always those of now. */
  readonly graph: SceneGraph;
  readonly index: SceneIndex;
  /** Members by group, all that the scene has. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Relations by the line that stands for them; one that stands for itself alone keeps its own id. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** By slot of the scene's index the slot drawn for it; -1 for a relation inside a group. */
  readonly nodeSlots: Int32Array;
  readonly edgeSlots: Int32Array;
  /** The id under which a node is drawn: its group's or its own. */
  nodeFor(id: string): string;
  /** The id under which an edge is drawn; undefined inside a group. */
  edgeFor(id: string): string | undefined;
}

export interface DrawnSceneParts {
  readonly scene: Scene;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly vocabulary: VocabularyState;
}

export function createDrawnScene({ scene, index, vocabulary }: DrawnSceneParts): ReadonlySignal<DrawnScene> {
  return computed(() => {
    const real = index.value;
    const members = membersOf(scene, real);
    return members.size === 0 ? asItIs(scene.graph, real) : withGroups(scene, real, vocabulary, members);
  });
}

function membersOf({ groups }: Scene, { nodes, nodeAttributes }: SceneIndex): ReadonlyMap<string, readonly string[]> {
  const known = groups.value;
  const members = new Map<string, string[]>();
  if (known.size === 0) return members;
  nodeAttributes.forEach(({ group }, slot) => {
    const id = nodes[slot];
    if (group === undefined || id === undefined || !known.has(group)) return;
    const list = members.get(group);
    if (list === undefined) members.set(group, [id]);
    else list.push(id);
  });
  return members;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

function asItIs(graph: SceneGraph, index: SceneIndex): DrawnScene {
  return {
    graph,
    index,
    groups: NONE,
    lines: NONE,
    nodeSlots: countingUp(index.nodes.length),
    edgeSlots: countingUp(index.edges.length),
    nodeFor: (id) => id,
    edgeFor: (id) => id,
  };
}

function countingUp(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

function withGroups(
  { graph: real, groups }: Scene,
  index: SceneIndex,
  vocabulary: VocabularyState,
  members: ReadonlyMap<string, readonly string[]>,
): DrawnScene {
  const graph: SceneGraph = new MultiDirectedGraph<SceneNode, SceneEdge>();
  const nodeFor = (id: string) => {
    const group = real.hasNode(id) ? real.getNodeAttribute(id, 'group') : undefined;
    return group !== undefined && members.has(group) ? group : id;
  };
  for (const [slot, id] of index.nodes.entries()) {
    const attributes = index.nodeAttributes[slot];
    if (attributes !== undefined && nodeFor(id) === id) graph.addNode(id, attributes);
  }
  for (const [id, ids] of members) {
    const group = groups.peek().get(id);
    if (group !== undefined) graph.addNode(id, attributesOf(group, ids, real, vocabulary));
  }
  const { lines, lineOf } = addEdges(graph, index, nodeFor, vocabulary);
  const drawn = indexOf(graph, vocabulary);
  const nodeSlots = Int32Array.from(index.nodes, (id) => drawn.nodeSlots.get(nodeFor(id)) ?? -1);
  const edgeSlots = Int32Array.from(lineOf, (id) => (id === undefined ? -1 : (drawn.edgeSlots.get(id) ?? -1)));
  /** By relations, not by lines: no disc changes its size because its neighbours are grouped. */
  drawn.degrees.set(degreesOf(index, nodeSlots, edgeSlots, graph.order));
  return {
    graph,
    index: drawn,
    groups: members,
    lines,
    nodeSlots,
    edgeSlots,
    nodeFor,
    edgeFor: (id) => lineOf[index.edgeSlots.get(id) ?? -1],
  };
}

/** Of one kind where all members are, off and hidden where all are: derived anew whenever the members may have changed. */
function attributesOf(
  { attributes }: SceneGroup,
  members: readonly string[],
  graph: SceneGraph,
  vocabulary: VocabularyState,
): SceneNode {
  const entities = members.map((id) => graph.getNodeAttribute(id, 'entity'));
  const [first] = entities;
  const isOneKind = new Set(entities.map((entity) => vocabulary.kindOf(entity))).size === 1;
  attributes.entity = { ...attributes.entity, labels: isOneKind && first !== undefined ? first.labels : [] };
  attributes.isOff = members.every((id) => graph.getNodeAttribute(id, 'isOff'));
  attributes.isHidden = members.every((id) => graph.getNodeAttribute(id, 'isHidden'));
  return attributes;
}

/** Gives for each slot of the index the id of the edge that is drawn for it. */
function addEdges(graph: SceneGraph, index: SceneIndex, nodeFor: (id: string) => string, vocabulary: VocabularyState) {
  const { nodes, edges, edgeAttributes, sources, targets } = index;
  const bundles = new Map<string, { readonly from: string; readonly to: string; readonly slots: number[] }>();
  const lineOf: (string | undefined)[] = [];
  for (const [slot, id] of edges.entries()) {
    const source = nodes[sources[slot] ?? 0] ?? '';
    const target = nodes[targets[slot] ?? 0] ?? '';
    const attributes = edgeAttributes[slot];
    const from = nodeFor(source);
    const to = nodeFor(target);
    if (attributes === undefined) continue;
    if (from === source && to === target) {
      graph.addDirectedEdgeWithKey(id, from, to, attributes);
      lineOf[slot] = id;
    } else if (from !== to) {
      const { type } = attributes.entity;
      const isTurned = vocabulary.typeLook(type).isSymmetric && to < from;
      const ends = isTurned ? { from: to, to: from } : { from, to };
      const key = `line ${ends.from}\n${type}\n${ends.to}`;
      const bundle = bundles.get(key);
      if (bundle === undefined) bundles.set(key, { ...ends, slots: [slot] });
      else bundle.slots.push(slot);
    } else lineOf[slot] = undefined;
  }
  const lines = new Map<string, readonly string[]>();
  for (const [key, { from, to, slots }] of bundles) {
    const summed = slots.flatMap((slot) => edgeAttributes[slot] ?? []);
    const [only] = summed;
    const id = slots.length === 1 ? (edges[slots[0] ?? -1] ?? key) : key;
    if (only === undefined) continue;
    if (slots.length > 1)
      lines.set(
        key,
        slots.flatMap((slot) => edges[slot] ?? []),
      );
    graph.addDirectedEdgeWithKey(id, from, to, slots.length === 1 ? only : lineAttributes(key, from, to, summed));
    for (const slot of slots) lineOf[slot] = id;
  }
  lineOf.length = edges.length;
  return { lines, lineOf };
}

function lineAttributes(id: string, from: string, to: string, summed: readonly SceneEdge[]): SceneEdge {
  const type = summed[0]?.entity.type ?? '';
  return {
    entity: { kind: 'edge', elementId: id, type, startElementId: from, endElementId: to, properties: new Map() },
    isHidden: summed.every(({ isHidden }) => isHidden),
    isOff: summed.every(({ isOff }) => isOff),
  };
}

function degreesOf(
  { edgeAttributes, sources, targets }: SceneIndex,
  nodeSlots: Int32Array,
  edgeSlots: Int32Array,
  count: number,
): Int32Array {
  const degrees = new Int32Array(count);
  edgeAttributes.forEach(({ isHidden }, slot) => {
    if (isHidden || edgeSlots[slot] === -1) return;
    for (const end of [sources[slot], targets[slot]]) {
      const node = nodeSlots[end ?? 0] ?? 0;
      degrees[node] = (degrees[node] ?? 0) + 1;
    }
  });
  return degrees;
}
