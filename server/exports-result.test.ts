/** A result as a file, over the built-in engine with the article in it: relations leave with who says so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import { seedStore } from './seeding.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await openEmbeddedStore({ writable: true });
  await seedStore(store, 'seeds');
  // One statement at a time: the claims are asked for after the rows have given their place back.
  server = await serveForTest({ store: () => store, shares: { running: 1, waiting: 0 } });
}, 120_000);

afterAll(async () => {
  await server?.close();
  await store?.close();
});

const BODY = { statement: "MATCH (a {id: 'druze-groups'})-[r:CLASHES_WITH]->(b) RETURN a.name AS a, r, b.name AS b" };

test('a result with a relation leaves with its claims, as CSV and as JSON, under the name of a result', async () => {
  const csv = await server.post('/api/export/csv', BODY);
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="shabaka-[-0-9]{10}-result\.csv"$/);
  expect(csv.text).toMatch(
    /^\ufeff?a,r,b,r_type,r_claims,r_grades,r_speakers,r_speakersAr,r_documents,r_documentsAr,r_quotes\r\n/,
  );
  expect(csv.text).toContain('Turkish defence sources');
  const json = JSON.parse((await server.post('/api/export/json', BODY)).text) as {
    readonly evidence: { readonly claims: readonly unknown[] };
  };
  expect(json.evidence.claims.length).toBeGreaterThan(0);
  expect(server.bugs).toEqual([]);
});

test('relations that the vocabulary calls symmetric say so in every file of data', async () => {
  const { lines } = await server.post('/api/cypher', {
    statement:
      "MATCH ({id: 'druze-groups'})-[r:CLASHES_WITH]->() MATCH (:Person)-[h:HEADS]->() WITH r, h LIMIT 1 RETURN elementId(r), elementId(h)",
  });
  const { record } = lines[1] as { readonly record: readonly { readonly _value: string }[] };
  const body = { nodeIds: [], edgeIds: record.map(({ _value }) => _value) };
  const csv = (await server.post('/api/export/csv', body)).text;
  expect([/,CLASHES_WITH,true,/.test(csv), /,HEADS,false,/.test(csv)]).toEqual([true, true]);
  const json = JSON.parse((await server.post('/api/export/json', body)).text) as {
    readonly edges: readonly { readonly type: string; readonly symmetric: boolean }[];
  };
  expect(json.edges.map(({ type, symmetric }) => [type, symmetric]).sort()).toEqual([
    ['CLASHES_WITH', true],
    ['HEADS', false],
  ]);
  const result = JSON.parse((await server.post('/api/export/json', BODY)).text) as {
    readonly evidence: { readonly edges: readonly unknown[] };
  };
  expect(result.evidence.edges).toMatchObject([{ type: 'CLASHES_WITH', symmetric: true }]);
});

test('a result without a relation is the rows alone', async () => {
  const { text } = await server.post('/api/export/csv', { statement: 'RETURN 1 AS n' });
  expect(text.replace('\ufeff', '')).toBe('n\r\n1\r\n');
});
