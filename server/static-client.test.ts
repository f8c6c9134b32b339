/** The built client as files, and how long each may be kept; a server that is starting or has no store. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Unavailable } from '../graph/errors.ts';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

let folder = '';
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shabaka-client-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>شبكة</title>');
  await writeFile(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(folder, '.secret'), 'secret');
  const store = () => {
    throw new Unavailable('server: it is starting; its store is not open yet.', { code: 'Shabaka.Starting' });
  };
  server = await serveForTest({ store, clientFolder: folder });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the client', () => {
  it('is checked each time as a page, and kept for a year as hashed files', async () => {
    const page = await server.get('/');
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control'), page.text]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
      '<!doctype html><title>شبكة</title>',
    ]);
    const script = await server.get('/assets/main-abc123.js');
    expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it.each(['/.secret', '/assets', '/..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/.secret', '/%00', '/index.html/x'])(
    'gives no file for %s',
    async (path) => {
      const { status, lines } = await server.get(path);
      expect([status, lines]).toEqual([404, [expect.objectContaining({ code: 'Shabaka.NoSuchRoute' })]]);
    },
  );

  it('can be opened while the store is not: ready says so, health is well', async () => {
    expect((await server.get('/api/health')).status).toBe(200);
    const { status, headers, lines } = await server.get('/api/ready');
    expect([status, headers.get('retry-after'), lines]).toEqual([
      503,
      '10',
      [
        {
          code: 'Shabaka.Starting',
          message: 'server: it is starting; its store is not open yet.',
          status: 503,
          hint: 'Try again in a moment.',
        },
      ],
    ]);
    expect(server.bugs).toEqual([]);
  });
});
