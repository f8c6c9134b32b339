/** Where groups stand when they are made, and where members stand that are in none any more. */
import { anchorsOn } from '../ground/anchors.ts';
import type { LayoutRunner, NodeToPlace } from '../layout/runner.ts';
import { type Standing, standingNodes } from '../layout/standing.ts';
import { groupRadius } from '../measures.ts';
import type { Place, Scene, SceneGroup } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** Around a group that was moved, members stand within this much for one, and for more by the root of their number. */
const REACH = 58;

export interface PlaceParts {
  readonly scene: Scene;
  readonly index: { peek(): SceneIndex };
  readonly layouts: Pick<LayoutRunner, 'part'>;
  standing(): Standing;
}

/** Members of groups that are no more, by id, where they stood or would stand around their group. */
export type Released = ReadonlyMap<string, ReleasedNode>;

type ReleasedNode = Omit<NodeToPlace, 'radius'>;

export interface Regrouping {
  readonly made: readonly SceneGroup[];
  readonly dropped: readonly SceneGroup[];
  /** Every node that changes its group; undefined for one that is in none any more. */
  readonly assigned: ReadonlyMap<string, string | undefined>;
  readonly released: Released;
}

export function middleOf({ graph }: Scene, nodes: readonly string[], released?: Released): Place {
  let [x, y] = [0, 0];
  for (const id of nodes) {
    const place = released?.get(id) ?? graph.getNodeAttributes(id);
    x += place.x;
    y += place.y;
  }
  return { x: x / nodes.length, y: y / nodes.length };
}

/** Between groups: lines with their counts need room. */
const GAP = 56;

/**
 * Each new group beside the middle of its members, on nothing that stands. Members that are in no group any more go back
 * to where they were while their group stands where it was made; else they keep their order around it, as near as they
 * have room. Pinned ones are held where they are pinned.
 */
export function placesAfter(
  { layouts, ...parts }: Pick<PlaceParts, 'layouts' | 'standing'>,
  { made, dropped, assigned, released: freedFrom }: Regrouping,
): ReadonlyMap<string, Place> {
  const counts = new Map<string, number>();
  for (const group of assigned.values()) if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  const gone = new Set([...assigned.keys(), ...dropped.map(({ id }) => id)]);
  const released = [...freedFrom].flatMap(([id, node]) => (assigned.get(id) === undefined ? [node] : []));
  const standing = parts.standing();
  const staying = standing.graph.filterNodes((id) => !gone.has(id));
  const among = staying.length + released.length + made.length;
  const stand = standingNodes(standing, {
    isWanted: (id, { isHidden }) => !isHidden && !gone.has(id),
    isFixed: () => true,
    among,
  });
  const freed = released.map((node) => ({ ...node, radius: standing.radiusOf(node.id, { among }) }));
  const added = made.map(({ id, attributes }) => ({
    ...toPlace(id, attributes, false),
    radius: groupRadius(counts.get(id) ?? 0, among),
  }));
  const places = layouts.part([...stand, ...freed, ...added], made.length === 0 ? 0 : GAP);
  const moving = [...freed.filter(({ isFixed }) => !isFixed), ...added];
  return new Map(moving.map(({ id, x, y }) => [id, places.get(id) ?? { x, y }]));
}

export function release(parts: PlaceParts, drawn: DrawnScene, groups: readonly SceneGroup[]): Released {
  return new Map(
    groups.flatMap((group) => startsOf(parts, group, drawn.groups.get(group.id) ?? []).map((node) => [node.id, node])),
  );
}

function startsOf(
  { scene, index }: PlaceParts,
  { home, attributes }: SceneGroup,
  members: readonly string[],
): readonly ReleasedNode[] {
  const hasMoved = attributes.x !== home.x || attributes.y !== home.y;
  const middle = middleOf(scene, members);
  const spread = members.reduce((most, id) => Math.max(most, distance(scene.graph.getNodeAttributes(id), middle)), 0);
  const scale = spread === 0 ? 1 : Math.min(1, (REACH * Math.sqrt(members.length)) / spread);
  const ground = scene.ground.peek();
  const anchorOf = ground === undefined ? () => undefined : anchorsOn(ground, index.peek(), NO_GROUPS);
  return members.map((id, i) => {
    const node = scene.graph.getNodeAttributes(id);
    if (node.isPinned || !hasMoved) return toPlace(id, node, node.isPinned);
    /** Those that lie upon each other begin on a spiral: nothing parts two in one place. */
    const turn = i * 2.399963;
    const [aside, up] = spread === 0 ? [12 * Math.cos(turn), 12 * Math.sin(turn)] : [0, 0];
    const x = attributes.x + (node.x - middle.x) * scale + aside;
    const y = attributes.y + (node.y - middle.y) * scale + up;
    // Where places mean something, each goes to its own.
    return { ...toPlace(id, node, false), x, y, ...anchorOf(id) };
  });
}

const NO_GROUPS: ReadonlyMap<string, readonly string[]> = new Map();

function toPlace(
  id: string,
  { x, y, entity }: Pick<ReleasedNode, 'x' | 'y' | 'entity'>,
  isFixed: boolean,
): ReleasedNode {
  return { id, entity, x, y, isFixed };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
