/**
 * Lines bent past the discs that stand between their ends: a straight one through a disc looks as if it ended there. A line
 * that has no way past within a moderate bend stays straight.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Explorer } from '../state/explorer.ts';
import { fannedOf } from './parallel.ts';

/** Every line looks at every disc: for pictures of up to so many nodes. In larger ones no single line is followed. */
const MOST_NODES = 300;
/** Room between a disc and a line that passes by. */
const GAP = 4;
/** A line that is bent more is no longer seen as one from here to there. */
const MOST_BENT = 0.4;
/** A curve comes nearer to a disc than it is above or below it; at the most that it bends by so much. */
const SLANT = 1.15;

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The bends of what is drawn, followed: the same array until one of them changes, so that a move without any makes no line anew. */
export function followBends(explorer: Explorer): ReadonlySignal<Float64Array> {
  let last: Float64Array | undefined;
  return computed(() => {
    const now = bendsOf(explorer);
    const isSame = last?.length === now.length && last.every((bend, slot) => bend === now[slot]);
    if (last === undefined || !isSame) last = now;
    return last;
  });
}

/** By slot, as `curvaturesOf` gives them; 0 for lines that are straight or not to be bent. Reads signals, that of moves among them. */
export function bendsOf({ drawn, scene, discSizes }: Explorer): Float64Array {
  const { index } = drawn.scene.value;
  const { curvatures } = fannedOf(index);
  const bends = new Float64Array(index.edges.length);
  if (index.nodes.length > MOST_NODES) return bends;
  scene.moved.value;
  const { nodes, edges } = drawn.visible.value;
  const radii = discSizes.radii.value;
  const discs = index.nodeAttributes.map(({ x, y }, slot): Disc => ({ x, y, radius: radii[slot] ?? 0 }));
  const shown = discs.filter((_, slot) => nodes[slot] === 1);
  for (let edge = 0; edge < bends.length; edge++) {
    const from = discs[index.sources[edge] ?? 0];
    const to = discs[index.targets[edge] ?? 0];
    if (edges[edge] !== 1 || curvatures[edge] !== 0 || from === undefined || to === undefined || from === to) continue;
    bends[edge] = bendPast(from, to, shown);
  }
  return bends;
}

/**
 * The least curvature with which a line from one disc to another passes by all the others; 0 where it passes them straight,
 * or cannot. y points up.
 */
export function bendPast(from: Disc, to: Disc, discs: readonly Disc[]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  /** Curvatures at which a disc is in the way: the curve stands 2·t·(1 − t)·curvature·length off the straight line. */
  const barred: (readonly [least: number, most: number])[] = [];
  for (const disc of discs) {
    if (disc === from || disc === to) continue;
    const [px, py] = [disc.x - from.x, disc.y - from.y];
    const t = (px * dx + py * dy) / (length * length);
    if (t <= 0 || t >= 1) continue;
    const off = (py * dx - px * dy) / length;
    const reach = disc.radius + GAP;
    const rise = 2 * t * (1 - t) * length;
    const isNear = Math.abs(off) < MOST_BENT * rise + SLANT * reach;
    if (isNear) barred.push([(off - SLANT * reach) / rise, (off + SLANT * reach) / rise]);
  }
  const isInTheWay = barred.some(([least, most]) => least < 0 && most > 0);
  if (!isInTheWay) return 0;
  const up = firstFree(barred);
  const down = -firstFree(barred.map(([least, most]) => [-most, -least]));
  const least = up <= -down ? up : down;
  return Math.abs(least) <= MOST_BENT ? least : 0;
}

/** The least number from 0 on that no interval holds. */
function firstFree(barred: readonly (readonly [least: number, most: number])[]): number {
  let free = 0;
  for (const [least, most] of [...barred].sort(([a], [b]) => a - b)) {
    if (least > free) break;
    free = Math.max(free, most);
  }
  return free;
}
