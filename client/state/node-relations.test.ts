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
    `MATCH (hub:Person { id: 'hub' }), (p1:Person { id: 'p1' }), (p2:Person { id: 'p2' })
     UNWIND range(1, 30) AS i
     CREATE (p1)-[:PAID { amount: i }]->(hub)
     WITH hub, p2, i
     WHERE i <= 12
     CREATE (p2)-[:PAID { amount: i }]->(hub)`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('all that the picture has count, what is mutual is one group, and each neighbour is told once', async () => {
  const { scene, selection, evidence, picture } = await explorerForTest(server.address);
  const nodeWith = (id: string) => scene.graph.findNode((_, { entity }) => entity.properties.get('id') === id) ?? '';
  const details = async () => {
    selection.select({ kind: 'node', id: nodeWith('hub') });
    await until(() => evidence.current.value.kind === 'loaded');
    const loaded = evidence.current.value;
    if (loaded.kind !== 'loaded' || loaded.value.kind !== 'node') throw new Error('details: the node was not loaded.');
    return loaded.value.relations;
  };
  const told = async () =>
    (await details()).map(({ type, count, shown, neighbours }) => [type, count, shown, neighbours.length]);
  expect(await told()).toEqual([
    ['PAID', 42, 42, 2],
    ['KNOWS', 30, 30, 20],
    ['MET', 4, 4, 3],
  ]);
  selection.clear();
  picture.remove([nodeWith('p3'), nodeWith('p30')]);
  expect(await told()).toEqual([
    ['PAID', 42, 42, 2],
    ['KNOWS', 30, 28, 20],
    ['MET', 4, 2, 3],
  ]);
  const neighboursOf = async (type: string) =>
    (await details())
      .find((group) => group.type === type)
      ?.neighbours.map(({ node, count, edges }) => [node.properties.get('id'), count, edges.length])
      .sort();
  selection.clear();
  expect(await neighboursOf('PAID')).toEqual([
    ['p1', 30, 20],
    ['p2', 12, 12],
  ]);
  selection.clear();
  expect(await neighboursOf('MET')).toEqual([
    ['p1', 1, 1],
    ['p2', 1, 1],
    ['p3', 2, 2],
  ]);
});
