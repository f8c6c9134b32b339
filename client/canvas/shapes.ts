/** The outlines of nodes: one set of polygons with rounded corners, for the 2D painter and the SVG; the GPU has its twin. */
import type { Shape } from '../state/kind-looks.ts';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Corners of the outline for a radius of 1, y down; a circle has none. All shapes look about as large as the circle. */
export const CORNERS: Readonly<Record<Shape, readonly Corner[]>> = {
  circle: [],
  square: regular(4, 1.22, Math.PI / 4),
  hexagon: regular(6, 1.1, Math.PI / 6),
  diamond: regular(4, 1.24, 0),
  octagon: regular(8, 1.06, Math.PI / 8),
};

/** Of the corners, for a radius of 1. */
export const ROUNDING = 0.2;

function regular(count: number, reach: number, turn: number): readonly Corner[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i / count) * 2 * Math.PI;
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
  });
}

/** What the 2D context and a text of path data both understand. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

export function traceShape(sink: PathSink, shape: Shape, x: number, y: number, radius: number): void {
  const corners = CORNERS[shape];
  const count = corners.length;
  if (count === 0) {
    sink.moveTo(x + radius, y);
    sink.arc(x, y, radius, 0, 2 * Math.PI);
    sink.closePath();
    return;
  }
  const point = (i: number, towards: number, share: number): Corner => {
    const a = corners[(i + count) % count] ?? ORIGIN;
    const b = corners[(i + towards + count) % count] ?? ORIGIN;
    return { x: x + radius * (a.x + (b.x - a.x) * share), y: y + radius * (a.y + (b.y - a.y) * share) };
  };
  const share = ROUNDING;
  const start = point(0, 1, share);
  sink.moveTo(start.x, start.y);
  for (let i = 1; i <= count; i++) {
    const before = point(i, -1, share);
    const corner = point(i, 1, 0);
    const after = point(i, 1, share);
    sink.lineTo(before.x, before.y);
    sink.quadraticCurveTo(corner.x, corner.y, after.x, after.y);
  }
  sink.closePath();
}

/** Whether a point lies in the outline for a radius of 1; corners count as if they were not rounded. */
export function isInShape(shape: Shape, x: number, y: number): boolean {
  const corners = CORNERS[shape];
  if (corners.length === 0) return x * x + y * y <= 1;
  return corners.every((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
}

const ORIGIN: Corner = { x: 0, y: 0 };
