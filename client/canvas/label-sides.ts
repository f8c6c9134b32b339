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

export function boxAt({ x, y, radius }: Disc, width: number, height: number, side: Side): Rectangle {
  const [left, top] = cornerAt();
  return { left, top, right: left + width, bottom: top + height };

  function cornerAt(): readonly [left: number, top: number] {
    const away = radius + DISTANCE;
    switch (side) {
      case 'below':
        return [x - width / 2, y + away];
      case 'above':
        return [x - width / 2, y - away - height];
      case 'right':
        return [x + away, y - height / 2];
      case 'left':
        return [x - away - width, y - height / 2];
      case 'belowRight':
        return [x - radius, y + away];
      case 'belowLeft':
        return [x + radius - width, y + away];
      case 'aboveRight':
        return [x - radius, y - away - height];
      case 'aboveLeft':
        return [x + radius - width, y - away - height];
      case 'rightDown':
        return [x + away, y];
      case 'rightUp':
        return [x + away, y - height];
      case 'leftDown':
        return [x - away - width, y];
      case 'leftUp':
        return [x - away - width, y - height];
      default:
        return side satisfies never;
    }
  }
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
