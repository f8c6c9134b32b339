/** Nodes and edges on a 2D context: for what stands out on the screen, and for pictures that are saved. */

import { dashOf } from '../state/patterns.ts';
import type { Palette } from '../styles/tokens.ts';
import type { EdgeLook } from './edge-looks.ts';
import { type EdgePath, edgePath, type Point } from './edge-path.ts';
import { fillLetter, strokeIcon } from './icon-atlas.ts';
import type { NodeLook } from './node-looks.ts';
import { traceShape } from './shapes.ts';

export const FONT_FAMILY = '"IBM Plex Sans Arabic", system-ui, sans-serif';
export const EDGE_LABEL_SIZE = 12;
/** Of captions, with letters of this size. */
export function labelFont(size: number): string {
  return `500 ${size}px ${FONT_FAMILY}`;
}
export const EDGE_LABEL_FONT = `400 ${EDGE_LABEL_SIZE}px ${FONT_FAMILY}`;

/** Below this radius a pictogram is a blot. */
export const SMALLEST_ICON_RADIUS = 6;
/** Of the square that a pictogram fills in a disc. */
export function iconSide(radius: number): number {
  return radius * 1.22;
}

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
  if (look.isGroup) paintGroupRim(context, look, { x, y }, radius, palette);
  if (radius < SMALLEST_ICON_RADIUS) return;
  const side = iconSide(radius);
  context.save();
  context.translate(x - side / 2, y - side / 2);
  const ink = isOutlined ? look.color : palette.onActor;
  if (letter === undefined) strokeIcon(context, icon, side, ink);
  else fillLetter(context, letter, side, ink, FONT_FAMILY);
  context.restore();
}

/** How far inside the disc the second rim of a group runs, as a share of its radius. */
const INNER = 0.83;

/** A second rim inside the disc: a group is told from a node by its form too. */
export function paintGroupRim(
  context: CanvasRenderingContext2D,
  { kind, color }: NodeLook,
  { x, y }: Point,
  radius: number,
  { ground }: Palette,
): void {
  context.beginPath();
  traceShape(context, kind.shape, x, y, radius * INNER);
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.strokeStyle = kind.isOutlined ? color : ground;
  context.stroke();
}

export function groupRimRadius(radius: number): number {
  return radius * INNER;
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
  context.lineCap = look.pattern === 'dotted' ? 'round' : 'butt';
  context.setLineDash([...dashOf(look.pattern, look.width)]);
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
