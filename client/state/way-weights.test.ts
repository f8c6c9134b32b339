/** Weights of relations, and weighted paths on a graph that is not ours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest, type TestExplorer, until } from './testing/explorer-for-test.ts';
import { type WayWeight, weightOf } from './way-weights.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (a:Stop {name: 'a'}), (b:Stop {name: 'b'}), (c:Stop {name: 'c'}), (d:Stop {name: 'd'}),
       (a)-[:ROAD {km: 10, lanes: 1}]->(c), (a)-[:ROAD {km: 2.5, lanes: 4}]->(b), (b)-[:ROAD {km: 3, lanes: 2}]->(c),
       (a)-[:ROAD {km: -1, lanes: 0}]->(c), (a)-[:FERRY]->(d)`,
  ]);
  page = await explorerForTest(server.address);
}, 60_000);

afterAll(() => server.close());

function node(name: string) {
  const found = page.scene.graph.findNode((_, { entity }) => entity.properties.get('name') === name) ?? '';
  return page.scene.graph.getNodeAttribute(found, 'entity');
}

async function found(to: string, nearer: 'less' | 'more', key: string) {
  page.ways.find({ from: node('a'), to: node(to) }, { kind: 'weighted', weight: { kind: 'property', key, nearer } });
  await until(() => page.ways.found.value.kind === 'loaded');
  const { value } = page.ways.found.value as { readonly value: { readonly weights?: readonly number[] } };
  return value;
}

test('a number of relations is offered as a weight, less being nearer; claims and grades are not, where there are none', () => {
  expect(page.ways.weights.value).toEqual([
    { kind: 'property', key: 'km', nearer: 'less' },
    { kind: 'property', key: 'lanes', nearer: 'less' },
  ]);
});

test('less or more of a number is nearer; what has no such number, or one below nothing, is not taken', async () => {
  expect(await found('c', 'less', 'km')).toEqual({
    paths: expect.anything(),
    weights: [5.5, 10],
    isCut: false,
    searched: { nodes: 4, edges: 5, unweighed: 2 },
  });
  expect(await found('c', 'more', 'lanes')).toMatchObject({ weights: [0.75, 1], searched: { unweighed: 2 } });
  expect(await found('d', 'less', 'km')).toEqual({
    paths: [],
    isCut: false,
    searched: { nodes: 4, edges: 5, unweighed: 2 },
    why: { kind: 'limits', limits: ['values'] },
  });
});

test.each<[WayWeight, string, unknown, number]>([
  [{ kind: 'grade' }, 'bestCredibility', 1, 1],
  [{ kind: 'grade' }, 'bestCredibility', 5, 5],
  [{ kind: 'grade' }, 'bestCredibility', 6, 3],
  [{ kind: 'claims' }, 'claimCount', 4, 0.25],
  [{ kind: 'claims' }, 'claimCount', 0, Number.NaN],
  [{ kind: 'claims' }, 'other', 4, Number.NaN],
  [{ kind: 'property', key: 'n', nearer: 'less' }, 'n', { kind: 'float', value: 2 }, 2],
  [{ kind: 'property', key: 'n', nearer: 'less' }, 'n', 3n, 3],
  [{ kind: 'property', key: 'n', nearer: 'less' }, 'n', '3', Number.NaN],
  [{ kind: 'property', key: 'n', nearer: 'more' }, 'n', { kind: 'float', value: Number.POSITIVE_INFINITY }, Number.NaN],
])('%o of a relation whose %s is %o weighs %d', (weight, key, value, expected) => {
  const edge = { properties: new Map([[key, value]]) } as unknown as Parameters<typeof weightOf>[0];
  expect(weightOf(edge, weight)).toBe(expected);
});
