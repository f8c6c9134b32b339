/** Files over HTTP on a real Neo4j with the seeds: whole, with their claims, or a plain error. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import { leaseNeo4j } from '../tools/neo4j-lease.ts';
import { DEFAULT_LIMITS } from './config.ts';
import { seedStore } from './seeding.ts';
import { statementsOf } from './statement-tokens.ts';
import { openNeo4jStore } from './store/neo4j.ts';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

const lease = await leaseNeo4j();
let store: GraphStore;
let server: TestServer;
let ids: { nodeIds: string[]; edgeIds: string[] };

beforeAll(async () => {
  if (lease.kind === 'none') return;
  store = await openNeo4jStore({ ...lease, writable: true });
  await seedStore(store, 'seeds');
  server = await serveForTest({ store: () => store });
  const answer = await store.run(
    "MATCH (a {id: 'druze-groups'})-[r:CLASHES_WITH]->(b) RETURN elementId(a), elementId(b), elementId(r)",
    new Map(),
    { mode: 'read' },
  );
  for await (const [a, b, r] of answer.records) ids = { nodeIds: [String(a), String(b)], edgeIds: [String(r)] };
}, 120_000);

afterAll(async () => {
  await server?.close();
  await store?.close();
  if (lease.kind === 'neo4j') lease.release();
});

describe.skipIf(lease.kind === 'none')('POST /api/export', () => {
  it('gives a subgraph with its claims, speakers and documents in every format', async () => {
    for (const format of ['csv', 'json', 'graphml', 'graphml-claims', 'cypher']) {
      const { status, headers, text } = await server.post(`/api/export/${format}`, ids);
      expect([format, status]).toEqual([format, 200]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="shabaka-[-0-9]{10}-picture\\.${format.split('-')[0]}"$`),
      );
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      for (const part of ['عشائر بدوية', 'CLASHES_WITH', 'art1-c', 'Turkish defence sources']) {
        expect([format, text.includes(part)]).toEqual([format, true]);
      }
    }
  });

  it('gives the rows of a statement as a table, and its nodes and edges as a graph', async () => {
    const statement = 'MATCH p = (:Actor {id: $id})-[:COMMANDS|HEADS]->(b) RETURN b.id AS id, p, 9007199254740993 AS n';
    const body = { statement, parameters: { id: 'metin-gurak' } };
    const csv = await server.post('/api/export/csv', body);
    expect(csv.text).toMatch(
      /^\ufeff?id,p,n,p_claims,p_grades,p_speakers,p_speakersAr,p_documents,p_documentsAr,p_quotes\r\nturkish-general-staff,/,
    );
    expect(csv.text).toMatch(
      /,9007199254740993,art1-c20,art1-c20 F6,the article's outlet,الصحيفة ناشرة المقال,.*رئيس هيئة الأركان التركية، ميتين غوراك\r\n$/s,
    );
    const graphml = await server.post('/api/export/graphml', body);
    expect(graphml.text).toContain('هيئة الأركان التركية');
    expect(graphml.text.match(/<edge /g)).toHaveLength(1);
  });

  it('gives a script that rebuilds the subgraph in an empty Neo4j', async () => {
    const { text } = await server.post('/api/export/cypher', ids);
    if (lease.kind === 'none') return;
    await lease.empty();
    for (const { text: statement } of statementsOf(text)) {
      const answer = await store.run(statement, new Map(), { mode: 'write' });
      for await (const _ of answer.records);
      await answer.summary;
    }
    const { lines } = await server.post('/api/cypher', {
      statement:
        "MATCH (:Actor {id: 'druze-groups'})-[r:CLASHES_WITH]->(b) MATCH (c:Claim {relationId: r.id})-[:BY]->(s) RETURN b.nameAr, s.id",
    });
    expect(lines[1]).toEqual({
      record: [
        { $type: 'String', _value: 'عشائر بدوية' },
        { $type: 'String', _value: 'turkish-defence-sources' },
      ],
    });
  });

  it.each<[string, string, unknown, number, string]>([
    ['an unknown format', 'exe', {}, 404, 'Shabaka.NoSuchFormat'],
    ['__proto__', '__proto__', {}, 404, 'Shabaka.NoSuchFormat'],
    ['nothing chosen', 'csv', { nodeIds: [], edgeIds: [] }, 422, 'Shabaka.NothingToExport'],
    ['ids that are gone', 'csv', { nodeIds: ['4:gone:1'], edgeIds: [] }, 404, 'Shabaka.NothingToExport'],
    ['rows without nodes', 'graphml', { statement: 'RETURN 1' }, 422, 'Shabaka.NothingToExport'],
    ['a statement that fails at once', 'csv', { statement: 'RETURN x' }, 400, 'Neo.ClientError.Statement.SyntaxError'],
    [
      'a statement that fails midway',
      'csv',
      { statement: 'UNWIND range(5000, 0, -1) AS x RETURN 1 / x AS y' },
      400,
      'Neo.ClientError.Statement.ArithmeticError',
    ],
    ['a write', 'csv', { statement: 'CREATE (n) RETURN n' }, 400, 'Shabaka.ReadOnly'],
    [
      'too many rows',
      'json',
      { statement: 'UNWIND range(1, 5) AS x RETURN x', limits: { rows: 4 } },
      413,
      'Shabaka.ExportTooLarge',
    ],
    ['an unknown key', 'csv', { statement: 'RETURN 1', mode: 'write' }, 422, 'Shabaka.InvalidRequest'],
  ])('answers %s with an error and leaves no file behind', async (_, format, body, status, code) => {
    const answer = await server.post(`/api/export/${format}`, body);
    expect([answer.status, answer.lines]).toEqual([status, [expect.objectContaining({ status, code })]]);
    expect(answer.headers.has('content-disposition')).toBe(false);
    expect((await readdir(tmpdir())).filter((name) => /^shabaka-[0-9a-f-]{36}\./.test(name))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });

  it('takes as much as the operator allows, not the default of a table', async () => {
    const { status, text } = await server.post('/api/export/csv', {
      statement: 'UNWIND range(1, 20000) AS x RETURN x',
    });
    expect([status, text.trimEnd().split('\r\n').length]).toEqual([200, 20_001]);
    expect(DEFAULT_LIMITS.defaults.rows).toBe(10_000);
  });
});
