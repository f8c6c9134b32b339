/** What is told where nothing came into the picture. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (:Person {name: 'A'})-[:KNOWS]->(:Body {name: 'B'})-[:IN]->(:Place {name: 'C'})`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('an expansion that finds nothing new tells of the neighbours that are hidden', async () => {
  const { picture, scene, notices } = await explorerForTest(server.address);
  const [one = '', other = ''] = scene.graph.nodes();
  await picture.expandNode(one);
  expect(notices.list.value).toEqual([{ id: 1, kind: 'nothingNew', hidden: 0, filtered: 0 }]);
  picture.hide([other]);
  await picture.expandNode(one);
  expect(notices.list.value).toEqual([{ id: 2, kind: 'nothingNew', hidden: 1, filtered: 0 }]);
});

test('an expansion that finds nothing new tells of the neighbours that are filtered out', async () => {
  const { picture, scene, filters, notices } = await explorerForTest(server.address);
  const middle = scene.graph.findNode((node) => scene.graph.neighbors(node).length === 2) ?? '';
  filters.toggleKind('Person');
  await picture.expandNode(middle);
  expect(notices.list.value).toEqual([{ id: 1, kind: 'nothingNew', hidden: 0, filtered: 1 }]);
  filters.toggleKind('Person');
  filters.toggleType('IN');
  await picture.expandNode(middle);
  expect(notices.list.value).toEqual([{ id: 2, kind: 'nothingNew', hidden: 0, filtered: 1 }]);
  picture.hide([scene.graph.inNeighbors(middle)[0] ?? '']);
  await picture.expandNode(middle);
  expect(notices.list.value).toEqual([{ id: 3, kind: 'nothingNew', hidden: 1, filtered: 1 }]);
});
