/** How many captions are in the way of something: for tests, and for whoever looks at the page from outside. */
import type { Disc } from './label-sides.ts';

export interface CaptionBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Overlaps {
  /** Pairs of captions. */
  readonly captions: number;
  /** Pairs of a caption and a disc, its own included. */
  readonly discs: number;
}

/** The honest way: each with each. */
export function countOverlaps(placed: readonly CaptionBox[], discs: readonly Disc[]): Overlaps {
  const isOver = (a: CaptionBox, b: CaptionBox) =>
    a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
  const isOn = ({ left, top, width, height }: CaptionBox, { x, y, radius }: Disc) => {
    const nearX = Math.max(left, Math.min(x, left + width));
    const nearY = Math.max(top, Math.min(y, top + height));
    return Math.hypot(nearX - x, nearY - y) < radius - 1e-6;
  };
  return {
    captions: placed.reduce((sum, a, i) => sum + placed.slice(i + 1).filter((b) => isOver(a, b)).length, 0),
    discs: placed.reduce((sum, a) => sum + discs.filter((disc) => isOn(a, disc)).length, 0),
  };
}
