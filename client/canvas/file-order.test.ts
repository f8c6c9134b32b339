/** A picture that came from another store, with other ids in another order, bends its lines alike and gives them to a file in the same order. */
import { expect, test } from 'vitest';
import { idOf } from '../../graph/formats/subgraph.ts';
import type { EdgeValue, NodeValue, Value } from '../../graph/values.ts';
import { createApi } from '../api.ts';
import { applyChanges } from '../state/changes.ts';
import { createExplorer } from '../state/explorer.ts';
import type { Scene, WritableScene } from '../state/scene.ts';
import { memoryStorage } from '../state/storage.ts';
import { PALETTES } from '../styles/tokens.ts';
import { inFileOrder } from './file-order.ts';
import { allLooksOf, shownLooksOf } from './looks.ts';

const FLAGS = { isHidden: false, isOff: false };
const NAMES = ['ankara', 'damascus', 'israel'];

/** From, type, to, id, and whether some deny it. */
type Line = readonly [from: string, type: string, to: string, id: string, isDisputed?: true];

const LINES: readonly Line[] = [
  ['damascus', 'ASKS', 'ankara', 'r1'],
  ['ankara', 'BACKS', 'damascus', 'r4', true],
  ['ankara', 'BACKS', 'damascus', 'r3'],
  ['israel', 'ATTACKS', 'damascus', 'r2', true],
  ['ankara', 'BACKS', 'israel', 'r0'],
];

const isWritable = (scene: Scene): scene is WritableScene => 'touch' in scene;

/** `naming`: the property by which the store tells its nodes apart. */
function ordered(lines: readonly Line[], store: string, naming: 'id' | 'title') {
  const explorer = createExplorer({
    api: createApi('http://127.0.0.1:9'),
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  const { scene, drawn } = explorer;
  if (!isWritable(scene)) throw new Error('test: the scene cannot be filled.');
  const names = store === 'a' ? NAMES : NAMES.toReversed();
  const elementId = (name: string) => `${store}:${names.indexOf(name)}`;
  const nodes = names.map((name): NodeValue => {
    return { kind: 'node', elementId: elementId(name), labels: ['N'], properties: new Map([[naming, name]]) };
  });
  const edges = lines.map(([from, type, to, id, isDisputed], i): EdgeValue => {
    const properties = new Map<string, Value>([['id', id], ...(isDisputed ? [['status', 'disputed'] as const] : [])]);
    const ends = { startElementId: elementId(from), endElementId: elementId(to) };
    return { kind: 'edge', elementId: `${store}:${i}`, type, ...ends, properties };
  });
  applyChanges(scene, [
    {
      kind: 'addNodes',
      nodes: nodes.map((entity, i) => ({
        id: entity.elementId,
        attributes: { entity, x: i, y: i * i, isPinned: false, ...FLAGS },
      })),
    },
    {
      kind: 'addEdges',
      edges: edges.map((entity) => ({
        id: entity.elementId,
        source: entity.startElementId,
        target: entity.endElementId,
        attributes: { entity, ...FLAGS },
      })),
    },
  ]);
  const { graph, index } = drawn.scene.value;
  const looks = inFileOrder(shownLooksOf(allLooksOf(explorer, PALETTES.light), drawn.visible.value), {
    graph,
    moved: scene.moved,
  });
  const relation = (id: string | undefined) => idOf(graph.getEdgeAttribute(id ?? '', 'entity'));
  return {
    lines: [...looks.edges()].map(([id]) => relation(id)),
    disputed: looks.all.disputed.map((slot) => relation(index.edges[slot])),
    bent: new Map([...looks.edges()].map(([id, look]) => [relation(id), look.curvature])),
  };
}

test.each(['id', 'title'] as const)('by type, ends and own id, where nodes are told apart by %s', (naming) => {
  const wanted = { lines: ['r1', 'r2', 'r3', 'r4', 'r0'], disputed: ['r2', 'r4'] };
  expect(ordered(LINES, 'a', naming)).toMatchObject(wanted);
  expect(ordered(LINES.toReversed(), 'b', naming)).toMatchObject(wanted);
});

test('lines of the same two nodes fan out alike', () => {
  const { bent } = ordered(LINES, 'a', 'id');
  expect(new Set([...bent.values()].map(Math.abs)).size).toBeGreaterThan(1);
  expect(ordered(LINES.toReversed(), 'b', 'id').bent).toEqual(bent);
  expect(ordered(LINES.toReversed(), 'b', 'title').bent).toEqual(bent);
});
