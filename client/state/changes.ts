/** The only ways in which the scene changes. Each is data; applying one gives the changes that take it back. */
import type { PictureStyle } from '../../graph/wire-style.ts';
import type { Ground } from './ground/ground.ts';
import { withNames } from './grouping/group.ts';
import type { Filter, GroupNames, Place, SceneEdge, SceneGroup, SceneNode, WritableScene } from './scene.ts';

export interface PlacedNode {
  readonly id: string;
  readonly attributes: Readonly<SceneNode>;
}

export interface TiedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Readonly<SceneEdge>;
}

export type Change =
  | { readonly kind: 'addNodes'; readonly nodes: readonly PlacedNode[] }
  | { readonly kind: 'addEdges'; readonly edges: readonly TiedEdge[] }
  | { readonly kind: 'dropNodes'; readonly ids: readonly string[] }
  | { readonly kind: 'dropEdges'; readonly ids: readonly string[] }
  | { readonly kind: 'place'; readonly places: ReadonlyMap<string, Place> }
  | { readonly kind: 'hideNodes'; readonly flags: ReadonlyMap<string, boolean> }
  | { readonly kind: 'hideEdges'; readonly flags: ReadonlyMap<string, boolean> }
  | { readonly kind: 'switchNodes'; readonly flags: ReadonlyMap<string, boolean> }
  | { readonly kind: 'switchEdges'; readonly flags: ReadonlyMap<string, boolean> }
  | { readonly kind: 'pin'; readonly flags: ReadonlyMap<string, boolean> }
  | { readonly kind: 'addGroups'; readonly groups: readonly SceneGroup[] }
  | { readonly kind: 'dropGroups'; readonly ids: readonly string[] }
  | { readonly kind: 'nameGroup'; readonly id: string; readonly names: GroupNames }
  /** Undefined for a node that is to be in no group. */
  | { readonly kind: 'assign'; readonly groups: ReadonlyMap<string, string | undefined> }
  | { readonly kind: 'note'; readonly on: string; readonly text: string }
  | { readonly kind: 'ground'; readonly ground: Ground | undefined }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'style'; readonly style: PictureStyle };

/** Applies changes in order; gives their inverse, to be applied in the order given. */
export function applyChanges(scene: WritableScene, changes: readonly Change[]): readonly Change[] {
  const inverse = changes.map((change) => applyChange(scene, change)).reverse();
  const what = touchedBy(changes);
  if (what !== undefined) scene.touch(what);
  return inverse.flat();
}

/** Filters, styles and notes have signals of their own. */
const HAS_SIGNAL: ReadonlySet<Change['kind']> = new Set(['filter', 'style', 'note', 'ground']);

function touchedBy(changes: readonly Change[]): 'moved' | 'revision' | undefined {
  const others = changes.filter(({ kind }) => !HAS_SIGNAL.has(kind));
  if (others.length === 0) return undefined;
  return others.every(({ kind }) => kind === 'place') ? 'moved' : 'revision';
}

function applyChange(scene: WritableScene, change: Change): readonly Change[] {
  const { graph } = scene;
  switch (change.kind) {
    case 'addNodes':
      for (const { id, attributes } of change.nodes) graph.addNode(id, { ...attributes });
      return [{ kind: 'dropNodes', ids: change.nodes.map(({ id }) => id) }];
    case 'addEdges':
      for (const { id, source, target, attributes } of change.edges) {
        graph.addDirectedEdgeWithKey(id, source, target, { ...attributes });
      }
      return [{ kind: 'dropEdges', ids: change.edges.map(({ id }) => id) }];
    case 'dropNodes':
      return dropNodes(scene, change.ids);
    case 'dropEdges':
      return [dropEdges(scene, change.ids)];
    case 'place':
      return [place(scene, change.places)];
    case 'hideNodes':
      return [{ kind: 'hideNodes', flags: flagged(change.flags, (id) => graph.getNodeAttributes(id), 'isHidden') }];
    case 'hideEdges':
      return [{ kind: 'hideEdges', flags: flagged(change.flags, (id) => graph.getEdgeAttributes(id), 'isHidden') }];
    case 'switchNodes':
      return [{ kind: 'switchNodes', flags: flagged(change.flags, (id) => graph.getNodeAttributes(id), 'isOff') }];
    case 'switchEdges':
      return [{ kind: 'switchEdges', flags: flagged(change.flags, (id) => graph.getEdgeAttributes(id), 'isOff') }];
    case 'pin':
      return [{ kind: 'pin', flags: flagged(change.flags, scene.attributesOf, 'isPinned') }];
    case 'addGroups':
    case 'dropGroups':
    case 'nameGroup':
      return [regroup(scene, change)];
    case 'assign':
      return [assign(scene, change.groups)];
    case 'note': {
      const before = scene.notes.peek().get(change.on) ?? '';
      scene.setNote(change.on, change.text);
      return [{ kind: 'note', on: change.on, text: before }];
    }
    case 'ground': {
      const before = scene.ground.peek();
      scene.setGround(change.ground);
      return [{ kind: 'ground', ground: before }];
    }
    case 'filter': {
      const before = scene.filter.peek();
      scene.setFilter(change.filter);
      return [{ kind: 'filter', filter: before }];
    }
    case 'style': {
      const before = scene.style.peek();
      scene.setStyle(change.style);
      return [{ kind: 'style', style: before }];
    }
    default:
      return change satisfies never;
  }
}

/** The edges at the nodes go first, and come back last. */
function dropNodes(scene: WritableScene, ids: readonly string[]): readonly Change[] {
  const { graph } = scene;
  const edges = dropEdges(scene, [...new Set(ids.flatMap((id) => graph.edges(id)))]);
  const nodes = ids.map((id) => ({ id, attributes: { ...graph.getNodeAttributes(id) } }));
  for (const id of ids) graph.dropNode(id);
  const ground = scene.ground.peek();
  if (graph.order > 0 || ground === undefined) return [{ kind: 'addNodes', nodes }, edges];
  // Nothing is left that could stand on it.
  scene.setGround(undefined);
  return [{ kind: 'addNodes', nodes }, edges, { kind: 'ground', ground }];
}

function dropEdges({ graph }: WritableScene, ids: readonly string[]): Change {
  const edges = ids.map((id) => ({
    id,
    source: graph.source(id),
    target: graph.target(id),
    attributes: { ...graph.getEdgeAttributes(id) },
  }));
  for (const id of ids) graph.dropEdge(id);
  return { kind: 'addEdges', edges };
}

function place(scene: WritableScene, places: ReadonlyMap<string, Place>): Change {
  const before = new Map<string, Place>();
  for (const id of places.keys()) {
    const attributes = scene.attributesOf(id);
    if (attributes !== undefined) before.set(id, { x: attributes.x, y: attributes.y });
  }
  scene.moveTo(places);
  return { kind: 'place', places: before };
}

function flagged<Key extends string>(
  flags: ReadonlyMap<string, boolean>,
  attributesOf: (id: string) => Record<Key, boolean> | undefined,
  key: Key,
): ReadonlyMap<string, boolean> {
  const before = new Map<string, boolean>();
  for (const [id, flag] of flags) {
    const attributes = attributesOf(id);
    if (attributes === undefined) continue;
    before.set(id, attributes[key]);
    attributes[key] = flag;
  }
  return before;
}

type GroupChange = Extract<Change, { readonly kind: 'addGroups' | 'dropGroups' | 'nameGroup' }>;

/** Groups come and go with attributes of their own: where a group stood when it went is where it comes back. */
function regroup(scene: WritableScene, change: GroupChange): Change {
  const groups = new Map(scene.groups.peek());
  const copied = (group: SceneGroup): SceneGroup => ({ ...group, attributes: { ...group.attributes } });
  switch (change.kind) {
    case 'addGroups':
      for (const group of change.groups) groups.set(group.id, copied(group));
      scene.setGroups(groups);
      return { kind: 'dropGroups', ids: change.groups.map(({ id }) => id) };
    case 'dropGroups': {
      const dropped = change.ids.flatMap((id) => groups.get(id) ?? []).map(copied);
      for (const id of change.ids) groups.delete(id);
      scene.setGroups(groups);
      return { kind: 'addGroups', groups: dropped };
    }
    case 'nameGroup': {
      const group = groups.get(change.id);
      if (group === undefined) return change;
      groups.set(change.id, withNames(group, change.names));
      scene.setGroups(groups);
      return { kind: 'nameGroup', id: change.id, names: group.names };
    }
  }
}

function assign({ graph }: WritableScene, groups: ReadonlyMap<string, string | undefined>): Change {
  const before = new Map<string, string | undefined>();
  for (const [id, group] of groups) {
    const attributes = graph.getNodeAttributes(id);
    before.set(id, attributes.group);
    if (group === undefined) delete attributes.group;
    else attributes.group = group;
  }
  return { kind: 'assign', groups: before };
}
