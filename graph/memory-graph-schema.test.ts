import { describe, expect, test } from 'vitest';
import { QueryFailed } from './errors.ts';
import { createMemoryGraph, type GraphTransaction, type MemoryGraph } from './memory-graph.ts';
import type { ConstraintRequest, IndexRequest } from './property-schema.ts';
import { float, type Value } from './values.ts';

const INDEX: IndexRequest = {
  name: 'by_x',
  type: 'RANGE',
  entity: 'node',
  labelsOrTypes: ['A'],
  properties: ['x'],
  ifNotExists: false,
};
const UNIQUE: ConstraintRequest = {
  name: 'one_id',
  type: 'unique',
  entity: 'node',
  labelOrType: 'B',
  properties: ['id'],
  ifNotExists: false,
};

function graphWith(work: (tx: GraphTransaction) => void): MemoryGraph {
  const graph = createMemoryGraph({ typeCheck: (type) => (value) => type === 'STRING' && typeof value === 'string' });
  const tx = graph.begin();
  work(tx);
  tx.commit();
  return graph;
}

/** Runs work in a transaction, rolls it back, and tells what it threw. */
function failureOf(graph: MemoryGraph, work: (tx: GraphTransaction) => void): unknown {
  const tx = graph.begin();
  try {
    work(tx);
    tx.commit();
    return undefined;
  } catch (error) {
    tx.rollback();
    return error;
  }
}

const create = (tx: GraphTransaction, label: string, properties: Record<string, Value>) =>
  tx.createNode([tx.internLabel(label)], new Map(Object.entries(properties)));

describe('rules', () => {
  const ruled = () =>
    graphWith((tx) => {
      tx.createIndex(INDEX);
      tx.createConstraint(UNIQUE);
    });

  test('are listed by name, those that every graph begins with included', () => {
    const index = { entity: 'node', state: 'ONLINE', type: 'RANGE' } as const;
    expect(ruled().indexes()).toEqual([
      { ...index, name: 'by_x', labelsOrTypes: ['A'], properties: ['x'] },
      { ...index, name: 'index_343aff4e', type: 'LOOKUP', labelsOrTypes: [], properties: [] },
      { ...index, name: 'index_f7700477', type: 'LOOKUP', entity: 'edge', labelsOrTypes: [], properties: [] },
      { ...index, name: 'one_id', labelsOrTypes: ['B'], properties: ['id'], owningConstraint: 'one_id' },
    ]);
    expect(ruled().constraints()).toEqual([
      { name: 'one_id', type: 'UNIQUENESS', entity: 'node', labelsOrTypes: ['B'], properties: ['id'] },
    ]);
  });

  test('get the same name every time where none is given', () => {
    const unnamed = {
      type: 'RANGE',
      entity: 'node',
      labelsOrTypes: ['A'],
      properties: ['x'],
      ifNotExists: false,
    } as const;
    const names = [1, 2].map(() => graphWith((tx) => void tx.createIndex(unnamed)).indexes()[0]?.name);
    expect(names[0]).toMatch(/^index_[0-9a-f]{8}$/);
    expect(names[0]).toBe(names[1]);
  });

  test.each<[string, (tx: GraphTransaction) => void, string, string]>([
    [
      'the same index again',
      (tx) => void tx.createIndex(INDEX),
      'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
      "An equivalent index already exists, 'Index( id=3, name='by_x', type='RANGE', schema=(:A {x}), indexProvider='range-1.0' )'.",
    ],
    [
      'the same under another name',
      (tx) => void tx.createIndex({ ...INDEX, name: 'other' }),
      'Neo.ClientError.Schema.IndexAlreadyExists',
      'There already exists an index (:A {x}).',
    ],
    [
      'another under the same name',
      (tx) => void tx.createIndex({ ...INDEX, properties: ['y'] }),
      'Neo.ClientError.Schema.IndexWithNameAlreadyExists',
      "There already exists an index called 'by_x'.",
    ],
    [
      'an index that a constraint keeps',
      (tx) => void tx.createIndex({ ...INDEX, name: 'other', labelsOrTypes: ['B'], properties: ['id'] }),
      'Neo.ClientError.Schema.ConstraintAlreadyExists',
      'There is a uniqueness constraint on (:B {id}), so an index is already created that matches this.',
    ],
    [
      'a constraint over an index',
      (tx) => void tx.createConstraint({ ...UNIQUE, name: 'other', labelOrType: 'A', properties: ['x'] }),
      'Neo.ClientError.Schema.IndexAlreadyExists',
      'There already exists an index (:A {x}). A constraint cannot be created until the index has been dropped.',
    ],
    [
      'the same constraint under another name',
      (tx) => void tx.createConstraint({ ...UNIQUE, name: 'other' }),
      'Neo.ClientError.Schema.ConstraintAlreadyExists',
      "Constraint already exists: Constraint( id=5, name='one_id', type='UNIQUENESS', schema=(:B {id}), ownedIndex=4 )",
    ],
    [
      'a constraint under the name of an index',
      (tx) => void tx.createConstraint({ ...UNIQUE, name: 'by_x', properties: ['y'] }),
      'Neo.ClientError.Schema.IndexWithNameAlreadyExists',
      "There already exists an index called 'by_x'.",
    ],
    [
      'dropping an index that a constraint keeps',
      (tx) => void tx.dropIndex('one_id', false),
      'Neo.DatabaseError.Schema.IndexDropFailed',
      'Unable to drop index: Index belongs to constraint: `one_id`',
    ],
    [
      'dropping what is not there',
      (tx) => void tx.dropIndex('nothing', false),
      'Neo.DatabaseError.Schema.IndexDropFailed',
      'Unable to drop index called `nothing`. There is no such index.',
    ],
  ])('refuse %s as Neo4j does, or let it be where told to', (_, work, code, message) => {
    const graph = ruled();
    const before = [graph.indexes(), graph.constraints()];
    const error = failureOf(graph, work);
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code, message });
    expect([graph.indexes(), graph.constraints()]).toEqual(before);
  });

  test('change nothing, and say so, with IF NOT EXISTS and IF EXISTS', () => {
    const graph = ruled();
    const { schemaVersion } = graph;
    const tx = graph.begin();
    expect([
      tx.createIndex({ ...INDEX, name: 'other', ifNotExists: true }),
      tx.createIndex({ ...INDEX, properties: ['y'], ifNotExists: true }),
      tx.createConstraint({ ...UNIQUE, ifNotExists: true }),
      tx.dropIndex('nothing', true),
      tx.dropConstraint('by_x', true),
    ]).toEqual([false, false, false, false, false]);
    expect(tx.changes().isEmpty).toBe(true);
    tx.commit();
    expect(graph.schemaVersion).toBe(schemaVersion);
  });

  test('come back when dropping them is rolled back, with what they index', () => {
    const graph = graphWith((tx) => {
      tx.createConstraint(UNIQUE);
      create(tx, 'B', { id: 1 });
    });
    const tx = graph.begin();
    tx.dropConstraint('one_id', false);
    create(tx, 'B', { id: 1 });
    tx.rollback();
    expect(failureOf(graph, (again) => void create(again, 'B', { id: 1 }))).toMatchObject({
      message: 'Node(0) already exists with label `B` and property `id` = 1',
    });
  });

  test('come back in short steps', () => {
    const graph = graphWith((tx) => {
      tx.createConstraint(UNIQUE);
      for (let id = 0; id < 2000; id++) create(tx, 'B', { id });
    });
    const tx = graph.begin();
    tx.dropConstraint('one_id', false);
    expect([...tx.rollbackSteps()].length).toBeGreaterThanOrEqual(7);
    expect(failureOf(graph, (again) => void create(again, 'B', { id: 1999 }))).toMatchObject({
      message: 'Node(1999) already exists with label `B` and property `id` = 1999',
    });
  });
});

describe('a uniqueness constraint', () => {
  const guarded = () =>
    graphWith((tx) => {
      tx.createConstraint(UNIQUE);
      tx.createConstraint({ ...UNIQUE, name: 'pair', labelOrType: 'P', properties: ['a', 'b'] });
      tx.createConstraint({ ...UNIQUE, name: 'edge', entity: 'edge', labelOrType: 'R' });
      create(tx, 'B', { id: 1 });
      create(tx, 'P', { a: 1, b: 'x' });
      create(tx, 'C', { id: 1 });
      tx.createEdge(tx.internType('R'), 0, 1, new Map([['id', 'e']]));
    });
  const PREFIX = 'Node(0) already exists with label `B` and property `id` =';

  test.each<[string, (tx: GraphTransaction) => void, string]>([
    ['a node', (tx) => void create(tx, 'B', { id: 1 }), `${PREFIX} 1`],
    ['an equal float', (tx) => void create(tx, 'B', { id: float(1) }), `${PREFIX} 1.0`],
    ['a label', (tx) => void tx.addLabel(2, tx.internLabel('B')), `${PREFIX} 1`],
    ['a property', (tx) => tx.setNodeProperty(create(tx, 'B', { id: 2 }), tx.internKey('id'), 1), `${PREFIX} 1`],
    [
      'a pair',
      (tx) => void create(tx, 'P', { b: 'x', a: 1 }),
      "Node(1) already exists with label `P` and properties `a` = 1, `b` = 'x'",
    ],
    [
      'an edge',
      (tx) => void tx.createEdge(tx.internType('R'), 1, 0, new Map([['id', 'e']])),
      "Relationship(0) already exists with type `R` and property `id` = 'e'",
    ],
  ])('refuses %s at once, in Neo4j’s words', (_, work, message) => {
    const error = failureOf(guarded(), work);
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed', message });
  });

  test('lets NaN, half a pair, other labels and what was deleted be', () => {
    const graph = guarded();
    const tx = graph.begin();
    for (const _ of [1, 2]) create(tx, 'B', { id: Number.NaN });
    for (const _ of [1, 2]) create(tx, 'P', { a: 1 });
    create(tx, 'D', { id: 1 });
    tx.deleteEdge(0);
    tx.deleteNode(0);
    create(tx, 'B', { id: 1 });
    tx.commit();
    expect(graph.nodeCount).toBe(8);
  });

  test('is not made where two nodes stand in its way', () => {
    const graph = graphWith((tx) => {
      for (const _ of [1, 2]) create(tx, 'B', { id: 1 });
    });
    expect(failureOf(graph, (tx) => void tx.createConstraint(UNIQUE))).toMatchObject({
      code: 'Neo.DatabaseError.Schema.ConstraintCreationFailed',
      message:
        "Unable to create Constraint( name='one_id', type='UNIQUENESS', schema=(:B {id}) ):\n" +
        'Both Node(0) and Node(1) have the label `B` and property `id` = 1. Note that only the first found violation is shown.',
    });
    expect(graph.constraints()).toEqual([]);
  });
});

describe('other constraints', () => {
  test.each<[ConstraintRequest['type'], Record<string, Value>, string]>([
    ['exists', { x: 1 }, 'Node(0) with label `B` must have the property `id`'],
    ['key', { x: 1 }, 'Node(0) with label `B` must have the property `id`'],
    ['typed', { id: 1 }, 'Node(0) with label `B` must have the property `id` with value type `STRING`.'],
  ])('are checked at commit, and when they are made: %s', (type, properties, message) => {
    const request: ConstraintRequest = { ...UNIQUE, type, ...(type === 'typed' ? { valueType: 'STRING' } : {}) };
    const graph = graphWith((tx) => void tx.createConstraint(request));
    expect(failureOf(graph, (tx) => void create(tx, 'B', properties))).toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      message,
    });
    const repaired = failureOf(graph, (tx) =>
      tx.setNodeProperty(create(tx, 'B', properties), tx.internKey('id'), 'ok'),
    );
    expect(repaired).toBe(undefined);
    const late = graphWith((tx) => void create(tx, 'B', properties));
    expect(failureOf(late, (tx) => void tx.createConstraint(request))).toMatchObject({
      code: 'Neo.DatabaseError.Schema.ConstraintCreationFailed',
      message: expect.stringContaining(message),
    });
  });

  test('refuse to leave edges without a node', () => {
    const graph = graphWith((tx) => {
      create(tx, 'A', {});
      tx.createEdge(tx.internType('R'), 0, 0, new Map());
    });
    expect(failureOf(graph, (tx) => tx.deleteNode(0))).toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      message:
        'Cannot delete node<0>, because it still has relationships. To delete this node, you must first delete its relationships.',
    });
    expect([graph.nodeCount, graph.edgeCount]).toEqual([1, 1]);
  });
});
