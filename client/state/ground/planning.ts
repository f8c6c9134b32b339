/** What a layout over a ground needs, made of what the picture has; or that the picture has nothing of the kind. */

import { type ColumnRef, columnId } from '../filtering/column-filter.ts';
import type { LayoutFrame } from '../layout/input.ts';
import type { GroundLayoutId, LayoutId } from '../layout/layouts.ts';
import type { SceneIndex } from '../scene-index.ts';
import { axisGround, axisOffers } from './axis.ts';
import type { Ground } from './ground.ts';
import { coordinatesOf, mapGround } from './map.ts';

export function needsGround(id: LayoutId): id is GroundLayoutId {
  return id === 'time' || id === 'map';
}

export function canMakeGround(id: GroundLayoutId, index: SceneIndex): boolean {
  if (id === 'time') return axisOffers(index).length > 0;
  return index.nodeAttributes.some(({ entity }) => coordinatesOf(entity.properties) !== undefined);
}

/** Along the column that is named, else the best one there is. Nothing where the picture has none. */
export function groundFor(
  id: GroundLayoutId,
  index: SceneIndex,
  { frame, column }: { readonly frame: LayoutFrame; readonly column?: ColumnRef | undefined },
): Ground | undefined {
  if (id === 'map') return mapGround(index, frame);
  const offers = axisOffers(index);
  const offer = offers.find(({ ref }) => column !== undefined && columnId(ref) === columnId(column)) ?? offers[0];
  return offer === undefined ? undefined : axisGround(index, offer, frame);
}
