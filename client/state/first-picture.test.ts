/** What the page opens on where the graph is larger than a picture. */
import { expect, test } from 'vitest';
import { startMemoryServer } from '../../tools/memory-server.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

async function opened(statements: readonly string[]) {
  const server = await startMemoryServer(statements);
  try {
    const { scene } = await explorerForTest(server.address);
    const { graph } = scene;
    return {
      nodes: graph.order,
      alone: graph.filterNodes((id) => graph.degree(id) === 0).length,
      hubs: graph.filterNodes((_, { entity }) => entity.labels.includes('Hub')).length,
    };
  } finally {
    await server.close();
  }
}

const HUBS = `UNWIND range(1, 400) AS i
  CREATE (hub:Hub { name: 'Hub ' + i })
  WITH hub, i
  UNWIND range(1, 20) AS k
  CREATE (hub)-[:HAS]->(:Leaf { name: 'Leaf ' + i + '.' + k })`;

test('hubs that have nothing to do with each other come with those around them', async () => {
  expect(await opened([HUBS])).toEqual({ nodes: 300, alone: 0, hubs: 30 });
});

test('those that know each other are kept, and the others come with those around them', async () => {
  const ring =
    'MATCH (hub:Hub) WITH collect(hub)[..100] AS hubs UNWIND range(0, 98) AS i WITH hubs[i] AS a, hubs[i + 1] AS b CREATE (a)-[:KNOWS]->(b)';
  expect(await opened([HUBS, ring])).toEqual({ nodes: 300, alone: 0, hubs: 120 });
});

test('nodes without any relation are shown as they are', async () => {
  expect(await opened(["UNWIND range(1, 500) AS i CREATE (:Thing { name: 'Thing ' + i })"])).toEqual({
    nodes: 300,
    alone: 300,
    hubs: 0,
  });
});
