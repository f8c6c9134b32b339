/** Moves boxes apart until none overlaps another, each as little as may be. A grid keeps the search near. */
import type { LayoutSteps } from './drive.ts';
import type { LayoutInput } from './input.ts';

const GAP = 6;
/** What so many passes leave is too dense to be parted from within: most of it needs a tenth of them. */
const PASSES = 120;
const MOST_ROUNDS = 40;
const LOOSER = 1.04;

/** Yields after each pass, and ends when nothing overlaps. Fixed boxes stay and push others all the way. */
export function* removeOverlaps(input: LayoutInput, { gap = GAP } = {}): LayoutSteps {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (yield* easeOverlaps(input, { gap, passes: PASSES })) return;
    loosen(input);
  }
}

/** The same for so many passes at most; gives whether nothing overlaps any more. */
export function* easeOverlaps(
  input: LayoutInput,
  { gap = GAP, passes }: { readonly gap?: number; readonly passes: number },
): Generator<undefined, boolean, void> {
  const { count, x, y, halfWidth, halfHeight, drop, isFixed } = input;
  const cell = cellSize(input, gap);
  for (let pass = 0; pass < passes; pass++) {
    const grid = gridOf(input, cell);
    let hasMoved = false;
    for (let i = 0; i < count; i++) {
      const column = Math.floor((x[i] ?? 0) / cell);
      const row = Math.floor((y[i] ?? 0) / cell);
      for (let r = row - 1; r <= row + 1; r++) {
        for (let c = column - 1; c <= column + 1; c++) {
          for (const j of grid.get(keyOf(c, r)) ?? NONE) {
            if (j <= i || ((isFixed[i] ?? 0) === 1 && (isFixed[j] ?? 0) === 1)) continue;
            const overlapX = (halfWidth[i] ?? 0) + (halfWidth[j] ?? 0) + gap - Math.abs((x[i] ?? 0) - (x[j] ?? 0));
            const overlapY =
              (halfHeight[i] ?? 0) +
              (halfHeight[j] ?? 0) +
              gap -
              Math.abs((y[i] ?? 0) - (drop[i] ?? 0) - (y[j] ?? 0) + (drop[j] ?? 0));
            if (overlapX <= 0.01 || overlapY <= 0.01) continue;
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

/** All that may move goes away from the middle a little: what is parted stays so, and what is dense gets room all through. */
function loosen({ count, x, y, isFixed }: LayoutInput): void {
  for (const axis of [x, y]) {
    const middle = axis.reduce((sum, value) => sum + value, 0) / count;
    for (let i = 0; i < count; i++) {
      if (isFixed[i] !== 1) axis[i] = middle + ((axis[i] ?? 0) - middle) * LOOSER;
    }
  }
}

/** How many pairs of boxes overlap; for tests and measurements. */
export function countOverlaps({ count, x, y, halfWidth, halfHeight, drop }: LayoutInput): number {
  let overlaps = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const isBeside = Math.abs((x[i] ?? 0) - (x[j] ?? 0)) >= (halfWidth[i] ?? 0) + (halfWidth[j] ?? 0);
      const isAbove =
        Math.abs((y[i] ?? 0) - (drop[i] ?? 0) - (y[j] ?? 0) + (drop[j] ?? 0)) >=
        (halfHeight[i] ?? 0) + (halfHeight[j] ?? 0);
      if (!isBeside && !isAbove) overlaps++;
    }
  }
  return overlaps;
}

const NONE: readonly number[] = [];

/** Fixed ones are not written at all. */
function part(axis: Float64Array, isFixed: Uint8Array, i: number, j: number, overlap: number): void {
  const here = axis[i] ?? 0;
  const there = axis[j] ?? 0;
  const step = (here < there || (here === there && i < j) ? 1 : -1) * overlap;
  const share = isFixed[i] === 1 ? 0 : isFixed[j] === 1 ? 1 : 0.5;
  if (share > 0) axis[i] = here - step * share;
  if (share < 1) axis[j] = there + step * (1 - share);
}

/** Labels of one line and of two hang differently low. */
const LARGEST_DROP = 20;

/** As wide as two of the largest boxes are apart: whatever overlaps is in the next cell at most. */
function cellSize({ halfWidth, halfHeight }: LayoutInput, gap: number): number {
  let largest = 1;
  for (const half of halfWidth) if (half > largest) largest = half;
  for (const half of halfHeight) if (half > largest) largest = half;
  return 2 * largest + gap + LARGEST_DROP;
}

function gridOf({ count, x, y }: LayoutInput, cell: number): Map<number, number[]> {
  const grid = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const key = keyOf(Math.floor((x[i] ?? 0) / cell), Math.floor((y[i] ?? 0) / cell));
    const bucket = grid.get(key);
    if (bucket === undefined) grid.set(key, [i]);
    else bucket.push(i);
  }
  return grid;
}

function keyOf(column: number, row: number): number {
  return (column + 1_000_000) * 4_000_000 + row + 1_000_000;
}
