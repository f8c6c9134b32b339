/** The article's network through the state of a page, on the embedded engine behind a real server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkedClaim } from '../../graph/formats/edge-claims.ts';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import type { EdgeEvidence, NodeEvidence } from './evidence.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer();
}, 60_000);

afterAll(() => server.close());

async function open(search = ''): Promise<void> {
  page = await explorerForTest(server.address, search);
}

function nodeWith(id: string): string {
  const found = page.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === id);
  if (found === undefined) throw new Error(`no node ${id} in the picture`);
  return found;
}

function edgeOf(type: string): string {
  const found = page.scene.graph.findEdge((_, { entity }) => entity.type === type);
  if (found === undefined) throw new Error(`no ${type} in the picture`);
  return found;
}

async function found(text: string): Promise<readonly string[]> {
  page.search.type(text);
  await until(() => page.search.state.value.kind === 'found');
  const state = page.search.state.value;
  return state.kind === 'found' ? state.hits.map(({ node }) => String(node.properties.get('id'))) : [];
}

test('the first picture has the actors, places, agreements and events, and no claim, document or mere voice', async () => {
  await open();
  expect([page.scene.graph.order, page.scene.graph.size]).toEqual([35, 54]);
  expect(page.filters.kinds.value.map(({ name, shown, total }) => [name, shown, total])).toEqual([
    ['Person', 7, 7],
    ['StateBody', 6, 6],
    ['ArmedGroup', 5, 5],
    ['Place', 5, 5],
    ['Agreement', 3, 3],
    ['Event', 3, 3],
    ['State', 3, 3],
    ['Community', 1, 1],
    ['Organization', 1, 1],
    ['Tribe', 1, 1],
  ]);
  expect(page.history.done.value).toEqual([]);
  expect(page.address()).toBe('');
});

test.each([
  ['sharaa', ['ahmad-al-sharaa']],
  ['الشرع', ['ahmad-al-sharaa']],
  ['Şara', ['ahmad-al-sharaa']],
  ['MSB', ['turkish-mod']],
  ['mazloum', ['ferhat-abdi-sahin']],
  ['قسد', ['sdf']],
  ['damascus', ['damascus', 'syrian-government']],
  ['أنقرة', ['ankara']],
])('search finds %s', async (text, ids) => {
  await open();
  expect((await found(text)).slice(0, ids.length)).toEqual(ids);
});

test('search matches kinds and relation types by their names in both languages', async () => {
  await open();
  await found('عشيرة');
  expect(page.search.state.value).toMatchObject({ kinds: ['Tribe'] });
  await found('clashes');
  expect(page.search.state.value).toMatchObject({ types: ['CLASHES_WITH'] });
});

test('a selected edge brings every claim behind it, with quote, line, voice and document', async () => {
  await open();
  page.selection.select({ kind: 'edge', id: edgeOf('CLASHES_WITH') });
  await until(() => page.evidence.current.value.kind === 'loaded');
  const loaded = page.evidence.current.value;
  const evidence = (loaded.kind === 'loaded' ? loaded.value : undefined) as EdgeEvidence;
  const [only] = evidence.claims;
  expect(evidence.claims).toHaveLength(1);
  expect([only?.claim.properties.get('line'), only?.claim.properties.get('quoteLang')]).toEqual([11, 'ar']);
  expect([only?.speaker, only?.document, only?.subject].map((node) => node?.properties.get('id'))).toEqual([
    'turkish-defence-sources',
    'art1',
    'druze-groups',
  ]);
  expect(page.address()).toBe(`?edge=${String(evidence.edge.properties.get('id'))}`);
});

test('a claim that another bears out is not told to bear that one out, and the link says why', async () => {
  await open();
  const ofEdge = async (type: string) =>
    (await page.evidence.ofEdge(edgeOf(type), new AbortController().signal)).claims;
  const ids = (linked: readonly LinkedClaim[] | undefined) => linked?.map(({ claim }) => claim.properties.get('id'));
  const [clash] = await ofEdge('CLASHES_WITH');
  expect([ids(clash?.corroborates), ids(clash?.corroboratedBy), ids(clash?.contradicts)]).toEqual([
    [],
    ['art1-c14'],
    [],
  ]);
  expect(clash?.corroboratedBy[0]?.link.properties.get('reading')).toMatch(/^The network counts people killed/);
});

test('a selected node brings its relations, grouped and counted, and the claims that name it', async () => {
  await open();
  page.selection.select({ kind: 'node', id: nodeWith('sdf') });
  await until(() => page.evidence.current.value.kind === 'loaded');
  const loaded = page.evidence.current.value;
  const { relations, claims } = (loaded.kind === 'loaded' ? loaded.value : undefined) as NodeEvidence;
  expect(relations.map(({ type, direction, count, shown }) => [type, direction, count, shown])).toEqual([
    ['COMMANDS', 'in', 1, 1],
    ['DEMANDS_COMPLIANCE_FROM', 'in', 1, 1],
    ['DESCRIBED_AS_ARM_OF', 'out', 1, 1],
    ['PARTY_TO', 'out', 1, 1],
    ['SEEKS_TO_CONTAIN', 'in', 1, 1],
    ['SIGNED_AGREEMENT_WITH', 'in', 1, 1],
  ]);
  expect(claims).toHaveLength(6);
});

test('a node that was removed comes back where its neighbours are, and undo takes everything back', async () => {
  await open();
  const before = page.scene.graph.export();
  page.picture.remove([nodeWith('pkk')]);
  page.picture.hide([nodeWith('isis')]);
  expect([page.filters.shownNodes.value.size, page.picture.hiddenCount.value]).toEqual([33, 1]);
  await page.picture.expandNode(nodeWith('sdf'));
  expect(page.scene.graph.hasNode(nodeWith('pkk'))).toBe(true);
  page.filters.toggleKind('Person');
  expect(page.filters.kinds.value.find(({ name }) => name === 'Person')).toMatchObject({
    shown: 0,
    total: 7,
    isOn: false,
  });
  page.picture.showHidden();
  expect(page.history.done.value.map(({ name }) => name.kind)).toEqual([
    'remove',
    'hide',
    'expand',
    'filter',
    'showHidden',
  ]);
  while (page.history.done.value.length > 0) page.history.undo();
  expect(sorted(page.scene.graph.export())).toEqual(sorted(before));
  expect(page.filters.isFiltering.value).toBe(false);
});

function sorted({ nodes, edges }: { nodes: readonly { key: string }[]; edges: readonly { key?: string }[] }) {
  const byKey = (a: { key?: string }, b: { key?: string }) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
  return { nodes: [...nodes].sort(byKey), edges: [...edges].sort(byKey) };
}

test('adding nodes moves none of those that stand', async () => {
  await open();
  page.picture.keepOnly(['turkiye', 'syrian-government', 'sdf'].map(nodeWith));
  const before = page.scene.graph.mapNodes((id, { x, y }) => [id, x, y]);
  await page.picture.expandNode(nodeWith('turkiye'));
  expect(page.scene.graph.order).toBeGreaterThan(5);
  const after = page.scene.graph.mapNodes((id, { x, y }) => [id, x, y]).slice(0, 3);
  expect(after).toEqual(before);
});

test('a path between two nodes names its claims on the way', async () => {
  await open();
  page.picture.keepOnly(['ahmad-al-sharaa', 'pkk'].map(nodeWith));
  await page.picture.showPath(nodeWith('ahmad-al-sharaa'), nodeWith('pkk'));
  expect(page.scene.graph.order).toBe(4);
  expect(page.scene.graph.everyEdge((_, { entity }) => entity.properties.get('claimCount') !== undefined)).toBe(true);
});

test('the address of a changed picture opens the same picture again', async () => {
  await open();
  page.picture.keepOnly(['turkiye', 'syrian-government', 'sdf'].map(nodeWith));
  page.selection.select({ kind: 'node', id: nodeWith('sdf') });
  expect(page.address()).toBe('?nodes=syrian-government%2Cturkiye%2Csdf&node=sdf');
  const edges = page.scene.graph.size;
  await open(page.address());
  expect(page.scene.graph.mapNodes((_, { entity }) => entity.properties.get('id')).sort()).toEqual([
    'sdf',
    'syrian-government',
    'turkiye',
  ]);
  expect(page.scene.graph.size).toBe(edges);
  expect(page.selection.single.value).toEqual({ kind: 'node', id: nodeWith('sdf') });
});

test('the console runs a statement and its nodes come into the picture', async () => {
  await open();
  page.picture.clear();
  page.console.text.value = 'MATCH (a:ArmedGroup)-[r]-(b:State) RETURN r LIMIT $most';
  page.console.parametersText.value = '{ "most": 3 }';
  const [run] = page.console.run().runs;
  await until(() => run.state.value.kind !== 'running');
  expect([run.state.value.kind, run.columns.value, run.rowCount.value]).toEqual(['done', ['r'], 2]);
  await page.console.addToPicture(run);
  expect(page.scene.graph.size).toBe(2);
  expect(page.history.done.value.at(-1)?.name).toEqual({ kind: 'result', count: page.scene.graph.order });
});

test('a wrong statement fails with its place, wrong parameters with a sentence', async () => {
  await open();
  page.console.text.value = 'MATCH (n RETURN n';
  const [wrong] = page.console.run().runs;
  await until(() => wrong.state.value.kind !== 'running');
  expect(wrong.state.value).toMatchObject({ kind: 'failed', error: { name: 'QueryFailed', position: { line: 1 } } });
  page.console.parametersText.value = '[1]';
  expect(page.console.run().runs[0].state.value).toMatchObject({
    kind: 'failed',
    error: { name: 'InvalidInput', message: 'parameters: they cannot be read as JSON (not an object).' },
  });
});

test('a run that goes on too long is cancelled', async () => {
  await open();
  page.console.text.value = 'UNWIND range(1, 100000000) AS i WITH i WHERE i % 99999999 = 0 RETURN i';
  const [run] = page.console.run().runs;
  page.console.cancel();
  await until(() => run.state.value.kind !== 'running');
  expect(run.state.value).toEqual({ kind: 'cancelled' });
});

test('what puts a statement into the console is the very statement that was asked', async () => {
  await open();
  await found('sharaa');
  const statement = page.search.statement.value;
  if (statement === undefined) throw new Error('search has no statement');
  page.console.put(statement);
  const [run] = page.console.run().runs;
  await until(() => run.state.value.kind !== 'running');
  expect([run.state.value.kind, run.rowCount.value, run.columns.value]).toEqual([
    'done',
    1,
    ['node', 'key', 'text', 'rank'],
  ]);
});
