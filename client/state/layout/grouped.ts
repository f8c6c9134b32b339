/** The layout by groups: each a block of its own, the best connected nodes first, the blocks side by side. */

import { byDegree } from '../../../graph/algorithms/adjacency.ts';
import { centre, packComponents } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { place } from './simple.ts';

const GAP = 18;

export function* grouped(input: LayoutInput, frame: LayoutFrame, groups = input.groups): LayoutSteps {
  const members: number[][] = [];
  for (const node of byDegree(input)) {
    const group = at(groups, node);
    const list = members[group];
    if (list === undefined) members[group] = [node];
    else list.push(node);
  }
  const parts = Array.from(members, (list) => list ?? [])
    .filter((list) => list.length > 0)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  for (const part of parts) placeBlock(input, part);
  yield 0.5;
  const aspect = frame.width / frame.height;
  const blocks = parts.map((part) => Int32Array.from(part));
  if (!input.isFixed.includes(1)) packComponents(input, blocks, { gap: 3 * GAP, aspect });
  yield* removeOverlaps(input);
  centre(input);
}

/** Rows of about one width, as square as the boxes allow. */
function placeBlock(input: LayoutInput, nodes: readonly number[]): void {
  const { halfWidth, halfHeight } = input;
  const width = Math.max(0, ...nodes.slice(0, 1000).map((node) => 2 * at(halfWidth, node))) + GAP;
  const height = Math.max(0, ...nodes.slice(0, 1000).map((node) => 2 * at(halfHeight, node))) + GAP;
  const columns = Math.max(1, Math.round(Math.sqrt((nodes.length * height) / width)));
  nodes.forEach((node, i) => {
    place(input, node, (i % columns) * width, -Math.floor(i / columns) * height);
  });
}
