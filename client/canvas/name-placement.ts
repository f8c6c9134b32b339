/** Where the names of relations stand: along the middle of their lines, where nothing is in the way; else nowhere. */
import type { EdgePath, Point } from './edge-path.ts';
import type { Taken } from './label-sides.ts';

export interface NameToPlace {
  readonly id: string;
  readonly path: EdgePath;
  /** Of the text. */
  readonly width: number;
}

export interface PlacedName {
  readonly id: string;
  readonly middle: Point;
  /** Of the text, never upside down. */
  readonly angle: number;
}

export interface NameOptions {
  /** How much longer than its name a line must be. */
  readonly slack: number;
  /** Parts of the line at which a name may stand, the best first. */
  readonly shares: readonly number[];
}

export const AT_REST: NameOptions = { slack: 24, shares: [0.5] };
/** Names of a few lines that stand out may move along their lines. */
export const STANDING_OUT: NameOptions = { slack: 2, shares: [0.5, 0.38, 0.62, 0.28, 0.72] };

/** In the order given; `taken` has what is in the way already, and gets the names that are placed. */
export function placeNames(names: readonly NameToPlace[], taken: Taken, { slack, shares }: NameOptions): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, path, width } of names) {
    if (path.length < width + slack) continue;
    for (const share of shares) {
      const { middle, angle } = pointAlong(path.points, path.length * share);
      const beads = beadsAlong(middle, angle, width);
      if (beads.some((bead) => taken.overlaps(bead))) continue;
      for (const bead of beads) taken.add(bead);
      placed.push({ id, middle, angle: upright(angle) });
      break;
    }
  }
  return placed;
}

export function upright(angle: number): number {
  return Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
}

const BEAD = 7;

/** Small squares along a text that lies at an angle: what they touch, it touches. */
function beadsAlong({ x, y }: Point, angle: number, width: number) {
  const count = Math.max(2, Math.ceil(width / (BEAD * 1.5)));
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = (i / count - 0.5) * width;
    const cx = x + along * Math.cos(angle);
    const cy = y + along * Math.sin(angle);
    return { left: cx - BEAD, top: cy - BEAD, right: cx + BEAD, bottom: cy + BEAD };
  });
}

/** The point of a line that is `distance` from its start, and the direction there. */
export function pointAlong(points: readonly Point[], distance: number): { middle: Point; angle: number } {
  let left = distance;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (a === undefined || b === undefined) break;
    const step = Math.hypot(b.x - a.x, b.y - a.y);
    if (step >= left) {
      const share = step === 0 ? 0 : left / step;
      const middle = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      return { middle, angle: Math.atan2(b.y - a.y, b.x - a.x) };
    }
    left -= step;
  }
  return { middle: points[0] ?? { x: 0, y: 0 }, angle: 0 };
}
