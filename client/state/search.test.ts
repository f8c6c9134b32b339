/** What the search field finds in the article: names as they are written, nearly written, and kinds by other words for them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer();
  page = await explorerForTest(server.address, '?nodes=syria');
}, 30_000);

afterAll(() => server.close());

async function found(text: string) {
  page.search.type(text);
  await until(() => page.search.state.value.kind === 'found' && page.search.state.value.text === text);
  const state = page.search.state.value;
  if (state.kind !== 'found') throw new Error('waited for it');
  return { ...state, ids: state.hits.map(({ node }) => node.properties.get('id')) };
}

test.each([
  ['mazlom', 'ferhat-abdi-sahin'],
  ['الشرا', 'ahmad-al-sharaa'],
  ['sharra', 'ahmad-al-sharaa'],
  ['suwaida', 'suwayda-governorate'],
  ['abdi mazlom', 'ferhat-abdi-sahin'],
  ['suweida', 'suwayda-governorate'],
  ['Süveyda', 'suwayda-clashes'],
  ['Soueïda', 'suwayda-governorate'],
  ['mazlum abdy', 'ferhat-abdi-sahin'],
  ['hikmet hicri', 'hikmat-al-hijri'],
  ['charaa', 'ahmad-al-sharaa'],
  ['هجري حكمت', 'hikmat-al-hijri'],
])('%s sounds so, is one letter off, or in another order, and is told to be similar', async (typed, id) => {
  const { hits, ids } = await found(typed);
  expect(ids).toContain(id);
  expect(hits.every(({ isSimilar }) => isSimilar)).toBe(true);
});

test('what is called so comes before what is only similar', async () => {
  const { hits, ids } = await found('syria');
  expect(ids[0]).toBe('syria');
  const firstSimilar = hits.findIndex(({ isSimilar }) => isSimilar);
  expect(hits.slice(firstSimilar === -1 ? hits.length : firstSimilar).every(({ isSimilar }) => isSimilar)).toBe(true);
});

test('what sounds so comes before what is one letter off', async () => {
  expect((await found('israil')).ids).toEqual(['israel', 'isis']);
});

test.each(['HTS', 'هتش', 'هيئة تحرير الشام', 'Hezbollah'])(
  '%s is not in the graph, and nothing is made up',
  async (typed) => {
    expect((await found(typed)).ids).toEqual([]);
  },
);

test.each([
  ['قبيلة', 'Tribe'],
  ['clan', 'Tribe'],
  ['militia', 'ArmedGroup'],
  ['ميليشيا', 'ArmedGroup'],
])('%s is another word for the kind %s', async (typed, kind) => {
  expect((await found(typed)).kinds).toEqual([kind]);
});
