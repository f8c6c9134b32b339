/** An expansion brings what was asked and no more; what else joins the nodes shown is counted, and connecting brings it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (a:Person {id: 'a'}), (b:Person {id: 'b'}), (c:Person {id: 'c'}), (d:Person {id: 'd'}),
            (a)-[:KNOWS]->(b), (a)-[:KNOWS]->(c), (a)-[:KNOWS]->(d), (b)-[:KNOWS]->(c)`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('a node that was removed and comes back by expansion is told to have more relations, until they are brought', async () => {
  const { picture, scene, history } = await explorerForTest(server.address);
  const [a, b, c] = ['a', 'b', 'c'].map(
    (key) => scene.graph.findNode((_, { entity }) => entity.properties.get('id') === key) ?? '',
  );
  if (a === undefined || b === undefined || c === undefined) throw new Error('the picture has all four');
  expect([scene.graph.order, scene.graph.size, picture.unconnectedCount.value]).toEqual([4, 4, 0]);
  picture.remove([a]);
  await picture.expandNode(b);
  expect([scene.graph.order, scene.graph.size]).toEqual([4, 2]);
  await until(() => picture.unconnectedCount.value > 0);
  expect(picture.unconnectedCount.value).toBe(2);
  picture.hide([c]);
  expect(picture.unconnectedCount.value).toBe(1);
  history.undo();
  await picture.connectShown();
  expect([scene.graph.size, picture.unconnectedCount.value]).toEqual([4, 0]);
  history.undo();
  expect(picture.unconnectedCount.value).toBe(2);
  picture.dropUnconnected();
  expect(picture.unconnectedCount.value).toBe(0);
});

test('a hidden node that is brought by name is shown again', async () => {
  const { picture, scene, notices } = await explorerForTest(server.address);
  const [node = ''] = scene.graph.nodes();
  picture.hide([node]);
  await picture.bring([node]);
  expect(scene.graph.getNodeAttribute(node, 'isHidden')).toBe(false);
  expect(notices.list.value).toEqual([]);
});

test('what is hidden is not selected, and is again when that is undone', async () => {
  const { picture, scene, selection, history } = await explorerForTest(server.address);
  const [edge = ''] = scene.graph.edges();
  const [node = ''] = scene.graph.extremities(edge);
  selection.selectMany({ nodes: [node], edges: [edge] });
  picture.hide([node]);
  expect(selection.count.value).toBe(0);
  history.undo();
  expect(selection.count.value).toBe(2);
  picture.hideEdges([edge]);
  expect(selection.single.value).toEqual({ kind: 'node', id: node });
});

test('nothing is hovered that is not shown any more', async () => {
  const { picture, scene, selection, history } = await explorerForTest(server.address);
  const node = scene.graph.nodes()[0] ?? '';
  const edge = scene.graph.edges(node)[0] ?? '';
  for (const target of [{ kind: 'node', id: node } as const, { kind: 'edge', id: edge } as const]) {
    selection.hover(target);
    expect(selection.hovered.value).toBe(target);
    picture.hide([node]);
    expect(selection.hovered.value).toBeUndefined();
    history.undo();
    expect(selection.hovered.value).toBe(target);
    picture.remove([node]);
    expect(selection.hovered.value).toBeUndefined();
    history.undo();
  }
});
