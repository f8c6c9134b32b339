/** Where the ground under a picture wants what comes into it, beside what it wants of all that is there. */
import type { ReadonlySignal } from '@preact/signals-core';
import { MultiDirectedGraph } from 'graphology';
import type { Entities } from '../answers.ts';
import type { DrawnScene } from '../grouping/drawn-scene.ts';
import type { Scene, SceneEdge, SceneGraph, SceneNode } from '../scene.ts';
import { indexOf, type SceneIndex } from '../scene-index.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { anchorsOn } from './anchors.ts';
import type { GroundPlan } from './ground.ts';

export interface ArrivingParts {
  readonly scene: Scene;
  readonly vocabulary: VocabularyState;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly drawn: ReadonlySignal<DrawnScene>;
}

/** Undefined where nothing lies under the picture. */
export function planOfArrivals(parts: ArrivingParts, entities: Entities): GroundPlan | undefined {
  const { scene, vocabulary, drawn } = parts;
  const ground = scene.ground.peek();
  if (ground === undefined) return undefined;
  const index = parts.index.peek();
  const standing = anchorsOn(ground, index, drawn.peek().groups);
  /** All relations of a node that comes now come with it, so these alone tell where it belongs. */
  const coming = anchorsOn(ground, indexOf(arrivingGraph(scene.graph, entities), vocabulary), NO_GROUPS);
  const isComing = new Set(
    entities.nodes.map(({ elementId }) => elementId).filter((id) => index.nodeSlots.get(id) === undefined),
  );
  return { ground, anchorOf: (id) => (isComing.has(id) ? coming(id) : standing(id)) };
}

const NO_GROUPS: ReadonlyMap<string, readonly string[]> = new Map();
const AS_IT_COMES = { x: 0, y: 0, isPinned: false, isHidden: false, isOff: false };

function arrivingGraph(there: SceneGraph, { nodes, edges }: Entities): SceneGraph {
  const arriving: SceneGraph = new MultiDirectedGraph<SceneNode, SceneEdge>();
  for (const entity of nodes) arriving.mergeNode(entity.elementId, { ...AS_IT_COMES, entity });
  const hasEnd = (id: string) => {
    if (!arriving.hasNode(id) && there.hasNode(id)) arriving.addNode(id, there.getNodeAttributes(id));
    return arriving.hasNode(id);
  };
  for (const entity of edges) {
    const { elementId, startElementId, endElementId } = entity;
    if (!hasEnd(startElementId) || !hasEnd(endElementId) || arriving.hasEdge(elementId)) continue;
    arriving.addDirectedEdgeWithKey(elementId, startElementId, endElementId, { entity, isHidden: false, isOff: false });
  }
  return arriving;
}
