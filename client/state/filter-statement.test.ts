/** "Show Cypher" of a filter: the statement gives what the picture shows, no more and no less. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { readRows } from './answers.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (a:Person:Actor {name: 'A'}), (b:Person {name: 'B'}), (c:Film {title: 'C'}), (d {name: 'D'}),
            (a)-[:KNOWS]->(b), (a)-[:ACTED_IN]->(c), (b)-[:ACTED_IN]->(c), (b)-[:KNOWS]->(d), (c)-[:NAMES]->(d)`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('the statement of a filter answers with exactly the nodes and edges that are shown', async () => {
  const page = await explorerForTest(server.address);
  const { filters, scene, picture } = page;
  const check = async () => {
    const { rows } = await readRows(page.api, filters.statement(), new AbortController().signal);
    expect({
      nodes: rows.map((row) => row.node('node').elementId).sort(),
      edges: rows.flatMap((row) => row.edges('relations').map(({ elementId }) => elementId)).sort(),
    }).toEqual({ nodes: [...filters.shownNodes.value].sort(), edges: [...filters.shownEdges.value].sort() });
  };
  expect([scene.graph.order, scene.graph.size]).toEqual([4, 5]);
  await check();
  filters.toggleType('KNOWS');
  expect(filters.shownEdges.value.size).toBe(3);
  await check();
  filters.toggleKind('Film');
  expect([filters.shownNodes.value.size, filters.shownEdges.value.size]).toEqual([3, 0]);
  await check();
  filters.showAll();
  picture.hide([scene.graph.nodes()[0] ?? '']);
  await check();
});
