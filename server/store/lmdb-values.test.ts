import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyValue } from '../../graph/testing/value-arbitrary.ts';
import { float, type Value } from '../../graph/values.ts';
import { ByteReader, ByteWriter } from './lmdb-bytes.ts';
import { readValue, writeValue } from './lmdb-values.ts';

const kept = (value: Value) => {
  const reader = new ByteReader(writeValue(new ByteWriter(), value).take());
  const back = readValue(reader);
  expect(reader.isAtEnd).toBe(true);
  return back;
};

describe('values on disk', () => {
  test('come back exactly as they were', () => {
    fc.assert(
      fc.property(propertyValue, (value) => {
        expect(kept(value)).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[Value, string]>([
    [0, '0200'],
    [-1, '0203'],
    [63, '027e'],
    [64, '028001'],
    [Number.MAX_SAFE_INTEGER, '02feffffffffffff1f'],
    [2n ** 63n - 1n, '03ffffffffffffff7f'],
    [float(1), '04000000000000f03f'],
    [float(-0), '040000000000000080'],
    ['شبكة', '0508d8b4d8a8d983d8a9'],
    ['\ud800', '060200d8'],
    [Uint8Array.of(1, 255), '070201ff'],
    [[true, false], '08020100'],
    [{ kind: 'date', epochDay: 20292 }, '0988bd02'],
    [{ kind: 'duration', months: 1, days: -1, seconds: -1, nanoseconds: 5 }, '0f02030305'],
  ])('are written in the same bytes for ever: %o', (value, hex) => {
    expect(writeValue(new ByteWriter(), value).take().toString('hex')).toBe(hex);
    expect(kept(value)).toEqual(value);
  });

  test('tell when their bytes end too early or have no meaning', () => {
    expect(() => readValue(new ByteReader(Buffer.from('0508d8', 'hex')))).toThrow(
      new RangeError('the bytes end too early'),
    );
    expect(() => readValue(new ByteReader(Buffer.from('63', 'hex')))).toThrow(
      new RangeError('no kind of value has the tag 99'),
    );
  });
});
