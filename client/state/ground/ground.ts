/** What lies under the picture where places mean something: an axis of time or numbers, or a map. Data, kept by the scene. */
import type { ColumnRef } from '../filtering/column-filter.ts';
import type { Anchors } from '../layout/input.ts';

/** Left to right in either language: x grows with the value. */
export interface AxisGround {
  readonly kind: 'axis';
  readonly column: ColumnRef;
  /** Days from 1970-01-01, or numbers. */
  readonly values: 'day' | 'number';
  /** The value at x = 0, and units of the scene for one of the value. */
  readonly origin: number;
  readonly scale: number;
  /** Where what has no value begins, to the left. */
  readonly apart: number;
}

export interface MapGround {
  readonly kind: 'map';
  /** The projected place at (0, 0), and units of the scene for a radian at the equator. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Below this stands what has no coordinates. */
  readonly apart: number;
}

export type Ground = AxisGround | MapGround;

/** Where the ground wants what is drawn: by the id of a node or a group, a place or only an x. Nothing where it says nothing of it. */
export type AnchorOf = (id: string) => { readonly x: number; readonly y?: number } | undefined;

export interface GroundPlan {
  readonly ground: Ground;
  readonly anchorOf: AnchorOf;
}

/** What a layout takes of a plan, in the order of the nodes. */
export function anchorsFor(ids: readonly string[], { ground, anchorOf }: GroundPlan): Anchors {
  const anchors = ids.map(anchorOf);
  return {
    x: Float64Array.from(anchors, (anchor) => anchor?.x ?? Number.NaN),
    y: Float64Array.from(anchors, (anchor) => anchor?.y ?? Number.NaN),
    apart: ground.apart,
  };
}
