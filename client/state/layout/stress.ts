/**
 * Distances on the page that follow distances in the graph, for pictures small enough to look at every pair of nodes:
 * stochastic gradient descent on stress (Zheng, Pawar and Goodman, 2018). Even, readable, and quick at this size.
 */

import { randomOf } from '../../../graph/algorithms/random.ts';
import type { LayoutSteps } from './drive.ts';
import { at, type LayoutInput } from './input.ts';

export interface StressOptions {
  /** The length that each edge should have. */
  readonly lengths: Float64Array;
  /** The furthest that two nodes of a part of so many should be from each other, however long the way between them. */
  readonly farthest?: (nodes: number) => number;
  /** True to begin with small steps, where the places are a picture already. */
  readonly isGentle?: boolean;
}

/** Pairs of nodes grow with the square: beyond this the force layout is the better one. */
export const MOST_FOR_STRESS = 1000;
/** Pairs that are looked at in all: a large picture, whose shape the force has found, makes do with fewer epochs. */
const PAIRS_IN_ALL = 2_700_000;
const [LEAST_EPOCHS, MOST_EPOCHS] = [10, 60];

interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly distance: Float64Array;
}

/** Yields after each epoch. Pairs in different parts do not hold each other. Fixed nodes stay. */
export function* stress(
  input: LayoutInput,
  { lengths, farthest = () => Infinity, isGentle = false }: StressOptions,
): LayoutSteps {
  const { x, y, isFixed, seed } = input;
  const { first, second, distance } = pairsOf(input, lengths, farthest);
  if (distance.length === 0) return;
  const epochs = Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, Math.round(PAIRS_IN_ALL / distance.length)));
  const random = randomOf(seed);
  const order = Int32Array.from(distance, (_, i) => i);
  const longest = distance.reduce((most, d) => Math.max(most, d), 0);
  const shortest = distance.reduce((least, d) => Math.min(least, d), Infinity);
  const start = isGentle ? 4 * shortest * shortest : longest * longest;
  const decay = Math.log((0.1 * shortest * shortest) / start) / (epochs - 1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = start * Math.exp(decay * epoch);
    shuffle(order, random);
    for (const pair of order) {
      const i = at(first, pair);
      const j = at(second, pair);
      const wanted = at(distance, pair);
      const share = Math.min(1, rate / (wanted * wanted));
      const dx = at(x, i) - at(x, j);
      const dy = at(y, i) - at(y, j);
      const actual = Math.hypot(dx, dy) || 1e-6;
      const move = (share * (actual - wanted)) / 2 / actual;
      if (at(isFixed, i) === 0) {
        x[i] = at(x, i) - dx * move;
        y[i] = at(y, i) - dy * move;
      }
      if (at(isFixed, j) === 0) {
        x[j] = at(x, j) + dx * move;
        y[j] = at(y, j) + dy * move;
      }
    }
    yield;
  }
}

function pairsOf(input: LayoutInput, lengths: Float64Array, farthest: (nodes: number) => number): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  const distance: number[] = [];
  for (let source = 0; source < input.count; source++) {
    const distances = distancesFrom(input, lengths, source);
    const most = farthest(distances.filter(Number.isFinite).length);
    distances.forEach((d, node) => {
      if (node <= source || d === Infinity) return;
      first.push(source);
      second.push(node);
      distance.push(Math.min(d, most));
    });
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), distance: Float64Array.from(distance) };
}

/** Shortest ways by length (Bellman and Ford): short at this size, and without a queue. */
function distancesFrom({ count, sources, targets }: LayoutInput, lengths: Float64Array, source: number): Float64Array {
  const distances = new Float64Array(count).fill(Infinity);
  distances[source] = 0;
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (let e = 0; e < sources.length; e++) {
      const a = at(sources, e);
      const b = at(targets, e);
      const length = at(lengths, e);
      if (at(distances, a) + length < at(distances, b)) {
        distances[b] = at(distances, a) + length;
        isShorter = true;
      }
      if (at(distances, b) + length < at(distances, a)) {
        distances[a] = at(distances, b) + length;
        isShorter = true;
      }
    }
  }
  return distances;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = at(order, i);
    order[i] = at(order, j);
    order[j] = kept;
  }
}
