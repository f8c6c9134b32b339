/** Where a group stands when it is made, and where its members stand when it is opened. */
import type { LayoutRunner, NodeToPlace } from '../layout/runner.ts';
import { standingNodes } from '../layout/standing.ts';
import { groupRadius } from '../measures.ts';
import type { Place, Scene, SceneGroup } from '../scene.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** Around a group that was moved, members stand within this much for one, and for more by the root of their number. */
const REACH = 58;

export interface PlaceParts {
  readonly scene: Scene;
  readonly layouts: Pick<LayoutRunner, 'part'>;
}

export function middleOf({ graph }: Scene, nodes: readonly string[]): Place {
  let [x, y] = [0, 0];
  for (const id of nodes) {
    const place = graph.getNodeAttributes(id);
    x += place.x;
    y += place.y;
  }
  return { x: x / nodes.length, y: y / nodes.length };
}

/** Each group beside the middle of its members, and on nothing that stands. */
export function placesOfGroups(
  { layouts }: PlaceParts,
  drawn: DrawnScene,
  groups: readonly SceneGroup[],
  assigned: ReadonlyMap<string, string>,
  dropped: readonly string[],
): ReadonlyMap<string, Place> {
  const counts = new Map<string, number>();
  for (const group of assigned.values()) counts.set(group, (counts.get(group) ?? 0) + 1);
  const gone = new Set([...assigned.keys(), ...dropped]);
  const order = drawn.graph.order - gone.size + groups.length;
  const added = groups.map(({ id, attributes }) => ({
    ...toPlace(id, attributes, false),
    radius: groupRadius(counts.get(id) ?? 0, order),
  }));
  return layouts.part([...standing(drawn, gone), ...added], GAP);
}

/** Between groups: lines with their counts need room. */
const GAP = 56;

/**
 * Members go back to where they were while the group stands where it was made; else they keep their order around it, as
 * near as they have room. Pinned ones are held where they are pinned.
 */
export function placesOfMembers(
  { scene, layouts }: PlaceParts,
  drawn: DrawnScene,
  groups: readonly SceneGroup[],
): ReadonlyMap<string, Place> {
  const opened = new Set(groups.map(({ id }) => id));
  const members = groups.flatMap((group) => startsOf(scene, group, drawn.groups.get(group.id) ?? []));
  const places = layouts.part([...standing(drawn, opened), ...members], 0);
  return new Map(members.flatMap(({ id, isFixed }) => (isFixed ? [] : [[id, places.get(id) ?? { x: 0, y: 0 }]])));
}

function startsOf(scene: Scene, { home, attributes }: SceneGroup, members: readonly string[]): readonly NodeToPlace[] {
  const hasMoved = attributes.x !== home.x || attributes.y !== home.y;
  const middle = middleOf(scene, members);
  const spread = members.reduce((most, id) => Math.max(most, distance(scene.graph.getNodeAttributes(id), middle)), 0);
  const scale = spread === 0 ? 1 : Math.min(1, (REACH * Math.sqrt(members.length)) / spread);
  return members.map((id, i) => {
    const node = scene.graph.getNodeAttributes(id);
    if (node.isPinned || !hasMoved) return toPlace(id, node, node.isPinned);
    /** Those that lie upon each other begin on a spiral: nothing parts two in one place. */
    const turn = i * 2.399963;
    const [aside, up] = spread === 0 ? [12 * Math.cos(turn), 12 * Math.sin(turn)] : [0, 0];
    const x = attributes.x + (node.x - middle.x) * scale + aside;
    const y = attributes.y + (node.y - middle.y) * scale + up;
    return { ...toPlace(id, node, false), x, y };
  });
}

function standing(drawn: DrawnScene, without: ReadonlySet<string>): readonly NodeToPlace[] {
  return standingNodes(
    drawn,
    (id, { isHidden }) => !isHidden && !without.has(id),
    () => true,
  );
}

function toPlace(id: string, { x, y, entity }: Pick<NodeToPlace, 'x' | 'y' | 'entity'>, isFixed: boolean): NodeToPlace {
  return { id, entity, x, y, isFixed };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
