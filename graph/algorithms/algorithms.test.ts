import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ties } from './adjacency.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { componentNumbers } from './components.ts';
import { coreNumbers } from './cores.ts';
import { louvain } from './louvain.ts';
import { METRIC_IDS, METRICS } from './metrics.ts';
import { pageRank } from './pagerank.ts';
import { taken } from './steps.ts';

type Pair = readonly [number, number];

function tiesOf(count: number, pairs: readonly Pair[]): Ties {
  return {
    count,
    sources: Int32Array.from(pairs, ([source]) => source),
    targets: Int32Array.from(pairs, ([, target]) => target),
  };
}

const graph = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count - 1 });
  return fc.array(fc.tuple(node, node), { maxLength: 20 }).map((pairs) => ({ count, pairs }));
});

/** Who is next to whom, as a table: directions, loops and repeats do not count. */
function table(count: number, pairs: readonly Pair[]): readonly ReadonlySet<number>[] {
  const next = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    next[a]?.add(b);
    next[b]?.add(a);
  }
  return next;
}

function around(next: readonly ReadonlySet<number>[], node: number): readonly number[] {
  return [...(next[node] ?? [])];
}

/** Every shortest way from one node to another, written out. */
function shortestWays(next: readonly ReadonlySet<number>[], from: number, to: number): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[from]];
  for (let length = 0; length < next.length; length++) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) =>
      around(next, way.at(-1) ?? from)
        .filter((node) => !way.includes(node))
        .map((node) => [...way, node]),
    );
  }
  return [];
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

function same(actual: Float64Array, expected: readonly number[]): void {
  expect([...actual].map((value) => value.toFixed(9))).toEqual(expected.map((value) => value.toFixed(9)));
}

test('betweenness is the share of shortest ways that lead through', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const next = table(count, pairs);
      const through = all(count).map((node) => {
        let sum = 0;
        for (const from of all(count)) {
          for (const to of all(count)) {
            if (from === to || from === node || to === node) continue;
            const ways = shortestWays(next, from, to);
            if (ways.length > 0) sum += ways.filter((way) => way.includes(node)).length / ways.length;
          }
        }
        return count < 3 ? 0 : sum / ((count - 1) * (count - 2));
      });
      same(taken(betweenness(tiesOf(count, pairs))), through);
    }),
  );
});

test('closeness is the mean of one over the steps to the others', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const next = table(count, pairs);
      const near = all(count).map((node) => {
        const steps = all(count)
          .filter((other) => other !== node)
          .map((other) => shortestWays(next, node, other)[0]);
        const sum = steps.reduce((total, way) => total + (way === undefined ? 0 : 1 / (way.length - 1)), 0);
        return count < 2 ? 0 : sum / (count - 1);
      });
      same(taken(closeness(tiesOf(count, pairs))), near);
    }),
  );
});

test('clustering is the share of pairs of neighbours that are neighbours', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const next = table(count, pairs);
      const shares = all(count).map((node) => {
        const near = around(next, node);
        const linked = near.flatMap((a) => near.filter((b) => next[a]?.has(b) === true)).length;
        return near.length < 2 ? 0 : linked / (near.length * (near.length - 1));
      });
      same(taken(clustering(tiesOf(count, pairs))), shares);
    }),
  );
});

test('PageRank is where a walk of many steps ends, and sums to one', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const ranks = taken(pageRank(tiesOf(count, pairs)));
      expect([...ranks].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
      const out = all(count).map((node) => pairs.filter(([source]) => source === node));
      const again = all(count).map((node) => {
        const stuck = all(count).reduce((sum, i) => sum + (out[i]?.length === 0 ? (ranks[i] ?? 0) : 0), 0);
        const come = pairs
          .filter(([, target]) => target === node)
          .reduce((sum, [source]) => sum + (ranks[source] ?? 0) / (out[source]?.length ?? 1), 0);
        return 0.85 * (come + stuck / count) + 0.15 / count;
      });
      all(count).forEach((node) => {
        expect(ranks[node]).toBeCloseTo(again[node] ?? 0, 7);
      });
    }),
  );
});

test('components are who can be reached, numbered by size', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const next = table(count, pairs);
      const numbers = componentNumbers(tiesOf(count, pairs));
      for (const a of all(count)) {
        for (const b of all(count)) {
          expect(numbers[a] === numbers[b]).toBe(a === b || shortestWays(next, a, b).length > 0);
        }
      }
      const sizes = [...new Set(numbers)].sort((a, b) => a - b).map((n) => numbers.filter((m) => m === n).length);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
  );
});

test('a core number is the largest k that peeling leaves a node in', () => {
  fc.assert(
    fc.property(graph, ({ count, pairs }) => {
      const next = table(count, pairs);
      const expected = all(count).map(() => 0);
      for (let k = 1; k <= count; k++) {
        let left = new Set(all(count));
        for (let before = -1; before !== left.size; ) {
          before = left.size;
          const now = left;
          left = new Set([...left].filter((node) => around(next, node).filter((other) => now.has(other)).length >= k));
        }
        for (const node of left) expected[node] = k;
      }
      expect([...coreNumbers(tiesOf(count, pairs))]).toEqual(expected);
    }),
  );
});

/** Modularity: how much more of the edges runs inside groups than would by chance. */
function modularity({ count, sources, targets }: Ties, groups: Int32Array): number {
  const edges = all(sources.length).filter((e) => sources[e] !== targets[e]);
  const degree = all(count).map(
    (i) => edges.filter((e) => sources[e] === i).length + edges.filter((e) => targets[e] === i).length,
  );
  let sum = 0;
  for (const e of edges) if (groups[sources[e] ?? 0] === groups[targets[e] ?? 0]) sum += 1 / edges.length;
  for (const a of all(count)) {
    for (const b of all(count)) {
      if (groups[a] === groups[b]) sum -= ((degree[a] ?? 0) * (degree[b] ?? 0)) / (2 * edges.length) ** 2;
    }
  }
  return sum;
}

test('communities are better than each node alone, never split by a seed that is the same, and without gaps', () => {
  fc.assert(
    fc.property(graph, fc.integer({ min: 1, max: 1000 }), ({ count, pairs }, seed) => {
      const ties = tiesOf(count, pairs);
      const groups = taken(louvain(ties, { seed }));
      expect([...taken(louvain(ties, { seed }))]).toEqual([...groups]);
      expect(new Set(groups).size).toBe(Math.max(...groups) + 1);
      if (pairs.some(([a, b]) => a !== b)) {
        const alone = Int32Array.from({ length: count }, (_, i) => i);
        expect(modularity(ties, groups)).toBeGreaterThanOrEqual(modularity(ties, alone) - 1e-9);
      }
    }),
  );
});

test('every metric gives a number to every node, and none to none', () => {
  for (const id of METRIC_IDS) {
    expect([...taken(METRICS[id].run(tiesOf(0, [])))]).toEqual([]);
    const values = taken(
      METRICS[id].run(
        tiesOf(3, [
          [0, 1],
          [1, 2],
          [1, 1],
        ]),
      ),
    );
    expect([...values].every(Number.isFinite)).toBe(true);
  }
  expect([
    ...taken(
      METRICS.degree.run(
        tiesOf(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ),
  ]).toEqual([1, 2, 1]);
});
