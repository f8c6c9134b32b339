import { describe, expect, test } from 'vitest';
import { randomOf } from '../algorithms/random.ts';
import { createMemoryGraph, type GraphSnapshot, type GraphTransaction, type MemoryGraph } from '../memory-graph.ts';
import type { Bound, Found, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { compareComparable } from './value-families.ts';

const NODES = 1500;
const VALUES = 400;
const LOWER: Bound = { value: 100, inclusive: true };
const INDEX = { type: 'RANGE', entity: 'node', labelsOrTypes: ['A'], properties: ['x'], ifNotExists: false } as const;

type Random = () => number;

function filled(random: Random): MemoryGraph {
  const graph = createMemoryGraph();
  const tx = graph.begin();
  const label = tx.internLabel('A');
  for (let i = 0; i < NODES; i++) tx.createNode([label], new Map([['x', someValue(i, random)]]));
  tx.createIndex({ ...INDEX, name: 'by_x' });
  tx.commit();
  return graph;
}

/** One in eight nodes has 200, so that one value has many. */
function someValue(i: number, random: Random): Value {
  if (i % 8 === 0) return 200;
  const value = Math.floor(random() * VALUES);
  return i % 5 === 0 ? `text ${value}` : value;
}

/** Changes some nodes and, in one case of ten, the index; `ends` says how. */
function changeSome(graph: MemoryGraph, random: Random, ends: 'commit' | 'rollback'): void {
  const tx = graph.begin();
  const key = tx.internKey('x');
  for (let i = 0; i < 40; i++) change(tx, Math.floor(random() * tx.nodeIdBound), key, random);
  if (random() < 0.1) {
    tx.dropIndex('by_x', true);
    if (random() < 0.5) tx.createIndex({ ...INDEX, name: 'by_x' });
  }
  tx[ends]();
}

function change(tx: GraphTransaction, node: number, key: number, random: Random): void {
  const what = random();
  if (what < 0.2) tx.deleteNode(node);
  else if (what < 0.4) tx.createNode([tx.internLabel('A')], new Map([['x', someValue(node, random)]]));
  else if (what < 0.5) tx.removeLabel(node, tx.internLabel('A'));
  else if (what < 0.6) tx.addLabel(node, tx.internLabel('A'));
  else tx.setNodeProperty(node, key, someValue(node, random));
}

/** What the reader must find, by looking at every node. */
function heldBy(reader: GraphSnapshot, isWanted: (value: Value) => boolean): number[] {
  const key = reader.keyId('x');
  const ids: number[] = [];
  for (let node = 0; node < reader.nodeIdBound; node++) {
    const value = reader.hasNode(node) ? (reader.nodeProperty(node, key) ?? null) : null;
    if (reader.hasNode(node) && reader.hasLabel(node, reader.labelId('A')) && isWanted(value)) ids.push(node);
  }
  return ids;
}

const QUESTIONS: readonly {
  readonly name: string;
  readonly ask: (index: PropertyIndex) => Found;
  readonly isAnswer: (value: Value) => boolean;
}[] = [
  {
    name: 'a range',
    ask: (index) => index.range?.(LOWER, undefined) ?? [],
    isAnswer: (value) => typeof value === 'number' && value >= 100,
  },
  {
    name: 'a prefix',
    ask: (index) => index.startsWith?.('text 1') ?? [],
    isAnswer: (value) => typeof value === 'string' && value.startsWith('text 1'),
  },
  { name: 'a value that many have', ask: (index) => index.find([200]), isAnswer: (value) => value === 200 },
];

describe('an index asked in steps', () => {
  test.each(QUESTIONS)('answers $name as of the moment in which its reader began', ({ ask, isAnswer }) => {
    let pauses = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed);
      const graph = filled(random);
      if (seed % 2 === 0) changeSome(graph, random, 'commit');
      const reader = graph.snapshot();
      const [index] = reader.indexesOn('node', reader.labelId('A'));
      if (index === undefined) continue;
      const expected = heldBy(reader, isAnswer);
      const found = ask(index);
      let ids = Array.isArray(found) ? (found as readonly number[]) : undefined;
      while (ids === undefined && !Array.isArray(found)) {
        const { done, value } = (found as Generator<undefined, readonly number[]>).next();
        if (done) ids = value;
        pauses++;
        if (random() < 0.3) changeSome(graph, random, random() < 0.5 ? 'commit' : 'rollback');
      }
      expect([seed, [...(ids ?? [])].sort((a, b) => a - b)]).toEqual([seed, expected]);
      expect([seed, valuesInOrder(reader, ids ?? [])]).toEqual([seed, true]);
    }
    expect(pauses).toBeGreaterThan(100);
  });

  test('shares the work of its order with whoever asks too, and outlives one who gives up', () => {
    const graph = filled(randomOf(1));
    const index = graph.snapshot().indexesOn('node', graph.labelId('A'))[0];
    if (index === undefined) throw new Error('the index is not there');
    const alone = stepsOf(index);
    const another = filled(randomOf(1));
    const shared = another.snapshot().indexesOn('node', another.labelId('A'))[0];
    const first = shared?.range?.(LOWER, undefined) as Generator<undefined, readonly number[]>;
    for (let step = 0; step < 5; step++) first.next();
    first.return([]);
    expect(shared && stepsOf(shared)).toBe(alone - 5);
  });
});

/** How many steps a range takes. */
function stepsOf(index: PropertyIndex): number {
  const found = index.range?.(LOWER, undefined) as Generator<undefined, readonly number[]>;
  let steps = 1;
  while (!found.next().done) steps++;
  return steps;
}

function valuesInOrder(reader: GraphSnapshot, ids: readonly number[]): boolean {
  const key = reader.keyId('x');
  return ids.every((id, at) => {
    const before = at === 0 ? undefined : reader.nodeProperty(ids[at - 1] ?? -1, key);
    const value = reader.nodeProperty(id, key);
    return before === undefined || (compareComparable(before, value ?? null) ?? 0) <= 0;
  });
}
