/** Saved views over HTTP: kept letter for letter, changed only by who saw the version before, never half written. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ViewContent, ViewHead, ViewList } from '../../graph/wire-views.ts';
import { openEmbeddedStore } from '../store/embedded.ts';
import { serveForTest, type TestServer } from '../testing/serve-for-test.ts';
import { createViews } from '../workspace/views.ts';

const CONTENT: ViewContent = {
  nodes: [
    { key: { id: 'sdf' }, x: 1.5, y: -2, isPinned: true },
    { key: { elementId: '4:a:1', labels: ['Film'], caption: 'ليلى' }, x: 0, y: 0, isHidden: true },
  ],
  edges: [{ id: 'r1', type: 'PART_OF', from: 0, to: 1 }],
  leftOut: ['r2'],
  filter: { hiddenKinds: ['State'], hiddenTypes: [] },
  camera: { x: 0.5, y: 0.5, ratio: 1 },
  notes: [{ on: { node: 0 }, text: 'سؤال: من قال ذلك؟\nthen ask again' }],
};

let workspaceFolder: string;
let server: TestServer;
let close: () => Promise<void>;

beforeAll(async () => {
  workspaceFolder = await mkdtemp(join(tmpdir(), 'shabaka-views-'));
  const store = await openEmbeddedStore({ writable: true });
  server = await serveForTest({ store: () => store, workspaceFolder });
  close = async () => {
    await server.close();
    await store.close();
  };
});

afterAll(async () => {
  await close();
  await rm(workspaceFolder, { recursive: true });
});

beforeEach(() => rm(join(workspaceFolder, 'views'), { recursive: true, force: true }));

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.address}/api/views${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

async function create(name: string, content = CONTENT): Promise<ViewHead> {
  const { status, body } = await send('POST', '', { name, content });
  expect(status).toBe(201);
  return body as ViewHead;
}

test('a view comes back letter for letter, and the latest stands first', async () => {
  expect((await send('GET', '')).body).toEqual({ views: [], damaged: [] });
  const first = await create('  السويداء: من قال ذلك؟ ');
  expect(first).toMatchObject({ name: 'السويداء: من قال ذلك؟', version: 1, nodes: 2, edges: 1 });
  const second = await create('Şara 🌍');
  expect((await send('GET', `/${first.id}`)).body).toEqual({ ...first, content: CONTENT });
  const { views } = (await send('GET', '')).body as ViewList;
  expect(views.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});

test('the second of two who save one version is told, and nothing is overwritten', async () => {
  const view = await create('one');
  const mine = { ...CONTENT, notes: [] };
  expect((await send('PUT', `/${view.id}`, { version: 1, content: mine })).body).toMatchObject({ version: 2 });
  const late = await send('PUT', `/${view.id}`, { version: 1, content: CONTENT });
  expect(late).toMatchObject({ status: 409, body: { code: 'Shabaka.ViewChanged' } });
  expect((await send('GET', `/${view.id}`)).body).toMatchObject({ version: 2, content: mine });
  expect((await send('DELETE', `/${view.id}?version=1`)).status).toBe(409);
});

test('two servers on one folder cannot both make a version', async () => {
  const view = await create('shared');
  const folder = join(workspaceFolder, 'views');
  const [one, other] = [createViews(folder), createViews(folder)];
  const tries = await Promise.allSettled([one, other].map((views) => views.change(view.id, { version: 1, name: 'x' })));
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await readdir(folder)).length).toBe(1);
});

test('renames, refuses a name that is taken, and deletes', async () => {
  const view = await create('one');
  await create('Two');
  expect(await send('PUT', `/${view.id}`, { version: 1, name: 'TWO' })).toMatchObject({
    status: 409,
    body: { code: 'Shabaka.ViewNameTaken' },
  });
  expect((await send('PUT', `/${view.id}`, { version: 1, name: 'واحد' })).body).toMatchObject({
    name: 'واحد',
    version: 2,
    nodes: 2,
  });
  expect((await send('DELETE', `/${view.id}?version=2`)).status).toBe(204);
  expect(await send('GET', `/${view.id}`)).toMatchObject({ status: 404, body: { code: 'Shabaka.NoSuchView' } });
});

test('a damaged file is named, left as it is, and hides no other view', async () => {
  const view = await create('good');
  const path = join(workspaceFolder, 'views', 'damagedview.1.json');
  await writeFile(path, '{"id":');
  expect((await send('GET', '')).body).toMatchObject({ views: [{ id: view.id }], damaged: ['damagedview'] });
  expect((await send('GET', '/damagedview')).body).toMatchObject({ code: 'Shabaka.DamagedView' });
});

test.each([
  ['no name', { content: CONTENT }],
  ['an empty name', { name: '  ', content: CONTENT }],
  ['a name of two lines', { name: 'a\nb', content: CONTENT }],
  ['an unknown key', { name: 'a', content: CONTENT, owner: 'x' }],
  ['a place that is no number', { name: 'a', content: { ...CONTENT, nodes: [{ key: { id: 'a' }, x: null, y: 0 }] } }],
])('refuses %s', async (_, body) => {
  expect((await send('POST', '', body)).status).toBe(422);
  expect((await send('GET', '')).body).toEqual({ views: [], damaged: [] });
});

test.each(['/..%2F..%2Fetc', '/%2e%2e', '/nosuchviewhere', '/a.1.json'])('finds nothing under %s', async (path) => {
  expect((await send('GET', path)).status).toBe(404);
});

test('names of any script go through a file and back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
      const name = text.normalize('NFC').trim();
      fc.pre(name !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name));
      await rm(join(workspaceFolder, 'views'), { recursive: true, force: true });
      expect((await create(name)).name).toBe(name);
    }),
    { numRuns: 20 },
  );
});
