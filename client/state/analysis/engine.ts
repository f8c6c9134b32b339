/** Where measures are worked out: a port, since the page has a worker for it and a test has not. */
import type { Ties } from '../../../graph/algorithms/adjacency.ts';
import { bySize } from '../../../graph/algorithms/components.ts';
import { louvain } from '../../../graph/algorithms/louvain.ts';
import { METRICS, type MetricId } from '../../../graph/algorithms/metrics.ts';
import type { Steps } from '../../../graph/algorithms/steps.ts';
import { DriveControls, drive } from '../layout/drive.ts';

export type MeasureId = MetricId | 'community';

/** Of the order in which Louvain looks at nodes: stated, so that the same picture has the same communities. */
export const COMMUNITY_SEED = 1;

/** Plain data, so that it can be sent to a worker. */
export interface MeasureJob {
  readonly measure: MeasureId;
  readonly ties: Ties;
}

export interface MeasureRun {
  /** One number for each node; undefined where it was stopped. */
  readonly values: Promise<Float64Array | undefined>;
  stop(): void;
}

export interface MeasureEngine {
  start(job: MeasureJob, onProgress?: (progress: number) => void): MeasureRun;
}

/** Communities are numbered by size, so that the first is the largest. */
export function* measureSteps({ measure, ties }: MeasureJob): Steps<Float64Array> {
  if (measure !== 'community') return yield* METRICS[measure].run(ties);
  return Float64Array.from(bySize(yield* louvain(ties, { seed: COMMUNITY_SEED })));
}

const SLICE_MS = 10;

/** On the thread that calls it, in slices. */
export function createSlicedMeasures(): MeasureEngine {
  return {
    start(job, onSlice) {
      const controls = new DriveControls();
      let values: Float64Array | undefined;
      const steps = measureSteps(job);
      function* keeping() {
        values = yield* steps;
      }
      const options = { sliceMs: SLICE_MS, controls, ...(onSlice === undefined ? {} : { onSlice }) };
      return { values: drive(keeping(), options).then(() => values), stop: () => controls.stop() };
    },
  };
}
