/** How large each disc is drawn: by its relations, by a rule of the style where one is for it, a group by its members. */
import { computed, type ReadonlySignal, untracked } from '@preact/signals-core';
import type { DrawnScene } from './grouping/drawn-scene.ts';
import { groupRadius, nodeRadius, radiusBetween } from './measures.ts';
import type { SceneIndex } from './scene-index.ts';
import type { Painted } from './styling/paint.ts';

/** What the canvas draws and layouts hold room for: the same numbers. */
export interface DiscSizes {
  /** At 100 %, by slot of what is drawn. */
  readonly radii: ReadonlySignal<Float64Array>;
  /** Of what is drawn now, and of a member of a group as it is drawn by itself. */
  radiusOf(id: string, soon: Soon): number;
  /** Of a node that is not in the picture yet. What a rule makes of it, it tells when it is: until then, room for the largest. */
  radiusToCome(degree: number, among: number): number;
}

/** What is about to change. */
export interface Soon {
  /** How many nodes will be drawn. */
  readonly among: number;
  /** How many relations it has more than now; none where absent. */
  readonly more?: number;
}

export interface DiscSizesParts {
  readonly index: ReadonlySignal<SceneIndex>;
  readonly drawn: ReadonlySignal<DrawnScene>;
  /** Over the slots of the index; undefined where no rule is for the size of anything. */
  readonly size: ReadonlySignal<Painted<number> | undefined>;
}

export function createDiscSizes({ index, drawn, size }: DiscSizesParts): DiscSizes {
  const radiusOf = (id: string, { among, more = 0 }: Soon): number => {
    const members = drawn.value.groups.get(id)?.length;
    if (members !== undefined) return groupRadius(members, among);
    const painted = size.value;
    const slot = index.value.nodeSlots.get(id);
    const share = painted?.looks[painted.numbers[slot ?? -1] ?? -1]?.look;
    return share === undefined ? nodeRadius(degreeOf(id, slot) + more, among) : radiusBetween(share, among);
  };
  /** Of a member of a group, as it has relations itself. */
  const degreeOf = (id: string, slot = -1) => {
    const { index: here } = drawn.value;
    const at = here.nodeSlots.get(id);
    return (at === undefined ? index.value.degrees[slot] : here.degrees[at]) ?? 0;
  };
  return {
    radii: computed(() => {
      const { nodes } = drawn.value.index;
      return Float64Array.from(nodes, (id) => radiusOf(id, { among: nodes.length }));
    }),
    radiusOf: (id, soon) => untracked(() => radiusOf(id, soon)),
    radiusToCome: (degree, among) => (size.peek() === undefined ? nodeRadius(degree, among) : radiusBetween(1, among)),
  };
}
