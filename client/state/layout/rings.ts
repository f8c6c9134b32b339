/** Layouts in rings: the best connected nodes in the middle, or steps from one node outwards. */

import { byDegree, degreesOf, neighboursOf } from '../../../graph/algorithms/adjacency.ts';
import { centre } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { place } from './simple.ts';

/** At least this far from one ring to the next. */
const RING_GAP = 26;

/** Rings by degree: as few as hold everyone, each about as dense as the others. */
export function* concentric(input: LayoutInput): LayoutSteps {
  const degrees = degreesOf(input);
  const order = byDegree(input);
  const rings: number[][] = [];
  let ring: number[] = [];
  let ringDegree = Infinity;
  for (const node of order) {
    const degree = at(degrees, node);
    /** A ring ends where the degree has halved: hubs, the well connected, the rest. */
    if (degree < ringDegree / 2 && ring.length > 0) {
      rings.push(ring);
      ring = [];
    }
    if (ring.length === 0) ringDegree = degree;
    ring.push(node);
  }
  if (ring.length > 0) rings.push(ring);
  placeRings(input, rings);
  yield 0.5;
  yield* removeOverlaps(input);
  centre(input);
}

/** The root in the middle, its neighbours around it, theirs around them, each near the one it was reached from. */
export function* radial(input: LayoutInput): LayoutSteps {
  const root = input.root >= 0 && input.root < input.count ? input.root : (byDegree(input)[0] ?? 0);
  const rings = ringsFrom(input, root);
  yield 0.3;
  placeRings(input, rings);
  yield 0.6;
  yield* removeOverlaps(input);
}

/** Nodes by their steps from the root; in each ring in the order of those they were reached from. The unreached come last. */
function ringsFrom(input: LayoutInput, root: number): readonly (readonly number[])[] {
  const { starts, others } = neighboursOf(input);
  const isSeen = new Uint8Array(input.count);
  const rings: number[][] = [];
  let ring = input.count === 0 ? [] : [root];
  if (input.count > 0) isSeen[root] = 1;
  while (ring.length > 0) {
    rings.push(ring);
    const next: number[] = [];
    for (const node of ring) {
      for (let i = at(starts, node); i < at(starts, node + 1); i++) {
        const other = at(others, i);
        if (at(isSeen, other) === 1) continue;
        isSeen[other] = 1;
        next.push(other);
      }
    }
    ring = next;
  }
  const unreached: number[] = [];
  isSeen.forEach((seen, node) => {
    if (seen === 0) unreached.push(node);
  });
  if (unreached.length > 0) rings.push(unreached);
  return rings;
}

/** Each ring as wide as its boxes need beside each other, and further out than the one before. */
function placeRings(input: LayoutInput, rings: readonly (readonly number[])[]): void {
  const { halfWidth, halfHeight } = input;
  let radius = 0;
  let reach = 0;
  rings.forEach((ring, r) => {
    const depth = ring.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0);
    const around = ring.reduce((sum, node) => sum + 2 * Math.hypot(at(halfWidth, node), at(halfHeight, node)), 0);
    radius = r === 0 && ring.length === 1 ? 0 : Math.max(radius + reach + depth + RING_GAP, around / (2 * Math.PI));
    reach = depth;
    let turned = 0;
    for (const node of ring) {
      const share = around === 0 ? 0 : Math.hypot(at(halfWidth, node), at(halfHeight, node)) / around;
      const angle = (turned + share) * 2 * Math.PI - Math.PI / 2;
      turned += 2 * share;
      place(input, node, radius * Math.cos(angle), -radius * Math.sin(angle));
    }
  });
}
