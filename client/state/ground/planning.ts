/** What a layout over a ground needs, made of what the picture has; or that the picture has nothing of the kind. */

import { type ColumnRef, columnId } from '../filtering/column-filter.ts';
import type { LayoutFrame } from '../layout/input.ts';
import type { GroundLayoutId, LayoutId } from '../layout/layouts.ts';
import type { SceneIndex } from '../scene-index.ts';
import { axisOffers, axisPlan } from './axis.ts';
import type { GroundPlan } from './ground.ts';
import { hasPlaces, mapPlan } from './map.ts';

export function needsGround(id: LayoutId): id is GroundLayoutId {
  return id === 'time' || id === 'map';
}

export function canMakeGround(id: GroundLayoutId, index: SceneIndex): boolean {
  return id === 'map' ? hasPlaces(index) : axisOffers(index).length > 0;
}

/** Along the column that is named, else the best one there is. Nothing where the picture has none. */
export function groundPlan(
  id: GroundLayoutId,
  index: SceneIndex,
  { frame, column }: { readonly frame: LayoutFrame; readonly column?: ColumnRef | undefined },
): GroundPlan | undefined {
  if (id === 'map') return hasPlaces(index) ? mapPlan(index, frame) : undefined;
  const offers = axisOffers(index);
  const offer = offers.find(({ ref }) => column !== undefined && columnId(ref) === columnId(column)) ?? offers[0];
  return offer === undefined ? undefined : axisPlan(index, offer, frame);
}
