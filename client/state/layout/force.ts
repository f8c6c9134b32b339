/**
 * The force layout: every node repels every other by Barnes–Hut, edges pull, and steps shorten until all is still.
 * Repulsion m·m/d and linear pull as in ForceAtlas2 draw clusters apart better than springs of one length do.
 */
import { at, type LayoutInput } from './input.ts';
import { Quadtree } from './quadtree.ts';

export interface ForceOptions {
  readonly iterations: number;
  /** The length that edges tend to between two nodes without other ties. */
  readonly edgeLength: number;
  /** How much each edge pulls; 1 where absent. */
  readonly pull?: Float64Array;
  /** Keeps loose parts near: pull towards the middle by distance. */
  readonly gravity?: number;
  /** The longest first step. */
  readonly heat?: number;
}

const THETA_SQUARED = 1;

/** Yields after each iteration. Fixed nodes push and pull, and stay. */
export function* force(input: LayoutInput, options: ForceOptions): Generator<void> {
  const { count, x, y, isFixed, sources, targets } = input;
  const { iterations, edgeLength, pull, gravity = 0.02, heat = edgeLength } = options;
  const tree = new Quadtree();
  const masses = massesOf(input);
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  /** Two nodes of mass 1 + 1 on one edge rest at `edgeLength`: repulsion 4·k/d = pull d. */
  const strength = (edgeLength * edgeLength) / 4;

  for (let iteration = 0; iteration < iterations; iteration++) {
    tree.build(x, y, masses, count);
    for (let i = 0; i < count; i++) {
      tree.forceOn(at(x, i), at(y, i), THETA_SQUARED);
      const mass = at(masses, i) * strength;
      forceX[i] = tree.forceX * mass - at(x, i) * gravity * at(masses, i);
      forceY[i] = tree.forceY * mass - at(y, i) * gravity * at(masses, i);
    }
    for (let e = 0; e < sources.length; e++) {
      const a = at(sources, e);
      const b = at(targets, e);
      const weight = pull === undefined ? 1 : at(pull, e);
      const dx = (at(x, b) - at(x, a)) * weight;
      const dy = (at(y, b) - at(y, a)) * weight;
      forceX[a] = at(forceX, a) + dx;
      forceY[a] = at(forceY, a) + dy;
      forceX[b] = at(forceX, b) - dx;
      forceY[b] = at(forceY, b) - dy;
    }
    const progress = iteration / iterations;
    const longest = heat * (1 - progress) ** 2 + 0.1;
    for (let i = 0; i < count; i++) {
      if (at(isFixed, i) === 1) continue;
      const fx = at(forceX, i);
      const fy = at(forceY, i);
      const length = Math.hypot(fx, fy);
      if (length === 0) continue;
      const step = Math.min(longest, length / (at(masses, i) + 1)) / length;
      x[i] = at(x, i) + fx * step;
      y[i] = at(y, i) + fy * step;
    }
    yield;
  }
}

/** One more than the number of edges: hubs keep room around them. */
export function massesOf({ count, sources, targets }: LayoutInput): Float64Array {
  const masses = new Float64Array(count).fill(1);
  for (let e = 0; e < sources.length; e++) {
    const a = at(sources, e);
    const b = at(targets, e);
    masses[a] = at(masses, a) + 1;
    masses[b] = at(masses, b) + 1;
  }
  return masses;
}
