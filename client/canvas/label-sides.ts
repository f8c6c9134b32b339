/** The places around a disc at which a caption may stand, and what is taken already. */

/**
 * The best first. At a corner the caption begins (or ends) above or below its disc; half way there it is only moved.
 * "rightUp" and its like are beside the disc, "upRight" and its like off it aslant.
 */
export const SIDES = [
  'below',
  'right',
  'left',
  'above',
  'belowRight',
  'belowLeft',
  'aboveRight',
  'aboveLeft',
  'rightDown',
  'rightUp',
  'leftDown',
  'leftUp',
  'downRight',
  'downLeft',
  'upRight',
  'upLeft',
  'belowHalfRight',
  'belowHalfLeft',
  'aboveHalfRight',
  'aboveHalfLeft',
] as const;
export type Side = (typeof SIDES)[number];

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Only the circle in it is taken. */
  readonly isRound?: true;
}

const DISTANCE = 4;
const ASLANT = Math.SQRT1_2;

/** The corner of a caption from the middle of its disc: in radii with the distance, in radii alone, in its own size. */
interface Offset {
  readonly away: readonly [x: number, y: number];
  readonly radii: readonly [x: number, y: number];
  readonly size: readonly [x: number, y: number];
}

const OFFSETS: Readonly<Record<Side, Offset>> = {
  below: { away: [0, 1], radii: [0, 0], size: [-0.5, 0] },
  above: { away: [0, -1], radii: [0, 0], size: [-0.5, -1] },
  right: { away: [1, 0], radii: [0, 0], size: [0, -0.5] },
  left: { away: [-1, 0], radii: [0, 0], size: [-1, -0.5] },
  belowRight: { away: [0, 1], radii: [-1, 0], size: [0, 0] },
  belowLeft: { away: [0, 1], radii: [1, 0], size: [-1, 0] },
  aboveRight: { away: [0, -1], radii: [-1, 0], size: [0, -1] },
  aboveLeft: { away: [0, -1], radii: [1, 0], size: [-1, -1] },
  rightDown: { away: [1, 0], radii: [0, 0], size: [0, 0] },
  rightUp: { away: [1, 0], radii: [0, 0], size: [0, -1] },
  leftDown: { away: [-1, 0], radii: [0, 0], size: [-1, 0] },
  leftUp: { away: [-1, 0], radii: [0, 0], size: [-1, -1] },
  downRight: { away: [ASLANT, ASLANT], radii: [0, 0], size: [0, 0] },
  downLeft: { away: [-ASLANT, ASLANT], radii: [0, 0], size: [-1, 0] },
  upRight: { away: [ASLANT, -ASLANT], radii: [0, 0], size: [0, -1] },
  upLeft: { away: [-ASLANT, -ASLANT], radii: [0, 0], size: [-1, -1] },
  belowHalfRight: { away: [0, 1], radii: [0, 0], size: [-0.25, 0] },
  belowHalfLeft: { away: [0, 1], radii: [0, 0], size: [-0.75, 0] },
  aboveHalfRight: { away: [0, -1], radii: [0, 0], size: [-0.25, -1] },
  aboveHalfLeft: { away: [0, -1], radii: [0, 0], size: [-0.75, -1] },
};

export function boxAt({ x, y, radius }: Disc, width: number, height: number, side: Side): Rectangle {
  const { away, radii, size } = OFFSETS[side];
  const reach = radius + DISTANCE;
  const left = x + away[0] * reach + radii[0] * radius + size[0] * width;
  const top = y + away[1] * reach + radii[1] * radius + size[1] * height;
  return { left, top, right: left + width, bottom: top + height };
}

/** The edge of a caption that stands next to its disc. */
export function alignAt(side: Side): 'left' | 'center' | 'right' {
  if (/^(below|above)($|Half)/.test(side)) return 'center';
  return /^(right|belowRight|aboveRight|downRight|upRight)/.test(side) ? 'left' : 'right';
}

export function around({ x, y, radius }: Disc): Rectangle {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, isRound: true };
}

const CELL = 64;

/** Rectangles on a grid of cells; a question looks only into the cells that it touches. */
export class Taken {
  private readonly cells = new Map<number, Rectangle[]>();

  add(box: Rectangle): void {
    this.visit(box, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
      return false;
    });
  }

  remove(box: Rectangle): void {
    this.visit(box, (key) => {
      const cell = this.cells.get(key);
      const at = cell?.indexOf(box) ?? -1;
      if (at >= 0) cell?.splice(at, 1);
      return false;
    });
  }

  overlapping(box: Rectangle): readonly Rectangle[] {
    const found = new Set<Rectangle>();
    this.visit(box, (key) => {
      for (const other of this.cells.get(key) ?? []) if (isOverlap(box, other)) found.add(other);
      return false;
    });
    return [...found];
  }

  overlaps(box: Rectangle): boolean {
    return this.visit(box, (key) => this.cells.get(key)?.some((other) => isOverlap(box, other)) ?? false);
  }

  private visit(box: Rectangle, stop: (key: number) => boolean): boolean {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        if (stop(row * 100_003 + column)) return true;
      }
    }
    return false;
  }
}

const SQUARE = 4;

/**
 * How much of which places discs take, on a grid. Written are only the corners of discs, and read are only those of
 * boxes: sums over all that is above and to the left of a corner are worked out once, when first asked for.
 */
export class Crowd {
  private readonly columns: number;
  private readonly rows: number;
  /** One more than where a disc begins, one less after its end, along both axes. */
  private readonly changes: Int32Array;
  private sums: Int32Array | undefined;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.columns = Math.max(1, Math.ceil(width / SQUARE));
    this.rows = Math.max(1, Math.ceil(height / SQUARE));
    this.changes = new Int32Array((this.columns + 1) * (this.rows + 1));
  }

  /** By numbers and not as a disc: in a frame there may be ten thousand. */
  add(x: number, y: number, radius: number): void {
    const left = first(x - radius);
    const right = before(x + radius, this.columns) + 1;
    const top = first(y - radius);
    const bottom = before(y + radius, this.rows) + 1;
    if (left >= right || top >= bottom) return;
    this.change(left, top, 1);
    this.change(right, top, -1);
    this.change(left, bottom, -1);
    this.change(right, bottom, 1);
    this.sums = undefined;
  }

  /** In squares, each as often as discs lie on it. */
  countIn(box: Rectangle): number {
    this.sums ??= this.summed();
    const left = first(box.left);
    const right = before(box.right, this.columns) + 1;
    const top = first(box.top);
    const bottom = before(box.bottom, this.rows) + 1;
    if (left >= right || top >= bottom) return 0;
    const { sums } = this;
    const above = top * (this.columns + 1);
    const below = bottom * (this.columns + 1);
    return (
      (sums[below + right] ?? 0) - (sums[below + left] ?? 0) - (sums[above + right] ?? 0) + (sums[above + left] ?? 0)
    );
  }

  private change(column: number, row: number, by: number): void {
    const at = row * (this.columns + 1) + column;
    this.changes[at] = (this.changes[at] ?? 0) + by;
  }

  private summed(): Int32Array {
    const { columns, rows, changes } = this;
    const stride = columns + 1;
    const sums = new Int32Array(changes.length);
    const down = new Int32Array(columns);
    for (let row = 0; row < rows; row++) {
      let count = 0;
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        const grown = (down[column] ?? 0) + (changes[row * stride + column] ?? 0);
        down[column] = grown;
        count += grown;
        sum += count;
        sums[(row + 1) * stride + column + 1] = (sums[row * stride + column + 1] ?? 0) + sum;
      }
    }
    return sums;
  }
}

/** Squares count whose middle is inside: of two boxes that are apart, none counts for both. */
function first(edge: number): number {
  return Math.max(0, Math.ceil(edge / SQUARE - 0.5));
}

function before(edge: number, count: number): number {
  return Math.min(count - 1, Math.ceil(edge / SQUARE - 0.5) - 1);
}

/** Of any box with one that is taken. */
function isOverlap(a: Rectangle, b: Rectangle): boolean {
  if (a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom) return false;
  if (b.isRound !== true) return true;
  const radius = (b.right - b.left) / 2;
  const x = b.left + radius;
  const y = b.top + radius;
  const dx = x - Math.max(a.left, Math.min(x, a.right));
  const dy = y - Math.max(a.top, Math.min(y, a.bottom));
  return dx * dx + dy * dy < radius * radius;
}
