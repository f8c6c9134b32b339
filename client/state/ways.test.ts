/** The ways between two nodes on the article's network, on the embedded engine behind a real server. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';
import { type MeantEnd, wayAsked } from './way-search.ts';
import { relationTypes } from './ways.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer();
}, 60_000);

afterAll(() => server.close());

beforeEach(async () => {
  page = await explorerForTest(server.address);
});

function node(id: string) {
  const found = page.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === id);
  if (found === undefined) throw new Error(`no node ${id} in the picture`);
  return page.scene.graph.getNodeAttribute(found, 'entity');
}

async function settled(): Promise<void> {
  await until(() => ['loaded', 'failed'].includes(page.ways.found.value.kind) && !page.picture.isBusy.value);
  await until(() => page.ways.hops.value.length === 0 || page.ways.claims.value.kind === 'loaded');
}

function shown() {
  const { hops, claims } = page.ways;
  return hops.value.map(({ from, edge, to, isAlong }) => {
    const loaded = claims.value;
    const own = loaded.kind === 'loaded' ? (loaded.value.get(edge.elementId) ?? []) : [];
    return [from, edge.type, to, isAlong, own.map(({ speaker }) => speaker)].map((part) =>
      typeof part === 'object' && 'properties' in part
        ? part.properties.get('id')
        : Array.isArray(part)
          ? part.map((speaker) => speaker?.properties.get('id'))
          : part,
    );
  });
}

test('al-Sharaa and the PKK: the way, who says each step of it, and the way in the picture', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') });
  await settled();
  expect(shown()).toEqual([
    ['ahmad-al-sharaa', 'LEADS', 'syrian-government', true, ['the-outlet']],
    ['syrian-government', 'REQUESTS_SUPPORT_FROM', 'turkiye', true, ['the-outlet', 'turkish-mod']],
    ['turkiye', 'DESIGNATES_AS_TERRORIST', 'pkk', true, ['the-outlet']],
  ]);
  expect(page.selection.current.value.nodes.size).toBe(4);
  expect(page.selection.current.value.edges.size).toBe(3);
});

test('all shortest ways are stepped through, round and round', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') });
  await settled();
  const { found } = page.ways;
  const count = found.value.kind === 'loaded' ? found.value.value.paths.length : 0;
  expect(count).toBeGreaterThan(1);
  const seen = new Set<string>();
  for (let i = 0; i < count; i++) {
    await settled();
    seen.add(JSON.stringify(shown().map(([from, type, to]) => [from, type, to])));
    page.ways.step(1);
  }
  expect(seen.size).toBe(count);
  expect(page.ways.index.value).toBe(0);
});

test('a way goes round what is avoided and through what is allowed, and says where there is none', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') });
  await settled();
  page.ways.avoid(node('ferhat-abdi-sahin'));
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(shown().flat()).not.toContain('ferhat-abdi-sahin');
  page.ways.toggleType('DESCRIBED_AS_ARM_OF');
  await settled();
  expect(shown().flat()).not.toContain('DESCRIBED_AS_ARM_OF');
  page.ways.toggleType('DESIGNATES_AS_TERRORIST');
  await until(() => page.ways.found.value.kind === 'loaded' && page.ways.hops.value.length === 0);
  expect(page.ways.statement.value?.parameters.get('types')).not.toContain('DESIGNATES_AS_TERRORIST');
});

test.each([
  ['from sharaa to the PKK', { from: 'sharaa', to: 'the PKK' }],
  ['FROM  a b TO c ', { from: 'a b', to: 'c' }],
  ['من الشرع إلى قسد', { from: 'الشرع', to: 'قسد' }],
  ['from here', undefined],
  ['to be', undefined],
  ['fromage to toast', undefined],
])('the text “%s” asks for %o', (text, asked) => {
  expect(wayAsked(text)).toEqual(asked);
});

/** Each way by the ids of its ends, with a ~ before whom nobody called so. */
async function waysOf(
  text: string,
): Promise<{ readonly ways: readonly string[]; readonly missing: readonly string[] }> {
  page.search.type('');
  page.search.type(text);
  await until(() => page.waySearch.state.value.kind === 'found');
  const state = page.waySearch.state.value;
  if (state.kind !== 'found') throw new Error(`the ends are ${state.kind}`);
  const told = ({ node: { properties }, isSimilar }: MeantEnd) => `${isSimilar ? '~' : ''}${properties.get('id')}`;
  const ways = state.ways.map(({ from, to }) => `${told(from)} > ${told(to)}`);
  return { ways, missing: state.missing };
}

test('the search finds both ends of a way as one types', async () => {
  expect(await waysOf('من الشرع إلى قسد')).toEqual({ ways: ['ahmad-al-sharaa > sdf'], missing: [] });
  page.search.type('قسد');
  expect(page.waySearch.state.value).toEqual({ kind: 'idle' });
});

test('a name that several bear gives a way to each of them, the best first', async () => {
  const ways = ['ahmad-al-sharaa > hijri-affiliated-groups', 'ahmad-al-sharaa > hikmat-al-hijri'];
  expect(await waysOf('from sharaa to hijri')).toEqual({ ways, missing: [] });
  const { ways: many } = await waysOf('from syria to army');
  expect(new Set(many).size).toBe(many.length);
  expect(many.length).toBeLessThanOrEqual(6);
});

test('a name that something bears whole means that alone', async () => {
  expect(await waysOf('from israel to turkiye')).toEqual({ ways: ['israel > turkiye'], missing: [] });
});

test('an end that is only spelt nearly so is marked, and the other one is not', async () => {
  expect(await waysOf('from isreal to turkiye')).toEqual({ ways: ['~israel > turkiye'], missing: [] });
  expect(await waysOf('من تركيا إلى اسرائيلل')).toEqual({ ways: ['turkiye > ~israel'], missing: [] });
});

test('an end that nothing is called by is named', async () => {
  expect(await waysOf('from xyz to Israel')).toEqual({ ways: [], missing: ['xyz'] });
  expect(await waysOf('from xyz to qqq')).toEqual({ ways: [], missing: ['xyz', 'qqq'] });
});

test('a way goes round what is switched off in the picture, until it is on again', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') });
  await settled();
  const first = shown();
  const [hop] = page.ways.hops.value;
  page.picture.switchOff({ nodes: [node('turkiye').elementId], edges: [hop?.edge.elementId ?? ''] }, true);
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(shown().flat()).not.toContain('turkiye');
  expect(shown()[0]).not.toEqual(first[0]);
  page.picture.switchAllOn();
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(shown()).toEqual(first);
});

test('a way may begin at what is switched off', async () => {
  page.picture.switchOff({ nodes: [node('pkk').elementId], edges: [] }, true);
  page.ways.find({ from: node('turkiye'), to: node('pkk') });
  await settled();
  expect(shown()).toHaveLength(1);
});

function pathsFound() {
  const found = page.ways.found.value;
  if (found.kind !== 'loaded') throw new Error(`the paths are ${found.kind}`);
  return found.value;
}

function idsOf(path: { readonly nodes: readonly { readonly properties: ReadonlyMap<string, unknown> }[] }) {
  return path.nodes.map(({ properties }) => properties.get('id'));
}

test('several ways: as many as wanted, the shortest first, none through a node twice', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') }, { kind: 'several', count: 15 });
  await settled();
  const { paths, isCut, why } = pathsFound();
  const lengths = paths.map(({ edges }) => edges.length);
  expect(lengths).toHaveLength(15);
  expect(lengths).toEqual(lengths.toSorted());
  expect(new Set(lengths)).toEqual(new Set([3, 4]));
  for (const path of paths) expect(new Set(idsOf(path)).size).toBe(path.nodes.length);
  expect([isCut, why]).toEqual([true, undefined]);
  page.ways.aimAt({ count: 2.9 });
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(pathsFound().paths).toHaveLength(2);
  expect(page.ways.statement.value?.statement).toContain('SHORTEST 2 (');
});

test('ways by the number of claims: much said is near, and the picture alone is searched', async () => {
  page.ways.find({ from: node('ahmad-al-sharaa'), to: node('pkk') }, { kind: 'weighted', count: 4 });
  await settled();
  const { paths, weights = [], searched } = pathsFound();
  expect(weights).toEqual(
    paths.map(({ edges }) => edges.reduce((sum, edge) => sum + 1 / Number(edge.properties.get('claimCount')), 0)),
  );
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  expect(searched).toEqual({ nodes: 35, edges: 54, unweighed: 0 });
  expect(page.ways.statement.value).toBeUndefined();
  // Pinned, not changed: the answer stands.
  page.ways.step(1);
  page.picture.pin([node('pkk').elementId], true);
  expect([page.ways.found.value.kind, page.ways.index.value]).toEqual(['loaded', 1]);
  // One that cannot be judged weighs three.
  page.ways.aimAt({ weight: { kind: 'grade' } });
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(pathsFound().weights?.[0]).toBe(9);
});

test.each([
  ['types', () => relationTypes(page.connection, page.vocabulary).forEach(page.ways.toggleType)],
  ['off', () => page.picture.switchOff({ nodes: [], edges: page.scene.graph.edges() }, true)],
  ['hidden', () => page.picture.hideEdges(new Set(page.scene.graph.edges()))],
] as const)('where no weighted way is left, the reason is told: %s', async (limit, close) => {
  page.ways.find({ from: node('turkiye'), to: node('pkk') }, { kind: 'weighted' });
  await settled();
  close();
  page.ways.retry();
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(pathsFound()).toMatchObject({ paths: [], why: { kind: 'limits', limits: [limit] } });
});

test('where no way is left in the store, each choice that is the reason is told, or all together', async () => {
  page.ways.find({ from: node('turkiye'), to: node('pkk') }, { kind: 'shortest' });
  await settled();
  const others = relationTypes(page.connection, page.vocabulary).filter((type) => type !== 'DESIGNATES_AS_TERRORIST');
  for (const type of others) page.ways.toggleType(type);
  await settled();
  page.ways.toggleType('DESIGNATES_AS_TERRORIST');
  await until(() => page.ways.found.value.kind === 'loaded' && page.ways.hops.value.length === 0);
  expect(pathsFound().why).toEqual({ kind: 'limits', limits: ['types'] });
  page.picture.switchOff({ nodes: [], edges: page.scene.graph.edges() }, true);
  await until(() => page.ways.found.value.kind === 'loading');
  await settled();
  expect(pathsFound().why).toEqual({ kind: 'together', limits: ['types', 'off'] });
  page.ways.allowAllTypes();
  page.picture.switchAllOn();
  await until(() => page.ways.hops.value.length > 0);
});

test('a way begins at a node and ends at the next one that is selected', async () => {
  page.ways.begin(node('turkiye'));
  page.selection.select({ kind: 'node', id: node('turkiye').elementId });
  expect(page.ways.ends.value).toBeUndefined();
  page.selection.select({ kind: 'node', id: node('pkk').elementId });
  expect(page.ways.ends.value).toEqual({ from: node('turkiye'), to: node('pkk') });
  expect(page.ways.beginning.value).toBeUndefined();
  await settled();
});
