/** What lies under the picture where places mean something: an axis of time or numbers, or a map. Data, kept by the scene. */
import type { ColumnRef } from '../filtering/column-filter.ts';

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
  /** Below this stands what has no coordinates; absent where there is none of it. */
  readonly apart?: number;
}

/** How many nodes stand where the ground says, and how many apart. */
export interface GroundCounts {
  readonly placed: number;
  readonly apart: number;
}

export type Ground = (AxisGround | MapGround) & { readonly counts: GroundCounts };

/** Where the ground wants nodes: by node id, a place or only an x. Nothing where it says nothing about the node. */
export type AnchorOf = (id: string) => { readonly x: number; readonly y?: number } | undefined;

export interface GroundPlan {
  readonly ground: Ground;
  readonly anchorOf: AnchorOf;
}
