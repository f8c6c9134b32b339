/** Moves nodes off the edges that pass by without meeting them, so that no line seems to end where it does not. */
import { breadthOf } from '../fan.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutInput } from './input.ts';
import { easeOverlaps, removeOverlaps } from './overlap.ts';

export interface ClearanceOptions {
  readonly passes?: number;
  readonly gap?: number;
}

/** Looks at every edge and node: for pictures of a few hundred. Ends with boxes apart, which counts for more. */
export function* clearEdges(input: LayoutInput, { passes = 24, gap = 7 }: ClearanceOptions = {}): LayoutSteps {
  const ties = tiesOf(input);
  for (let pass = 0; pass < passes; pass++) {
    let hasMoved = false;
    for (const tie of ties) if (clearTie(input, tie, gap)) hasMoved = true;
    yield* easeOverlaps(input, { passes: 5 });
    if (!hasMoved) break;
    yield;
  }
  yield* removeOverlaps(input);
}

interface Tie {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

function tiesOf({ count, sources, targets }: LayoutInput): readonly Tie[] {
  const ties = new Map<number, Tie>();
  sources.forEach((source, e) => {
    const a = Math.min(source, at(targets, e));
    const b = Math.max(source, at(targets, e));
    const key = a * count + b;
    ties.set(key, { a, b, count: (ties.get(key)?.count ?? 0) + 1 });
  });
  return [...ties.values()];
}

/** Half of the breadth of a fan of parallel edges, as a share of its length. */
const FAN = 0.05;
const SHARE_OF_ENDS = 0.25;

function clearTie(input: LayoutInput, { a, b, count: parallels }: Tie, gap: number): boolean {
  const { count, x, y, radius, isFixed } = input;
  const dx = at(x, b) - at(x, a);
  const dy = at(y, b) - at(y, a);
  const length = Math.hypot(dx, dy);
  if (length < 1) return false;
  const fan = FAN * length * (breadthOf(parallels) - 1);
  let hasMoved = false;
  for (let node = 0; node < count; node++) {
    if (node === a || node === b) continue;
    const px = at(x, node) - at(x, a);
    const py = at(y, node) - at(y, a);
    const along = (px * dx + py * dy) / (length * length);
    if (along <= 0 || along >= 1) continue;
    const across = (px * dy - py * dx) / length;
    const lack = at(radius, node) + gap + fan - Math.abs(across);
    if (lack <= 0.5) continue;
    hasMoved = true;
    const side = across >= 0 ? 1 : -1;
    const stepX = (side * lack * dy) / length;
    const stepY = (-side * lack * dx) / length;
    move(input, node, isFixed, stepX * 0.6, stepY * 0.6);
    move(input, a, isFixed, -stepX * SHARE_OF_ENDS * (1 - along), -stepY * SHARE_OF_ENDS * (1 - along));
    move(input, b, isFixed, -stepX * SHARE_OF_ENDS * along, -stepY * SHARE_OF_ENDS * along);
  }
  return hasMoved;
}

function move({ x, y }: LayoutInput, node: number, isFixed: Uint8Array, dx: number, dy: number): void {
  if (at(isFixed, node) === 1) return;
  x[node] = at(x, node) + dx;
  y[node] = at(y, node) + dy;
}
