/** Finding a picture again in a store, against a real server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WHOLE_GRAPH } from '../../../graph/statements/scope.ts';
import type { SavedEdge, SavedNode, ViewContent } from '../../../graph/wire-views.ts';
import { type MemoryServer, startMemoryServer } from '../../../tools/memory-server.ts';
import { createApi } from '../../api.ts';
import { findAgain } from './found-again.ts';

/** Their element ids are more text than one question takes. */
const COUNT = 24_000;

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `UNWIND range(0, ${COUNT - 1}) AS i CREATE (:Stop {id: 'stop-' + i})`,
    `CREATE INDEX stop_id FOR (n:Stop) ON (n.id)`,
    `UNWIND range(0, ${COUNT - 1}) AS i
     MATCH (a:Stop {id: 'stop-' + i}), (b:Stop {id: 'stop-' + (i * 7 + 1) % ${COUNT}})
     CREATE (a)-[:NEXT {id: 'next-' + i}]->(b)`,
  ]);
}, 60_000);

afterAll(() => server.close());

test('a picture that names more than one question holds is found again whole, with what is gone and new', async () => {
  const nodes = Array.from({ length: COUNT }, (_, i): SavedNode => ({ key: { id: `stop-${i}` }, x: i, y: 0 }));
  const edges = nodes.map((_, i): SavedEdge => ({ id: `next-${i}`, type: 'NEXT', from: i, to: (i * 7 + 1) % COUNT }));
  const gone = { key: { id: 'stop-none' }, x: 0, y: 0 };
  const content = { nodes: [...nodes, gone], edges: edges.slice(1), leftOut: [], notes: [] } as Partial<ViewContent>;
  const found = await findAgain(createApi(server.address), content as ViewContent, WHOLE_GRAPH);
  expect([found.nodes.size, found.edges.size]).toEqual([COUNT, COUNT - 1]);
  expect(found.edges.get(COUNT - 2)?.properties.get('id')).toBe(`next-${COUNT - 1}`);
  expect(found.goneNodes).toEqual([gone]);
  expect(found.goneEdges).toEqual([]);
  expect(found.newEdges.map(({ properties }) => properties.get('id'))).toEqual(['next-0']);
}, 60_000);
