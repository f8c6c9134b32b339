/** Captions and names on a 2D context: each drawn whole, so that the browser shapes and orders its letters. */
import { directionOf, isolated } from '../../graph/formats/direction.ts';
import { lineHeight } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import type { PlacedLabel } from './label-board.ts';
import { alignAt } from './label-sides.ts';
import { doubtPlaces } from './line-counts.ts';
import type { PlacedName } from './name-placement.ts';
import { EDGE_LABEL_FONT, FONT_FAMILY, labelFont } from './painter.ts';

/** Where lines of a caption begin, stand in the middle or end, as the side says. */
export function anchorOf(label: PlacedLabel): number {
  const align = alignAt(label.side);
  if (align === 'left') return label.left + 2;
  return align === 'right' ? label.left + label.width - 2 : label.left + label.width / 2;
}

export function paintLabels(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedLabel[],
  { ink, ground }: Palette,
): void {
  context.textBaseline = 'middle';
  for (const label of placed) {
    context.font = labelFont(label.size);
    const x = anchorOf(label);
    context.textAlign = alignAt(label.side);
    label.lines.forEach((line, i) => {
      haloText(context, line, x, label.top + (i + 0.5) * lineHeight(label.size), ink, ground);
    });
  }
}

export function paintNames(
  context: CanvasRenderingContext2D,
  frame: Frame,
  placed: readonly PlacedName[],
  { muted, ground }: Palette,
): void {
  context.font = EDGE_LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { id, middle, angle } of placed) {
    const name = frame.looks.edge(id)?.name;
    if (name === undefined) continue;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    haloText(context, name, 0, 0, muted, ground);
    context.restore();
  }
}

/** A small pin at the upper rim of each disc that is held in its place. */
export function paintPins(context: CanvasRenderingContext2D, frame: Frame, { ink, ground }: Palette): void {
  const { pinned, index } = frame.looks.all;
  for (const slot of pinned) {
    const id = index.nodes[slot] ?? '';
    const look = frame.looks.node(id);
    if (look === undefined) continue;
    const { x, y } = frame.position(id);
    const reach = frame.radius(look) * 0.8;
    context.beginPath();
    context.arc(x + reach, y - reach, 4.5, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.beginPath();
    context.arc(x + reach, y - reach, 3, 0, 2 * Math.PI);
    context.fillStyle = ink;
    context.fill();
  }
}

/** A question mark on a disc of the ground, on each line that some deny; of `only` some where it is given. */
export function paintDoubts(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { ground, danger }: Palette,
  only?: ReadonlySet<string>,
): void {
  context.font = `600 11px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { x, y } of doubtPlaces(frame, only)) {
    context.beginPath();
    context.arc(x, y, 7.5, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = danger;
    context.stroke();
    context.fillStyle = danger;
    context.fillText('?', x, y + 0.5);
  }
}

function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  ground: string,
): void {
  const direction = directionOf(text);
  const shown = isolated(text, direction);
  context.direction = direction;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.strokeText(shown, x, y);
  context.fillStyle = ink;
  context.fillText(shown, x, y);
}
