/** What an address names and the store has not got is told once, calmly, and the rest is shown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer(["CREATE (:State {id: 'turkiye'})-[:BORDERS]->(:State {id: 'syria'})"]);
}, 30_000);

afterAll(() => server.close());

async function opened(address: string): Promise<TestExplorer> {
  const page = await explorerForTest(server.address, address);
  await until(() => page.opening.state.value.kind === 'loaded');
  return page;
}

const told = ({ notices }: TestExplorer) => notices.list.value.map(({ id: _, ...notice }) => notice);

test.each([
  ['?view=nope', [{ kind: 'notFound', what: 'view', names: ['nope'] }]],
  ['?view=../no%20pe', [{ kind: 'notFound', what: 'view', names: ['../no pe'] }]],
  ['?node=nope', [{ kind: 'notFound', what: 'node', names: ['nope'] }]],
  ['?edge=nope', [{ kind: 'notFound', what: 'edge', names: ['nope'] }]],
  ['?nodes=nope,neither', [{ kind: 'notFound', what: 'node', names: ['nope', 'neither'] }]],
])('%s opens on the first picture and says what was not found', async (address, notices) => {
  const page = await opened(address);
  expect(told(page)).toEqual(notices);
  expect(page.scene.graph.order).toBe(2);
  expect([page.selection.count.value, page.history.done.value]).toEqual([0, []]);
  expect(page.address()).toBe('');
});

test('of several nodes those that are there are shown, the others named', async () => {
  const page = await opened('?nodes=turkiye,nope');
  expect(told(page)).toEqual([{ kind: 'notFound', what: 'node', names: ['nope'] }]);
  expect(page.scene.graph.order).toBe(1);
});

test('a node that the first picture has not got is brought to be selected', async () => {
  const page = await opened('?nodes=turkiye&node=syria');
  const selected = page.selection.single.value?.id ?? '';
  expect(page.scene.graph.getNodeAttribute(selected, 'entity').properties.get('id')).toBe('syria');
  expect(told(page)).toEqual([]);
});
