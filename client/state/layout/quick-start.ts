/**
 * Places for a large graph at once, before any layout has run: communities as discs, the largest in the middle, each
 * with its best connected nodes inside. Readable already, the same each time, and a good start for the force layout.
 */

import { byDegree, neighboursOf, type Ties } from '../../../graph/algorithms/adjacency.ts';
import type { LayoutInput } from './input.ts';

export interface QuickStartOptions {
  /** Of the square that a node has for itself. */
  readonly spacing: number;
}

const GOLDEN_ANGLE = 2.399963;
/** Room between two discs, as a share of the square of a node. */
const BETWEEN = 1.6;
/** A disc of nodes in a spiral is a little wider than its nodes alone. */
const LOOSENESS = 0.6;

/** Writes x and y; fixed nodes stay. */
export function quickStart(input: LayoutInput, groups: Int32Array, { spacing }: QuickStartOptions): void {
  const { x, y, isFixed } = input;
  const order = byDegree(input);
  const discs = packDiscs(sizesOf(groups), spacing);
  const seen = new Int32Array(discs.length);
  for (const node of order) {
    const group = groups[node] ?? 0;
    const disc = discs[group];
    const nth = seen[group] ?? 0;
    seen[group] = nth + 1;
    if (disc === undefined || isFixed[node] === 1) continue;
    const reach = spacing * LOOSENESS * Math.sqrt(nth);
    x[node] = disc.x + reach * Math.cos(nth * GOLDEN_ANGLE);
    y[node] = disc.y + reach * Math.sin(nth * GOLDEN_ANGLE);
  }
}

/**
 * Communities by label propagation: each node takes the label that most of its neighbours have, a few times over.
 * Coarser than Louvain's and many times quicker. Numbers from 0 without gaps.
 */
export function quickGroups(ties: Ties, passes = 4): Int32Array {
  const { starts, others } = neighboursOf(ties);
  const labels = Int32Array.from({ length: ties.count }, (_, i) => i);
  const votes = new Int32Array(ties.count);
  const order = byDegree(ties).reverse();
  for (let pass = 0; pass < passes; pass++) {
    for (const node of order) {
      const from = starts[node] ?? 0;
      const to = starts[node + 1] ?? 0;
      let best = labels[node] ?? 0;
      let most = 0;
      for (let i = from; i < to; i++) {
        const label = labels[others[i] ?? 0] ?? 0;
        const count = (votes[label] ?? 0) + 1;
        votes[label] = count;
        if (count > most || (count === most && label < best)) {
          best = label;
          most = count;
        }
      }
      for (let i = from; i < to; i++) votes[labels[others[i] ?? 0] ?? 0] = 0;
      labels[node] = best;
    }
  }
  return withoutGaps(labels);
}

function withoutGaps(labels: Int32Array): Int32Array {
  const numbers = new Int32Array(labels.length).fill(-1);
  let next = 0;
  return labels.map((label) => {
    if (numbers[label] === -1) numbers[label] = next++;
    return numbers[label] ?? 0;
  });
}

function sizesOf(groups: Int32Array): Int32Array {
  const sizes = new Int32Array(groups.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The largest in the middle; each next one on a spiral outwards, at the first place where it touches none. */
function packDiscs(sizes: Int32Array, spacing: number): readonly Disc[] {
  const order = Array.from(sizes, (_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const discs: Disc[] = [];
  const placed = new DiscGrid(spacing * 8);
  let turn = 0;
  for (const group of order) {
    const radius = spacing * (LOOSENESS * Math.sqrt(sizes[group] ?? 1) + BETWEEN / 2);
    let disc: Disc = { x: 0, y: 0, radius };
    /** Smaller discs find no room where larger ones had none: the spiral goes on from where it was, a turn back. */
    turn = Math.max(0, turn - 12);
    while (placed.touches(disc)) {
      turn++;
      const reach = spacing * Math.sqrt(turn) * 0.8;
      disc = { x: reach * Math.cos(turn * 0.35), y: reach * Math.sin(turn * 0.35), radius };
    }
    placed.add(disc);
    discs[group] = disc;
  }
  return discs;
}

/** Discs by the squares of a grid that they touch. */
class DiscGrid {
  private readonly cells = new Map<number, Disc[]>();
  private readonly cell: number;

  constructor(cell: number) {
    this.cell = cell;
  }

  add(disc: Disc): void {
    this.visit(disc, (key) => {
      const list = this.cells.get(key);
      if (list === undefined) this.cells.set(key, [disc]);
      else list.push(disc);
      return false;
    });
  }

  touches(disc: Disc): boolean {
    const isNear = (other: Disc) => Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + disc.radius;
    return this.visit(disc, (key) => this.cells.get(key)?.some(isNear) ?? false);
  }

  private visit({ x, y, radius }: Disc, isEnough: (key: number) => boolean): boolean {
    const { cell } = this;
    for (let row = Math.floor((y - radius) / cell); row <= Math.floor((y + radius) / cell); row++) {
      for (let column = Math.floor((x - radius) / cell); column <= Math.floor((x + radius) / cell); column++) {
        if (isEnough(row * 1_000_003 + column)) return true;
      }
    }
    return false;
  }
}
