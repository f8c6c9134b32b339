/** Nodes, edges and captions on a 2D context: for what stands out on the screen, and for pictures that are saved. */

import { LINE_HEIGHT } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import { directionOf, isolateRuns } from './bidi.ts';
import { type EdgePath, edgePath, type Point } from './edge-path.ts';
import { fillLetter, strokeIcon } from './icon-atlas.ts';
import { ICON_GRID } from './icons.ts';
import type { EdgeLook, NodeLook } from './looks.ts';
import { traceShape } from './shapes.ts';

export const FONT_FAMILY = '"IBM Plex Sans Arabic", system-ui, sans-serif';
export const LABEL_FONT = `500 13px ${FONT_FAMILY}`;
export const EDGE_LABEL_FONT = `400 12px ${FONT_FAMILY}`;

/** Below this radius a pictogram is a blot. */
export const SMALLEST_ICON_RADIUS = 6;
const HALO = 1.5;
const RIM = 1.75;

export function paintNode(
  context: CanvasRenderingContext2D,
  look: NodeLook,
  { x, y }: Point,
  radius: number,
  palette: Palette,
): void {
  const { shape, isOutlined, icon, letter } = look.kind;
  const trace = (r: number) => {
    context.beginPath();
    traceShape(context, shape, x, y, r);
  };
  trace(radius + HALO);
  context.fillStyle = palette.ground;
  context.fill();
  trace(isOutlined ? radius - RIM / 2 : radius);
  if (isOutlined) {
    context.lineWidth = RIM;
    context.strokeStyle = look.color;
    context.stroke();
  } else {
    context.fillStyle = look.color;
    context.fill();
  }
  if (radius < SMALLEST_ICON_RADIUS) return;
  const side = radius * 1.32 * (ICON_GRID / 26);
  context.save();
  context.translate(x - side / 2, y - side / 2);
  const ink = isOutlined ? look.color : palette.onActor;
  if (letter === undefined) strokeIcon(context, icon, side, ink);
  else fillLetter(context, letter, side, ink, FONT_FAMILY);
  context.restore();
}

export interface EdgeEndsOnScreen {
  readonly source: Point;
  readonly target: Point;
  readonly sourceRadius: number;
  readonly targetRadius: number;
}

/** The path of an edge on the screen, by its look. */
export function pathOf(look: EdgeLook, ends: EdgeEndsOnScreen): EdgePath | undefined {
  return edgePath({ ...ends, ...look });
}

export function paintEdge(context: CanvasRenderingContext2D, look: EdgeLook, path: EdgePath, color = look.color): void {
  context.save();
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineJoin = 'round';
  context.setLineDash(look.pattern === 'dashed' ? [6.5, 3.5] : []);
  const trace = () => {
    context.beginPath();
    path.points.forEach(({ x, y }, i) => {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  };
  trace();
  context.lineWidth = look.width;
  context.stroke();
  if (look.pattern === 'double') {
    context.globalCompositeOperation = 'destination-out';
    context.lineWidth = look.width * 0.3;
    context.stroke();
    context.globalCompositeOperation = 'source-over';
  }
  if (path.arrow !== undefined) {
    const [left, right, tip] = path.arrow;
    context.beginPath();
    context.moveTo(left.x, left.y);
    context.lineTo(tip.x, tip.y);
    context.lineTo(right.x, right.y);
    context.closePath();
    context.fill();
  }
  context.restore();
}

export interface TextPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Which edge of the text stands next to the disc. */
  readonly align: 'left' | 'center' | 'right';
}

/** A caption drawn whole, line by line, on a halo of the ground. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { left, top, width, align }: TextPlace,
  colors: { readonly ink: string; readonly ground: string },
): void {
  const x = align === 'left' ? left : align === 'right' ? left + width : left + width / 2;
  context.font = LABEL_FONT;
  context.textAlign = align;
  context.textBaseline = 'middle';
  lines.forEach((line, i) => {
    haloText(context, line, x, top + (i + 0.5) * LINE_HEIGHT, colors);
  });
}

/** A relation's name along the middle of its line, never upside down. */
export function paintEdgeName(
  context: CanvasRenderingContext2D,
  name: string,
  { middle, angle }: EdgePath,
  colors: { readonly ink: string; readonly ground: string },
): void {
  context.save();
  context.translate(middle.x, middle.y);
  context.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
  context.font = EDGE_LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  haloText(context, name, 0, 0, colors);
  context.restore();
}

function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { ink, ground }: { readonly ink: string; readonly ground: string },
): void {
  const shown = isolateRuns(text);
  context.direction = directionOf(text);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.strokeText(shown, x, y);
  context.fillStyle = ink;
  context.fillText(shown, x, y);
}
