/** Communities by moving nodes to where their edges go (Louvain), level by level, in an order that a seed repeats. */
import { at, type LayoutInput, randomOf } from './input.ts';

interface Weighted {
  readonly count: number;
  /** Per node: neighbour → weight, loops under the node itself. */
  readonly links: readonly ReadonlyMap<number, number>[];
}

/** For each node the number of its community, from 0 without gaps. Nodes without edges are alone. */
export function communitiesOf(input: LayoutInput, resolution = 1): Int32Array {
  let level = weightedOf(input);
  let groups = Int32Array.from({ length: input.count }, (_, i) => i);
  const random = randomOf(input.seed);
  for (let round = 0; round < 12; round++) {
    const moved = moveNodes(level, resolution, random);
    if (moved === undefined) break;
    groups = groups.map((group) => at(moved.groups, group));
    level = gather(level, moved.groups, moved.count);
  }
  return groups;
}

function weightedOf({ count, sources, targets }: LayoutInput): Weighted {
  const links = Array.from({ length: count }, () => new Map<number, number>());
  for (let e = 0; e < sources.length; e++) {
    const a = at(sources, e);
    const b = at(targets, e);
    links[a]?.set(b, (links[a]?.get(b) ?? 0) + 1);
    links[b]?.set(a, (links[b]?.get(a) ?? 0) + 1);
  }
  return { count, links };
}

/** One level: until no node gains by moving. Undefined where none moved at all. */
function moveNodes(level: Weighted, resolution: number, random: () => number) {
  const { count, links } = level;
  const groups = Int32Array.from({ length: count }, (_, i) => i);
  const degrees = Float64Array.from(links, (link) => sum(link.values()));
  const totals = degrees.slice();
  const whole = sum(degrees);
  if (whole === 0) return undefined;
  const order = shuffled(count, random);
  let hasMoved = false;
  for (let pass = 0, isMoving = true; isMoving && pass < 30; pass++) {
    isMoving = false;
    for (const node of order) {
      const own = at(groups, node);
      const degree = at(degrees, node);
      totals[own] = at(totals, own) - degree;
      const best = bestGroup(links[node] ?? new Map(), node, groups, own, (group) => {
        return (resolution * at(totals, group) * degree) / whole;
      });
      totals[best] = at(totals, best) + degree;
      if (best === own) continue;
      groups[node] = best;
      isMoving = true;
      hasMoved = true;
    }
  }
  return hasMoved ? renumber(groups) : undefined;
}

function bestGroup(
  links: ReadonlyMap<number, number>,
  node: number,
  groups: Int32Array,
  own: number,
  expected: (group: number) => number,
): number {
  const ties = new Map<number, number>([[own, 0]]);
  for (const [other, weight] of links) {
    if (other === node) continue;
    const group = at(groups, other);
    ties.set(group, (ties.get(group) ?? 0) + weight);
  }
  let best = own;
  let bestGain = (ties.get(own) ?? 0) - expected(own);
  for (const [group, weight] of ties) {
    const gain = weight - expected(group);
    if (gain > bestGain + 1e-9) {
      best = group;
      bestGain = gain;
    }
  }
  return best;
}

function renumber(groups: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return { groups: groups.map((group) => numbers.get(group) ?? 0), count: numbers.size };
}

function gather({ links }: Weighted, groups: Int32Array, count: number): Weighted {
  const gathered = Array.from({ length: count }, () => new Map<number, number>());
  links.forEach((link, node) => {
    const into = gathered[at(groups, node)];
    for (const [other, weight] of link) {
      const group = at(groups, other);
      into?.set(group, (into.get(group) ?? 0) + weight);
    }
  });
  return { count, links: gathered };
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = at(order, i);
    order[i] = at(order, j);
    order[j] = kept;
  }
  return order;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
