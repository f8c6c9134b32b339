import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import { anyValue } from './arbitrary-value.ts';
import { compare } from './comparison.ts';
import { equals, isIn, type Ternary } from './equality.ts';
import type { RuntimeValue } from './runtime.ts';

const map = (entries: Record<string, RuntimeValue>) => new Map(Object.entries(entries));

describe('equals', () => {
  it.each<[RuntimeValue, RuntimeValue, Ternary]>([
    [1, float(1), true],
    [2n ** 53n + 1n, float(2 ** 53), false],
    [2n ** 60n, float(2 ** 60), true],
    [Number.NaN, Number.NaN, false],
    [Number.NaN, 'a', false],
    [float(0), float(-0), true],
    ['1', 1, false],
    [null, null, null],
    [1, null, null],
    [[1, 2], [1], false],
    [[null], [1], null],
    [[[1], [2]], [[1], [null]], null],
    [[[1], [2, 3]], [[1], [null]], false],
    [[1, null], [2, null], false],
    [map({ k: null }), map({ k: null }), null],
    [map({ k: null }), map({}), false],
    [map({ k: 1, l: null }), map({ k: null, l: 1 }), null],
    [map({ k: 'a', l: 2 }), map({ l: 2, k: 'a' }), true],
    [{ kind: 'nodeRef', id: 1 }, { kind: 'nodeRef', id: 1 }, true],
    [{ kind: 'nodeRef', id: 1 }, { kind: 'edgeRef', id: 1 }, false],
    [{ kind: 'date', epochDay: 1 }, { kind: 'localDateTime', epochDay: 1, nanoOfDay: 0 }, false],
    [
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 0 },
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 3_600_000_000_000, offsetSeconds: 3600 },
      false,
    ],
  ])('of %o and %o is %o', (a, b, expected) => {
    expect([equals(a, b), equals(b, a)]).toEqual([expected, expected]);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(equals(a, b)).toBe(equals(b, a));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('IN', () => {
  it('is true as soon as one is equal, null where one might be, false otherwise', () => {
    expect([isIn(1, [2, null, 1]), isIn(1, [2, null]), isIn(1, [2, 'a']), isIn(null, []), isIn([1], [[1]])]).toEqual([
      true,
      null,
      false,
      false,
      true,
    ]);
  });
});

describe('compare', () => {
  it.each<[RuntimeValue, RuntimeValue, number | null]>([
    [1, float(1), 0],
    [1, '1', null],
    [1, null, null],
    [1, Number.NaN, Number.NaN],
    [[1, 0], [1], 1],
    [[1, null], [1], 1],
    [[1, 2], [1, null], null],
    [[1, 'a'], [1, null], null],
    [[1, 2], [3, null], -1],
    [[Number.NaN], [1], null],
    [map({ a: 1 }), map({ a: 2 }), -1],
    [map({ a: 1 }), map({ a: 'x' }), null],
    [true, false, 1],
    [{ kind: 'point', srid: 7203, x: 1, y: 1 }, { kind: 'point', srid: 7203, x: 2, y: 1 }, null],
    [{ kind: 'point', srid: 7203, x: 1, y: 1 }, { kind: 'point', srid: 7203, x: 1, y: 1 }, 0],
  ])('of %o and %o is %o', (a, b, expected) => {
    const compared = compare(a, b);
    expect(compared === null ? null : Math.sign(compared)).toBe(expected);
  });
});
