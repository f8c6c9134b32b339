/** Small figures in the picture: how many neighbours of a node are not in it, how many lines one line stands for. */
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import { lineCountPlaces } from './line-counts.ts';
import { FONT_FAMILY, paintGroupRim } from './painter.ts';

/** On smaller discs a figure would cover what it belongs to. */
const LEAST_RADIUS = 9;
const FONT = `600 10px ${FONT_FAMILY}`;
const HEIGHT = 13;

export type FormatCount = (count: number) => string;

export interface BadgeParts {
  readonly palette: Palette;
  readonly format: FormatCount;
}

/** At the lower right of each disc whose node can be expanded. */
export function paintHiddenCounts(
  context: CanvasRenderingContext2D,
  frame: Frame,
  counts: ReadonlyMap<string, number>,
  { palette, format }: BadgeParts,
): void {
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.direction = 'ltr';
  for (const [id, count] of counts) {
    const look = frame.looks.node(id);
    if (look === undefined || count === 0) continue;
    const radius = frame.radius(look);
    if (radius < LEAST_RADIUS) continue;
    const { x, y } = frame.position(id);
    pill(context, `+${format(count)}`, x + radius * 0.78, y + radius * 0.72, palette);
  }
}

/** On each disc that stands for several nodes. */
export function paintGroupRims(context: CanvasRenderingContext2D, frame: Frame, palette: Palette): void {
  const { groups, index } = frame.looks.all;
  for (const slot of groups) {
    const id = index.nodes[slot] ?? '';
    const look = frame.looks.node(id);
    if (look !== undefined) paintGroupRim(context, look, frame.position(id), frame.radius(look), palette);
  }
}

/** In the middle of each line that stands for several; of `only` some where it is given. */
export function paintLineCounts(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { palette, format }: BadgeParts,
  only?: ReadonlySet<string>,
): void {
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.direction = 'ltr';
  for (const { x, y, count } of lineCountPlaces(frame, only)) pill(context, format(count), x, y, palette);
}

function pill(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { ground, muted, ink }: Palette,
): void {
  const width = Math.max(HEIGHT, context.measureText(text).width + 7);
  context.beginPath();
  context.roundRect(x - width / 2, y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = muted;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, x, y + 0.5);
}
