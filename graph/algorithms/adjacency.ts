/** Who is tied to whom, as typed arrays: the neighbours of node i stand from `starts[i]` to `starts[i + 1]`. */

/** Nodes by number from 0; edges as pairs of them. Loops and parallel edges are allowed, and count as edges. */
export interface Ties {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

export interface Neighbours {
  readonly starts: Int32Array;
  readonly others: Int32Array;
}

/** Neighbours, and by which edge each of them is one. */
export interface Incidence extends Neighbours {
  readonly edges: Int32Array;
}

/** In both directions, each edge once at each of its ends. */
export function neighboursOf(ties: Ties): Neighbours {
  return gathered(ties, true);
}

/** The same, with the edges. */
export function incidenceOf(ties: Ties): Incidence {
  const edges = new Int32Array(2 * ties.sources.length);
  return { ...gathered(ties, true, edges), edges };
}

/** Only from source to target. */
export function targetsOf(ties: Ties): Neighbours {
  return gathered(ties, false);
}

export function degreesOf({ count, sources, targets }: Ties): Int32Array {
  const degrees = new Int32Array(count);
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
}

/** The best connected first; equal ones in the order in which they are given. */
export function byDegree(ties: Ties): Int32Array {
  const degrees = degreesOf(ties);
  return Int32Array.from(degrees, (_, i) => i).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
}

/** Writes the number of each edge into `edges`, if it is given, at the places of its ends. */
function gathered({ count, sources, targets }: Ties, isBothWays: boolean, edges?: Int32Array): Neighbours {
  const starts = new Int32Array(count + 1);
  for (let e = 0; e < sources.length; e++) {
    const a = (sources[e] ?? 0) + 1;
    const b = (targets[e] ?? 0) + 1;
    starts[a] = (starts[a] ?? 0) + 1;
    if (isBothWays) starts[b] = (starts[b] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const others = new Int32Array(starts[count] ?? 0);
  const next = starts.slice();
  const put = (from: number, to: number, edge: number) => {
    const place = next[from] ?? 0;
    others[place] = to;
    if (edges !== undefined) edges[place] = edge;
    next[from] = place + 1;
  };
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e] ?? 0;
    const b = targets[e] ?? 0;
    put(a, b, e);
    if (isBothWays) put(b, a, e);
  }
  return { starts, others };
}
