/** Edges between the same two nodes are fanned apart, and loops at one node stacked, in an order that does not change. */
import { fanSide, loopStep } from '../state/fan.ts';
import type { SceneIndex } from '../state/scene-index.ts';
import { edgeKeyAnywhere, nameAnywhere } from './anywhere.ts';

export interface Fanned {
  readonly fans: readonly (readonly number[])[];
  readonly curvatures: Float64Array;
}

const known = new WeakMap<SceneIndex, Fanned>();

/** Both of the below, worked out once for a state of the scene, however often the looks of its lines change. */
export function fannedOf(index: SceneIndex): Fanned {
  const before = known.get(index);
  if (before !== undefined) return before;
  const fans = fansOf(index);
  const fanned = { fans, curvatures: curvaturesOf(index, fans) };
  known.set(index, fanned);
  return fanned;
}

/** Slots of the edges between two nodes, or of the loops at one, where there are several; in an order that is the same in every store. */
export function fansOf({ edges, edgeAttributes, sources, targets }: SceneIndex): readonly (readonly number[])[] {
  const pairs = new Pairs(edges.length);
  const fans = new Map<number, number[]>();
  for (let edge = 0; edge < edges.length; edge++) {
    const a = sources[edge] ?? 0;
    const b = targets[edge] ?? 0;
    const first = pairs.firstOf(Math.min(a, b), Math.max(a, b), edge);
    if (first === edge) continue;
    const fan = fans.get(first);
    if (fan === undefined) fans.set(first, [first, edge]);
    else fan.push(edge);
  }
  const keyOf = (edge: number) => {
    const entity = edgeAttributes[edge]?.entity;
    return entity === undefined ? (edges[edge] ?? '') : edgeKeyAnywhere(entity);
  };
  for (const fan of fans.values()) {
    const keys = new Map(fan.map((edge) => [edge, keyOf(edge)]));
    fan.sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
  }
  return [...fans.values()];
}

/**
 * Curvature of each edge by slot, seen from its own source. A single edge is straight. Edges that run the other way have
 * the sign turned, so that a fan is a fan whichever way each of its edges points. Filters change nothing here: what is
 * shown does not move when something else is switched off.
 */
export function curvaturesOf(index: SceneIndex, fans: readonly (readonly number[])[]): Float64Array {
  const { nodes, nodeAttributes, sources, targets } = index;
  const curvatures = new Float64Array(index.edges.length);
  const nameOf = (slot: number) => {
    const entity = nodeAttributes[slot]?.entity;
    return entity === undefined ? '' : `${nameAnywhere(entity)}\u0000${nodes[slot]}`;
  };
  for (const fan of fans) {
    const [first = 0] = fan;
    const [one, other] = [sources[first] ?? 0, targets[first] ?? 0];
    const from = nameOf(one) < nameOf(other) ? one : other;
    fan.forEach((edge, i) => {
      const source = sources[edge] ?? 0;
      const target = targets[edge] ?? 0;
      const side = fanSide(i, fan.length);
      if (source === target) curvatures[edge] = loopStep(i, fan.length);
      else curvatures[edge] = source === from ? side : -side;
    });
  }
  return curvatures;
}

/** The first edge of each pair of nodes, in arrays of numbers: a map of forty thousand pairs would take a frame to fill. */
class Pairs {
  private readonly mask: number;
  private readonly firsts: Int32Array;
  private readonly as: Int32Array;
  private readonly bs: Int32Array;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.mask = size - 1;
    this.firsts = new Int32Array(size).fill(-1);
    this.as = new Int32Array(size);
    this.bs = new Int32Array(size);
  }

  /** The edge itself where it is the first one between the two. */
  firstOf(a: number, b: number, edge: number): number {
    const { mask, firsts, as, bs } = this;
    let at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & mask;
    at = (at ^ (at >>> 7)) & mask;
    for (; firsts[at] !== -1; at = (at + 1) & mask) {
      if (as[at] === a && bs[at] === b) return firsts[at] ?? edge;
    }
    firsts[at] = edge;
    as[at] = a;
    bs[at] = b;
    return edge;
  }
}
