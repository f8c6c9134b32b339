/** Where captions stand: beside their discs, on no other disc and no other caption; the first come first. */

/** The best first. At a corner the caption begins (or ends) above or below its disc. */
export const SIDES = ['below', 'right', 'left', 'above', 'belowRight', 'belowLeft', 'aboveRight', 'aboveLeft'] as const;
export type Side = (typeof SIDES)[number];

export interface LabelToPlace {
  readonly id: string;
  /** Centre and radius of the disc on the screen. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Size of the text. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementOptions {
  readonly width: number;
  readonly height: number;
  /** The side on which each label stood before: kept where it still can be, so that nothing jumps. */
  readonly before?: ReadonlyMap<string, Side>;
  /** Discs without a label of their own that are not to be covered either. */
  readonly discs?: readonly Disc[];
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In the order given: put the important ones first. What finds no free side is left out. */
export function placeLabels(labels: readonly LabelToPlace[], options: PlacementOptions): PlacedLabel[] {
  const taken = new Taken();
  for (const disc of options.discs ?? labels) taken.add(around(disc));
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const free = sidesFor(options.before?.get(label.id))
      .map((side) => ({ side, box: boxAt(label, side) }))
      .filter(({ box }) => isOn(box, options) && !taken.overlaps(box));
    /** Only what stands at the rim of the screen itself may have a caption that is cut there. */
    const chosen =
      free.find(({ box }) => isWithin(box, options)) ?? (isWithin(around(label), options) ? undefined : free[0]);
    if (chosen === undefined) continue;
    const { side, box } = chosen;
    taken.add(box);
    placed.push({ id: label.id, side, left: box.left, top: box.top, width: label.width, height: label.height });
  }
  return placed;
}

function sidesFor(before: Side | undefined): readonly Side[] {
  return before === undefined ? SIDES : [before, ...SIDES.filter((side) => side !== before)];
}

const DISTANCE = 4;

export function boxAt({ x, y, radius, width, height }: LabelToPlace, side: Side): Rectangle {
  const away = radius + DISTANCE;
  const [left, top] = cornerAt(side);
  return { left, top, right: left + width, bottom: top + height };

  function cornerAt(wanted: Side): readonly [left: number, top: number] {
    switch (wanted) {
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
      default:
        return wanted satisfies never;
    }
  }
}

function around({ x, y, radius }: Disc): Rectangle {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function isOn(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
}

/** A side on which the label is whole is the better one. */
function isWithin(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
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
