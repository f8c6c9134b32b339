/**
 * The layered layout: edges point downwards as far as they can (Sugiyama). Cycles are opened where a search meets
 * itself, layers hold what is equally far from a source, and crossings are lessened by moving nodes to the middle of theirs.
 */

import { type Neighbours, neighboursOf, type Ties, targetsOf } from '../../../graph/algorithms/adjacency.ts';
import { centre } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { place } from './simple.ts';

const SWEEPS = 8;
const GAP_ACROSS = 22;
const GAP_DOWN = 46;

export function* layered(input: LayoutInput): LayoutSteps {
  const layerOf = layersOf(input);
  yield 0.1;
  const layers = gather(layerOf);
  const neighbours = neighboursOf(input);
  const position = new Float64Array(input.count);
  for (const layer of layers) for (const [i, node] of layer.entries()) position[node] = i;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : [...layers].reverse()) {
      order(layer, layerOf, neighbours, position, isDown ? -1 : 1);
    }
    yield 0.1 + (0.7 * (sweep + 1)) / SWEEPS;
  }
  placeLayers(input, layers, neighbours);
  yield* removeOverlaps(input);
  centre(input);
}

/** The longest way from a node without edges into it, along edges that close no cycle. */
export function layersOf(ties: Ties): Int32Array {
  const { count } = ties;
  const { starts, others } = targetsOf(ties);
  const layers = new Int32Array(count);
  /** 0 not seen, 1 on the way, 2 done. */
  const state = new Uint8Array(count);
  const finished: number[] = [];
  const closes = new Set<number>();
  const next = starts.slice();
  for (let root = 0; root < count; root++) {
    const stack = state[root] === 0 ? [root] : [];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      state[node] = 1;
      const i = at(next, node);
      if (i >= at(starts, node + 1)) {
        state[node] = 2;
        finished.push(node);
        stack.pop();
        continue;
      }
      next[node] = i + 1;
      const other = at(others, i);
      if (state[other] === 1) closes.add(i);
      else if (state[other] === 0) stack.push(other);
    }
  }
  for (const node of finished.reverse()) {
    for (let i = at(starts, node); i < at(starts, node + 1); i++) {
      if (!closes.has(i)) layers[at(others, i)] = Math.max(at(layers, at(others, i)), at(layers, node) + 1);
    }
  }
  return layers;
}

function gather(layerOf: Int32Array): number[][] {
  const layers: number[][] = [];
  layerOf.forEach((layer, node) => {
    const list = layers[layer];
    if (list === undefined) layers[layer] = [node];
    else list.push(node);
  });
  return Array.from(layers, (layer) => layer ?? []);
}

/** Sorts a layer by the middle of each node's neighbours in the layers above (or below). */
function order(
  layer: number[],
  layerOf: Int32Array,
  { starts, others }: Neighbours,
  position: Float64Array,
  side: -1 | 1,
): void {
  const wanted = new Map<number, number>();
  for (const node of layer) {
    let sum = 0;
    let count = 0;
    for (let i = at(starts, node); i < at(starts, node + 1); i++) {
      const other = at(others, i);
      if (Math.sign(at(layerOf, other) - at(layerOf, node)) !== side) continue;
      sum += at(position, other);
      count++;
    }
    wanted.set(node, count === 0 ? at(position, node) : sum / count);
  }
  layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || at(position, a) - at(position, b));
  const width = layer.length;
  /** Places of layers of different width are compared as shares of them. */
  for (const [i, node] of layer.entries()) position[node] = width <= 1 ? 0.5 : i / (width - 1);
}

/** Rows from the top, each in its order, as near as it can to the middle of what stands above it. */
function placeLayers(input: LayoutInput, layers: readonly number[][], { starts, others }: Neighbours): void {
  const { halfWidth, halfHeight, x } = input;
  let y = 0;
  layers.forEach((layer, l) => {
    const depth = layer.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0);
    y -= l === 0 ? 0 : depth;
    const width = layer.reduce((sum, node) => sum + 2 * at(halfWidth, node) + GAP_ACROSS, 0);
    let free = -width / 2;
    const shift = l === 0 ? 0 : middleAbove(layer);
    for (const node of layer) {
      place(input, node, free + shift + at(halfWidth, node), y);
      free += 2 * at(halfWidth, node) + GAP_ACROSS;
    }
    y -= depth + GAP_DOWN;
  });

  function middleAbove(layer: readonly number[]): number {
    const isIn = new Set(layer);
    let sum = 0;
    let count = 0;
    for (const node of layer) {
      for (let i = at(starts, node); i < at(starts, node + 1); i++) {
        const other = at(others, i);
        if (isIn.has(other)) continue;
        sum += at(x, other);
        count++;
      }
    }
    return count === 0 ? 0 : sum / count;
  }
}
