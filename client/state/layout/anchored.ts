/** Layouts over a ground that gives nodes their places: along an axis in lanes, or on a map. */
import type { LayoutSteps } from './drive.ts';
import { type Anchors, at, type LayoutFrame, type LayoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { place } from './simple.ts';

const GAP = 14;

/** Without a ground nothing has a place on it. */
function none(count: number): Anchors {
  const nowhere = new Float64Array(count).fill(Number.NaN);
  return { x: nowhere, y: nowhere, apart: 0 };
}

/** Each node at its x, in the first lane, from the middle outwards, that has room there; the others in a block to the left. */
export function* alongAxis(input: LayoutInput): LayoutSteps {
  const { count, halfWidth, halfHeight, anchors = none(count) } = input;
  const left = (node: number) => at(anchors.x, node) - at(halfWidth, node);
  const placed: number[] = [];
  const others: number[] = [];
  for (let node = 0; node < count; node++) (Number.isNaN(at(anchors.x, node)) ? others : placed).push(node);
  placed.sort((a, b) => left(a) - left(b) || a - b);
  const height = 2 * placed.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0) + GAP;
  /** The right end of the last box in each lane. */
  const ends: number[] = [];
  for (const [i, node] of placed.entries()) {
    let lane = ends.findIndex((end) => end + GAP <= left(node));
    if (lane === -1) lane = ends.length;
    ends[lane] = left(node) + 2 * at(halfWidth, node);
    place(input, node, at(anchors.x, node), laneAt(lane) * height);
    if (i % 256 === 255) yield i / count;
  }
  yield 0.9;
  if (others.length === 0) return;
  const width = 2 * others.reduce((most, node) => Math.max(most, at(halfWidth, node)), 0) + GAP;
  const rows = Math.max(1, ends.length, Math.ceil(Math.sqrt(others.length * 1.5)));
  const tall = 2 * others.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0) + GAP;
  others.forEach((node, i) => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    place(input, node, anchors.apart - GAP - width * (column + 0.5), laneAt(row) * tall);
  });
}

/** 0, 1, -1, 2, -2 … */
function laneAt(lane: number): number {
  return lane % 2 === 1 ? (lane + 1) / 2 : -lane / 2;
}

/** Nodes with a place there, parted a little where they overlap; all others in rows below: a guessed place would look like a known one. */
export function* onMap(input: LayoutInput, frame: LayoutFrame): LayoutSteps {
  const { count, y, halfWidth, halfHeight, anchors = none(count) } = input;
  const isPlaced = Uint8Array.from(anchors.x, (value) => (Number.isNaN(value) ? 0 : 1));
  const others: number[] = [];
  for (let node = 0; node < count; node++) {
    if (at(isPlaced, node) === 1) place(input, node, at(anchors.x, node), at(anchors.y, node));
    else others.push(node);
  }
  yield* removeOverlaps(partOf(input, isPlaced));
  yield 0.8;
  const lowest = isPlaced.reduce((low, flag, node) => (flag === 1 ? Math.min(low, at(y, node)) : low), anchors.apart);
  const width = 2 * others.reduce((most, node) => Math.max(most, at(halfWidth, node)), 0) + GAP;
  const height = 2 * others.reduce((most, node) => Math.max(most, at(halfHeight, node)), 0) + GAP;
  const columns = Math.max(1, Math.floor(Math.max(frame.width, width) / width));
  const top = Math.min(anchors.apart, lowest - height / 2) - height / 2;
  const middle = (Math.min(columns, others.length) - 1) / 2;
  others.forEach((node, i) => {
    place(input, node, ((i % columns) - middle) * width, top - Math.floor(i / columns) * height);
  });
}

/** The same places, but what takes no part is so small that it is in nobody's way. */
function partOf(input: LayoutInput, takesPart: Uint8Array): LayoutInput {
  const small = (sizes: Float64Array) => sizes.map((size, node) => (at(takesPart, node) === 1 ? size : NOTHING));
  const isFixed = input.isFixed.map((flag, node) => (at(takesPart, node) === 1 ? flag : 1));
  return { ...input, isFixed, halfWidth: small(input.halfWidth), halfHeight: small(input.halfHeight) };
}

/** Less than any gap, so that no two boxes that take no part ever overlap a third. */
const NOTHING = -1e6;
