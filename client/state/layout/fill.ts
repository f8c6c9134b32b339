/**
 * A picture that is larger than its room is seen from afar, where captions keep their size. This fills the room that such
 * a picture leaves free above or beside it, and tells how large everything is then.
 */
import { at, type LayoutFrame, type LayoutInput } from './input.ts';

/** How much longer one axis may become: more would tear apart what belongs together. */
const MOST = 1.7;
const ROUNDS = 24;
const LEAST_SCALE = 0.05;

/** Stretches one axis where the other decides the scale. No line comes to cross another by it. Gives the scale. */
export function fillRoom(input: LayoutInput, room: LayoutFrame): number {
  const scaleX = largestScale((scale) => extentX(input, scale) <= room.width);
  const scaleY = largestScale((scale) => extentY(input, scale) <= room.height);
  const scale = Math.min(1, scaleX, scaleY);
  if (scale === 1) return 1;
  const axis = scaleX < scaleY ? input.y : input.x;
  const factor = Math.min(MOST, Math.max(scaleX, scaleY) / scale);
  axis.forEach((value, i) => {
    axis[i] = value * factor;
  });
  return scale;
}

/** The input as it is seen at a scale: boxes of captions stay as large as they are on the screen. */
export function seenAt(input: LayoutInput, scale: number): LayoutInput {
  const grown = (sizes: Float64Array) => sizes.map((size) => size / scale);
  return {
    ...input,
    halfWidth: grown(input.halfWidth),
    halfHeight: grown(input.halfHeight),
    drop: grown(input.drop),
  };
}

function extentX({ x, halfWidth, count }: LayoutInput, scale: number): number {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    least = Math.min(least, at(x, i) * scale - at(halfWidth, i));
    most = Math.max(most, at(x, i) * scale + at(halfWidth, i));
  }
  return most - least;
}

function extentY({ y, halfHeight, drop, count }: LayoutInput, scale: number): number {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    const middle = at(y, i) * scale - at(drop, i);
    least = Math.min(least, middle - at(halfHeight, i));
    most = Math.max(most, middle + at(halfHeight, i));
  }
  return most - least;
}

/** By halving: what fits grows with the scale, though not in proportion. */
function largestScale(fits: (scale: number) => boolean): number {
  let low = LEAST_SCALE;
  let high = 2;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
