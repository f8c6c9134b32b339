/**
 * Small pictures are composed: laid out several times from different starts, scaled to the frame, cleared of overlaps,
 * and the try that reads best is kept. The same graph and frame give the same picture.
 */

import { pictureRoom } from '../picture-room.ts';
import { clearEdges } from './clearance.ts';
import { boxOf, centre, componentsOf } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { fillRoom, seenAt } from './fill.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { costOf } from './legibility.ts';
import { lengthsOf } from './lengths.ts';
import { nestComponents } from './nest.ts';
import { removeOverlaps } from './overlap.ts';
import { startFromCommunities } from './start.ts';
import { stress } from './stress.ts';
import { turn } from './turn.ts';

export interface ComposeOptions {
  readonly edgeLength: number;
  readonly apart: number;
  readonly tries: number;
}

/** The shape that lengths give is kept within these; beyond them the camera has to help. */
const SMALLEST_SCALE = 0.7;
const LARGEST_SCALE = 1.5;
const ROUNDS = 2;

export function* compose(
  input: LayoutInput,
  communities: Int32Array,
  frame: LayoutFrame,
  { edgeLength, apart, tries }: ComposeOptions,
): LayoutSteps {
  const beside = pictureRoom(frame);
  const room = { width: Math.max(200, beside.width), height: Math.max(200, beside.height) };
  const lengths = lengthsOf(input, communities, { edgeLength, apart });
  let best: LayoutInput | undefined;
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const attempt: LayoutInput = { ...input, x: input.x.slice(), y: input.y.slice(), seed: input.seed + i };
    startFromCommunities(attempt, communities, edgeLength);
    yield* stress(attempt, { lengths });
    yield* arrange(attempt, room);
    const scale = fillRoom(attempt, room);
    const cost = costOf(seenAt(attempt, scale), room, scale);
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

function* arrange(input: LayoutInput, room: LayoutFrame): LayoutSteps {
  const parts = componentsOf(input);
  const aspect = room.width / room.height;
  for (const part of parts) turn(input, part, aspect);
  const main = parts[0] ?? new Int32Array();
  scale(input, Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, 1 / zoomOf(input, main, room))));
  for (let round = 0; round < ROUNDS; round++) {
    yield* removeOverlaps(input);
    yield* clearEdges(input);
    nestComponents(input, parts, { aspect });
    const zoom = zoomOf(
      input,
      Int32Array.from({ length: input.count }, (_, i) => i),
      room,
    );
    if (zoom <= 1 || round === ROUNDS - 1) break;
    /** Clearing made it larger than the frame: begin again a little smaller. */
    scale(input, 0.96 / zoom);
  }
  centre(input);
}

/** How many times the room these nodes take with their labels. */
function zoomOf(input: LayoutInput, members: Int32Array, room: LayoutFrame): number {
  const { left, top, right, bottom } = boxOf(input, members);
  return Math.max((right - left) / room.width, (bottom - top) / room.height, 0.01);
}

function scale({ x, y }: LayoutInput, factor: number): void {
  x.forEach((value, i) => {
    x[i] = value * factor;
    y[i] = at(y, i) * factor;
  });
}
