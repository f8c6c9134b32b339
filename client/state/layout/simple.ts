/** Layouts that only order: a circle and a grid, the best connected nodes first. */

import { byDegree } from '../../../graph/algorithms/adjacency.ts';
import { centre } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';

export function* circle(input: LayoutInput): LayoutSteps {
  const order = byDegree(input);
  const around = input.halfHeight.reduce((sum, half) => sum + 2 * half + 14, 0);
  const radius = Math.max(60, around / (2 * Math.PI));
  order.forEach((node, i) => {
    const angle = (i / order.length) * 2 * Math.PI - Math.PI / 2;
    place(input, node, radius * Math.cos(angle), radius * Math.sin(angle));
  });
  yield;
  yield* removeOverlaps(input);
  centre(input);
}

export function* grid(input: LayoutInput, frame: LayoutFrame): LayoutSteps {
  const width = 2 * input.halfWidth.reduce((most, half) => Math.max(most, half), 0) + 16;
  const height = 2 * input.halfHeight.reduce((most, half) => Math.max(most, half), 0) + 16;
  const columns = Math.max(1, Math.round(Math.sqrt((input.count * frame.width * height) / (frame.height * width))));
  byDegree(input).forEach((node, i) => {
    place(input, node, (i % columns) * width, -Math.floor(i / columns) * height);
  });
  yield;
  centre(input);
}

/** Fixed nodes stay. */
export function place({ x, y, isFixed }: LayoutInput, node: number, px: number, py: number): void {
  if (at(isFixed, node) === 1) return;
  x[node] = px;
  y[node] = py;
}
