/** What an engine can be asked to run: the layouts of the menu, and how new nodes settle among those that stand. */
import type { LayoutSteps } from './drive.ts';
import { force } from './force.ts';
import type { LayoutFrame, LayoutInput } from './input.ts';
import { LAYOUTS, type LayoutId } from './layouts.ts';
import { removeOverlaps } from './overlap.ts';

export type TaskId = LayoutId | 'settle';

/** Plain data, so that it can be sent to a worker. */
export interface LayoutJob {
  readonly task: TaskId;
  readonly input: LayoutInput;
  readonly frame: LayoutFrame;
}

/** The length of edges to nodes that have just come. */
export const NEAR = 70;

export function stepsOf({ task, input, frame }: LayoutJob): LayoutSteps {
  return task === 'settle' ? settle(input) : LAYOUTS[task].run(input, frame);
}

/** Only what is not fixed moves, and not far: for nodes that start beside their neighbours. */
function* settle(input: LayoutInput): LayoutSteps {
  yield* force(input, { iterations: 80, edgeLength: NEAR, gravity: 0, heat: NEAR / 3 });
  yield* removeOverlaps(input);
}
