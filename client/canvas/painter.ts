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

export interface DrawnNode {
  readonly look: NodeLook;
  readonly at: Point;
  readonly radius: number;
}

/** Of a few each stands on the one before with a halo of its own; of more, which are small, halos and discs that look alike are filled together. */
export function paintNodes(context: CanvasRenderingContext2D, nodes: readonly DrawnNode[], palette: Palette): void {
  if (nodes.length <= AT_ONCE) {
    for (const { look, at, radius } of nodes) paintNode(context, look, at, radius, palette);
    return;
  }
  inBundles(nodes, (bundle) => paintHalos(context, bundle, palette));
  const alike = alikeBy(nodes, ({ look }) => `${look.kind.isOutlined} ${look.color}`);
  for (const group of alike) inBundles(group, (bundle) => paintDiscs(context, bundle));
  for (const { look, at, radius } of nodes) paintSign(context, look, at, radius, palette);
}

export function paintNode(
  context: CanvasRenderingContext2D,
  look: NodeLook,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  const alone = [{ look, at, radius }];
  paintHalos(context, alone, palette);
  paintDiscs(context, alone);
  paintSign(context, look, at, radius, palette);
}

function paintHalos(context: CanvasRenderingContext2D, discs: readonly DrawnNode[], { ground }: Palette): void {
  context.beginPath();
  for (const { look, at, radius } of discs) traceShape(context, look.kind.shape, at.x, at.y, radius + HALO);
  context.fillStyle = ground;
  context.fill();
}

/** Discs of one colour, all filled or all outlined. */
function paintDiscs(context: CanvasRenderingContext2D, discs: readonly DrawnNode[]): void {
  const look = discs[0]?.look;
  if (look === undefined) return;
  const { isOutlined } = look.kind;
  context.beginPath();
  for (const { look: own, at, radius } of discs) {
    traceShape(context, own.kind.shape, at.x, at.y, isOutlined ? radius - RIM / 2 : radius);
  }
  if (isOutlined) {
    context.lineWidth = RIM;
    context.strokeStyle = look.color;
    context.stroke();
  } else {
    context.fillStyle = look.color;
    context.fill();
  }
}

/** What stands in a disc: the second rim of a group, a pictogram or a letter. */
function paintSign(
  context: CanvasRenderingContext2D,
  look: NodeLook,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  if (look.isGroup) paintGroupRim(context, look, at, radius, palette);
  if (radius < SMALLEST_ICON_RADIUS) return;
  const { isOutlined, icon, letter } = look.kind;
  const side = iconSide(radius);
  context.save();
  context.translate(at.x - side / 2, at.y - side / 2);
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

/** Lines or discs in one path: more are slow to rasterise, one by one they are slow to send. */
const AT_ONCE = 64;

function inBundles<Thing>(things: readonly Thing[], paint: (bundle: readonly Thing[]) => void): void {
  for (let from = 0; from < things.length; from += AT_ONCE) paint(things.slice(from, from + AT_ONCE));
}

/** Groups of what looks the same, in the order of their first. Looks are shared, so that few have to be put into words. */
function alikeBy<Thing extends { readonly look: object }>(
  things: readonly Thing[],
  inWords: (thing: Thing) => string,
): Iterable<readonly Thing[]> {
  const byLook = new Map<object, Thing[]>();
  const byWords = new Map<string, Thing[]>();
  for (const thing of things) {
    let group = byLook.get(thing.look);
    if (group === undefined) {
      const words = inWords(thing);
      group = byWords.get(words) ?? [];
      byWords.set(words, group);
      byLook.set(thing.look, group);
    }
    group.push(thing);
  }
  return byWords.values();
}

/** Those that look the same are stroked together. A `color` takes the place of their own. */
export function paintEdges(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], color?: string): void {
  const inWords = ({ look }: DrawnEdge) => `${color ?? look.color} ${look.width} ${look.pattern}`;
  for (const group of alikeBy(edges, inWords)) {
    inBundles(group, (bundle) => paintAlike(context, bundle, color));
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
