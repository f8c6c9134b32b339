import { expect, test } from 'vitest';
import { QueryFailed } from '../graph/errors.ts';
import { encodeError } from '../graph/wire-errors.ts';
import { readAnswer } from './answer-stream.ts';

const HEADER = '{"header":{"queryId":"q1","columns":["n"]}}';
const SUMMARY = JSON.stringify({
  summary: {
    kind: 'read',
    rows: 2,
    counters: {
      nodesCreated: 0,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
      propertiesSet: 0,
      labelsAdded: 0,
      labelsRemoved: 0,
      indexesAdded: 0,
      indexesRemoved: 0,
      constraintsAdded: 0,
      constraintsRemoved: 0,
    },
    notifications: [],
    elapsedMs: 1,
    limits: { rows: 10, bytes: 10, timeoutMs: 10 },
    lowered: [],
  },
});
const RECORDS = ['{"record":[{"$type":"Integer","_value":"1"}]}', '{"record":["شبكة"]}'];

function streamOf(text: string, chunk: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
}

async function read(lines: readonly string[], chunk = 7) {
  const heard: unknown[] = [];
  const summary = await readAnswer(streamOf(`${lines.join('\n')}\n`, chunk), {
    onHeader: ({ columns }) => heard.push(columns),
    onRecord: (record) => heard.push(record),
  });
  return { heard, rows: summary.rows };
}

test.each([1, 3, 10_000])('records are told in order, however the bytes are cut (%i at a time)', async (chunk) => {
  expect(await read([HEADER, ...RECORDS, SUMMARY], chunk)).toEqual({ heard: [['n'], [1], ['شبكة']], rows: 2 });
});

test('an answer without its last line is reported as broken', async () => {
  await expect(read([HEADER, ...RECORDS])).rejects.toMatchObject({
    name: 'Unavailable',
    code: 'Shabaka.BrokenStream',
    message: 'answer: the stream broke off before its last line, so records may be missing.',
    hint: 'Run the statement again.',
  });
});

test('an answer that is cut inside a line is reported as broken', async () => {
  await expect(read([HEADER, '{"record":[1'])).rejects.toMatchObject({ code: 'Shabaka.BrokenStream' });
});

test('an error in the last line is thrown as the class that it was', async () => {
  const error = new QueryFailed('line 1: no', { code: 'Neo.ClientError.Statement.SyntaxError' });
  const failed = read([HEADER, JSON.stringify({ error: encodeError(error) })]);
  await expect(failed).rejects.toMatchObject({ name: 'QueryFailed', message: 'line 1: no', code: error.code });
});
