/**
 * Makes crowded parts larger as they are, before boxes are parted: what is much too dense is parted along the shorter side
 * of its boxes alone, and a hub with its leaves becomes a tall column.
 */
import { componentsOf } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutInput } from './input.ts';

/** Neighbours on the page by which it is told how dense it is around a node. */
const NEAREST = 6;
/** Boxes leave gaps wherever they lie. */
const SLACK = 1.2;
const GAP = 6;
const MOST = 10;
/** Nodes looked at between two pauses. */
const AT_A_STRETCH = 100;

/**
 * Yields now and then. Looks at every pair of nodes of a part: for pictures of some hundred. Most of a part has room afterwards, and
 * its shape is the same.
 */
export function* spreadParts(input: LayoutInput): LayoutSteps {
  for (const part of componentsOf(input)) {
    if (part.length <= NEAREST) continue;
    const factors = new Float64Array(part.length);
    for (const [i, node] of part.entries()) {
      factors[i] = Math.sqrt((SLACK * roomOf(input, node)) / shareOf(input, part, node));
      if (i % AT_A_STRETCH === 0) yield;
    }
    const factor = Math.min(MOST, at(factors.sort(), part.length >> 1));
    if (factor > 1) scale(input, part, factor);
  }
}

/** What a node takes with its label. */
function roomOf({ halfWidth, halfHeight }: LayoutInput, node: number): number {
  return (2 * at(halfWidth, node) + GAP) * (2 * at(halfHeight, node) + GAP);
}

/** What it has, where its nearest share the circle in which they lie. */
function shareOf({ x, y }: LayoutInput, part: Int32Array, node: number): number {
  const distances = Float64Array.from(
    part,
    (other) => (at(x, other) - at(x, node)) ** 2 + (at(y, other) - at(y, node)) ** 2,
  );
  // NOTE: the first is the node itself.
  return (Math.PI * Math.max(1, at(distances.sort(), NEAREST))) / NEAREST;
}

/** Away from the middle of what is fixed, or of all. */
function scale(input: LayoutInput, part: Int32Array, factor: number): void {
  const { x, y, isFixed } = input;
  const fixed = part.filter((node) => at(isFixed, node) === 1);
  const held = fixed.length > 0 ? fixed : part;
  const [middleX, middleY] = [middleOf(x, held), middleOf(y, held)];
  for (const node of part) {
    if (at(isFixed, node) === 1) continue;
    x[node] = middleX + (at(x, node) - middleX) * factor;
    y[node] = middleY + (at(y, node) - middleY) * factor;
  }
}

function middleOf(axis: Float64Array, nodes: Int32Array): number {
  return nodes.reduce((sum, node) => sum + at(axis, node), 0) / nodes.length;
}
