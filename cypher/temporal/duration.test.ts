import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../graph/temporal-text.ts';
import { type DurationValue, float, type NumberValue } from '../../graph/values.ts';
import { addDurations, divideDuration, duration, multiplyDuration, negateDuration } from './duration.ts';
import { parseDuration } from './duration-text.ts';

// Two of them still add up within 64 bits, whatever their months and days come to.
const anyDuration: fc.Arbitrary<DurationValue> = fc
  .record({
    months: fc.integer({ min: -100_000, max: 100_000 }),
    days: fc.integer(),
    seconds: fc.oneof(fc.integer(), fc.bigInt({ min: -(2n ** 61n), max: 2n ** 61n })),
    nanoseconds: fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  })
  .map(duration);

describe('durations', () => {
  it('carry nanoseconds into seconds and nothing else', () => {
    expect([
      duration({ months: 13, days: 40, seconds: 90_000, nanoseconds: 1_500_000_000 }),
      duration({ months: 0, days: 0, seconds: 0, nanoseconds: -1 }),
      duration({ months: 0, days: 0, seconds: 2n ** 60n, nanoseconds: -1 }),
      duration({ months: -0, days: -0, seconds: -0, nanoseconds: -0 }),
    ]).toEqual([
      { kind: 'duration', months: 13, days: 40, seconds: 90_001, nanoseconds: 500_000_000 },
      { kind: 'duration', months: 0, days: 0, seconds: -1, nanoseconds: 999_999_999 },
      { kind: 'duration', months: 0, days: 0, seconds: 2n ** 60n - 1n, nanoseconds: 999_999_999 },
      { kind: 'duration', months: 0, days: 0, seconds: 0, nanoseconds: 0 },
    ]);
  });

  it('add up and cancel out', () => {
    fc.assert(
      fc.property(anyDuration, anyDuration, (a, b) => {
        expect(addDurations(a, b)).toEqual(addDurations(b, a));
        expect(addDurations(addDurations(a, b), negateDuration(b))).toEqual(a);
      }),
    );
  });

  it('multiply by whole numbers as by adding again and again', () => {
    fc.assert(
      fc.property(anyDuration, fc.integer({ min: 0, max: 6 }), (value, times) => {
        let sum = duration({ months: 0, days: 0, seconds: 0, nanoseconds: 0 });
        fc.pre(Math.abs(Number(value.seconds)) < 2 ** 59);
        for (let i = 0; i < times; i++) sum = addDurations(sum, value);
        expect(multiplyDuration(value, times)).toEqual(sum);
      }),
    );
  });

  it.each<[string, '*' | '/', NumberValue, string]>([
    ['P1D', '*', 1.5, 'P1DT12H'],
    ['P1M', '/', 2, 'P15DT5H14M33S'],
    ['P1Y', '*', 0.3, 'P3M18DT6H17M27.599999998S'],
    ['P12Y5M14DT16H13M10.000000001S', '*', 2, 'P24Y10M28DT32H26M20.000000002S'],
    ['PT1S', '/', float(4), 'PT0.25S'],
    ['PT1S', '*', -1, 'PT-1S'],
  ])('%s %s %o is %s', (text, operator, factor, expected) => {
    const work = operator === '*' ? multiplyDuration : divideDuration;
    expect(formatDuration(work(parseDuration(text), factor))).toBe(expected);
  });

  it('refuse to be longer than 2^63 seconds and to be divided by zero', () => {
    expect(() => multiplyDuration(parseDuration('P1D'), 2n ** 62n)).toThrow(
      'Invalid value for duration, will cause overflow. Value was months=0, days=4611686018427387904, seconds=0, nanos=0',
    );
    expect(() => divideDuration(parseDuration('P1D'), 0)).toThrow('/ by zero');
    expect(() => multiplyDuration(parseDuration('P1D'), { kind: 'float', value: 1.5e300 })).toThrow(
      'That is longer than a duration can be',
    );
    expect(formatDuration(multiplyDuration(parseDuration('P1D'), Number.NaN))).toBe('PT0S');
  });
});

describe('the text of durations', () => {
  it('reads back what is written', () => {
    fc.assert(
      fc.property(anyDuration, (value) => {
        expect(parseDuration(formatDuration(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['P14DT16H12M', 'P14DT16H12M'],
    ['P5M1.5D', 'P5M1DT12H'],
    ['P0.75M', 'P22DT19H51M49.5S'],
    ['PT0.75M', 'PT45S'],
    ['P2.5W', 'P17DT12H'],
    ['P1,5D', 'P1DT12H'],
    ['p1y', 'P1Y'],
    ['-P1Y2M', 'P-1Y-2M'],
    ['PT-0.5S', 'PT-0.5S'],
    ['P12Y5M14DT16H12M70S', 'P12Y5M14DT16H13M10S'],
    ['P2012-02-02T14:37:21.545', 'P2012Y2M2DT14H37M21.545S'],
    ['P20120202T143721', 'P2012Y2M2DT14H37M21S'],
    ['PT2562047788015215H30M7S', 'PT2562047788015215H30M7S'],
  ])('%s is %s', (text, expected) => {
    expect(formatDuration(parseDuration(text))).toBe(expected);
  });

  it.each(['', 'P', 'PT', 'P1D2M', '1D', 'P1.5Y2M', 'P1Y2.5M3D', 'PT0.1234567891S', 'P1S', 'P2012-W10-1', 'P١D'])(
    'is not %o',
    (text) => {
      expect(() => parseDuration(text)).toThrow(`Text cannot be parsed to a Duration: '${text}'`);
    },
  );
});
