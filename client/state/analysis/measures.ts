/** Measures of a graph as work in steps. */
import type { Ties } from '../../../graph/algorithms/adjacency.ts';
import { bySize, componentNumbers } from '../../../graph/algorithms/components.ts';
import { louvain } from '../../../graph/algorithms/louvain.ts';
import { METRICS, type MeasureId } from '../../../graph/algorithms/metrics.ts';
import type { Steps } from '../../../graph/algorithms/steps.ts';
import type { Language } from '../settings.ts';

/** Of the order in which Louvain looks at nodes: stated, so that the same picture has the same communities. */
export const COMMUNITY_SEED = 1;

/** Plain data, so that it can be sent to a worker. */
export interface MeasureJob {
  readonly measure: MeasureId;
  readonly ties: Ties;
}

/** One number for each node. Communities and components are numbered by size, so that the first is the largest. */
export function* measureSteps({ measure, ties }: MeasureJob): Steps<Float64Array> {
  if (measure === 'component') return Float64Array.from(componentNumbers(ties));
  if (measure !== 'community') return yield* METRICS[measure].run(ties);
  return Float64Array.from(bySize(yield* louvain(ties, { seed: COMMUNITY_SEED })));
}

type Names = Readonly<Record<Language, string>>;

const GROUPINGS: Readonly<Record<'community' | 'component', Names>> = {
  community: { en: 'Community', ar: 'التجمّع' },
  component: { en: 'Connected part', ar: 'الجزء المتصل' },
};

export function measureNames(measure: MeasureId): Names {
  return measure === 'community' || measure === 'component' ? GROUPINGS[measure] : METRICS[measure].label;
}
