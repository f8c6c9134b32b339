/** Measures of a graph as work in steps. */
import type { Ties } from '../../../graph/algorithms/adjacency.ts';
import { bySize } from '../../../graph/algorithms/components.ts';
import { louvain } from '../../../graph/algorithms/louvain.ts';
import { METRICS, type MetricId } from '../../../graph/algorithms/metrics.ts';
import type { Steps } from '../../../graph/algorithms/steps.ts';

export type MeasureId = MetricId | 'community';

/** Of the order in which Louvain looks at nodes: stated, so that the same picture has the same communities. */
export const COMMUNITY_SEED = 1;

/** Plain data, so that it can be sent to a worker. */
export interface MeasureJob {
  readonly measure: MeasureId;
  readonly ties: Ties;
}

/** One number for each node. Communities are numbered by size, so that the first is the largest. */
export function* measureSteps({ measure, ties }: MeasureJob): Steps<Float64Array> {
  if (measure !== 'community') return yield* METRICS[measure].run(ties);
  return Float64Array.from(bySize(yield* louvain(ties, { seed: COMMUNITY_SEED })));
}
