/** What lies under a point of the screen, worked out from numbers: nothing is drawn a second time to be pointed at. */
import type { Target } from '../state/target.ts';
import type { Point } from './edge-path.ts';
import type { Frame } from './frame.ts';
import type { EdgeLook } from './looks.ts';
import { isInShape } from './shapes.ts';

/** A disc is hit a little beside it too. */
const NODE_REACH = 2;
/** Shapes stand out of their circle by this factor at most. */
const CORNER = 1.3;
/** Thin lines are as wide as this for the pointer; among thousands less, where nobody aims at one. */
const EDGE_REACH = 5;

/** The node on top, else the nearest edge within reach. `ink` is how much of their colour edges have. */
export function targetAt(frame: Frame, point: Point, ink: number): Target | undefined {
  return nodeAt(frame, point) ?? edgeAt(frame, point, ink);
}

function nodeAt({ looks, view }: Frame, { x, y }: Point): Target | undefined {
  const { index, nodes } = looks.all;
  const shown = looks.visible.nodes;
  const at = view.toScene(x, y);
  for (let slot = nodes.length - 1; slot >= 0; slot--) {
    const look = nodes[slot];
    const place = index.nodeAttributes[slot];
    if (look === undefined || place === undefined || shown[slot] !== 1) continue;
    const radius = look.radius * view.sizeScale + NODE_REACH;
    const dx = (at.x - place.x) * view.scale;
    const dy = (place.y - at.y) * view.scale;
    const reach = radius * CORNER;
    if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
    const id = index.nodes[slot];
    if (id !== undefined && isInShape(look.kind.shape, dx / radius, dy / radius)) return { kind: 'node', id };
  }
  return undefined;
}

function edgeAt(frame: Frame, point: Point, ink: number): Target | undefined {
  const { looks, view } = frame;
  const { index, edges } = looks.all;
  const { sources, targets, nodeAttributes } = index;
  const shown = looks.visible.edges;
  const at = view.toScene(point.x, point.y);
  let best: string | undefined;
  let least = Infinity;
  for (let slot = edges.length - 1; slot >= 0; slot--) {
    const look = edges[slot];
    if (look === undefined || shown[slot] !== 1) continue;
    const source = nodeAttributes[sources[slot] ?? 0];
    const target = nodeAttributes[targets[slot] ?? 0];
    const id = index.edges[slot];
    if (source === undefined || target === undefined || id === undefined) continue;
    const reach = Math.max((look.width * view.lineScale) / 2, EDGE_REACH * ink);
    const isStraight = look.curvature === 0 && !look.isLoop;
    const straight = distanceTo(at, source, target) * view.scale;
    if (isStraight ? straight > reach || straight >= least : straight > farthest(look, source, target, view.scale))
      continue;
    const away = isStraight ? straight : distanceToPath(frame, point, id, look);
    if (away > reach || away >= least) continue;
    best = id;
    least = away;
  }
  return best === undefined ? undefined : { kind: 'edge', id: best };
}

/** Farther than this from its chord no point of a bent line is. */
function farthest({ isLoop, curvature }: EdgeLook, source: Point, target: Point, scale: number): number {
  if (isLoop) return LOOP_SIZE * (2 + curvature);
  return (Math.abs(curvature) * Math.hypot(target.x - source.x, target.y - source.y) * scale) / 2 + 2 * EDGE_REACH;
}

const LOOP_SIZE = 60;

function distanceToPath(frame: Frame, point: Point, id: string, look: EdgeLook): number {
  const points = frame.path(id, look)?.points ?? [];
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) least = Math.min(least, distanceTo(point, a, b));
  }
  return least;
}

/** From a point to a stretch of a line. */
export function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  const awayX = x - a.x - t * dx;
  const awayY = y - a.y - t * dy;
  return Math.sqrt(awayX * awayX + awayY * awayY);
}
