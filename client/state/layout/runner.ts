/** Hands layouts to the engine: nodes with the room that they need in, places by node id out. */

import { Cancelled } from '../../../graph/errors.ts';
import type { NodeValue } from '../../../graph/values.ts';
import { labelRoom, labelSize } from '../label-room.ts';
import type { Place } from '../scene.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { LARGE } from './clusters.ts';
import type { LayoutEngine, LayoutListener, LayoutRun } from './engine.ts';
import { at, type LayoutFrame, type LayoutInputOptions, type LayoutNode, layoutInput } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import type { TaskId } from './tasks.ts';

export type Tie = readonly [source: string, target: string];

export interface NodeToPlace {
  readonly id: string;
  readonly entity: NodeValue;
  readonly x: number;
  readonly y: number;
  readonly isFixed: boolean;
  /** Of the disc, as it will be drawn. */
  readonly radius: number;
}

export interface NodesToPlace extends LayoutInputOptions {
  readonly nodes: readonly NodeToPlace[];
  readonly ties: readonly Tie[];
}

export interface LayoutRunner {
  /** The place that the picture has on the page. */
  frame(): LayoutFrame;
  /** The places come in the order of the nodes. */
  start(task: TaskId, work: NodesToPlace, listener?: LayoutListener): LayoutRun;
  /** Places by id, when all is done. */
  compute(task: TaskId, work: NodesToPlace, abort?: AbortSignal): Promise<Map<string, Place>>;
  /** Moves those that are not fixed off the others and each other, as little as may be, at once; `gap` pixels apart. */
  part(nodes: readonly NodeToPlace[], gap: number): ReadonlyMap<string, Place>;
}

export interface LayoutRunnerParts {
  readonly vocabulary: VocabularyState;
  readonly engine: LayoutEngine;
  frame(): LayoutFrame;
}

export function createLayoutRunner({ vocabulary, engine, frame }: LayoutRunnerParts): LayoutRunner {
  const runner: LayoutRunner = {
    frame,
    start(task, work, listener) {
      const place = frame();
      const input = layoutInput(roomsOf(work.nodes, vocabulary, labelSize(place)), work.ties, work);
      return engine.start({ task, input, frame: place }, listener);
    },
    part(nodes, gap) {
      const input = layoutInput(roomsOf(nodes, vocabulary, labelSize(frame())), []);
      for (const _ of removeOverlaps(input, { gap }));
      return new Map(nodes.map(({ id }, i) => [id, { x: at(input.x, i), y: at(input.y, i) }]));
    },
    async compute(task, work, abort) {
      const run = runner.start(task, work);
      const stop = () => run.stop();
      abort?.addEventListener('abort', stop, { once: true });
      const places = await run.places;
      abort?.removeEventListener('abort', stop);
      if (abort?.aborted === true) throw new Cancelled('layout: it was stopped.', { code: 'Shabaka.Cancelled' });
      return new Map(work.nodes.map(({ id }, i) => [id, placeAt(places, i)]));
    },
  };
  return runner;
}

export function placeAt(places: Float32Array, index: number): Place {
  return { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 };
}

/** Among thousands nobody reads every caption: discs keep their distance, and zooming in makes room for the texts. */
const DISTANCE = 3;

/** The room of each node: its disc, and its caption below it in whichever language is wider. */
function roomsOf(nodes: readonly NodeToPlace[], vocabulary: VocabularyState, size: number): LayoutNode[] {
  const kinds = new Map<string, number>();
  return nodes.map(({ id, entity, x, y, isFixed, radius }) => {
    const kind = vocabulary.kindOf(entity);
    const group = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, group);
    const base = { id, x, y, isFixed, radius, group };
    if (nodes.length > LARGE) {
      return { ...base, halfWidth: radius + DISTANCE, halfHeight: radius + DISTANCE, drop: 0 };
    }
    const english = labelRoom(vocabulary.caption(entity, 'en'), size);
    const arabic = labelRoom(vocabulary.caption(entity, 'ar'), size);
    const halfWidth = Math.max(radius, english.width / 2, arabic.width / 2);
    const drop = Math.max(english.height, arabic.height) / 2 + 2;
    return { ...base, halfWidth, halfHeight: radius + drop, drop };
  });
}
