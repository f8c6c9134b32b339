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

/** How much of which places discs take, on a grid: for thousands this is quicker than asking each of them. */
export class Crowd {
  private readonly columns: number;
  private readonly rows: number;
  private readonly counts: Uint16Array;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.columns = Math.max(1, Math.ceil(width / SQUARE));
    this.rows = Math.max(1, Math.ceil(height / SQUARE));
    this.counts = new Uint16Array(this.columns * this.rows);
  }

  add({ x, y, radius }: Disc): void {
    const { counts, columns } = this;
    const lastColumn = before(x + radius, columns);
    const lastRow = before(y + radius, this.rows);
    for (let row = first(y - radius); row <= lastRow; row++) {
      for (let column = first(x - radius); column <= lastColumn; column++) {
        const at = row * columns + column;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  }

  /** In squares, each as often as discs lie on it. */
  countIn({ left, top, right, bottom }: Rectangle): number {
    const { counts, columns } = this;
    const lastColumn = before(right, columns);
    const lastRow = before(bottom, this.rows);
    let sum = 0;
    for (let row = first(top); row <= lastRow; row++) {
      for (let column = first(left); column <= lastColumn; column++) sum += counts[row * columns + column] ?? 0;
    }
    return sum;
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
