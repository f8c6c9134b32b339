/**
 * Places for a large graph at once, before any layout has run: communities as discs, the largest in the middle, each
 * with its best connected nodes inside. Readable already, the same each time, and a good start for the force layout.
 */
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

export type Ties = Pick<LayoutInput, 'count' | 'sources' | 'targets'>;

/** Writes x and y; fixed nodes stay. */
export function quickStart(input: LayoutInput, groups: Int32Array, { spacing }: QuickStartOptions): void {
  const { count, x, y, isFixed } = input;
  const degrees = degreesOf(input);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b,
  );
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
export function quickGroups({ count, sources, targets }: Ties, passes = 4): Int32Array {
  const { starts, others } = neighboursOf({ count, sources, targets });
  const labels = Int32Array.from({ length: count }, (_, i) => i);
  const votes = new Int32Array(count);
  const degrees = degreesOf({ count, sources, targets });
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0) || a - b,
  );
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

interface Neighbours {
  readonly starts: Int32Array;
  readonly others: Int32Array;
}

/** The neighbours of node i stand in `others` from `starts[i]` to `starts[i + 1]`. */
function neighboursOf(ties: Ties): Neighbours {
  const { count, sources, targets } = ties;
  const starts = new Int32Array(count + 1);
  const degrees = degreesOf(ties);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + (degrees[i] ?? 0);
  const others = new Int32Array(2 * sources.length);
  const next = starts.slice();
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    others[next[a] ?? 0] = b;
    next[a] = (next[a] ?? 0) + 1;
    others[next[b] ?? 0] = a;
    next[b] = (next[b] ?? 0) + 1;
  }
  return { starts, others };
}

function degreesOf({ count, sources, targets }: Ties): Int32Array {
  const degrees = new Int32Array(count);
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
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
