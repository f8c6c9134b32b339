/** Layouts over a ground that gives nodes their places: along an axis in lanes, or on a map. */
import { BoxGrid } from './box-grid.ts';
import type { LayoutSteps } from './drive.ts';
import { type Anchors, at, type LayoutFrame, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { place } from './simple.ts';

const GAP = 14;
/** Of boxes in rows, whose captions hang differently low. */
const NEAREST = 6;

/** Without a ground nothing has a place on it. */
function none(count: number): Anchors {
  const nowhere = new Float64Array(count).fill(Number.NaN);
  return { x: nowhere, y: nowhere, apart: 0 };
}

/**
 * Each node at its x, in the first lane, from the middle outwards, that has room there; the others in a block to the left.
 * What is fixed stays, and the others go round it.
 */
export function* alongAxis(input: LayoutInput): LayoutSteps {
  const { count, halfWidth, anchors = none(count) } = input;
  const left = (node: number) => at(anchors.x, node) - at(halfWidth, node);
  const { placed, others } = parted(anchors);
  placed.sort((a, b) => left(a) - left(b) || a - b);
  const grid = withFixed(input);
  const { height } = cellOf(input, placed);
  let lanes = 0;
  for (const [i, node] of placed.entries()) {
    const lane = putInto(input, grid, node, 0, (slot) => [at(anchors.x, node), laneAt(slot) * height]);
    lanes = Math.max(lanes, lane + 1);
    if (i % 256 === 255) yield i / count;
  }
  yield 0.9;
  const cell = cellOf(input, others);
  const rows = Math.max(1, lanes, Math.ceil(Math.sqrt(others.length * 1.5)));
  let slot = -1;
  for (const node of others) {
    slot = putInto(input, grid, node, slot + 1, (i) => [
      anchors.apart - GAP - cell.width * (Math.floor(i / rows) + 0.5),
      laneAt(i % rows) * cell.height,
    ]);
  }
}

interface Parted {
  readonly placed: number[];
  readonly others: number[];
}

function parted({ x }: Anchors): Parted {
  const placed: number[] = [];
  const others: number[] = [];
  x.forEach((value, node) => {
    (Number.isNaN(value) ? others : placed).push(node);
  });
  return { placed, others };
}

function withFixed(input: LayoutInput): BoxGrid {
  const grid = new BoxGrid(input, NEAREST);
  for (let node = 0; node < input.count; node++) if (at(input.isFixed, node) === 1) grid.put(node);
  return grid;
}

/** Of rows and columns that hold any of these. */
function cellOf({ halfWidth, halfHeight }: LayoutInput, nodes: readonly number[]) {
  return {
    width: 2 * nodes.reduce((most, node) => Math.max(most, at(halfWidth, node)), 0) + GAP,
    height: 2 * nodes.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0) + GAP,
  };
}

/** Into the first slot from `from` on that is free. Gives its number; what is fixed stays, and takes no slot. */
function putInto(
  input: LayoutInput,
  grid: BoxGrid,
  node: number,
  from: number,
  placeAt: (slot: number) => readonly [x: number, y: number],
): number {
  if (at(input.isFixed, node) === 1) return from - 1;
  let slot = from;
  for (; ; slot++) {
    const [x, y] = placeAt(slot);
    place(input, node, x, y);
    if (grid.isFree(node)) break;
  }
  grid.put(node);
  return slot;
}

/** 0, 1, -1, 2, -2 … */
function laneAt(lane: number): number {
  return lane % 2 === 1 ? (lane + 1) / 2 : -lane / 2;
}

/** Nodes with a place there, parted a little where they overlap; all others in rows below: a guessed place would look like a known one. */
export function* onMap(input: LayoutInput, frame: LayoutFrame): LayoutSteps {
  const { count, y, anchors = none(count) } = input;
  const isPlaced = Uint8Array.from(anchors.x, (value) => (Number.isNaN(value) ? 0 : 1));
  const { placed, others } = parted(anchors);
  for (const node of placed) place(input, node, at(anchors.x, node), at(anchors.y, node));
  yield* removeOverlaps(partOf(input, isPlaced));
  yield 0.8;
  const lowest = placed.reduce((low, node) => Math.min(low, at(y, node)), anchors.apart);
  const { width, height } = cellOf(input, others);
  const columns = Math.max(1, Math.floor(Math.max(frame.width, width) / width));
  const top = Math.min(anchors.apart, lowest - height / 2) - height / 2;
  const middle = (Math.min(columns, others.length) - 1) / 2;
  const grid = withFixed(input);
  for (const node of placed) if (at(input.isFixed, node) === 0) grid.put(node);
  let slot = -1;
  for (const node of others) {
    slot = putInto(input, grid, node, slot + 1, (i) => [
      ((i % columns) - middle) * width,
      top - Math.floor(i / columns) * height,
    ]);
  }
}

/** The same places, but what takes no part is so small that it is in nobody's way. */
function partOf(input: LayoutInput, takesPart: Uint8Array): LayoutInput {
  const small = (sizes: Float64Array) => sizes.map((size, node) => (at(takesPart, node) === 1 ? size : NOTHING));
  const isFixed = input.isFixed.map((flag, node) => (at(takesPart, node) === 1 ? flag : 1));
  return { ...input, isFixed, halfWidth: small(input.halfWidth), halfHeight: small(input.halfHeight) };
}

/** Less than any gap, so that no two boxes that take no part ever overlap a third. */
const NOTHING = -1e6;
