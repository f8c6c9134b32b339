/** Yen's algorithm against a slow honest twin that writes every path out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LightPath, type LightPathsJob, lightPaths } from './light-paths.ts';
import { taken } from './steps.ts';

type Edge = readonly [source: number, target: number, weight: number];

function jobOf(count: number, edges: readonly Edge[], wanted: number, from = 0, to = count - 1): LightPathsJob {
  return {
    ties: {
      count,
      sources: Int32Array.from(edges, ([source]) => source),
      targets: Int32Array.from(edges, ([, target]) => target),
    },
    weights: Float64Array.from(edges, ([, , weight]) => weight),
    from,
    to,
    count: wanted,
  };
}

/** Every path without a node twice, the lightest first. */
function everyPath(edges: readonly Edge[], from: number, to: number): readonly LightPath[] {
  const paths: LightPath[] = [];
  const walk = (path: LightPath) => {
    const node = path.nodes.at(-1);
    if (node === to) {
      paths.push(path);
      return;
    }
    for (const [edge, [source, target, weight]] of edges.entries()) {
      const other = source === node ? target : target === node ? source : undefined;
      if (other === undefined || path.nodes.includes(other) || !Number.isFinite(weight)) continue;
      walk({ nodes: [...path.nodes, other], edges: [...path.edges, edge], weight: path.weight + weight });
    }
  };
  walk({ nodes: [from], edges: [], weight: 0 });
  return paths.sort((a, b) => a.weight - b.weight || a.edges.length - b.edges.length);
}

const weight = fc.oneof(
  fc.constantFrom(0, 1, 1, 1, 2, 3),
  fc.constantFrom(0.1, 0.2, 1 / 3, 1 / 7),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
);
const graph = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count - 1 });
  return fc.record({
    count: fc.constant(count),
    edges: fc.array(fc.tuple(node, node, weight), { maxLength: 14 }),
    wanted: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1000)),
  });
});
const size = ({ weight, edges }: LightPath) => [weight, edges.length];
const name = ({ edges }: LightPath) => edges.join();

test('the k lightest paths are those that writing every path out finds', () => {
  fc.assert(
    fc.property(graph, ({ count, edges, wanted }) => {
      const found = taken(lightPaths(jobOf(count, edges, wanted)));
      const every = everyPath(edges, 0, count - 1);
      // Which of the equally good ones are the last is open; how good they are is not.
      expect(found.map(size)).toEqual(every.slice(0, wanted).map(size));
      expect(new Set(found.map(name)).size).toBe(found.length);
      const known = new Map(every.map((path) => [name(path), path]));
      for (const path of found) expect(path).toMatchObject(known.get(name(path)) ?? { edges: 'no path of the graph' });
    }),
    { numRuns: 600 },
  );
});

test('parallel edges make paths of their own, loops make none', () => {
  const edges: readonly Edge[] = [
    [0, 1, 2],
    [1, 0, 1],
    [0, 0, 0],
    [1, 2, 1],
  ];
  expect(taken(lightPaths(jobOf(3, edges, 9)))).toMatchObject([
    { nodes: [0, 1, 2], edges: [1, 3], weight: 2 },
    { nodes: [0, 1, 2], edges: [0, 3], weight: 3 },
  ]);
});

test('of equally light paths the one with fewer steps comes first, though the other is looked at before', () => {
  const edges: readonly Edge[] = [
    [0, 1, 0.5],
    [1, 2, 0.5],
    [2, 4, 2],
    [0, 3, 2],
    [3, 4, 1],
  ];
  expect(taken(lightPaths(jobOf(5, edges, 1)))).toMatchObject([{ nodes: [0, 3, 4], weight: 3 }]);
});

test.each([
  ['from a node to itself', jobOf(2, [[0, 1, 1]], 3, 0, 0)],
  ['where none is wanted', jobOf(2, [[0, 1, 1]], 0)],
  ['between two parts', jobOf(3, [[0, 1, 1]], 3)],
  ['over an edge without a weight', jobOf(2, [[0, 1, Number.NaN]], 3)],
])('there is no path %s', (_, job) => {
  expect(taken(lightPaths(job))).toEqual([]);
});

test('a long search is taken in steps', () => {
  const count = 20_000;
  const edges = Array.from({ length: count - 1 }, (_, i): Edge => [i, i + 1, 1]);
  const steps = lightPaths(jobOf(count, edges, 1));
  expect(steps.next()).toEqual({ done: false, value: 0 });
  expect(taken(steps)).toMatchObject([{ weight: count - 1 }]);
});
