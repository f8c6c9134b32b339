/** What is told of the relations of a node: counted over all of them, however few are named, and mutual ones without a direction. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (:RelationType { id: 'MET', label: 'met', labelAr: 'لقاء مع', symmetric: true })
     CREATE (hub:Person { id: 'hub', name: 'Hub' })
     WITH hub
     UNWIND range(1, 30) AS i
     CREATE (hub)-[:KNOWS]->(other:Person { id: 'p' + i, name: 'Person ' + i })
     WITH hub, other, i
     WHERE i <= 3
     CREATE (other)-[:MET]->(hub)
     WITH hub, other, i
     WHERE i = 3
     CREATE (hub)-[:MET]->(other)`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('all that the picture has count, and what is mutual is one group', async () => {
  const { scene, selection, evidence, picture } = await explorerForTest(server.address);
  const nodeWith = (id: string) => scene.graph.findNode((_, { entity }) => entity.properties.get('id') === id) ?? '';
  const told = async () => {
    selection.select({ kind: 'node', id: nodeWith('hub') });
    await until(() => evidence.current.value.kind === 'loaded');
    const loaded = evidence.current.value;
    if (loaded.kind !== 'loaded' || loaded.value.kind !== 'node') throw new Error('details: the node was not loaded.');
    return loaded.value.relations.map(({ type, count, shown, neighbours }) => [type, count, shown, neighbours.length]);
  };
  expect(await told()).toEqual([
    ['KNOWS', 30, 30, 20],
    ['MET', 4, 4, 4],
  ]);
  selection.clear();
  picture.remove([nodeWith('p3'), nodeWith('p30')]);
  expect(await told()).toEqual([
    ['KNOWS', 30, 28, 20],
    ['MET', 4, 2, 4],
  ]);
});
