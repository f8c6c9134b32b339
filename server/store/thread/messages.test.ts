/** What crosses between the threads is the same on the other side. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AppError,
  Cancelled,
  InvalidInput,
  LimitReached,
  NotFound,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../../graph/errors.ts';
import { answeredValue } from '../../../graph/testing/value-arbitrary.ts';
import type { Value } from '../../../graph/values.ts';
import { heardError, tellError } from './messages.ts';
import { piecesOf, RecordBuilder } from './pieces.ts';

const crossed = (error: unknown) => heardError(structuredClone(tellError(error)));

const CLASSES = [AppError, InvalidInput, NotFound, QueryFailed, Refused, Cancelled, Unavailable];

test.each(CLASSES.map((Class) => ({ Class })))('$Class.name crosses', ({ Class }) => {
  const position = { offset: 3, line: 1, column: 4 };
  const error = new Class('here: this.', { code: 'A.B', hint: 'Do that.', position, gqlStatus: '22N00' });
  const heard = crossed(error);
  expect(heard).toStrictEqual(error);
  expect((heard as Error).constructor).toBe(Class);
});

test('a limit and a cause cross, and what is absent stays absent', () => {
  const error = new LimitReached('here: too much.', { code: 'A.B', limit: 'rows', cause: new TypeError('deep') });
  const heard = crossed(error) as LimitReached;
  expect(heard).toStrictEqual(error);
  expect(heard.limit).toBe('rows');
  expect(heard.cause).toBeInstanceOf(TypeError);
  expect([heard.hint, heard.position]).toEqual([undefined, undefined]);
});

test('a bug keeps its stack for the log', () => {
  const bug = new TypeError('x is not a function');
  const heard = crossed(bug) as Error;
  expect(heard).toBeInstanceOf(TypeError);
  expect(heard.stack).toBe(bug.stack);
});

test('a record that goes in pieces of any size is put together again', () => {
  fc.assert(
    fc.property(fc.array(answeredValue, { maxLength: 5 }), fc.integer({ min: 1, max: 400 }), (record, pieceBytes) => {
      const builder = new RecordBuilder();
      let whole: readonly Value[] | undefined;
      for (const piece of piecesOf(record, pieceBytes)) {
        expect(whole).toBeUndefined();
        whole = builder.take(structuredClone(piece));
      }
      expect(whole).toEqual(record);
    }),
    { numRuns: 500 },
  );
});
