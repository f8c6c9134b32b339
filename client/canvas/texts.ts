/** Captions and names on a 2D context: each drawn whole, so that the browser shapes and orders its letters. */
import { directionOf, isolated } from '../../graph/formats/direction.ts';
import { LINE_HEIGHT } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import type { PlacedLabel } from './label-placement.ts';
import type { PlacedName } from './name-placement.ts';
import { EDGE_LABEL_FONT, LABEL_FONT } from './painter.ts';

/** The edge of a caption that stands next to its disc. */
export function alignOf({ side }: PlacedLabel): 'left' | 'center' | 'right' {
  return side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
}

/** Where lines of a caption begin, stand in the middle or end, as `alignOf` says. */
export function anchorOf(label: PlacedLabel): number {
  const align = alignOf(label);
  if (align === 'left') return label.left + 2;
  return align === 'right' ? label.left + label.width - 2 : label.left + label.width / 2;
}

export function paintLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  placed: readonly PlacedLabel[],
  { ink, ground }: Palette,
): void {
  context.font = LABEL_FONT;
  context.textBaseline = 'middle';
  for (const label of placed) {
    const x = anchorOf(label);
    context.textAlign = alignOf(label);
    frame.looks.nodes.get(label.id)?.lines.forEach((line, i) => {
      haloText(context, line, x, label.top + (i + 0.5) * LINE_HEIGHT, ink, ground);
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
    const name = frame.looks.edges.get(id)?.name;
    if (name === undefined) continue;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    haloText(context, name, 0, 0, muted, ground);
    context.restore();
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
