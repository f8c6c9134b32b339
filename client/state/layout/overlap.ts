/** Moves boxes apart until none overlaps another, each as little as may be. A grid keeps the search near. */
import { at, type LayoutInput } from './input.ts';

/** Yields after each pass; ends early once nothing overlaps. Fixed boxes stay and push others all the way. */
export function* removeOverlaps(input: LayoutInput, { gap = 6, passes = 120 } = {}): Generator<void> {
  const { count, x, y, halfWidth, halfHeight, drop, isFixed } = input;
  const cell = cellSize(input, gap);
  for (let pass = 0; pass < passes; pass++) {
    const grid = gridOf(input, cell);
    let hasMoved = false;
    for (let i = 0; i < count; i++) {
      const column = Math.floor(at(x, i) / cell);
      const row = Math.floor(at(y, i) / cell);
      for (let r = row - 1; r <= row + 1; r++) {
        for (let c = column - 1; c <= column + 1; c++) {
          for (const j of grid.get(keyOf(c, r)) ?? NONE) {
            if (j <= i || (at(isFixed, i) === 1 && at(isFixed, j) === 1)) continue;
            const overlapX = at(halfWidth, i) + at(halfWidth, j) + gap - Math.abs(at(x, i) - at(x, j));
            const overlapY =
              at(halfHeight, i) + at(halfHeight, j) + gap - Math.abs(at(y, i) - at(drop, i) - at(y, j) + at(drop, j));
            if (overlapX <= 0.01 || overlapY <= 0.01) continue;
            hasMoved = true;
            if (overlapX < overlapY) part(x, isFixed, i, j, overlapX);
            else part(y, isFixed, i, j, overlapY);
          }
        }
      }
    }
    if (!hasMoved) return;
    yield;
  }
}

/** How many pairs of boxes overlap; for tests and measurements. */
export function countOverlaps({ count, x, y, halfWidth, halfHeight, drop }: LayoutInput): number {
  let overlaps = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const isBeside = Math.abs(at(x, i) - at(x, j)) >= at(halfWidth, i) + at(halfWidth, j);
      const isAbove =
        Math.abs(at(y, i) - at(drop, i) - at(y, j) + at(drop, j)) >= at(halfHeight, i) + at(halfHeight, j);
      if (!isBeside && !isAbove) overlaps++;
    }
  }
  return overlaps;
}

const NONE: readonly number[] = [];

function part(axis: Float64Array, isFixed: Uint8Array, i: number, j: number, overlap: number): void {
  const towards = at(axis, i) < at(axis, j) || (at(axis, i) === at(axis, j) && i < j) ? 1 : -1;
  const share = at(isFixed, i) === 1 ? 0 : at(isFixed, j) === 1 ? 1 : 0.5;
  axis[i] = at(axis, i) - towards * overlap * share;
  axis[j] = at(axis, j) + towards * overlap * (1 - share);
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
    const key = keyOf(Math.floor(at(x, i) / cell), Math.floor(at(y, i) / cell));
    const bucket = grid.get(key);
    if (bucket === undefined) grid.set(key, [i]);
    else bucket.push(i);
  }
  return grid;
}

function keyOf(column: number, row: number): number {
  return (column + 1_000_000) * 4_000_000 + row + 1_000_000;
}
