/** Where the ground wants what is drawn on it, and how much of what is drawn stands there: true of now, whatever was moved since. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Drawn } from '../grouping/drawn.ts';
import type { Scene } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import { axisAnchors } from './axis.ts';
import type { AnchorOf, Ground } from './ground.ts';
import { mapAnchors } from './map.ts';

type Members = ReadonlyMap<string, readonly string[]>;

/** A group stands in the middle of its members, if the ground says something of each of them: else it belongs nowhere. */
export function anchorsOn(ground: Ground, index: SceneIndex, groups: Members): AnchorOf {
  const own = ground.kind === 'map' ? mapAnchors(ground, index) : axisAnchors(ground, index);
  return (id) => {
    const members = groups.get(id);
    if (members === undefined) return own(id);
    const anchors = members.flatMap((member) => own(member) ?? []);
    if (anchors.length < members.length) return undefined;
    const x = mean(anchors.map((anchor) => anchor.x));
    return ground.kind === 'map' ? { x, y: mean(anchors.map(({ y = 0 }) => y)) } : { x };
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Of what is shown: each is counted once. */
export interface GroundTally {
  /** Nodes where the ground wants them. */
  readonly placed: number;
  /** Groups in the middle of their members' places. */
  readonly groups: number;
  /** What the ground has a place for, and stands elsewhere: it was moved, pinned, or came later. */
  readonly elsewhere: number;
  /** Nodes and groups of which the ground says nothing. */
  readonly apart: number;
}

/** Discs that lie on each other are parted: so far from its place a node is still said to be there. */
const NEAR = 90;
/** Along an axis nothing is parted; places come back from a layout rounded. */
const EXACT = 1;

export interface GroundTallyParts {
  readonly scene: Scene;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly drawn: Drawn;
}

/** Undefined where nothing lies under the picture. */
export function createGroundTally({ scene, index, drawn }: GroundTallyParts): ReadonlySignal<GroundTally | undefined> {
  const anchors = computed(() => {
    const ground = scene.ground.value;
    if (ground === undefined) return undefined;
    const { groups, index: here } = drawn.scene.value;
    return here.nodes.map(anchorsOn(ground, index.value, groups));
  });
  return computed(() => {
    if (anchors.value === undefined) return undefined;
    scene.moved.value;
    const { index: here, nodes } = drawn.visible.value;
    const { groups } = drawn.scene.value;
    const tally = { placed: 0, groups: 0, elsewhere: 0, apart: 0 };
    for (const [slot, anchor] of anchors.value.entries()) {
      const place = here.nodeAttributes[slot];
      if (nodes[slot] !== 1 || place === undefined) continue;
      if (anchor === undefined) tally.apart++;
      else if (!isThere(place, anchor)) tally.elsewhere++;
      else if (groups.has(here.nodes[slot] ?? '')) tally.groups++;
      else tally.placed++;
    }
    return tally;
  });
}

function isThere(
  place: { readonly x: number; readonly y: number },
  { x, y }: { readonly x: number; readonly y?: number },
) {
  return y === undefined ? Math.abs(place.x - x) <= EXACT : Math.hypot(place.x - x, place.y - y) <= NEAR;
}
