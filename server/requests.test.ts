/** What a hostile or mistaken request gets: a 4xx with a plain sentence, never a stack, and nothing done. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import { leaseNeo4j } from '../tools/neo4j-lease.ts';
import { openNeo4jStore } from './store/neo4j.ts';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

const lease = await leaseNeo4j();
let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  if (lease.kind === 'none') return;
  store = await openNeo4jStore({ ...lease, writable: true });
  server = await serveForTest({ store: () => store });
});

afterAll(async () => {
  await server?.close();
  await store?.close();
  if (lease.kind === 'neo4j') lease.release();
});

const ask = (body: unknown, headers?: Record<string, string>) => server.post('/api/cypher', body, headers);

describe.skipIf(lease.kind === 'none')('a hostile or wrong request', () => {
  it.each<[string, unknown, number, string]>([
    ['no JSON', '{"statement": ', 400, 'request: its body is no JSON object.'],
    ['no object', '"RETURN 1"', 400, 'request: its body is no JSON object.'],
    ['a list', [], 422, 'request: body: invalid input: expected object, received array.'],
    ['nothing asked', {}, 422, 'request: statement: invalid input: expected string, received undefined.'],
    ['an empty statement', { statement: ' ' }, 422, 'request: statement: is empty; write a Cypher statement.'],
    ['a NUL', { statement: 'RETURN 1\0' }, 422, 'request: statement: has a NUL character; remove it.'],
    ['an unknown key', { statement: 'RETURN 1', timeout: 1 }, 422, 'request: body: unrecognized key: "timeout".'],
    [
      '__proto__ as a key',
      '{"statement":"RETURN 1","__proto__":{"mode":"write"}}',
      422,
      'request: body: unrecognized key: "__proto__".',
    ],
    [
      'a wrong mode',
      { statement: 'RETURN 1', mode: 'admin' },
      422,
      'request: mode: invalid option: expected one of "read"|"write".',
    ],
    [
      'a negative limit',
      { statement: 'RETURN 1', limits: { rows: -1 } },
      422,
      'request: limits.rows: too small: expected number to be >0.',
    ],
    [
      'a fractional limit',
      { statement: 'RETURN 1', limits: { rows: 1.5 } },
      422,
      'request: limits.rows: invalid input: expected int, received number.',
    ],
    [
      'an absurd limit',
      '{"statement":"RETURN 1","limits":{"rows":1e400}}',
      422,
      'request: limits.rows: invalid input: expected number, received Infinity.',
    ],
    ['parameters as a list', { statement: 'RETURN 1', parameters: [] }, 422, 'request: parameters: must be an object.'],
    [
      'a number too large',
      '{"statement":"RETURN $a","parameters":{"a":123456789012345678901}}',
      422,
      'parameters.a: is a whole number past the digits that JSON keeps; send {"$type":"Integer","_value":"…"} or {"$type":"Float","_value":"…"}.',
    ],
    [
      'a wrong typed value',
      { statement: 'RETURN $a', parameters: { a: { $type: 'Date', _value: '2025-13-01' } } },
      422,
      'parameters.a: is no Date: "2025-13-01"; write it like "2025-07-23".',
    ],
    [
      '200,000 nested lists',
      `{"statement":"RETURN $a","parameters":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
      422,
      'request: its body is nested deeper than 264 levels; flatten it.',
    ],
    ['2 MiB', { statement: `RETURN '${'x'.repeat(2 * 1024 * 1024)}'` }, 413, 'request: its body is larger than 1 MiB.'],
  ])('is told plainly: %s', async (_, body, status, message) => {
    const answer = await ask(body);
    expect([answer.status, answer.lines]).toEqual([status, [expect.objectContaining({ status, message })]]);
    expect(server.bugs).toEqual([]);
  });

  it('keeps __proto__ and constructor as ordinary names, there and back', async () => {
    const { lines } = await ask(
      '{"statement":"RETURN $m AS `__proto__`, {constructor: 1} AS c","parameters":{"m":{"__proto__":{"isAdmin":true}}}}',
    );
    expect(JSON.stringify(lines.slice(0, 2).map((line) => Object.values(line as object)[0]))).toContain(
      '[{"$type":"Map","_value":{"__proto__":{"$type":"Map","_value":{"isAdmin":{"$type":"Boolean","_value":true}}}}},{"$type":"Map","_value":{"constructor":{"$type":"Integer","_value":"1"}}}]',
    );
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it('must be JSON, not a form that another page can post', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status, lines } = await ask('{"statement":"RETURN 1"}', { 'content-type': type });
      expect([status, lines]).toEqual([415, [expect.objectContaining({ code: 'Shabaka.UnsupportedMediaType' })]]);
    }
    const { status } = await ask('{"statement":"RETURN 1"}', { 'content-encoding': 'gzip' });
    expect(status).toBe(415);
  });

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT', '[::ffff:127.0.0.1]:PORT', ''])(
    'is refused for the Host %j',
    async (host) => {
      const { status, body } = await withHost(host.replace('PORT', String(server.port)));
      expect(status).toBe(host === '' ? 400 : 403);
      if (host !== '') expect(body).toContain('Shabaka.ForeignHost');
    },
  );

  it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])(
    'is answered for the Host %s',
    async (host) => {
      expect((await withHost(host.replace('PORT', String(server.port)))).status).toBe(200);
    },
  );

  it('is refused from another origin', async () => {
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${server.port}`, 'http://127.0.0.1:1']) {
      const { status, lines } = await ask({ statement: 'RETURN 1' }, { origin });
      expect([origin, status, lines]).toEqual([
        origin,
        403,
        [expect.objectContaining({ code: 'Shabaka.ForeignOrigin' })],
      ]);
    }
    expect((await ask({ statement: 'RETURN 1' }, { origin: server.address })).status).toBe(200);
    expect((await server.get('/api/schema', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('finds no route with a plain 404, in any spelling', async () => {
    for (const path of ['/api/nothing', '/api/cypher', '/nothing', '/..%2f..%2fetc/passwd', '/%00']) {
      const { status, lines } = await server.get(path);
      expect([path, status, lines]).toEqual([path, 404, [expect.objectContaining({ code: 'Shabaka.NoSuchRoute' })]]);
    }
    expect((await server.get('/%E0%A4%A')).status).toBe(404);
  });

  it('is refused in write mode where the operator has not allowed it', async () => {
    const readOnly = await serveForTest({ store: () => store, isWritable: false });
    const { status, lines } = await readOnly.post('/api/cypher', { statement: 'CREATE (:X)', mode: 'write' });
    expect([status, lines]).toEqual([
      400,
      [
        {
          code: 'Shabaka.ReadOnly',
          message: 'statement: write mode is off on this server.',
          status: 400,
          hint: 'The operator of the server turns it on with SHABAKA_WRITE=1.',
        },
      ],
    ]);
    await readOnly.close();
  });
});

/** `fetch` sets Host by itself. */
function withHost(host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        port: server.port,
        host: '127.0.0.1',
        path: '/api/health',
        headers: host === '' ? {} : { host },
        setHost: false,
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject);
    request.end();
  });
}
