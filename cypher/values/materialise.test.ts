import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import {
  edgeElementId,
  edgeOfElementId,
  fromParameter,
  materialise,
  nodeElementId,
  nodeOfElementId,
} from './materialise.ts';

describe('materialise', () => {
  it('reads nodes, edges and paths out of the graph, wherever they stand', () => {
    const graph = createMemoryGraph();
    const write = graph.begin();
    const a = write.createNode([write.internLabel('A')], new Map([['name', 'x']]));
    const b = write.createNode([], new Map());
    const edge = write.createEdge(write.internType('T'), a, b, new Map());
    write.commit();
    const nodeA = { kind: 'node', elementId: '4:shabaka:0', labels: ['A'], properties: new Map([['name', 'x']]) };
    const nodeB = { kind: 'node', elementId: '4:shabaka:1', labels: [], properties: new Map() };
    const edgeAB = {
      kind: 'edge',
      elementId: '5:shabaka:0',
      type: 'T',
      startElementId: '4:shabaka:0',
      endElementId: '4:shabaka:1',
      properties: new Map(),
    };
    const path = { kind: 'pathRef', nodes: [b, a], edges: [edge] } as const;
    expect(
      materialise([new Map([['n', { kind: 'nodeRef', id: a }]]), { kind: 'edgeRef', id: edge }, path], graph),
    ).toEqual([new Map([['n', nodeA]]), edgeAB, { kind: 'path', nodes: [nodeB, nodeA], edges: [edgeAB] }]);
  });
});

describe('element ids', () => {
  it('are read back, and only where they are of that kind and whole', () => {
    expect([nodeOfElementId(nodeElementId(12)), edgeOfElementId(edgeElementId(0))]).toEqual([12, 0]);
    expect(
      ['5:shabaka:1', '4:shabaka:', '4:shabaka:01', '4:shabaka:-1', '4:shabaka:1x', '1'].map(nodeOfElementId),
    ).toEqual(Array(6).fill(-1));
  });
});

describe('parameters', () => {
  it('pass through, nested ones too', () => {
    const value = [1, new Map([['__proto__', { kind: 'date', epochDay: 1 } as const]])];
    expect(fromParameter(value)).toEqual(value);
  });

  it('are never nodes', () => {
    const node = { kind: 'node', elementId: '4:shabaka:0', labels: [], properties: new Map() } as const;
    expect(() => fromParameter([node])).toThrow('A node cannot be a parameter; pass its elementId instead');
  });
});
