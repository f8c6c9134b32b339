import fc from 'fast-check';
import { expect, it } from 'vitest';
import { float, type NumberValue } from '../../graph/values.ts';
import { floatText, numberText } from './number-text.ts';

it.each<[NumberValue, string]>([
  [1, '1'],
  [2n ** 62n, '4611686018427387904'],
  [float(1), '1.0'],
  [float(-0), '-0.0'],
  [1.5, '1.5'],
  [float(1e7), '1.0E7'],
  [float(9999999), '9999999.0'],
  [0.001, '0.001'],
  [0.00001, '1.0E-5'],
  [float(1e300), '1.0E300'],
  [123456.789, '123456.789'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
])('writes %o as %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

it('writes floats so that they read back the same and as floats', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(Number(floatText(value))).toBe(value);
      expect(floatText(value)).toMatch(/\.|NaN|Infinity/);
    }),
  );
});
