/** What the search field finds in the article: names as they are written, nearly written, and kinds by other words for them. */
import { effect } from '@preact/signals-core';
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

test('what is called so is shown while what is only similar is still looked for', async () => {
  const shown: string[][] = [];
  const stop = effect(() => {
    const state = page.search.state.value;
    if (state.kind === 'searching' && state.text === 'Syria')
      shown.push(state.before.map(({ node }) => node.elementId));
  });
  const { hits } = await found('Syria');
  stop();
  const called = hits.filter(({ isSimilar }) => !isSimilar).map(({ node }) => node.elementId);
  expect(called.length).toBeGreaterThan(0);
  expect(shown.at(-1)).toEqual(called);
});

test('where more are called so than are shown, nothing similar is looked for', async () => {
  const crowd = await startMemoryServer(["UNWIND range(1, 30) AS i CREATE (:Person {name: 'Samir ' + i})"]);
  const explorer = await explorerForTest(crowd.address, '');
  const states: string[] = [];
  const stop = effect(() => {
    states.push(explorer.search.state.value.kind);
  });
  explorer.search.type('samir');
  await until(() => explorer.search.state.value.kind === 'found');
  stop();
  const state = explorer.search.state.value;
  await crowd.close();
  expect(state.kind === 'found' && [state.hits.length, state.isCut]).toEqual([20, true]);
  expect(states).toEqual(['idle', 'searching', 'found']);
});
