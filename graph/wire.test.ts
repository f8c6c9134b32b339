import { describe, expect, it } from 'vitest';
import {
  type AppError,
  Cancelled,
  InvalidInput,
  LimitReached,
  NotFound,
  QueryFailed,
  Refused,
  Unavailable,
} from './errors.ts';
import { NO_COUNTERS } from './store.ts';
import { decodeAnswerLine } from './wire.ts';
import { decodeError, encodeError } from './wire-errors.ts';

const position = { offset: 9, line: 2, column: 3 };

describe('errors as JSON', () => {
  it.each<[AppError, number]>([
    [new InvalidInput('a: b.', { code: 'Shabaka.InvalidValue', hint: 'c' }), 422],
    [new InvalidInput('a: b.', { code: 'Shabaka.InvalidJson', hint: 'c' }), 400],
    [new InvalidInput('a: b.', { code: 'Shabaka.InvalidEncoding', hint: 'c' }), 400],
    [new InvalidInput('a: b.', { code: 'Shabaka.InvalidAddress', hint: 'c' }), 400],
    [new InvalidInput('a: b.', { code: 'Shabaka.UnsupportedMediaType', hint: 'c' }), 415],
    [new NotFound('a: b.', { code: 'Shabaka.NoSuchRoute', hint: 'c' }), 404],
    [
      new QueryFailed('a: b.', {
        code: 'Neo.ClientError.Statement.SyntaxError',
        hint: 'c',
        position,
        gqlStatus: '42001',
      }),
      400,
    ],
    [new QueryFailed('a: b.', { code: 'Neo.ClientError.Schema.ConstraintValidationFailed', hint: 'c' }), 409],
    [new Refused('a: b.', { code: 'Shabaka.ReadOnly', hint: 'c', position }), 400],
    [new Refused('a: b.', { code: 'Neo.ClientError.Statement.AccessMode', hint: 'c' }), 400],
    [new Refused('a: b.', { code: 'Shabaka.ForeignOrigin', hint: 'c' }), 403],
    [new LimitReached('a: b.', { code: 'Shabaka.TimedOut', limit: 'time', hint: 'c' }), 408],
    [new LimitReached('a: b.', { code: 'Shabaka.BodyTooLarge', limit: 'bytes', hint: 'c' }), 413],
    [new LimitReached('a: b.', { code: 'Shabaka.Memory', limit: 'memory', hint: 'c' }), 507],
    [new Cancelled('a: b.', { code: 'Shabaka.Cancelled', hint: 'c' }), 499],
    [new Unavailable('a: b.', { code: 'ServiceUnavailable', hint: 'c' }), 503],
    [new Unavailable('a: b.', { code: 'Shabaka.TooMany', hint: 'c' }), 429],
  ])('keep class, code, place and status: %s', (error, status) => {
    const json = encodeError(error);
    expect(json.status).toBe(status);
    const back = decodeError(JSON.parse(JSON.stringify(json)));
    expect(back).toEqual(error);
    expect(back.constructor).toBe(error.constructor);
  });

  it('tell nothing of a bug', () => {
    expect(encodeError(new TypeError('secret of /home/someone'))).toEqual({
      code: 'Shabaka.Internal',
      message: 'server: something unexpected went wrong.',
      status: 500,
      hint: 'Try again; if it stays, the log of the server has the cause.',
    });
  });
});

describe('a line of an answer', () => {
  it('is a header, a record, a summary or an error', () => {
    expect(decodeAnswerLine('{"header":{"queryId":"q","columns":["a"]}}')).toEqual({
      kind: 'header',
      header: { queryId: 'q', columns: ['a'] },
    });
    expect(decodeAnswerLine('{"record":[{"$type":"Integer","_value":"9007199254740993"}]}')).toEqual({
      kind: 'records',
      records: [[9007199254740993n]],
    });
    const summary = {
      kind: 'read',
      rows: 1,
      counters: NO_COUNTERS,
      notifications: [],
      elapsedMs: 1.5,
      limits: { rows: 1, bytes: 1, timeoutMs: 1 },
      lowered: [{ limit: 'rows', asked: 2, given: 1 }],
    };
    expect(decodeAnswerLine(JSON.stringify({ summary }))).toEqual({ kind: 'summary', summary });
    const cancelled = new Cancelled('a: b.', { code: 'Shabaka.Cancelled', hint: 'c' });
    expect(decodeAnswerLine(JSON.stringify({ error: encodeError(cancelled) }))).toEqual({
      kind: 'error',
      error: cancelled,
    });
  });

  it.each(['', '{"record":[{"$type":"Int', '{}', '{"header":{}}', '{"record":[],"extra":1}', '[]', 'null'])(
    'is refused where it is none, as the last of a broken stream is: %j',
    (text) => {
      const error = caught(() => decodeAnswerLine(text));
      expect(error).toBeInstanceOf(InvalidInput);
      expect(error).toMatchObject({ code: 'Shabaka.BrokenStream' });
    },
  );
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
