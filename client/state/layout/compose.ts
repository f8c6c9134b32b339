/**
 * Small pictures are composed: laid out several times from different starts, scaled to the frame, cleared of overlaps,
 * and the try that reads best is kept. The same graph and frame give the same picture.
 */
import { clearEdges } from './clearance.ts';
import { boxOf, centre, componentsOf, packComponents } from './components.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { costOf } from './legibility.ts';
import { lengthsOf } from './lengths.ts';
import { removeOverlaps } from './overlap.ts';
import { startFromCommunities } from './start.ts';
import { stress } from './stress.ts';
import { turn } from './turn.ts';

export interface ComposeOptions {
  readonly edgeLength: number;
  readonly apart: number;
  readonly tries: number;
}

/** Of the frame, on each side. */
const MARGIN = 60;
/** The shape that lengths give is kept within these; beyond them the camera has to help. */
const SMALLEST_SCALE = 0.7;
const LARGEST_SCALE = 1.5;

export function* compose(
  input: LayoutInput,
  communities: Int32Array,
  frame: LayoutFrame,
  { edgeLength, apart, tries }: ComposeOptions,
): Generator<void> {
  const room = { width: Math.max(200, frame.width - 2 * MARGIN), height: Math.max(200, frame.height - 2 * MARGIN) };
  const lengths = lengthsOf(input, communities, { edgeLength, apart });
  let best: LayoutInput | undefined;
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const attempt: LayoutInput = { ...input, x: input.x.slice(), y: input.y.slice(), seed: input.seed + i };
    startFromCommunities(attempt, communities, edgeLength);
    yield* stress(attempt, { lengths });
    yield* arrange(attempt, room);
    const cost = costOf(attempt, room);
    if (cost < least) {
      best = attempt;
      least = cost;
    }
    yield;
  }
  if (best === undefined) return;
  input.x.set(best.x);
  input.y.set(best.y);
}

function* arrange(input: LayoutInput, room: LayoutFrame): Generator<void> {
  const parts = componentsOf(input);
  const aspect = room.width / room.height;
  for (const part of parts) turn(input, part, aspect);
  scaleTo(input, parts[0] ?? new Int32Array(), room);
  yield* removeOverlaps(input);
  yield* clearEdges(input);
  packComponents(input, parts, { aspect });
  centre(input);
}

/** By the largest part; the others are small and find their place below. */
function scaleTo({ x, y, ...rest }: LayoutInput, part: Int32Array, room: LayoutFrame): void {
  const { left, top, right, bottom } = boxOf({ x, y, ...rest }, part);
  const scale = Math.min(room.width / Math.max(1, right - left), room.height / Math.max(1, Math.abs(bottom - top)));
  const kept = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
  x.forEach((value, i) => {
    x[i] = value * kept;
    y[i] = at(y, i) * kept;
  });
}
