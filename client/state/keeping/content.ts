/** What a saved view holds of a picture: by keys that outlive the element ids of one store. */
import { captionOf } from '../../../graph/caption.ts';
import type { EdgeValue, NodeValue, PropertyMap } from '../../../graph/values.ts';
import type { NodeKey, SavedEdge, SavedNode, SavedNote, ViewContent } from '../../../graph/wire-views.ts';
import type { Scene } from '../scene.ts';
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

export function contentOf(
  { graph, filter, style, notes }: Scene,
  { camera, leftOut = [] }: ContentOptions = {},
): ViewContent {
  const nodeIndex = new Map(graph.nodes().map((id, i) => [id, i]));
  const edgeIndex = new Map(graph.edges().map((id, i) => [id, i]));
  const indexOf = (id: string) => nodeIndex.get(id) ?? 0;
  return {
    nodes: graph.mapNodes(
      (_, { entity, x, y, isPinned, isHidden, isOff }): SavedNode => ({
        key: nodeKeyOf(entity),
        x,
        y,
        ...flag('isPinned', isPinned),
        ...flag('isHidden', isHidden),
        ...flag('isOff', isOff),
      }),
    ),
    edges: graph.mapEdges(
      (_, { entity, isHidden, isOff }, source, target): SavedEdge => ({
        id: edgeKeyOf(entity),
        type: entity.type,
        from: indexOf(source),
        to: indexOf(target),
        ...flag('isHidden', isHidden),
        ...flag('isOff', isOff),
      }),
    ),
    leftOut: [...leftOut],
    filter: savedFilter(filter.peek()),
    style: { ...style.peek() },
    ...(camera === undefined ? {} : { camera: { x: camera.x, y: camera.y, ratio: camera.ratio } }),
    notes: [...notes.peek()].flatMap(([on, text]): SavedNote[] => {
      if (on === '') return [{ on: 'view', text }];
      const node = nodeIndex.get(on);
      if (node !== undefined) return [{ on: { node }, text }];
      const edge = edgeIndex.get(on);
      return edge === undefined ? [] : [{ on: { edge }, text }];
    }),
  };
}

function ownId(properties: PropertyMap): string | undefined {
  const id = properties.get('id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function flag<Key extends string>(key: Key, isSet: boolean): Partial<Record<Key, true>> {
  return isSet ? ({ [key]: true } as Partial<Record<Key, true>>) : {};
}
