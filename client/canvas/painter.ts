/** Nodes and edges on a 2D context: for what stands out on the screen, and for pictures that are saved. */

import { dashOf } from '../state/patterns.ts';
import type { Palette } from '../styles/tokens.ts';
import type { EdgeLook } from './edge-looks.ts';
import type { EdgePath, Point } from './edge-path.ts';
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

export interface DrawnEdge {
  readonly look: EdgeLook;
  readonly path: EdgePath;
}

/** Lines in one stroke: more are slow to rasterise, one by one they are slow to send. */
const AT_ONCE = 64;

/** Those that look the same are stroked together. A `color` takes the place of their own. */
export function paintEdges(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], color?: string): void {
  const alike = new Map<string, DrawnEdge[]>();
  for (const edge of edges) {
    const { look } = edge;
    const key = `${color ?? look.color} ${look.width} ${look.pattern}`;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [edge]);
    else others.push(edge);
  }
  for (const group of alike.values()) {
    for (let from = 0; from < group.length; from += AT_ONCE) {
      paintAlike(context, group.slice(from, from + AT_ONCE), color);
    }
  }
}

function paintAlike(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], color?: string): void {
  const look = edges[0]?.look;
  if (look === undefined) return;
  context.save();
  context.strokeStyle = color ?? look.color;
  context.fillStyle = color ?? look.color;
  context.lineJoin = 'round';
  context.lineCap = look.pattern === 'dotted' ? 'round' : 'butt';
  context.setLineDash([...dashOf(look.pattern, look.width)]);
  context.beginPath();
  for (const { path } of edges) {
    path.points.forEach(({ x, y }, i) => {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
  context.lineWidth = look.width;
  context.stroke();
  if (look.pattern === 'double') {
    context.globalCompositeOperation = 'destination-out';
    context.lineWidth = look.width * 0.3;
    context.stroke();
    context.globalCompositeOperation = 'source-over';
  }
  context.beginPath();
  for (const { path } of edges) {
    if (path.arrow === undefined) continue;
    const [left, right, tip] = path.arrow;
    context.moveTo(left.x, left.y);
    context.lineTo(tip.x, tip.y);
    context.lineTo(right.x, right.y);
    context.closePath();
  }
  context.fill();
  context.restore();
}
