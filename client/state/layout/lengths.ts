/** How long each edge should be: so that communities stand apart and hubs and fans of parallels have room. */
import { degreesOf } from '../../../graph/algorithms/adjacency.ts';
import { breadthOf } from '../fan.ts';
import { at, type LayoutInput } from './input.ts';

export interface LengthOptions {
  /** Between two nodes without other ties, of one community. */
  readonly edgeLength: number;
  /** Of an edge between two communities, in lengths of one inside. */
  readonly apart: number;
}

export function lengthsOf(
  input: LayoutInput,
  communities: Int32Array,
  { edgeLength, apart }: LengthOptions,
): Float64Array {
  const degrees = degreesOf(input);
  const parallels = parallelsOf(input);
  return Float64Array.from(input.sources, (source, e) => {
    const target = at(input.targets, e);
    const fewer = Math.min(at(degrees, source), at(degrees, target));
    const room = 1 + 0.1 * Math.sqrt(Math.max(0, fewer - 1)) + 0.12 * (breadthOf(at(parallels, e)) - 1);
    return edgeLength * room * (at(communities, source) === at(communities, target) ? 1 : apart);
  });
}

/** For each edge the number of edges between the same two nodes. */
function parallelsOf({ count, sources, targets }: LayoutInput): Int32Array {
  const keyOf = (e: number) => {
    const a = at(sources, e);
    const b = at(targets, e);
    return Math.min(a, b) * count + Math.max(a, b);
  };
  const counts = new Map<number, number>();
  sources.forEach((_, e) => {
    counts.set(keyOf(e), (counts.get(keyOf(e)) ?? 0) + 1);
  });
  return sources.map((_, e) => counts.get(keyOf(e)) ?? 1);
}
