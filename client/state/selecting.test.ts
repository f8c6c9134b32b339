import { expect, test } from 'vitest';
import type { Visible } from './filters.ts';
import { Slots } from './numbering.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import {
  allBut,
  coreAround,
  insideOf,
  ofSameComponents,
  ofSameKinds,
  pathsBetween,
  withNeighbours,
} from './selecting.ts';

type Pair = readonly [string, string];

/** Nodes in a row, one unit apart; the first letter is the kind. */
function shown(nodes: readonly string[], pairs: readonly Pair[], off: readonly string[] = []): Visible {
  const slots = new Slots(nodes);
  const edges = pairs.map((_, i) => `e${i}`);
  const kinds = [...new Set(nodes.map((id) => id[0] ?? ''))];
  const nodeAttributes = nodes.map((id, x): SceneNode => {
    const entity = { kind: 'node', elementId: id, labels: [], properties: new Map() } as const;
    return { x, y: 0, entity, isPinned: false, isHidden: false, isOff: off.includes(id) };
  });
  const edgeAttributes = pairs.map(([source, target], i): SceneEdge => {
    const ends = { startElementId: source, endElementId: target };
    const entity = { kind: 'edge', elementId: `e${i}`, type: 'T', ...ends, properties: new Map() } as const;
    return { entity, isHidden: false, isOff: false };
  });
  return {
    nodes: new Uint8Array(nodes.length).fill(1),
    edges: new Uint8Array(pairs.length).fill(1),
    index: {
      nodes,
      edges,
      nodeSlots: slots,
      edgeSlots: new Slots(edges),
      nodeAttributes,
      edgeAttributes,
      sources: Int32Array.from(pairs, ([source]) => slots.get(source) ?? 0),
      targets: Int32Array.from(pairs, ([, target]) => slots.get(target) ?? 0),
      kinds,
      kindOf: Int32Array.from(nodes, (id) => kinds.indexOf(id[0] ?? '')),
      types: ['T'],
      typeOf: new Int32Array(pairs.length),
      degrees: new Int32Array(nodes.length),
    },
  };
}

/** A triangle with a tail, and a pair apart. */
const NODES = ['a1', 'a2', 'b3', 'b4', 'c5', 'c6'];
const TIES: readonly Pair[] = [
  ['a1', 'a2'],
  ['a2', 'b3'],
  ['b3', 'a1'],
  ['b3', 'b4'],
  ['c5', 'c6'],
];

test('neighbours, kinds, parts, cores and the rest', () => {
  const picture = shown(NODES, TIES);
  expect([...withNeighbours(picture, new Set(['b4']))].sort()).toEqual(['b3', 'b4']);
  expect([...ofSameKinds(picture, new Set(['b4', 'c5']))]).toEqual(['b3', 'b4', 'c5', 'c6']);
  expect([...ofSameComponents(picture, new Set(['b4']))]).toEqual(['a1', 'a2', 'b3', 'b4']);
  expect([...coreAround(picture, new Set())]).toEqual(['a1', 'a2', 'b3']);
  expect([...coreAround(picture, new Set(['b4']))]).toEqual(NODES);
  expect([...allBut(picture, new Set(['a1', 'c6']))]).toEqual(['a2', 'b3', 'b4', 'c5']);
});

test('all shortest paths between two, with every line along them', () => {
  /** Two ways round a square, one of its sides twice, a chord across, and a longer way outside. */
  const square: readonly Pair[] = [
    ['a1', 'a2'],
    ['b3', 'a2'],
    ['a2', 'b3'],
    ['a1', 'b4'],
    ['b4', 'b3'],
    ['a2', 'b4'],
    ['a1', 'c5'],
    ['c5', 'c6'],
    ['c6', 'b3'],
  ];
  const { nodes, edges } = pathsBetween(shown(NODES, square), ['a1', 'b3']);
  expect([...nodes]).toEqual(['a1', 'a2', 'b3', 'b4']);
  expect([...edges]).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
  const round = pathsBetween(shown(NODES, square, ['a2', 'b4']), ['b3', 'a1']);
  expect([[...round.nodes], [...round.edges]]).toEqual([
    ['a1', 'b3', 'c5', 'c6'],
    ['e6', 'e7', 'e8'],
  ]);
  const none = pathsBetween(shown(NODES, TIES), ['a1', 'c5']);
  expect([none.nodes.size, none.edges.size]).toEqual([0, 0]);
});

test('no line leads through what is switched off', () => {
  const picture = shown(NODES, TIES, ['b3']);
  expect([...ofSameComponents(picture, new Set(['b4']))]).toEqual(['b4']);
  expect([...withNeighbours(picture, new Set(['b4']))]).toEqual(['b4']);
});

test('a drawn line holds what lies inside, bays left out', () => {
  const bay = [
    { x: -0.5, y: -1 },
    { x: 3.5, y: -1 },
    { x: 3.5, y: 1 },
    { x: 1.4, y: 1 },
    { x: 1.2, y: -0.5 },
    { x: 0.8, y: -0.5 },
    { x: 0.6, y: 1 },
    { x: -0.5, y: 1 },
  ];
  expect([...insideOf(shown(NODES, TIES), bay)]).toEqual(['a1', 'b3', 'b4']);
});
