/** What a saved view holds of a picture: by keys that outlive the element ids of one store. */
import { captionOf } from '../../../graph/caption.ts';
import type { EdgeValue, NodeValue, PropertyMap } from '../../../graph/values.ts';
import type { NodeKey, SavedEdge, SavedGroup, SavedNode, SavedNote, ViewContent } from '../../../graph/wire-views.ts';
import type { Ground } from '../ground/ground.ts';
import type { Scene, SceneGroup } from '../scene.ts';
import { savedFilter } from './saved-filter.ts';

/** Where the picture is looked at from: the canvas's own numbers. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ContentOptions {
  readonly camera?: Camera;
  /** Keys of relations among the nodes that the picture leaves out. */
  readonly leftOut?: readonly string[];
}

export function nodeKeyOf(node: NodeValue): NodeKey {
  const id = ownId(node.properties);
  return id === undefined ? { elementId: node.elementId, labels: [...node.labels], caption: captionOf(node) } : { id };
}

export function edgeKeyOf(edge: EdgeValue): string {
  return ownId(edge.properties) ?? edge.elementId;
}

export function contentOf(scene: Scene, options: ContentOptions = {}): ViewContent {
  const steps = contentInSteps(scene, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Between two steps the caller may do something else, as long as the scene stays as it is. */
export type InSteps<Result> = Generator<undefined, Result>;

/** Nodes or edges in a step. */
export const STEP = 1000;

/** The same a little at a time: a picture may have many thousands of nodes. */
export function* contentInSteps(
  { graph, filter, style, ground, notes, groups: sceneGroups }: Scene,
  { camera, leftOut = [] }: ContentOptions = {},
): InSteps<ViewContent> {
  const nodeIndex = new Map<string, number>();
  const nodes: SavedNode[] = [];
  const groups = new Map<string, number>();
  /** Those that nothing is in any more are left out. */
  const placeOf = (group: string | undefined) => {
    if (group === undefined || !sceneGroups.peek().has(group)) return {};
    const place = groups.get(group) ?? groups.size;
    groups.set(group, place);
    return { group: place };
  };
  for (const id of graph.nodes()) {
    const { entity, x, y, isPinned, isHidden, isOff, group } = graph.getNodeAttributes(id);
    nodeIndex.set(id, nodes.length);
    nodes.push({
      key: nodeKeyOf(entity),
      x,
      y,
      ...flag('isPinned', isPinned),
      ...flag('isHidden', isHidden),
      ...flag('isOff', isOff),
      ...placeOf(group),
    });
    if (nodes.length % STEP === 0) yield;
  }
  const edgeIndex = new Map<string, number>();
  const edges: SavedEdge[] = [];
  for (const id of graph.edges()) {
    const { entity, isHidden, isOff } = graph.getEdgeAttributes(id);
    edgeIndex.set(id, edges.length);
    edges.push({
      id: edgeKeyOf(entity),
      type: entity.type,
      from: nodeIndex.get(graph.source(id)) ?? 0,
      to: nodeIndex.get(graph.target(id)) ?? 0,
      ...flag('isHidden', isHidden),
      ...flag('isOff', isOff),
    });
    if (edges.length % STEP === 0) yield;
  }
  return {
    nodes,
    edges,
    leftOut: [...leftOut],
    filter: savedFilter(filter.peek()),
    style: style.peek(),
    ...groundOf(ground.peek()),
    ...(camera === undefined ? {} : { camera: { x: camera.x, y: camera.y, ratio: camera.ratio } }),
    notes: [...notes.peek()].flatMap(([on, text]): SavedNote[] => {
      if (on === '') return [{ on: 'view', text }];
      const node = nodeIndex.get(on);
      if (node !== undefined) return [{ on: { node }, text }];
      const edge = edgeIndex.get(on);
      return edge === undefined ? [] : [{ on: { edge }, text }];
    }),
    ...(groups.size === 0
      ? {}
      : { groups: [...groups.keys()].flatMap((id) => savedGroup(sceneGroups.peek().get(id))) }),
  };
}

/** In a picture without one there is nothing to save. */
function groundOf(ground: Ground | undefined): Pick<ViewContent, 'ground'> {
  return ground === undefined ? {} : { ground: { ...ground } };
}

function savedGroup(group: SceneGroup | undefined): readonly SavedGroup[] {
  if (group === undefined) return [];
  const { by, names, home, attributes } = group;
  const { x, y, isPinned } = attributes;
  return [{ by, names, x, y, home: { x: home.x, y: home.y }, ...flag('isPinned', isPinned) }];
}

function ownId(properties: PropertyMap): string | undefined {
  const id = properties.get('id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function flag<Key extends string>(key: Key, isSet: boolean): Partial<Record<Key, true>> {
  return isSet ? ({ [key]: true } as Partial<Record<Key, true>>) : {};
}
