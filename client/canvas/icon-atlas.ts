/** All pictograms on one canvas of 16 × 16 cells, for the GPU; letters of foreign kinds are added as they come. */
import type { IconName } from '../state/icon-names.ts';
import { ICON_GRID, ICON_STROKE, ICONS } from './icons.ts';

const CELLS = 16;
const CELL = 64;
/** Keeps neighbours out of a cell when it is drawn small. */
const MARGIN = 6;

export interface IconAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Grows when something was added. */
  readonly version: number;
  /** The cell of an icon, or of a letter where one is given; -1 where the atlas is full. */
  cellOf(icon: IconName, letter?: string): number;
}

export function createIconAtlas(fontFamily: string): IconAtlas {
  const canvas = document.createElement('canvas');
  canvas.width = CELLS * CELL;
  canvas.height = CELLS * CELL;
  const context = canvas.getContext('2d');
  const cells = new Map<string, number>();
  let version = 0;

  const draw = (cell: number, paint: (context: CanvasRenderingContext2D) => void) => {
    if (context === null) return;
    context.save();
    context.translate((cell % CELLS) * CELL + MARGIN, Math.floor(cell / CELLS) * CELL + MARGIN);
    paint(context);
    context.restore();
    version++;
  };
  return {
    canvas,
    get version() {
      return version;
    },
    cellOf(icon, letter) {
      const key = letter === undefined ? icon : `letter ${letter}`;
      const known = cells.get(key);
      if (known !== undefined) return known;
      const cell = cells.size;
      if (cell >= CELLS * CELLS) return -1;
      cells.set(key, cell);
      draw(cell, (target) => {
        if (letter === undefined) strokeIcon(target, icon, CELL - 2 * MARGIN, '#fff');
        else fillLetter(target, letter, CELL - 2 * MARGIN, '#fff', fontFamily);
      });
      return cell;
    },
  };
}

/** Draws an icon with its top left corner at the origin. */
export function strokeIcon(context: CanvasRenderingContext2D, icon: IconName, side: number, color: string): void {
  context.save();
  context.scale(side / ICON_GRID, side / ICON_GRID);
  context.lineWidth = ICON_STROKE;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = color;
  context.stroke(new Path2D(ICONS[icon]));
  context.restore();
}

/** One letter fills its square; numbers of several digits are smaller. */
export function letterSize(letter: string, side: number): number {
  return side * Math.min(0.85, 1.6 / letter.length);
}

export function fillLetter(
  context: CanvasRenderingContext2D,
  letter: string,
  side: number,
  color: string,
  fontFamily: string,
): void {
  context.fillStyle = color;
  context.font = `600 ${letterSize(letter, side)}px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letter, side / 2, side / 2 + side * 0.04);
}
