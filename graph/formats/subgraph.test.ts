/** A subgraph has an order of its own, whatever the order in which a store answers. */
import { expect, test } from 'vitest';
import type { EdgeValue, NodeValue } from '../values.ts';
import { subgraphOf } from './subgraph.ts';

function node(elementId: string, id?: string): NodeValue {
  return { kind: 'node', elementId, labels: ['A'], properties: new Map(id === undefined ? [] : [['id', id]]) };
}

function edge(elementId: string, type: string, ends: readonly [string, string], id?: string): EdgeValue {
  const [startElementId, endElementId] = ends;
  const properties = new Map(id === undefined ? [] : [['id', id]]);
  return { kind: 'edge', elementId, type, startElementId, endElementId, properties };
}

test('entities stand in one order, from whatever store they come', () => {
  const nodes = [node('4', 'b'), node('9', 'a'), node('2')];
  const edges = [edge('1', 'R', ['4', '9'], 'y'), edge('3', 'R', ['9', '4'], 'x'), edge('5', 'Q', ['2', '4'])];
  const rows = ['s', 'r'].map((id) => ({
    claim: node(`claim ${id}`, id),
    link: edge(`link ${id}`, 'BY', [`claim ${id}`, '4']),
    other: node('4', 'b'),
  }));
  const found = subgraphOf(nodes, edges, rows);
  expect(subgraphOf([...nodes].reverse(), [...edges].reverse(), [...rows].reverse())).toEqual(found);
  expect(found.nodes.map(({ elementId }) => elementId)).toEqual(['9', '4', '2']);
  expect(found.edges.map(({ elementId }) => elementId)).toEqual(['5', '3', '1']);
  expect(found.evidence.claims.map(({ elementId }) => elementId)).toEqual(['claim r', 'claim s']);
  expect(found.evidence.links.map(({ elementId }) => elementId)).toEqual(['link r', 'link s']);
});

test('entities without an id keep the order in which they came, each once', () => {
  const nodes = [node('7'), node('3'), node('7')];
  expect(subgraphOf(nodes, []).nodes.map(({ elementId }) => elementId)).toEqual(['7', '3']);
});
