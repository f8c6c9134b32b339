/** Communities for layouts: Louvain's, by the seed of the layout. */
import { louvain } from '../../../graph/algorithms/louvain.ts';
import { taken } from '../../../graph/algorithms/steps.ts';
import type { LayoutInput } from './input.ts';

/** For each node the number of its community, from 0 without gaps. Nodes without edges are alone. */
export function communitiesOf(input: LayoutInput, resolution = 1): Int32Array {
  return taken(louvain(input, { seed: input.seed, resolution }));
}
