import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';

describe('toInteger', () => {
  it.each<[RuntimeValue, RuntimeValue]>([
    ['1', 1],
    ['1.9', 1],
    ['-1.9', -1],
    ['1e3', 1000],
    ['.5', 0],
    ['+5', 5],
    [' 12 ', null],
    ['0x10', null],
    ['1_000', null],
    ['', null],
    ['NaN', null],
    ['9223372036854775807', 2n ** 63n - 1n],
    [1.9, 1],
    [-1.9, -1],
    [float(1e300), 2n ** 63n - 1n],
    [Number.NaN, 0],
    [true, 1],
    [null, null],
  ])('of %o is %o', (value, expected) => {
    expect(call('toInteger', [value])).toBe(expected);
  });

  it('refuses what is too large and what never converts, where …OrNull answers null', () => {
    const refused: [RuntimeValue, string][] = [
      ['9223372036854775808', 'integer, 9223372036854775808, is too large'],
      [
        [1],
        "Invalid input for function 'toInteger()': Expected a String, Float, Integer or Boolean, got: List{Long(1)}",
      ],
    ];
    for (const [value, message] of refused) {
      expect(() => call('toInteger', [value])).toThrow(
        expect.objectContaining({ kind: 'TypeError', detail: 'InvalidArgumentValue', message }),
      );
      expect(call('toIntegerOrNull', [value])).toBe(null);
    }
    expect(call('toIntegerList', [[1, '2', null, 'a', [1], 2.5, true]])).toEqual([1, 2, null, null, null, 2, 1]);
  });
});

describe('toFloat', () => {
  it.each<[RuntimeValue, RuntimeValue]>([
    ['1', float(1)],
    [' 1.5 ', 1.5],
    ['1.5e3', float(1500)],
    ['1f', float(1)],
    ['0x1p3', float(8)],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['1e400', Number.POSITIVE_INFINITY],
    ['infinity', null],
    ['0x10', null],
    ['', null],
    [1, float(1)],
  ])('of %o is %o', (value, expected) => {
    expect(call('toFloat', [value])).toEqual(expected);
  });

  it('refuses booleans, where toFloatList answers null', () => {
    expect(() => call('toFloat', [true])).toThrow(
      "Invalid input for function 'toFloat()': Expected a String, Float or Integer, got: Boolean('true')",
    );
    expect(call('toFloatList', [[true, 1]])).toEqual([null, float(1)]);
  });
});

describe('toBoolean and toString', () => {
  it('read the two words in any case', () => {
    expect(['TRUE', ' true', 'False', 'yes', '', 1, 0, 2].map((value) => call('toBoolean', [value]))).toEqual([
      true,
      true,
      false,
      null,
      null,
      true,
      false,
      true,
    ]);
    expect(() => call('toBoolean', [1.5])).toThrow('Expected a Boolean, Integer or String, got: Double(1.5)');
  });

  it('write scalars, and refuse lists and maps', () => {
    const values: RuntimeValue[] = [
      1,
      float(1),
      true,
      'a',
      { kind: 'date', epochDay: 0 },
      { kind: 'point', srid: 7203, x: 1, y: 2 },
    ];
    expect(values.map((value) => call('toString', [value]))).toEqual([
      '1',
      '1.0',
      'true',
      'a',
      '1970-01-01',
      "point({x: 1.0, y: 2.0, crs: 'cartesian'})",
    ]);
    expect(() => call('toString', [new Map([['a', 1]])])).toThrow('Temporal or Duration, got: Map{a -> Long(1)}');
    expect(call('toStringOrNull', [[1]])).toBe(null);
  });
});
