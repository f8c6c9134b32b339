/** The boxes of a picture by the cells of a grid: what overlaps a box is in its own cell or the next. */
import type { LayoutInput } from './input.ts';

type Boxes = Pick<LayoutInput, 'count' | 'x' | 'y' | 'halfWidth' | 'halfHeight' | 'drop'>;

export class BoxGrid {
  private readonly cell: number;
  private readonly buckets = new Map<number, number[]>();
  private readonly boxes: Boxes;
  private readonly gap: number;

  /** Empty at first. */
  constructor(boxes: Boxes, gap: number) {
    this.boxes = boxes;
    this.gap = gap;
    this.cell = cellSize(boxes, gap);
  }

  /** With all boxes where they are now. */
  fill(): void {
    this.buckets.clear();
    for (let i = 0; i < this.boxes.count; i++) this.put(i);
  }

  /** A box that moves alone is taken out before and put in after. */
  put(i: number): void {
    const key = this.keyAt(this.boxes.x[i] ?? 0, this.boxes.y[i] ?? 0, 0, 0);
    const bucket = this.buckets.get(key);
    if (bucket === undefined) this.buckets.set(key, [i]);
    else bucket.push(i);
  }

  take(i: number): void {
    const key = this.keyAt(this.boxes.x[i] ?? 0, this.boxes.y[i] ?? 0, 0, 0);
    this.buckets.set(
      key,
      (this.buckets.get(key) ?? NONE).filter((other) => other !== i),
    );
  }

  /** The boxes of the cell that a place is in, or of one so many cells aside. */
  near(x: number, y: number, aside: number, up: number): readonly number[] {
    return this.buckets.get(this.keyAt(x, y, aside, up)) ?? NONE;
  }

  /** Whether no box that was put in is nearer to this one than the gap. */
  isFree(i: number): boolean {
    const { x, y } = this.boxes;
    for (let up = -1; up <= 1; up++) {
      for (let aside = -1; aside <= 1; aside++) {
        for (const j of this.near(x[i] ?? 0, y[i] ?? 0, aside, up)) {
          if (j !== i && this.isNear(i, j)) return false;
        }
      }
    }
    return true;
  }

  private isNear(i: number, j: number): boolean {
    const { boxes, gap } = this;
    return overlapAcross(boxes, i, j) + gap > LEAST && overlapDown(boxes, i, j) + gap > LEAST;
  }

  private keyAt(x: number, y: number, aside: number, up: number): number {
    const column = Math.floor(x / this.cell) + aside;
    const row = Math.floor(y / this.cell) + up;
    return (column + 1_000_000) * 4_000_000 + row + 1_000_000;
  }
}

/** Less than anyone sees, and than rounding makes. */
export const LEAST = 0.01;

export function overlapAcross({ x, halfWidth }: Boxes, i: number, j: number): number {
  return (halfWidth[i] ?? 0) + (halfWidth[j] ?? 0) - Math.abs((x[i] ?? 0) - (x[j] ?? 0));
}

export function overlapDown({ y, halfHeight, drop }: Boxes, i: number, j: number): number {
  const apart = Math.abs((y[i] ?? 0) - (drop[i] ?? 0) - (y[j] ?? 0) + (drop[j] ?? 0));
  return (halfHeight[i] ?? 0) + (halfHeight[j] ?? 0) - apart;
}

const NONE: readonly number[] = [];

/** Labels of one line and of two hang differently low. */
const LARGEST_DROP = 20;

/** As wide as two of the largest boxes are apart. */
function cellSize({ halfWidth, halfHeight }: Boxes, gap: number): number {
  let largest = 1;
  for (const half of halfWidth) if (half > largest) largest = half;
  for (const half of halfHeight) if (half > largest) largest = half;
  return 2 * largest + gap + LARGEST_DROP;
}
