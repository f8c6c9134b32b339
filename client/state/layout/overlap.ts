/** Moves boxes apart until none overlaps another, each as little as may be. A grid keeps the search near. */
import { BoxGrid, LEAST, overlapAcross, overlapDown } from './box-grid.ts';
import type { LayoutSteps } from './drive.ts';
import type { LayoutInput } from './input.ts';

const GAP = 6;
/** What so many passes leave is too dense to be parted from within: most of it needs a tenth of them. */
const PASSES = 120;
const MOST_ROUNDS = 40;
const LOOSER = 1.04;

/**
 * Yields after each pass, and ends when nothing overlaps. Fixed boxes stay and push others all the way; what is caught among
 * them goes where there is room.
 */
export function* removeOverlaps(input: LayoutInput, { gap = GAP } = {}): LayoutSteps {
  const hasFixed = input.isFixed.includes(1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (yield* easeOverlaps(input, { gap, passes: PASSES })) return;
    if (hasFixed) break;
    loosen(input);
  }
  freeCaught(input, gap);
}

/** The same for so many passes at most; gives whether nothing overlaps any more. */
export function* easeOverlaps(
  input: LayoutInput,
  { gap = GAP, passes }: { readonly gap?: number; readonly passes: number },
): Generator<undefined, boolean, void> {
  const { count, x, y, isFixed } = input;
  const grid = new BoxGrid(input, gap);
  for (let pass = 0; pass < passes; pass++) {
    grid.fill();
    let hasMoved = false;
    for (let i = 0; i < count; i++) {
      const [atX, atY] = [x[i] ?? 0, y[i] ?? 0];
      for (let up = -1; up <= 1; up++) {
        for (let aside = -1; aside <= 1; aside++) {
          for (const j of grid.near(atX, atY, aside, up)) {
            if (j <= i || ((isFixed[i] ?? 0) === 1 && (isFixed[j] ?? 0) === 1)) continue;
            const overlapX = overlapAcross(input, i, j) + gap;
            const overlapY = overlapDown(input, i, j) + gap;
            if (overlapX <= LEAST || overlapY <= LEAST) continue;
            hasMoved = true;
            if (overlapX < overlapY) part(x, isFixed, i, j, overlapX);
            else part(y, isFixed, i, j, overlapY);
          }
        }
      }
    }
    if (!hasMoved) return true;
    yield;
  }
  return false;
}

/** All goes away from the middle a little: what is parted stays so, and what is dense gets room all through. */
function loosen({ count, x, y }: LayoutInput): void {
  for (const axis of [x, y]) {
    const middle = axis.reduce((sum, value) => sum + value, 0) / count;
    for (let i = 0; i < count; i++) axis[i] = middle + ((axis[i] ?? 0) - middle) * LOOSER;
  }
}

/** Of the spiral on which a place is looked for. */
const STEP = 8;
const TURN = 2.399963;

/** One after the other to the nearest place, roughly, where nothing is. Always ends: beyond the picture all is free. */
function freeCaught(input: LayoutInput, gap: number): void {
  const { count, x, y, isFixed } = input;
  const grid = new BoxGrid(input, gap);
  grid.fill();
  for (let i = 0; i < count; i++) {
    if (isFixed[i] === 1 || grid.isFree(i)) continue;
    const [fromX, fromY] = [x[i] ?? 0, y[i] ?? 0];
    grid.take(i);
    for (let step = 1; !grid.isFree(i); step++) {
      const reach = STEP * Math.sqrt(step);
      x[i] = fromX + reach * Math.cos(step * TURN);
      y[i] = fromY + reach * Math.sin(step * TURN);
    }
    grid.put(i);
  }
}

/** How many pairs of boxes overlap; for tests and measurements. */
export function countOverlaps(input: LayoutInput): number {
  const { count } = input;
  let overlaps = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (overlapAcross(input, i, j) > 0 && overlapDown(input, i, j) > 0) overlaps++;
    }
  }
  return overlaps;
}

/** Fixed ones are not written at all. */
function part(axis: Float64Array, isFixed: Uint8Array, i: number, j: number, overlap: number): void {
  const here = axis[i] ?? 0;
  const there = axis[j] ?? 0;
  const step = (here < there || (here === there && i < j) ? 1 : -1) * overlap;
  const share = isFixed[i] === 1 ? 0 : isFixed[j] === 1 ? 1 : 0.5;
  if (share > 0) axis[i] = here - step * share;
  if (share < 1) axis[j] = there + step * (1 - share);
}
