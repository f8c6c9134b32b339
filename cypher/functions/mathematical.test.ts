import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';
import { ROUNDING_MODES, roundTo } from './rounding.ts';

describe('round', () => {
  it.each<[readonly RuntimeValue[], RuntimeValue]>([
    [[-1.5], float(-1)],
    [[2.5], float(3)],
    [[-0.4], float(0)],
    [[0.49999999999999994], float(0)],
    [[-1.5, 0], float(-1)],
    [[1.005, 2], 1.01],
    [[-1.25, 1], -1.3],
    [[1.249, 1], 1.2],
    [[float(1e20), 2], float(1e20)],
    [[Number.NaN, 1], Number.NaN],
    [[123.456, 400], 123.456],
    [[1.25, 1, 'UP'], 1.3],
    [[1.25, 1, 'DOWN'], 1.2],
    [[-1.25, 1, 'CEILING'], -1.2],
    [[-1.25, 1, 'FLOOR'], -1.3],
    [[1.25, 1, 'HALF_EVEN'], 1.2],
    [[1.35, 1, 'HALF_EVEN'], 1.4],
    [[1.25, 1, 'HALF_DOWN'], 1.2],
    [[float(1e300)], float(2 ** 63)],
    [[float(-1e300), 0], float(-(2 ** 63))],
    [[float(1e300), 0, 'HALF_UP'], float(1e300)],
    [[1.5, null], null],
  ])('(%o) is %o', (args, expected) => {
    expect(call('round', args)).toEqual(expected);
  });

  it('stays within one unit, and on the side that the mode names', () => {
    const modes = ROUNDING_MODES.filter((mode) => mode !== 'UNNECESSARY');
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.nat({ max: 6 }),
        fc.constantFrom(...modes),
        (value, places, mode) => {
          const rounded = roundTo(value, places, mode) ?? Number.NaN;
          expect(Math.abs(rounded - value)).toBeLessThan(10 ** -places * 1.000001);
          if (mode === 'CEILING') expect(rounded).toBeGreaterThanOrEqual(value);
          if (mode === 'FLOOR') expect(rounded).toBeLessThanOrEqual(value);
          if (mode === 'DOWN') expect(Math.abs(rounded)).toBeLessThanOrEqual(Math.abs(value));
        },
      ),
    );
  });

  it('refuses places below zero, other modes, and to round where that is ruled out', () => {
    expect(() => call('round', [15, -1])).toThrow("Precision argument to 'round()' cannot be negative");
    expect(() => call('round', [1.5, 1, 'half_up'])).toThrow('Unknown rounding mode. Valid values are: CEILING, FLOOR');
    expect(() => call('round', [1.25, 1, 'UNNECESSARY'])).toThrow(
      "Rounding necessary in 'round()', which its mode rules out",
    );
  });
});

describe('functions on numbers', () => {
  it.each<[string, readonly RuntimeValue[], RuntimeValue]>([
    ['abs', [-5], 5],
    ['abs', [-5.5], 5.5],
    ['abs', [-(2n ** 63n)], -(2n ** 63n)],
    ['sign', [-2.5], -1],
    ['sign', [Number.NaN], 0],
    ['ceil', [1.2], float(2)],
    ['floor', [-1.2], float(-2)],
    ['sqrt', [4], float(2)],
    ['log10', [100], float(2)],
    ['log', [0], Number.NEGATIVE_INFINITY],
    ['cot', [0], Number.POSITIVE_INFINITY],
    ['haversin', [1], 0.22984884706593012],
    ['degrees', [3.14], 179.9087476710785],
    ['radians', [180], Math.PI],
    ['atan2', [1, 2], 0.4636476090008061],
    ['pi', [], Math.PI],
    ['e', [], Math.E],
    ['rand', [], 0.25],
    ['isNaN', [Number.NaN], true],
    ['randomUUID', [], '44444444-4444-4444-8444-444444444444'],
    ['timestamp', [], 1_795_521_600_000],
  ])('%s(%o) is %o', (name, args, expected) => {
    expect(call(name, args)).toEqual(expected);
  });

  it('want numbers', () => {
    expect(() => call('sqrt', ['a'])).toThrow(
      expect.objectContaining({ kind: 'TypeError', message: 'sqrt() requires numbers' }),
    );
  });
});
