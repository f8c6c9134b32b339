/** How well a small picture reads: a number to compare tries with, the smaller the better. */
import { boxOf } from './components.ts';
import { at, type LayoutInput } from './input.ts';
import { countOverlaps } from './overlap.ts';

export interface Legibility {
  readonly crossings: number;
  /** Edges that run through a disc that is not theirs. */
  readonly passes: number;
  readonly overlaps: number;
}

export function legibilityOf(input: LayoutInput): Legibility {
  const ties = distinctTies(input);
  return { crossings: countCrossings(input, ties), passes: countPasses(input, ties), overlaps: countOverlaps(input) };
}

/** Weighs what disturbs a reader; what does not fit the frame makes everything smaller, so it counts too. */
export function costOf(
  input: LayoutInput,
  frame: { readonly width: number; readonly height: number },
  scale = 1,
): number {
  const { crossings, passes, overlaps } = legibilityOf(input);
  const box = boxOf(
    input,
    Array.from({ length: input.count }, (_, i) => i),
  );
  const zoom = Math.max(
    ((box.right - box.left) * scale) / frame.width,
    ((box.bottom - box.top) * scale) / frame.height,
  );
  return crossings + 3 * passes + (scale < 1 ? 2 : 5) * overlaps + 40 * (1 / scale - 1) + 4 * zoom;
}

type Tie = readonly [a: number, b: number];

function distinctTies({ count, sources, targets }: LayoutInput): readonly Tie[] {
  const ties = new Map<number, Tie>();
  sources.forEach((source, e) => {
    const a = Math.min(source, at(targets, e));
    const b = Math.max(source, at(targets, e));
    ties.set(a * count + b, [a, b]);
  });
  return [...ties.values()];
}

function countCrossings({ x, y }: LayoutInput, ties: readonly Tie[]): number {
  const side = (a: number, b: number, c: number) =>
    Math.sign((at(x, b) - at(x, a)) * (at(y, c) - at(y, a)) - (at(y, b) - at(y, a)) * (at(x, c) - at(x, a)));
  let crossings = 0;
  ties.forEach(([a, b], i) => {
    for (let j = i + 1; j < ties.length; j++) {
      const [c, d] = ties[j] ?? [a, b];
      if (a === c || a === d || b === c || b === d) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossings++;
    }
  });
  return crossings;
}

function countPasses({ count, x, y, radius }: LayoutInput, ties: readonly Tie[]): number {
  let passes = 0;
  for (const [a, b] of ties) {
    const dx = at(x, b) - at(x, a);
    const dy = at(y, b) - at(y, a);
    const length = Math.hypot(dx, dy) || 1;
    for (let node = 0; node < count; node++) {
      if (node === a || node === b) continue;
      const px = at(x, node) - at(x, a);
      const py = at(y, node) - at(y, a);
      const along = (px * dx + py * dy) / length;
      if (along > 0 && along < length && Math.abs(px * dy - py * dx) / length < at(radius, node) + 3) passes++;
    }
  }
  return passes;
}
