/** Parts of a graph that no edge joins: for each node the number of its part, the largest part first. */
import type { Ties } from './adjacency.ts';

export function componentNumbers({ count, sources, targets }: Ties): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? 0] ?? 0;
      root = parent[root] ?? 0;
    }
    return root;
  };
  for (let e = 0; e < sources.length; e++) parent[rootOf(sources[e] ?? 0)] = rootOf(targets[e] ?? 0);
  return bySize(Int32Array.from({ length: count }, (_, i) => rootOf(i)));
}

/** Numbers groups anew from 0 without gaps: the largest first, of equal ones the one with the first node. */
export function bySize(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const numbers = new Map(order.map((group, i) => [group, i]));
  return groups.map((group) => numbers.get(group) ?? 0);
}
