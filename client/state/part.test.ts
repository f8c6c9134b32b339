import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { type Part, selectedPart, shownPart } from './part.ts';
import { explorerForTest, type TestExplorer } from './testing/explorer-for-test.ts';

let server: MemoryServer;
let page: TestExplorer;

beforeAll(async () => {
  server = await startMemoryServer([
    "CREATE (a:P {id: 'a'})-[:T {id: 'ab'}]->(b:P {id: 'b'})-[:T {id: 'bc'}]->(c:P {id: 'c'}), (a)-[:T {id: 'ac'}]->(c), (c)-[:T {id: 'cd'}]->(:P {id: 'd'})",
  ]);
  page = await explorerForTest(server.address);
}, 60_000);

afterAll(() => server.close());

const idsOf = ({ nodes, edges }: Part) =>
  [nodes, edges].map((all) => all.map(({ properties }) => String(properties.get('id'))).sort());

const nodesWith = (...ids: string[]) =>
  page.scene.graph.filterNodes((_, { entity }) => ids.includes(String(entity.properties.get('id'))));

test('several nodes are taken with what is shown between them, one with all that is shown at it', () => {
  expect(idsOf(shownPart(page))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['ab', 'ac', 'bc', 'cd'],
  ]);
  page.selection.selectMany({ nodes: nodesWith('a', 'b') });
  expect(idsOf(selectedPart(page))).toEqual([['a', 'b'], ['ab']]);
  page.selection.selectMany({ nodes: nodesWith('c') });
  expect(idsOf(selectedPart(page))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['ac', 'bc', 'cd'],
  ]);
});

test('a relation is taken with its ends, a group with its members', () => {
  const edge = page.scene.graph.findEdge((_, { entity }) => entity.properties.get('id') === 'cd') ?? '';
  page.selection.selectMany({ edges: [edge] });
  expect(idsOf(selectedPart(page))).toEqual([['c', 'd'], ['cd']]);
  page.groups.group(nodesWith('a', 'b'));
  const [group = ''] = page.drawn.scene.peek().groups.keys();
  page.selection.selectMany({ nodes: [group] });
  expect(idsOf(selectedPart(page))).toEqual([['a', 'b'], ['ab']]);
});
