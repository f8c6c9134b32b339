/** PageRank: how often one comes by when following edges at random, starting anew now and then. Sums to 1. */
import { type Ties, targetsOf } from './adjacency.ts';
import type { Steps } from './steps.ts';

export interface PageRankOptions {
  /** Share of the steps that follow an edge. */
  readonly damping?: number;
  readonly tolerance?: number;
  readonly mostRounds?: number;
}

/** Edges count in their direction, repeats as often as they are there; whoever has no way on jumps anywhere. */
export function* pageRank(
  ties: Ties,
  { damping = 0.85, tolerance = 1e-9, mostRounds = 200 }: PageRankOptions = {},
): Steps<Float64Array> {
  const { count } = ties;
  const { starts, others } = targetsOf(ties);
  let ranks = new Float64Array(count).fill(count === 0 ? 0 : 1 / count);
  for (let round = 0; round < mostRounds; round++) {
    const next = new Float64Array(count);
    let stuck = 0;
    for (let node = 0; node < count; node++) {
      const from = starts[node] ?? 0;
      const to = starts[node + 1] ?? 0;
      const rank = ranks[node] ?? 0;
      if (from === to) {
        stuck += rank;
        continue;
      }
      const share = rank / (to - from);
      for (let i = from; i < to; i++) next[others[i] ?? 0] = (next[others[i] ?? 0] ?? 0) + share;
    }
    const rest = (1 - damping + damping * stuck) / count;
    let change = 0;
    for (let node = 0; node < count; node++) {
      const rank = damping * (next[node] ?? 0) + rest;
      change += Math.abs(rank - (ranks[node] ?? 0));
      next[node] = rank;
    }
    ranks = next;
    if (change < tolerance) break;
    yield round / mostRounds;
  }
  return ranks;
}
