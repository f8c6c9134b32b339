import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryGraph, type GraphTransaction, type MemoryGraph } from './memory-graph.ts';
import type { GraphReader } from './property-graph.ts';
import { HonestTwin, KEYS, LABELS, type Picture, type Probe, pictureOf, TYPES } from './testing/honest-twin.ts';
import { float, type Value } from './values.ts';

const PROBE: Probe = {
  values: [1, float(1), 2 ** 60, 2n ** 60n, 'x', 'xy', true, [1, 2], { kind: 'date', epochDay: 3 }, Number.NaN, null],
  bounds: [
    { value: 1, inclusive: true },
    { value: float(1), inclusive: false },
    { value: 'x', inclusive: false },
    { value: [1, 2], inclusive: true },
    { value: { kind: 'date', epochDay: 3 }, inclusive: true },
    { value: { kind: 'duration', months: 1, days: 0, seconds: 0, nanoseconds: 0 }, inclusive: true },
    { value: Number.NaN, inclusive: true },
  ],
};

const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  1,
  2,
  -7,
  0.5,
  float(1),
  Number.NaN,
  float(2 ** 60),
  2n ** 60n,
  'x',
  'xy',
  'w',
  '\u{1f600}',
  '\uffee',
  true,
  [1, 2],
  [1, 'a'],
  { kind: 'date', epochDay: 3 },
  { kind: 'date', epochDay: -3 },
  { kind: 'duration', months: 1, days: 0, seconds: 0, nanoseconds: 0 },
  { kind: 'point', srid: 4326, x: 1, y: 2 },
);
const properties = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), value), { selector: ([key]) => key, maxLength: 3 })
  .map((entries) => new Map<string, Value>(entries));
const pick = fc.nat({ max: 30 });

type Step =
  | { readonly do: 'createNode'; readonly labels: readonly string[]; readonly properties: Map<string, Value> }
  | {
      readonly do: 'createEdge';
      readonly type: string;
      readonly start: number;
      readonly end: number;
      readonly properties: Map<string, Value>;
    }
  | { readonly do: 'deleteNode' | 'deleteEdge'; readonly which: number }
  | { readonly do: 'addLabel' | 'removeLabel'; readonly which: number; readonly label: string }
  | {
      readonly do: 'setNode' | 'setEdge';
      readonly which: number;
      readonly key: string;
      readonly value: Value | undefined;
    }
  | { readonly do: 'look' | 'readLabels' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('createNode' as const), labels: fc.subarray([...LABELS]), properties }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('createEdge' as const),
      type: fc.constantFrom(...TYPES),
      start: pick,
      end: pick,
      properties,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('deleteNode' as const, 'deleteEdge' as const), which: pick }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('addLabel' as const, 'removeLabel' as const),
      which: pick,
      label: fc.constantFrom(...LABELS),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('setNode' as const, 'setEdge' as const),
      which: pick,
      key: fc.constantFrom(...KEYS),
      value: fc.option(value, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'readLabels' as const) }) },
);

/** Each part is committed or undone by itself, and the last as the whole transaction is. */
const transactions = fc.array(
  fc.array(fc.record({ steps: fc.array(step, { maxLength: 15 }), commits: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  { maxLength: 6 },
);

function end(tx: GraphTransaction, commits: boolean, isLast: boolean): void {
  if (isLast) commits ? tx.commit() : tx.rollback();
  else if (commits) tx.commitPart();
  else for (const _ of tx.rollbackPartSteps());
}

describe('a MemoryGraph beside its honest twin', () => {
  test('answers the same after any transactions, and each reader goes on seeing what it began with', () => {
    fc.assert(
      fc.property(transactions, fc.boolean(), (all, isIndexed) => {
        const graph = createMemoryGraph();
        if (isIndexed) createIndexes(graph);
        let twin = new HonestTwin();
        const readers: { reader: GraphReader; picture: Picture }[] = [];
        const pictureThen = (of: HonestTwin) =>
          isIndexed ? of.picture(PROBE) : { ...of.picture(PROBE), found: NO_INDEX };
        const look = (of: HonestTwin) => readers.push({ reader: graph.snapshot(), picture: pictureThen(of) });
        for (const parts of all) {
          const tx = graph.begin();
          for (const [at, { steps, commits }] of parts.entries()) {
            const before = twin.copy();
            const counters = tx.counters;
            look(before);
            for (const one of steps) {
              if (one.do === 'look') look(before);
              else apply(one, tx, twin);
            }
            if (commits) removeLooseEdges(tx, twin);
            expect(pictureOf(tx, PROBE)).toEqual(pictureThen(twin));
            for (const { reader, picture } of readers) expect(pictureOf(reader, PROBE)).toEqual(picture);
            end(tx, commits, at === parts.length - 1);
            if (!commits) twin = before;
            if (!commits && at < parts.length - 1) expect(tx.counters).toEqual(counters);
            expect(pictureOf(graph, PROBE)).toEqual(pictureThen(twin));
          }
        }
        for (const { reader, picture } of readers) expect(pictureOf(reader, PROBE)).toEqual(picture);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

const NO_INDEX = Array.from({ length: 2 * KEYS.length }, () => 'no index');

function createIndexes(graph: MemoryGraph): void {
  const tx = graph.begin();
  for (const key of KEYS) {
    tx.createIndex({ type: 'RANGE', entity: 'node', labelsOrTypes: ['A'], properties: [key], ifNotExists: false });
    tx.createIndex({ type: 'RANGE', entity: 'edge', labelsOrTypes: ['R'], properties: [key], ifNotExists: false });
  }
  tx.commit();
}

function apply(one: Step, tx: GraphTransaction, twin: HonestTwin): void {
  switch (one.do) {
    case 'createNode': {
      const id = tx.createNode(
        one.labels.map((label) => tx.internLabel(label)),
        one.properties,
      );
      twin.nodes.set(id, { labels: one.labels, properties: one.properties });
      twin.nodeIdBound++;
      return;
    }
    case 'createEdge': {
      const start = chosen(twin.nodes, one.start);
      const end = chosen(twin.nodes, one.end);
      if (start === undefined || end === undefined) return;
      const id = tx.createEdge(tx.internType(one.type), start, end, one.properties);
      twin.edges.set(id, { type: one.type, start, end, properties: one.properties });
      twin.edgeIdBound++;
      return;
    }
    case 'deleteNode': {
      const id = chosen(twin.nodes, one.which);
      if (id === undefined) return;
      tx.deleteNode(id);
      twin.nodes.delete(id);
      return;
    }
    case 'deleteEdge': {
      const id = chosen(twin.edges, one.which);
      if (id === undefined) return;
      tx.deleteEdge(id);
      twin.edges.delete(id);
      return;
    }
    case 'addLabel':
    case 'removeLabel': {
      const id = chosen(twin.nodes, one.which);
      const node = id === undefined ? undefined : twin.nodes.get(id);
      if (id === undefined || node === undefined) return;
      const has = node.labels.includes(one.label);
      const label = tx.internLabel(one.label);
      const isAdding = one.do === 'addLabel';
      expect(isAdding ? tx.addLabel(id, label) : tx.removeLabel(id, label)).toBe(isAdding !== has);
      const others = node.labels.filter((other) => other !== one.label);
      if (isAdding !== has) twin.nodes.set(id, { ...node, labels: isAdding ? [...others, one.label] : others });
      return;
    }
    case 'setNode':
    case 'setEdge': {
      const isNode = one.do === 'setNode';
      const id = chosen(isNode ? twin.nodes : twin.edges, one.which);
      if (id === undefined) return;
      const key = tx.internKey(one.key);
      if (isNode) tx.setNodeProperty(id, key, one.value);
      else tx.setEdgeProperty(id, key, one.value);
      const node = twin.nodes.get(id);
      const edge = twin.edges.get(id);
      if (isNode && node) twin.nodes.set(id, { ...node, properties: changed(node.properties, one.key, one.value) });
      if (!isNode && edge) twin.edges.set(id, { ...edge, properties: changed(edge.properties, one.key, one.value) });
      return;
    }
    case 'readLabels':
      for (const label of LABELS) if (tx.labelId(label) >= 0) tx.nodesWithLabel(tx.labelId(label));
      return;
    case 'look':
      return;
  }
}

/** A commit needs the edges of deleted nodes gone. */
function removeLooseEdges(tx: GraphTransaction, twin: HonestTwin): void {
  for (const [id, { start, end }] of [...twin.edges]) {
    if (twin.nodes.has(start) && twin.nodes.has(end)) continue;
    tx.deleteEdge(id);
    twin.edges.delete(id);
  }
}

function chosen(all: ReadonlyMap<number, unknown>, which: number): number | undefined {
  const ids = [...all.keys()].sort((a, b) => a - b);
  return ids.length === 0 ? undefined : ids[which % ids.length];
}

function changed(properties: ReadonlyMap<string, Value>, key: string, value: Value | undefined): Map<string, Value> {
  const copy = new Map(properties);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
