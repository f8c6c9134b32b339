/** Runs layouts in slices, so that the page answers while they work, and hands back places by node id. */
import { Cancelled } from '../../../graph/errors.ts';
import type { NodeValue } from '../../../graph/values.ts';
import { labelRoom } from '../label-room.ts';
import { nodeRadius } from '../measures.ts';
import type { Place, Scene } from '../scene.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { at, type LayoutFrame, type LayoutInput, type LayoutNode, layoutInput } from './input.ts';
import { LAYOUTS, type LayoutId } from './layouts.ts';

export type Tie = readonly [source: string, target: string];

export interface NodeToPlace {
  readonly id: string;
  readonly entity: NodeValue;
  readonly x: number;
  readonly y: number;
  readonly isFixed: boolean;
}

export interface LayoutRunner {
  /** Places for every shown node of the scene; pinned ones keep theirs. */
  compute(layoutId: LayoutId, scene: Scene, abort?: AbortSignal): Promise<ReadonlyMap<string, Place>>;
  /** The place that the picture has on the page. */
  frame(): LayoutFrame;
  /** Places for nodes that may not be in a scene yet. */
  computeFor(
    run: (input: LayoutInput) => Generator<void>,
    nodes: readonly NodeToPlace[],
    ties: readonly Tie[],
    abort?: AbortSignal,
  ): Promise<Map<string, Place>>;
}

const SLICE_MS = 10;

export function createLayoutRunner(vocabulary: VocabularyState, frame: () => LayoutFrame): LayoutRunner {
  const runner: LayoutRunner = {
    frame,
    compute(layoutId, { graph }, abort) {
      const nodes = graph.mapNodes((id, { entity, x, y, isPinned }) => ({ id, entity, x, y, isFixed: isPinned }));
      const ties = graph.mapEdges((_, __, source, target): Tie => [source, target]);
      return runner.computeFor((input) => LAYOUTS[layoutId].run(input, frame()), nodes, ties, abort);
    },
    async computeFor(run, nodes, ties, abort) {
      const input = layoutInput(roomsOf(nodes, ties, vocabulary), ties);
      await inSlices(run(input), abort);
      return new Map(nodes.map(({ id }, i) => [id, { x: at(input.x, i), y: at(input.y, i) }]));
    },
  };
  return runner;
}

/** The room of each node: its disc, and its caption below it in whichever language is wider. */
function roomsOf(nodes: readonly NodeToPlace[], ties: readonly Tie[], vocabulary: VocabularyState): LayoutNode[] {
  const degrees = new Map<string, number>();
  for (const tie of ties) for (const id of tie) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return nodes.map(({ id, entity, x, y, isFixed }) => {
    const radius = nodeRadius(degrees.get(id) ?? 0, nodes.length);
    const english = labelRoom(vocabulary.caption(entity, 'en'));
    const arabic = labelRoom(vocabulary.caption(entity, 'ar'));
    const halfWidth = Math.max(radius, english.width / 2, arabic.width / 2);
    const drop = Math.max(english.height, arabic.height) / 2 + 2;
    return { id, x, y, isFixed, radius, halfWidth, halfHeight: radius + drop, drop };
  });
}

async function inSlices(steps: Generator<void>, abort: AbortSignal | undefined): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  while (steps.next().done !== true) {
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (abort?.aborted === true) throw new Cancelled('layout: it was stopped.', { code: 'Shabaka.Cancelled' });
    sliceEnd = performance.now() + SLICE_MS;
  }
}
