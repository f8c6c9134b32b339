/** A graph that is not ours: no actors, no claims, no vocabulary. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (matrix:Movie { title: 'The Matrix', released: 1999 }), (hub:Person { name: 'Keanu Reeves', born: 1964 }),
            (hub)-[:ACTED_IN { roles: ['Neo'] }]->(matrix), (matrix)-[:SEQUEL_OF]->(matrix)
     WITH hub
     UNWIND range(1, 60) AS i
     CREATE (hub)-[:ACTED_IN]->(:Movie { title: 'Film ' + i, released: 1900 + i })
     WITH hub, count(*) AS films
     UNWIND range(1, 5) AS i
     CREATE (:Person { name: 'Colleague ' + i })-[:KNOWS]->(hub)`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('labels become kinds, and captions are chosen from the properties', async () => {
  page = await explorerForTest(server.address);
  expect(page.vocabulary.hasClaims.value).toBe(false);
  expect(page.filters.kinds.value.map(({ name, shown }) => [name, shown])).toEqual([
    ['Movie', 61],
    ['Person', 6],
  ]);
  const captions = page.scene.graph.mapNodes((_, { entity }) => page.vocabulary.caption(entity, 'en'));
  expect(captions.slice(0, 2)).toEqual(['Keanu Reeves', 'The Matrix']);
  expect(page.filters.kinds.value.map(({ look }) => [look.series, look.letter, look.icon])).toEqual([
    [0, 'M', 'node'],
    [1, undefined, 'person'],
  ]);
});

test('any text is found, and a year', async () => {
  page.search.type('neo');
  await until(() => page.search.state.value.kind === 'found');
  expect(page.search.state.value).toMatchObject({ hits: [] });
  page.search.type('1999');
  await until(() => page.search.state.value.kind === 'found');
  expect(page.search.state.value).toMatchObject({ hits: [{ key: 'released', matched: '1999', rank: 0 }] });
});

test('a hub asks before it expands, and brings what was chosen and no more', async () => {
  const hub = page.scene.graph.findNode((_, { entity }) => entity.properties.get('name') === 'Keanu Reeves') ?? '';
  page.picture.keepOnly([hub]);
  await page.picture.expandNode(hub);
  expect(page.scene.graph.order).toBe(1);
  expect(page.picture.expansion.value?.counts).toEqual([
    { type: 'ACTED_IN', direction: 'out', total: 61, shown: 0 },
    { type: 'KNOWS', direction: 'in', total: 5, shown: 0 },
  ]);
  await page.picture.expandChosen({ rays: [{ type: 'ACTED_IN', direction: 'out' }], limit: 10 });
  expect([page.scene.graph.order, page.scene.graph.size]).toEqual([11, 10]);
  expect(page.picture.remainder.value).toMatchObject({ node: hub, limit: 10, shown: 10, total: 61 });
  await page.picture.expandNode(hub);
  expect(page.picture.expansion.value?.counts).toMatchObject([
    { type: 'ACTED_IN', total: 61, shown: 10 },
    { type: 'KNOWS', total: 5, shown: 0 },
  ]);
  page.picture.cancelExpansion();
});

test('an expansion that was cut goes on until nothing is left out, or until that is dismissed', async () => {
  await page.picture.expandFurther();
  expect(page.picture.remainder.value).toMatchObject({ shown: 20, total: 61 });
  page.history.undo();
  expect(page.picture.remainder.value).toMatchObject({ shown: 10, total: 61 });
  page.history.redo();
  for (let times = 0; times < 5; times++) await page.picture.expandFurther();
  expect([page.scene.graph.size, page.picture.remainder.value]).toEqual([61, undefined]);
  page.history.undo();
  page.picture.dropRemainder();
  expect(page.picture.remainder.value).toBeUndefined();
});

test('a selected edge has facts and no claims, and asks for none', async () => {
  const edge = page.scene.graph.edges()[0] ?? '';
  page.selection.select({ kind: 'edge', id: edge });
  await until(() => page.evidence.current.value.kind === 'loaded');
  expect(page.evidence.current.value).toMatchObject({ value: { kind: 'edge', claims: [], isCut: false } });
  const { nodes, edges } = await server.store.status();
  expect([nodes, edges]).toEqual([67, 67]);
});
