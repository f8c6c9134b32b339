/**
 * Where an edge runs on the screen, in CSS pixels: a straight line, a curve beside its parallels, or a ring at one node.
 * The GPU computes the same in its vertex shader (edge-shader.ts); labels, highlights and exports read it here.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface EdgeEnds {
  readonly source: Point;
  readonly target: Point;
  readonly sourceRadius: number;
  readonly targetRadius: number;
  /** Share of the distance by which the control point stands off the middle; for a loop, its number from 0. */
  readonly curvature: number;
  readonly isLoop: boolean;
  /** Width of the line. */
  readonly width: number;
  readonly hasArrow: boolean;
}

/** The visible part: from the rim of one disc to the tip of the arrow (or the rim of the other). */
export interface EdgePath {
  readonly points: readonly Point[];
  readonly length: number;
  /** Base corners and tip, where there is an arrow. */
  readonly arrow?: readonly [Point, Point, Point];
}

/** Space between a disc and the line that meets it. */
export const GAP = 2;
/** Pixels that nobody sees. */
const CLOSE = 0.01;
const CURVE_STEPS = 16;
const LOOP_STEPS = 28;

/** Of a head for this width of line; a line that is short has a smaller one. */
function headLength(width: number, shrink: number): number {
  return shrink * (5 + 2.2 * width);
}

function headHalfWidth(width: number, shrink: number): number {
  return shrink * (2.6 + 1.15 * width);
}

/** Undefined where the discs cover the whole line. */
export function edgePath(ends: EdgeEnds): EdgePath | undefined {
  return ends.isLoop ? loopPath(ends) : curvePath(ends);
}

function curvePath(ends: EdgeEnds): EdgePath | undefined {
  const { source, target, curvature, width, hasArrow } = ends;
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const distance = Math.hypot(dx, dy);
  if (distance < 1) return undefined;
  const room = distance - ends.sourceRadius - ends.targetRadius - 2 * GAP;
  const shrink = Math.max(0, Math.min(1, room / (1.6 * headLength(width, 1))));
  const fromRim = ends.sourceRadius + GAP;
  const toRim = ends.targetRadius + GAP;
  const headed = toRim + headLength(width, shrink);
  const halfWidth = headHalfWidth(width, shrink);
  if (curvature === 0) {
    const point = (t: number) => ({ x: source.x + dx * t, y: source.y + dy * t });
    const start = chordTime(fromRim, distance);
    const base = 1 - chordTime(hasArrow ? headed : toRim, distance);
    if (start >= base) return undefined;
    return finish([point(start), point(base)], hasArrow ? point(1 - chordTime(toRim, distance)) : undefined, halfWidth);
  }
  const control = {
    x: (source.x + target.x) / 2 + dy * curvature,
    y: (source.y + target.y) / 2 - dx * curvature,
  };
  const at = (t: number) => bezier(source, control, target, t);
  const back = (t: number) => at(1 - t);
  const start = timeAtDistance(at, source, fromRim, distance);
  const tip = 1 - timeAtDistance(back, target, toRim, distance);
  const base = hasArrow ? 1 - timeAtDistance(back, target, headed, distance) : tip;
  if (start >= base) return undefined;
  const points = Array.from({ length: CURVE_STEPS + 1 }, (_, i) => at(start + ((base - start) * i) / CURVE_STEPS));
  return finish(points, hasArrow ? at(tip) : undefined, halfWidth);
}

/** Of the whole line, what a distance from one of its ends is; never so much that nothing is left. */
function chordTime(wanted: number, distance: number): number {
  return Math.min(0.9, wanted / distance);
}

/** Where the curve is a distance away from its start: the chord first, then mended twice. */
function timeAtDistance(at: (t: number) => Point, from: Point, wanted: number, distance: number): number {
  let t = chordTime(wanted, distance);
  for (let i = 0; i < 3; i++) {
    const point = at(t);
    const reached = Math.hypot(point.x - from.x, point.y - from.y);
    if (Math.abs(reached - wanted) < CLOSE) break;
    if (reached > 0) t = Math.min(0.9, (t * wanted) / reached);
  }
  return t;
}

/** Rings stand above and to the right of the disc, each larger than the one before. */
export const LOOP_DIRECTION = -Math.PI / 3;

export function loopRadius(curvature: number, radius: number): number {
  return 6 + radius * 0.45 + 5 * curvature;
}

function loopPath({ source, sourceRadius, curvature, width, hasArrow }: EdgeEnds): EdgePath {
  const ring = loopRadius(curvature, sourceRadius);
  const reach = sourceRadius + ring * 0.75;
  const centre = {
    x: source.x + reach * Math.cos(LOOP_DIRECTION),
    y: source.y + reach * Math.sin(LOOP_DIRECTION),
  };
  const rim = sourceRadius + GAP;
  const cosine = (reach * reach + ring * ring - rim * rim) / (2 * reach * ring);
  const inside = Math.acos(Math.max(-1, Math.min(1, cosine)));
  const from = LOOP_DIRECTION + Math.PI + inside;
  const to = LOOP_DIRECTION + 3 * Math.PI - inside;
  const base = hasArrow ? to - headLength(width, 1) / ring : to;
  const at = (angle: number) => ({ x: centre.x + ring * Math.cos(angle), y: centre.y + ring * Math.sin(angle) });
  const points = Array.from({ length: LOOP_STEPS + 1 }, (_, i) => at(from + ((base - from) * i) / LOOP_STEPS));
  return finish(points, hasArrow ? at(to) : undefined, headHalfWidth(width, 1));
}

function finish(points: readonly Point[], tip: Point | undefined, halfWidth: number): EdgePath {
  const length = lengthOf(points);
  const base = points[points.length - 1];
  if (tip === undefined || base === undefined) return { points, length };
  const dx = tip.x - base.x;
  const dy = tip.y - base.y;
  const scale = halfWidth / (Math.hypot(dx, dy) || 1);
  const left = { x: base.x - dy * scale, y: base.y + dx * scale };
  const right = { x: base.x + dy * scale, y: base.y - dx * scale };
  return { points, length, arrow: [left, right, tip] };
}

function bezier(a: Point, c: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * c.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * c.y + t * t * b.y,
  };
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1];
    return before === undefined ? 0 : sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}
