import { describe, expect, test } from 'vitest';
import { createMemoryGraph } from './memory-graph.ts';
import type { Value } from './values.ts';

const HUB = 50_000;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** A graph of one hub with an edge to each of the other nodes. */
function hubGraph() {
  const graph = createMemoryGraph();
  const tx = graph.begin();
  const type = tx.internType('R');
  const hub = tx.createNode([], new Map());
  for (let at = 0; at < HUB; at++) tx.createEdge(type, hub, tx.createNode([], new Map()), new Map());
  tx.commit();
  return { graph, hub, type };
}

describe('a hub', () => {
  test('is filled, emptied and brought back in a time that grows with its edges, not with their square', () => {
    const { graph, hub, type } = hubGraph();
    const tx = graph.begin();
    const emptying = timed(() => {
      for (const edge of tx.edgesOf(hub, 'out', type)) {
        tx.deleteEdge(edge);
        tx.degree(hub, 'out', type);
      }
    });
    expect(tx.edgesOf(hub, 'out').length).toBe(0);
    const undoing = timed(() => tx.rollback());
    expect(graph.edgesOf(hub, 'out', type).length).toBe(HUB);
    expect([emptying < 2000, undoing < 2000]).toEqual([true, true]);
  });

  test('gives snapshots that later writes do not change', () => {
    const { graph, hub, type } = hubGraph();
    const before = graph.edgesOf(hub, 'out', type);
    const copy = [...before];
    const tx = graph.begin();
    for (let at = 0; at < 1000; at++) tx.createEdge(type, hub, hub, new Map());
    for (const edge of tx.edgesOf(hub, 'out', type).filter((id) => id % 3 === 0)) tx.deleteEdge(edge);
    tx.edgesOf(hub, 'out', type);
    tx.commit();
    expect([...before]).toEqual(copy);
  });
});

describe('nodes beyond measure', () => {
  test('may have ten thousand keys, set one by one', () => {
    const graph = createMemoryGraph();
    const tx = graph.begin();
    const node = tx.createNode([], new Map());
    for (let at = 0; at < 10_000; at++) tx.setNodeProperty(node, tx.internKey(`key ${at}`), at);
    for (let at = 0; at < 10_000; at += 2) tx.setNodeProperty(node, tx.internKey(`key ${at}`), undefined);
    tx.commit();
    expect([graph.nodeKeys(node).length, graph.nodeProperty(node, graph.keyId('key 9999'))]).toEqual([5000, 9999]);
    expect([...graph.nodeProperties(node)].slice(0, 2)).toEqual([
      ['key 1', 1],
      ['key 3', 3],
    ]);
  });

  test('may have keys of their own each, by the ten thousand', () => {
    const graph = createMemoryGraph();
    const tx = graph.begin();
    for (let at = 0; at < 30_000; at++)
      tx.createNode(
        [],
        new Map<string, Value>([
          [`key ${at}`, at],
          ['all', 1],
        ]),
      );
    tx.commit();
    expect([graph.nodeProperty(29_999, graph.keyId('key 29999')), graph.keysInUse().length]).toEqual([29_999, 30_001]);
  });

  test('may have two thousand labels, added and removed one by one, and nothing is left of the sets in between', () => {
    const graph = createMemoryGraph();
    const tx = graph.begin();
    const node = tx.createNode([], new Map());
    const labels = Array.from({ length: 2000 }, (_, at) => tx.internLabel(`label ${at}`));
    for (const label of labels) tx.addLabel(node, label);
    expect([...tx.labelsOf(node)]).toEqual(labels);
    for (const label of labels.slice(10)) tx.removeLabel(node, label);
    tx.commit();
    expect([...graph.labelsOf(node)]).toEqual(labels.slice(0, 10));
    expect(graph.labelsInUse()).toEqual(labels.slice(0, 10));
  });

  test('may each have labels in an order of their own', () => {
    const graph = createMemoryGraph();
    const tx = graph.begin();
    const labels = Array.from({ length: 12 }, (_, at) => tx.internLabel(`label ${at}`));
    for (let at = 0; at < 5000; at++) {
      const node = tx.createNode([], new Map());
      for (let step = 0; step < 12; step++) tx.addLabel(node, labels[(at * 7 + step * (1 + (at % 11))) % 12] ?? 0);
    }
    tx.commit();
    const counted = labels.map((label) => graph.nodesWithLabel(label).length);
    expect(counted).toEqual(labels.map((label) => graph.countOfLabel(label)));
  });
});

describe('a transaction', () => {
  test('gives ids back when it is rolled back, as Neo4j does', () => {
    const graph = createMemoryGraph();
    const first = graph.begin();
    first.createNode([], new Map());
    first.rollback();
    const second = graph.begin();
    expect(second.createNode([], new Map())).toBe(0);
    second.commit();
  });

  test('is alone, and is over when it is over', () => {
    const graph = createMemoryGraph();
    const tx = graph.begin();
    expect(() => graph.begin()).toThrow('graph: a transaction is open already; commit it or roll it back first');
    tx.commit();
    const over = 'transaction: already committed or rolled back; begin another';
    expect(() => tx.createNode([], new Map())).toThrow(over);
    expect(() => tx.commit()).toThrow(over);
  });
});
