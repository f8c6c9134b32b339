/** The boxes of a picture by the cells of a grid: what overlaps a box is in its own cell or the next. */
import type { LayoutInput } from './input.ts';

type Boxes = Pick<LayoutInput, 'count' | 'x' | 'y' | 'halfWidth' | 'halfHeight'>;

export class BoxGrid {
  private readonly cell: number;
  private readonly buckets = new Map<number, number[]>();
  private readonly boxes: Boxes;

  constructor(boxes: Boxes, gap: number) {
    this.boxes = boxes;
    this.cell = cellSize(boxes, gap);
    this.fill();
  }

  /** Anew, after boxes have moved. */
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

  private keyAt(x: number, y: number, aside: number, up: number): number {
    const column = Math.floor(x / this.cell) + aside;
    const row = Math.floor(y / this.cell) + up;
    return (column + 1_000_000) * 4_000_000 + row + 1_000_000;
  }
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
