/** What lies under a point of the screen, worked out from numbers: nothing is drawn a second time to be pointed at. */
import type { Target } from '../state/target.ts';
import type { EdgeLook } from './edge-looks.ts';
import type { Point } from './edge-path.ts';
import type { Frame } from './frame.ts';
import type { AllLooks } from './looks.ts';
import { isInShape } from './shapes.ts';

/** A disc is hit a little beside it too. */
const NODE_REACH = 2;
/** Shapes stand out of their circle by this factor at most. */
const CORNER = 1.3;
/** Thin lines are hit from so far by a pointer; among thousands from less, where nobody aims at one. */
const EDGE_REACH = 5;
/** A finger hits from so far: the nearest line, or a node by its middle. */
const TOUCH_REACH = 24;
/** A finger that is so near to the rim of a disc means the node, however large it is. */
const TOUCH_RIM = 8;
/** No line, gathered ones included, is hit from farther away by a pointer. */
const WIDEST = 8;

export interface Aim {
  readonly point: Point;
  /** How much of their colour edges have. */
  readonly ink: number;
  /** A finger covers what it aims at. */
  readonly isTouch: boolean;
}

/** The node on top, for a finger else the nearest one within reach, else the nearest edge within reach. */
export function targetAt(frame: Frame, aim: Aim): Target | undefined {
  const onTop = nodeAt(frame, aim.point);
  if (onTop !== undefined) return onTop;
  return (aim.isTouch ? nodeNear(frame, aim.point) : undefined) ?? edgeAt(frame, aim);
}

/** As `targetAt`; what is asked again of the same picture is known: a click asks three times about one point. */
export function rememberedTargets(): typeof targetAt {
  let known: { readonly question: readonly unknown[]; readonly target: Target | undefined } | undefined;
  return (frame, aim) => {
    const { view, looks, places } = frame;
    const origin = view.toScreen(0, 0);
    const question = [looks, places, view.scale, origin.x, origin.y, aim.point.x, aim.point.y, aim.ink, aim.isTouch];
    if (known?.question.every((part, i) => part === question[i]) !== true) {
      known = { question, target: targetAt(frame, aim) };
    }
    return known.target;
  };
}

/** The node whose rim is nearest, of those within reach of a finger. */
function nodeNear({ looks, view, places }: Frame, { x, y }: Point): Target | undefined {
  const { index, radii } = looks.all;
  const at = view.toScene(x, y);
  let best: string | undefined;
  let least = Infinity;
  index.nodes.forEach((id, slot) => {
    if (looks.visible.nodes[slot] !== 1) return;
    const radius = (radii[slot] ?? 0) * view.sizeScale;
    const dx = (at.x - (places[2 * slot] ?? 0)) * view.scale;
    const dy = (at.y - (places[2 * slot + 1] ?? 0)) * view.scale;
    const away = Math.hypot(dx, dy) - radius;
    if (away >= least || away > Math.max(TOUCH_RIM, TOUCH_REACH - radius)) return;
    best = id;
    least = away;
  });
  return best === undefined ? undefined : { kind: 'node', id: best };
}

function nodeAt({ looks, view, places }: Frame, { x, y }: Point): Target | undefined {
  const { index, nodes, radii } = looks.all;
  const shown = looks.visible.nodes;
  const at = view.toScene(x, y);
  const [atX, atY] = [at.x, at.y];
  const { scale, sizeScale } = view;
  for (let slot = nodes.length - 1; slot >= 0; slot--) {
    if (shown[slot] !== 1) continue;
    const radius = (radii[slot] ?? 0) * sizeScale + NODE_REACH;
    const dx = (atX - (places[2 * slot] ?? 0)) * scale;
    const dy = ((places[2 * slot + 1] ?? 0) - atY) * scale;
    const reach = radius * CORNER;
    if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
    const id = index.nodes[slot];
    const look = nodes[slot];
    if (id === undefined || look === undefined) continue;
    if (isInShape(look.kind.shape, dx / radius, dy / radius)) return { kind: 'node', id };
  }
  return undefined;
}

function edgeAt(frame: Frame, { point, ink, isTouch }: Aim): Target | undefined {
  const { looks, view, places } = frame;
  const { index, edges } = looks.all;
  const { sources, targets } = index;
  const shown = looks.visible.edges;
  const bent = bentOf(looks.all);
  const at = view.toScene(point.x, point.y);
  const [atX, atY] = [at.x, at.y];
  const { scale } = view;
  const reach = (isTouch ? TOUCH_REACH : EDGE_REACH) * ink;
  const widest = Math.max(WIDEST, reach);
  /** In the scene: what is wholly to one side of the point by more than this is passed over unmeasured. */
  const far = widest / scale;
  let best: string | undefined;
  let least = Infinity;
  for (let slot = edges.length - 1; slot >= 0; slot--) {
    if (shown[slot] !== 1) continue;
    const a = 2 * (sources[slot] ?? 0);
    const b = 2 * (targets[slot] ?? 0);
    const fromX = (places[a] ?? 0) - atX;
    const fromY = (places[a + 1] ?? 0) - atY;
    const toX = (places[b] ?? 0) - atX;
    const toY = (places[b + 1] ?? 0) - atY;
    const isBeside =
      (fromX > far && toX > far) ||
      (fromX < -far && toX < -far) ||
      (fromY > far && toY > far) ||
      (fromY < -far && toY < -far);
    if (isBeside && bent[slot] === 0) continue;
    const dx = toX - fromX;
    const dy = toY - fromY;
    const straight = distanceFromOrigin(fromX, fromY, dx, dy) * scale;
    if (bent[slot] === 0 && (straight > widest || straight >= least)) continue;
    const look = edges[slot];
    const id = index.edges[slot];
    if (look === undefined || id === undefined) continue;
    if (bent[slot] === 1 && straight > farthest(look, Math.hypot(dx, dy) * scale) + reach) continue;
    const away = bent[slot] === 1 ? distanceToPath(frame, point, id, look) : straight;
    if (away >= least || away > Math.max((look.width * view.lineScale) / 2, reach)) continue;
    best = id;
    least = away;
  }
  return best === undefined ? undefined : { kind: 'edge', id: best };
}

const bents = new WeakMap<AllLooks, Uint8Array>();

/** By slot: 1 for curves and loops. */
function bentOf(all: AllLooks): Uint8Array {
  const known = bents.get(all);
  if (known !== undefined) return known;
  const bent = Uint8Array.from(all.edges, (look) =>
    look !== undefined && (look.isLoop || look.curvature !== 0) ? 1 : 0,
  );
  bents.set(all, bent);
  return bent;
}

/** Farther than this from its chord no point of a bent line is. */
function farthest({ isLoop, curvature }: EdgeLook, chord: number): number {
  if (isLoop) return LOOP_SIZE * (2 + curvature);
  return (Math.abs(curvature) * chord) / 2 + EDGE_REACH;
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
  return distanceFromOrigin(a.x - x, a.y - y, b.x - a.x, b.y - a.y);
}

/** To the stretch that begins at x, y and goes on by dx, dy. */
function distanceFromOrigin(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : -(x * dx + y * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  const awayX = x + t * dx;
  const awayY = y + t * dy;
  return Math.sqrt(awayX * awayX + awayY * awayY);
}
