/** A graph without loops, repeats and directions: what triangles, cores and shortest ways are counted on. */
import type { Ties } from './adjacency.ts';

export function withoutRepeats({ count, sources, targets }: Ties): Ties {
  const seen = new Set<number>();
  const first: number[] = [];
  const second: number[] = [];
  for (let e = 0; e < sources.length; e++) {
    const a = Math.min(sources[e] ?? 0, targets[e] ?? 0);
    const b = Math.max(sources[e] ?? 0, targets[e] ?? 0);
    const pair = a * count + b;
    if (a === b || seen.has(pair)) continue;
    seen.add(pair);
    first.push(a);
    second.push(b);
  }
  return { count, sources: Int32Array.from(first), targets: Int32Array.from(second) };
}
