/**
 * The force layout: every node repels every other by Barnes–Hut, edges pull, and steps shorten until all is still.
 * Repulsion m·m/d and linear pull as in ForceAtlas2 draw clusters apart better than springs of one length do.
 */
import type { LayoutSteps } from './drive.ts';
import type { LayoutInput } from './input.ts';
import { Repulsion } from './repulsion.ts';

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

const THETA_SQUARED = 1.44;

/** Yields its progress after each iteration. Fixed nodes push and pull, and stay. */
export function* force(input: LayoutInput, options: ForceOptions): LayoutSteps {
  const { count, x, y, isFixed, sources, targets } = input;
  const { iterations, edgeLength, pull, gravity = 0.02, heat = edgeLength } = options;
  const repulsion = new Repulsion();
  const masses = massesOf(input);
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  /** Two nodes of mass 1 + 1 on one edge rest at `edgeLength`: repulsion 4·k/d = pull d. */
  const strength = (edgeLength * edgeLength) / 4;

  for (let iteration = 0; iteration < iterations; iteration++) {
    repulsion.build(x, y, masses);
    repulsion.push(THETA_SQUARED, forceX, forceY);
    for (let i = 0; i < count; i++) {
      const mass = masses[i] ?? 0;
      forceX[i] = ((forceX[i] ?? 0) * strength - (x[i] ?? 0) * gravity) * mass;
      forceY[i] = ((forceY[i] ?? 0) * strength - (y[i] ?? 0) * gravity) * mass;
    }
    for (let e = 0; e < sources.length; e++) {
      const a = sources[e] ?? 0;
      const b = targets[e] ?? 0;
      const weight = pull === undefined ? 1 : (pull[e] ?? 0);
      const dx = ((x[b] ?? 0) - (x[a] ?? 0)) * weight;
      const dy = ((y[b] ?? 0) - (y[a] ?? 0)) * weight;
      forceX[a] = (forceX[a] ?? 0) + dx;
      forceY[a] = (forceY[a] ?? 0) + dy;
      forceX[b] = (forceX[b] ?? 0) - dx;
      forceY[b] = (forceY[b] ?? 0) - dy;
    }
    const progress = iteration / iterations;
    const longest = heat * (1 - progress) ** 2 + 0.1;
    for (let i = 0; i < count; i++) {
      if ((isFixed[i] ?? 0) === 1) continue;
      const fx = forceX[i] ?? 0;
      const fy = forceY[i] ?? 0;
      const length = Math.hypot(fx, fy);
      if (length === 0) continue;
      const step = Math.min(longest, length / ((masses[i] ?? 0) + 1)) / length;
      x[i] = (x[i] ?? 0) + fx * step;
      y[i] = (y[i] ?? 0) + fy * step;
    }
    yield (iteration + 1) / iterations;
  }
}

/**
 * The edge length at which a picture as it stands is in balance as a whole: what pushes outwards equals what pulls
 * inwards. With it, the force arranges a picture without blowing it up or pressing it together. 0 where nothing pulls.
 */
export function restingLength(input: LayoutInput, pull?: Float64Array): number {
  const { count, x, y, sources, targets } = input;
  const repulsion = new Repulsion();
  const masses = massesOf(input);
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  repulsion.build(x, y, masses);
  repulsion.push(THETA_SQUARED, forceX, forceY);
  let outwards = 0;
  for (let i = 0; i < count; i++) {
    outwards += ((x[i] ?? 0) * (forceX[i] ?? 0) + (y[i] ?? 0) * (forceY[i] ?? 0)) * (masses[i] ?? 0);
  }
  let inwards = 0;
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    inwards += ((x[a] ?? 0) - (x[b] ?? 0)) ** 2 * (pull?.[e] ?? 1);
    inwards += ((y[a] ?? 0) - (y[b] ?? 0)) ** 2 * (pull?.[e] ?? 1);
  }
  return outwards > 0 ? 2 * Math.sqrt(inwards / outwards) : 0;
}

/**
 * One more than the number of edges, so that hubs keep room around them; a leaf weighs one, and is no weight of the node that
 * it hangs on: leaves fill the room around a hub, where they would else stand in a ring far from it.
 */
function massesOf(input: LayoutInput): Float64Array {
  const { count, sources, targets } = input;
  const masses = new Float64Array(count).fill(1);
  const isLeaf = leavesOf(input);
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    if (isLeaf[a] !== isLeaf[b]) continue;
    masses[a] = (masses[a] ?? 0) + 1;
    masses[b] = (masses[b] ?? 0) + 1;
  }
  return masses;
}

/** 1 for a node with one neighbour, however many edges go there. */
function leavesOf({ count, sources, targets }: LayoutInput): Uint8Array {
  const NONE = -1;
  const SEVERAL = -2;
  const only = new Int32Array(count).fill(NONE);
  const meet = (node: number, other: number) => {
    if (only[node] !== other) only[node] = only[node] === NONE ? other : SEVERAL;
  };
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    meet(a, b);
    meet(b, a);
  }
  return Uint8Array.from(only, (other) => (other >= 0 ? 1 : 0));
}
