import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import { decodeAnswerLine } from '../graph/wire.ts';
import { COLUMNS_TYPE } from '../graph/wire-columns.ts';
import { createColumnDecoder } from '../graph/wire-columns-decode.ts';
import type { LineWriter } from './ndjson.ts';
import { createColumnWriter } from './record-lines.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await openEmbeddedStore({ writable: true });
  const statement =
    'UNWIND range(1, 3000) AS i CREATE (:Person {i: i, name: "n" + i})-[:KNOWS {since: date()}]->(:Place)';
  const answer = await store.run(statement, new Map(), { mode: 'write', timeoutMs: 60_000 });
  for await (const _record of answer.records);
  await answer.summary;
  server = await serveForTest({ store: () => store });
});

afterAll(async () => {
  await server.close();
  await store.close();
});

async function answerOf(statement: string, accept?: string) {
  const headers = { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }) };
  const body = JSON.stringify({ statement });
  const response = await fetch(`${server.address}/api/cypher`, { method: 'POST', headers, body });
  return { type: response.headers.get('content-type'), lines: (await response.text()).trim().split('\n') };
}

async function recordsOf(statement: string, accept: string): Promise<readonly (readonly Value[])[]> {
  const { lines } = await answerOf(statement, accept);
  const decoder = createColumnDecoder();
  return lines.flatMap((text) => {
    const line = decodeAnswerLine(text, decoder);
    return line.kind === 'records' ? line.records : [];
  });
}

async function formOf(accept?: string) {
  const { type, lines } = await answerOf('UNWIND [1, 2] AS x RETURN x', accept);
  return { type, keys: lines.map((line) => Object.keys(JSON.parse(line))[0]) };
}

test.each([
  'MATCH (p:Person)-[r:KNOWS]->(q) RETURN p, r, q, p.i, p.name ORDER BY p.i',
  'MATCH (p:Person) WITH p ORDER BY p.i LIMIT 3 RETURN collect(p) AS few, range(1, 5000) AS many',
  'UNWIND [1, 1.5, "a", null, [1, 2]] AS x RETURN x, {a: x} AS map',
  'RETURN 1 AS x LIMIT 0',
])('records in columns are those of typed JSON: %s', async (statement) => {
  expect(await recordsOf(statement, COLUMNS_TYPE)).toEqual(await recordsOf(statement, 'application/x-ndjson'));
});

test('columns are for those who ask for them by name', async () => {
  const plain = { type: 'application/x-ndjson', keys: ['header', 'record', 'record', 'summary'] };
  expect(await formOf()).toEqual(plain);
  expect(await formOf('*/*')).toEqual(plain);
  expect(await formOf(COLUMNS_TYPE)).toEqual({ type: COLUMNS_TYPE, keys: ['header', 'columns', 'summary'] });
});

/** A writer that keeps the kinds of its lines, each with how many records it has. */
function keptLines() {
  const lines: string[] = [];
  const keep = (text: string) => {
    const { record, columns } = JSON.parse(text);
    lines.push(record === undefined ? `columns ${columns.rows}` : 'record');
  };
  const writer: LineWriter = {
    write: async (line) => keep(JSON.stringify(line)),
    writePieces: async (pieces) => keep([...pieces].join('')),
    end: () => undefined,
  };
  return { lines, writer };
}

test('records wait for others, but not for long, and never behind a later one', async () => {
  const { lines, writer } = keptLines();
  const records = createColumnWriter(writer, ['x']);
  await records.write([1]);
  await records.write([2]);
  expect(lines).toEqual([]);
  await vi.waitFor(() => expect(lines).toEqual(['columns 2']));
  await records.write([3]);
  await records.write([Array.from({ length: 5000 }, (_, i) => i)]);
  await records.write([4]);
  await records.flush();
  await records.flush();
  expect(lines).toEqual(['columns 2', 'columns 1', 'record', 'columns 1']);
});
