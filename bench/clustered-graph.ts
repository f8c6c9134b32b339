/** A graph whose communities are known: some large, most small, each with hubs of its own; the same for the same seed. */
import { seededRandom } from './generated-graph.ts';

export interface ClusteredGraph {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** By node. */
  readonly communities: Int32Array;
}

/** Nodes of a community, about; of edges, those that stay within one. */
const SIZE = 100;
const INSIDE = 0.8;

/** No loops and no edge twice, so that every layout counts the same. */
export function clusteredGraph(count: number, edgeCount: number, seed = 1): ClusteredGraph {
  const random = seededRandom(seed);
  const members = partedAt(count, random);
  const communities = new Int32Array(count);
  members.forEach(({ first, size }, community) => {
    communities.fill(community, first, first + size);
  });
  const seen = new Set<number>();
  const sources: number[] = [];
  const targets: number[] = [];
  /** The first ones of a community are its hubs. */
  const hubOf = ({ first, size }: Members) => first + Math.floor(size * random() ** 3);
  while (sources.length < edgeCount) {
    const from = Math.floor(random() * count);
    const own = members[communities[from] ?? 0];
    const other = random() < INSIDE ? own : members[communities[Math.floor(random() * count)] ?? 0];
    const to = other === undefined ? from : hubOf(other);
    const key = Math.min(from, to) * count + Math.max(from, to);
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    sources.push(from);
    targets.push(to);
  }
  return { count, sources: Int32Array.from(sources), targets: Int32Array.from(targets), communities };
}

interface Members {
  readonly first: number;
  readonly size: number;
}

/** From a third of the usual size to some ten times it. */
function partedAt(count: number, random: () => number): readonly Members[] {
  const parts: Members[] = [];
  for (let first = 0; first < count; ) {
    const size = Math.min(count - first, Math.ceil((SIZE / 3) * (1 - random() * 0.97) ** -0.8));
    parts.push({ first, size });
    first += size;
  }
  return parts;
}
