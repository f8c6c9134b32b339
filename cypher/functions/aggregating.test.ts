import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float, integer, type NumberValue, toNumber } from '../../graph/values.ts';
import { parseDuration } from '../temporal/duration-text.ts';
import { LIST_BUILDER } from '../values/list-builder.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { aggregate } from './call-function.ts';

const over = (name: string, values: readonly RuntimeValue[], ...rest: RuntimeValue[]) =>
  aggregate(
    name,
    values.map((value) => [value, ...rest]),
  );

describe('aggregating functions', () => {
  it.each<[string, RuntimeValue]>([
    ['count', 0],
    ['collect', []],
    ['sum', 0],
    ['avg', null],
    ['min', null],
    ['max', null],
    ['stDev', null],
    ['stDevP', null],
  ])('%s over nothing, or over nulls, is %o', (name, expected) => {
    expect([over(name, []), over(name, [null, null])]).toEqual([expected, expected]);
  });

  it('add integers exactly, and go on as floats past 64 bits', () => {
    const int = fc.bigInt({ min: -(2n ** 61n), max: 2n ** 61n });
    fc.assert(
      fc.property(fc.array(int, { maxLength: 4 }), (values) => {
        const exact = values.reduce((sum, value) => sum + value, 0n);
        fc.pre(BigInt.asIntN(64, exact) === exact);
        expect(over('sum', values.map(integer))).toBe(integer(exact));
      }),
    );
    expect(over('sum', [2n ** 63n - 1n, 1])).toEqual(float(2 ** 63));
    expect([over('sum', [1, 2.5, null]), over('avg', [1, 2.5, null]), over('avg', [2n ** 63n - 1n, 1])]).toEqual([
      3.5,
      1.75,
      float(2 ** 62),
    ]);
  });

  it('add durations, and never to numbers', () => {
    const [day, hour] = [parseDuration('P1D'), parseDuration('PT1H')];
    expect([over('sum', [day, hour]), over('avg', [day, hour])]).toEqual([
      parseDuration('P1DT1H'),
      parseDuration('PT12H30M'),
    ]);
    expect(() => over('sum', [day, 1])).toThrow('sum() cannot mix number and duration');
    expect(() => over('avg', [1, day])).toThrow('avg() cannot mix number and duration');
    expect(() => over('sum', ['a'])).toThrow('sum() can only handle numerical values, duration, or null.');
  });

  it('find extremes across types, the first of equals', () => {
    const mixed: RuntimeValue[] = [1, 'a', null, [1, 2], 0.2, 'b'];
    expect([over('min', mixed), over('max', mixed), over('min', [float(1), 1]), over('max', [Number.NaN, 1])]).toEqual([
      [1, 2],
      1,
      float(1),
      Number.NaN,
    ]);
  });

  it('measure deviation as the two-pass formula does', () => {
    expect([over('stDev', [1, 2, 3, 4]), over('stDevP', [1, 2, 3, 4]), over('stDev', [1])]).toEqual([
      1.2909944487358056,
      1.118033988749895,
      float(0),
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }), (values) => {
        const mean = values.reduce((a, b) => a + b) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(toNumber(over('stDevP', values) as NumberValue)).toBeCloseTo(Math.sqrt(squares / values.length), 8);
      }),
    );
  });

  it('find percentiles, between numbers or among them', () => {
    expect([0, 0.4, 0.5, 1].map((percentile) => over('percentileCont', [4, 1, 3, 2], percentile))).toEqual([
      1, 2.2, 2.5, 4,
    ]);
    expect([0, 0.33, 0.34, 0.5, 1].map((percentile) => over('percentileDisc', [30, 10, 20], percentile))).toEqual([
      10, 10, 20, 20, 30,
    ]);
  });

  it.each<[RuntimeValue, string, string]>([
    [1.5, 'ArgumentError', "Invalid input '1.5' is not a valid argument, must be a number in the range 0.0 to 1.0"],
    [-1, 'ArgumentError', "Invalid input '-1' is not a valid argument, must be a number in the range 0.0 to 1.0"],
    [
      Number.NaN,
      'ArgumentError',
      "Invalid input 'NaN' is not a valid argument, must be a number in the range 0.0 to 1.0",
    ],
    ['a', 'TypeError', 'Can\'t coerce `String("a")` to Number'],
  ])('refuse %o as a percentile', (percentile, kind, message) => {
    expect(() => over('percentileDisc', [1], percentile)).toThrow(expect.objectContaining({ kind, message }));
  });

  it('account for what they keep', () => {
    const held: number[] = [];
    aggregate('collect', [['ab'], [1], [null]], { charge: (bytes) => void held.push(bytes) });
    expect(held).toEqual([LIST_BUILDER, 52, 32]);
  });
});
