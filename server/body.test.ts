/** What a wrong body or address is told, before any store is asked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveForTest, type TestServer } from './testing/serve-for-test.ts';

let server: TestServer;

beforeAll(async () => {
  const store = () => {
    throw new Error('no store is asked for what is refused');
  };
  server = await serveForTest({ store });
});

afterAll(() => server.close());

const NO_STATEMENT = 'statement: invalid input: expected string, received undefined';
const NO_LIST = 'invalid input: expected array, received';

it.each<[string, unknown, string]>([
  ['nothing', {}, `nodeIds: ${NO_LIST} undefined; edgeIds: ${NO_LIST} undefined; or ${NO_STATEMENT}`],
  ['a list', [], 'body: invalid input: expected object, received array'],
  ['no list of ids', { nodeIds: 'a', edgeIds: [] }, `nodeIds: ${NO_LIST} string`],
  ['an empty id', { nodeIds: ['a', ''], edgeIds: [] }, 'nodeIds.1: too small: expected string to have >=1 characters'],
  ['one list of ids', { nodeIds: [] }, `edgeIds: ${NO_LIST} undefined`],
  ['an empty statement', { statement: ' ' }, 'statement: is empty; write a Cypher statement'],
  ['an unknown key', { statement: 'RETURN 1', mode: 'write' }, 'body: unrecognized key: "mode"'],
  ['a wrong limit', { statement: 'RETURN 1', limits: { rows: 0 } }, 'limits.rows: too small: expected number to be >0'],
])('an export is told what is wrong where: %s', async (_, body, what) => {
  const { status, lines } = await server.post('/api/export/csv', body);
  const error = { code: 'Shabaka.InvalidRequest', message: `request: ${what}.` };
  expect([status, lines]).toEqual([422, [expect.objectContaining(error)]]);
  expect(server.bugs).toEqual([]);
});

it('a broken percent escape is a wrong address, not wrong JSON', async () => {
  const { status, lines } = await server.get('/api/views/%E0%A4%A');
  const error = {
    code: 'Shabaka.InvalidAddress',
    message: 'request: its address has a broken percent escape; write a percent sign as %25.',
  };
  expect([status, lines]).toEqual([400, [expect.objectContaining(error)]]);
  expect(server.bugs).toEqual([]);
});

const NO_UTF8 = 'request: its body has bytes that are no UTF-8; send it as UTF-8.';
const OTHER = ['UnsupportedMediaType', 'request: the charset of its Content-Type must be utf-8.'] as const;
const SURROGATE = Buffer.from([...Buffer.from('{"statement":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]);
const AS_SENT = '{"statement":"RETURN \'é\'"}';

it.each<[string, string, Buffer<ArrayBuffer>, number, string, string]>([
  ['Latin-1 bytes', 'application/json', Buffer.from(AS_SENT, 'latin1'), 400, 'InvalidEncoding', NO_UTF8],
  ['half a letter', 'application/json', Buffer.from(AS_SENT).subarray(0, -4), 400, 'InvalidEncoding', NO_UTF8],
  ['a surrogate in UTF-8', 'application/json', SURROGATE, 400, 'InvalidEncoding', NO_UTF8],
  ['UTF-16', 'application/json; charset=utf-16', Buffer.from(AS_SENT, 'utf16le'), 415, ...OTHER],
  ['UTF-16 in big letters', 'application/json; charset="UTF-16LE"', Buffer.from(AS_SENT, 'utf16le'), 415, ...OTHER],
  ['UTF-7', 'application/json; charset=utf-7', Buffer.from('{"statement":"RETURN 1"}'), 415, ...OTHER],
  ['Latin-1 by name', 'application/json; charset=latin1', Buffer.from(AS_SENT, 'latin1'), 415, ...OTHER],
])('refuses a body that is no UTF-8: %s', async (_, type, bytes, status, code, message) => {
  for (const [path, method] of [
    ['/api/cypher', 'POST'],
    ['/api/export/csv', 'POST'],
    ['/api/views', 'POST'],
    ['/api/views/any', 'PUT'],
  ] as const) {
    const answer = await fetch(server.address + path, { method, headers: { 'content-type': type }, body: bytes });
    expect([path, answer.status, await answer.json()]).toEqual([
      path,
      status,
      { code: `Shabaka.${code}`, message, status, hint: 'Change the request and send it again.' },
    ]);
  }
  expect(server.bugs).toEqual([]);
});
