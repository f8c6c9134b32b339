/** Turns a part of the picture to where its box comes nearest to the shape of the frame. */
import { boxOf } from './components.ts';
import { at, type LayoutInput } from './input.ts';

const TURNS = 36;

export function turn(input: LayoutInput, part: Int32Array, aspect: number): void {
  if (part.length < 3) return;
  const { x, y } = input;
  const startX = Float64Array.from(part, (i) => at(x, i));
  const startY = Float64Array.from(part, (i) => at(y, i));
  const turned = (angle: number) => {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    part.forEach((node, i) => {
      x[node] = at(startX, i) * cos - at(startY, i) * sin;
      y[node] = at(startX, i) * sin + at(startY, i) * cos;
    });
  };
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < TURNS; i++) {
    const angle = (i / TURNS) * Math.PI;
    turned(angle);
    const { left, top, right, bottom } = boxOf(input, part);
    /** The height of the smallest frame of the wanted shape that holds it. */
    const cost = Math.max((right - left) / aspect, Math.abs(bottom - top));
    if (cost < least) {
      best = angle;
      least = cost;
    }
  }
  turned(best);
}

/** Turns the whole picture over, or upside down, where that brings nodes nearer to the places that they had. */
export function resemble({ count, x, y }: LayoutInput, before: Pick<LayoutInput, 'x' | 'y'>): void {
  let best = FLIPS[0] ?? [1, 1];
  let least = Infinity;
  for (const flip of FLIPS) {
    let cost = 0;
    for (let i = 0; i < count; i++) {
      cost += (flip[0] * at(x, i) - at(before.x, i)) ** 2 + (flip[1] * at(y, i) - at(before.y, i)) ** 2;
    }
    if (cost >= least) continue;
    best = flip;
    least = cost;
  }
  for (let i = 0; i < count; i++) {
    x[i] = at(x, i) * best[0];
    y[i] = at(y, i) * best[1];
  }
}

const FLIPS: readonly (readonly [x: 1 | -1, y: 1 | -1])[] = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
