/** What a saved view holds of a picture: by keys that outlive the element ids of one store. */
import { captionOf } from '../../../graph/caption.ts';
import type { EdgeValue, NodeValue, PropertyMap } from '../../../graph/values.ts';
import type { NodeKey, SavedEdge, SavedGroup, SavedNode, SavedNote, ViewContent } from '../../../graph/wire-views.ts';
import type { Ground } from '../ground/ground.ts';
import { type Numbering, numberingOf } from '../numbering.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../scene.ts';
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
  const numbering = numberingOf(scene.graph);
  const { nodeAttributes, edgeAttributes, sources, targets } = numbering;
  const groups = new GroupNumbers(scene);
  return {
    nodes: nodeAttributes.map((attributes) => savedNode(attributes, groups.of(attributes))),
    edges: edgeAttributes.map((attributes, i) => savedEdge(attributes, sources[i] ?? 0, targets[i] ?? 0)),
    ...settingsOf(scene, options),
    ...aboutMembers(scene, numbering, groups),
  };
}

/** What stays right whatever nodes and edges the picture has. */
export function settingsOf({ filter, style, ground }: Scene, { camera, leftOut = [] }: ContentOptions = {}) {
  return {
    leftOut: [...leftOut],
    filter: savedFilter(filter.peek()),
    style: style.peek(),
    ...groundOf(ground.peek()),
    ...(camera === undefined ? {} : { camera: { x: camera.x, y: camera.y, ratio: camera.ratio } }),
  };
}

/** What is said of nodes and edges by their numbers, and the groups that were numbered. */
export function aboutMembers(
  scene: Scene,
  { nodeSlots, edgeSlots }: Pick<Numbering, 'nodeSlots' | 'edgeSlots'>,
  groups: GroupNumbers,
): Pick<ViewContent, 'notes' | 'groups'> {
  const notes = [...scene.notes.peek()].flatMap(([on, text]): SavedNote[] => {
    if (on === '') return [{ on: 'view', text }];
    const node = nodeSlots.get(on);
    if (node !== undefined) return [{ on: { node }, text }];
    const edge = edgeSlots.get(on);
    return edge === undefined ? [] : [{ on: { edge }, text }];
  });
  const saved = groups.saved();
  return { notes, ...(saved.length === 0 ? {} : { groups: saved }) };
}

/** Numbers for groups in the order of their first members; those that nothing is in any more have none. */
export class GroupNumbers {
  private readonly groups: ReadonlyMap<string, SceneGroup>;
  private readonly numbers = new Map<string, number>();

  constructor(scene: Scene) {
    this.groups = scene.groups.peek();
  }

  of({ group }: SceneNode): number | undefined {
    if (group === undefined || !this.groups.has(group)) return undefined;
    const number = this.numbers.get(group) ?? this.numbers.size;
    this.numbers.set(group, number);
    return number;
  }

  saved(): SavedGroup[] {
    return [...this.numbers.keys()].flatMap((id) => savedGroup(this.groups.get(id)));
  }
}

export function savedNode(
  { entity, x, y, isPinned, isHidden, isOff }: SceneNode,
  group: number | undefined,
): SavedNode {
  return {
    key: nodeKeyOf(entity),
    x,
    y,
    ...flag('isPinned', isPinned),
    ...flag('isHidden', isHidden),
    ...flag('isOff', isOff),
    ...(group === undefined ? {} : { group }),
  };
}

export function savedEdge({ entity, isHidden, isOff }: SceneEdge, from: number, to: number): SavedEdge {
  return {
    id: edgeKeyOf(entity),
    type: entity.type,
    from,
    to,
    ...flag('isHidden', isHidden),
    ...flag('isOff', isOff),
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
