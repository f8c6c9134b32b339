/** All of a kind or of a relation type, brought into the picture by its name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { MOST_NAMED } from './bring-named.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (a:Person {name: 'A'}), (b:Person {name: 'B'}), (c:Film {title: 'C'}),
            (a)-[:KNOWS]->(b), (a)-[:ACTED_IN]->(c)
     WITH a UNWIND range(1, ${MOST_NAMED + 5}) AS i CREATE (a)-[:OWNS]->(:Thing {i: i})`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('a kind comes with its relations to what is there, a relation type with its ends; past the limit that is said', async () => {
  const page = await explorerForTest(server.address);
  const { picture, scene, notices, history } = page;
  picture.clear();
  const people = await picture.bringKind('Person');
  expect([people.length, scene.graph.order, scene.graph.size]).toEqual([2, 2, 1]);
  const acted = await picture.bringType('ACTED_IN');
  expect([acted.length, scene.graph.order, scene.graph.size]).toEqual([1, 3, 2]);
  expect(history.done.value.at(-1)?.name).toMatchObject({ kind: 'add', count: 1, about: { en: 'acted in' } });
  expect(notices.list.value).toEqual([]);
  const things = await picture.bringKind('Thing');
  expect([things.length, scene.graph.order]).toEqual([MOST_NAMED, MOST_NAMED + 3]);
  expect(notices.list.value).toMatchObject([{ kind: 'onlySome', shown: MOST_NAMED }]);
  expect(await picture.bringKind('Nothing')).toEqual([]);
});
