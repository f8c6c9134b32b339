/** The places around a disc at which a caption may stand, and what is taken already. */

/** The best first. At a corner the caption begins (or ends) above or below its disc; "up" and "down" are beside it. */
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
}

const DISTANCE = 4;

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
  if (side === 'below' || side === 'above') return 'center';
  return /^(right|belowRight|aboveRight)/.test(side) ? 'left' : 'right';
}

export function around({ x, y, radius }: Disc): Rectangle {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
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

function isOverlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
