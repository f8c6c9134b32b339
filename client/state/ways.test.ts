/** The ways between two nodes on the article's network, on the embedded engine behind a real server. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';
import { wayAsked } from './way-search.ts';

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

test('the search finds both ends of a way as one types', async () => {
  page.search.type('من الشرع إلى قسد');
  await until(() => page.waySearch.ends.value !== undefined);
  const { from, to } = page.waySearch.ends.value ?? {};
  expect([from, to].map((end) => end?.properties.get('id'))).toEqual(['ahmad-al-sharaa', 'sdf']);
  page.search.type('قسد');
  expect(page.waySearch.ends.value).toBeUndefined();
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
