import { expect, test } from 'vitest';
import { createApi } from './api.ts';

const STATEMENT = { statement: 'RETURN 1', parameters: new Map() };
const NOTHING = { onRecord: () => undefined };

/** An API whose server gives one answer; what was sent is kept. */
function apiWith(answer: () => Response | Promise<Response>) {
  const sent: { path: string; body: unknown }[] = [];
  const api = createApi('', async (path, init) => {
    sent.push({ path: String(path), body: init?.body === undefined ? undefined : JSON.parse(String(init.body)) });
    return answer();
  });
  return { api, sent };
}

test('a statement is sent with typed parameters, in read mode', async () => {
  const { api, sent } = apiWith(() => new Response(''));
  await api.run({ statement: 'RETURN $a', parameters: new Map([['a', 1]]) }, NOTHING).catch(() => undefined);
  expect(sent).toEqual([
    {
      path: '/api/cypher',
      body: {
        statement: 'RETURN $a',
        parameters: { a: { $type: 'Integer', _value: '1' } },
        mode: 'read',
        limits: {},
        plan: 'none',
      },
    },
  ]);
});

test('an error answer is the class that it was on the server', async () => {
  const body = { code: 'Shabaka.Starting', message: 'server: it is starting.', status: 503, hint: 'Wait.' };
  const { api } = apiWith(() => new Response(JSON.stringify(body), { status: 503 }));
  await expect(api.run(STATEMENT, NOTHING)).rejects.toMatchObject({ name: 'Unavailable', ...pick(body) });
});

function pick({ code, message, hint }: { code: string; message: string; hint: string }) {
  return { code, message, hint };
}

test('a server that cannot be reached is told as such', async () => {
  const { api } = apiWith(() => Promise.reject(new TypeError('failed to fetch')));
  await expect(api.ready()).rejects.toMatchObject({
    name: 'Unavailable',
    code: 'Shabaka.ServerAway',
    message: 'server: it cannot be reached.',
  });
});

test('a request that was given up is cancelled', async () => {
  const abort = new AbortController();
  const { api } = apiWith(() => {
    abort.abort();
    return Promise.reject(new DOMException('aborted', 'AbortError'));
  });
  await expect(api.schema(abort.signal)).rejects.toMatchObject({ name: 'Cancelled', code: 'Shabaka.Cancelled' });
});

test('an answer of another program is not taken for ours', async () => {
  const { api } = apiWith(() => new Response('<html>', { status: 502 }));
  await expect(api.ready()).rejects.toMatchObject({ code: 'Shabaka.UnknownAnswer' });
  const other = apiWith(() => new Response('{"ready":"maybe"}'));
  await expect(other.api.ready()).rejects.toMatchObject({ code: 'Shabaka.UnknownAnswer' });
});

test.each([
  [`attachment; filename="a.csv"; filename*=UTF-8''%D8%B4%D8%A8%D9%83%D8%A9.csv`, 'شبكة.csv'],
  ['attachment; filename="shabaka.csv"', 'shabaka.csv'],
  [`attachment; filename*=UTF-8''%E0%A4%A`, 'shabaka.csv'],
  ['attachment', 'shabaka.csv'],
])('a file keeps the name that the server gave it (%s)', async (disposition, name) => {
  const { api } = apiWith(() => new Response('a,b', { headers: { 'content-disposition': disposition } }));
  expect((await api.exportFile('csv', { nodeIds: [], edgeIds: [] })).name).toBe(name);
});
