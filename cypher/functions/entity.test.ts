import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';

function smallGraph() {
  const graph = createMemoryGraph();
  const write = graph.begin();
  const a = write.createNode([write.internLabel('A'), write.internLabel('B')], new Map([['name', 'x']]));
  const b = write.createNode([], new Map());
  const edge = write.createEdge(write.internType('KNOWS'), a, b, new Map([['since', 2020]]));
  write.commit();
  return { graph, a, b, edge };
}

describe('functions on the graph', () => {
  const { graph, a, b, edge } = smallGraph();
  const node: RuntimeValue = { kind: 'nodeRef', id: a };
  const relationship: RuntimeValue = { kind: 'edgeRef', id: edge };
  const path: RuntimeValue = { kind: 'pathRef', nodes: [b, a], edges: [edge] };

  it.each<[string, RuntimeValue, RuntimeValue]>([
    ['id', node, 0],
    ['elementId', node, '4:shabaka:0'],
    ['elementId', relationship, '5:shabaka:0'],
    ['labels', node, ['A', 'B']],
    ['type', relationship, 'KNOWS'],
    ['startNode', relationship, { kind: 'nodeRef', id: a }],
    ['endNode', relationship, { kind: 'nodeRef', id: b }],
    ['keys', node, ['name']],
    ['keys', new Map([['a', null]]), ['a']],
    ['properties', relationship, new Map([['since', 2020]])],
    ['length', path, 1],
    [
      'nodes',
      path,
      [
        { kind: 'nodeRef', id: b },
        { kind: 'nodeRef', id: a },
      ],
    ],
    ['relationships', path, [{ kind: 'edgeRef', id: edge }]],
    ['labels', null, null],
  ])('%s(%o) is %o', (name, value, expected) => {
    expect(call(name, [value], { graph })).toEqual(expected);
  });

  it.each<[string, RuntimeValue, string]>([
    ['labels', relationship, "Invalid input for function 'labels()': Expected a Node, got: -[0]-"],
    ['type', node, "Invalid input for function 'type()': Expected a Relationship, got: (0)"],
    ['id', 1, "Invalid input for function 'id()': Expected Long(1) to be a node or relationship, but it was `Long`"],
    ['startNode', 1, "Invalid input for function 'startNode()': Expected Long(1) to be a RelationshipValue"],
    ['nodes', 1, "Invalid input for function 'nodes()': Expected Long(1) to be a path"],
    ['length', 'abc', 'Invalid input for function \'length()\': Expected a Path, got: String("abc")'],
    [
      'keys',
      1,
      "Invalid input for function 'keys()': Expected a node, a relationship or a literal map but got Long(1)",
    ],
  ])('%s(%o) is refused', (name, value, message) => {
    expect(() => call(name, [value], { graph })).toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Statement.TypeError', detail: 'InvalidArgumentValue', message }),
    );
  });

  it('refuse what is deleted, except for the properties of a node', () => {
    const { graph: other, a: gone, edge: goneEdge } = smallGraph();
    const write = other.begin();
    write.deleteEdge(goneEdge);
    write.deleteNode(gone);
    write.commit();
    const deleted = (message: string) =>
      expect.objectContaining({ kind: 'EntityNotFound', detail: 'DeletedEntityAccess', message });
    expect(() => call('labels', [{ kind: 'nodeRef', id: gone }], { graph: other })).toThrow(
      deleted('Node with id 0 has been deleted in this transaction'),
    );
    expect(() => call('keys', [{ kind: 'edgeRef', id: goneEdge }], { graph: other })).toThrow(
      deleted('Relationship with id 0 has been deleted in this transaction'),
    );
    expect(call('properties', [{ kind: 'nodeRef', id: gone }], { graph: other })).toEqual(new Map());
  });
});
