import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float, isNumber, toNumber } from '../../graph/values.ts';
import { testGraph } from '../testing/ask.ts';
import { anyValue } from './arbitrary-value.ts';
import { compare } from './comparison.ts';
import { equals } from './equality.ts';
import { groupKey, rowKey } from './group-key.ts';
import { isList, isMap } from './kinds.ts';
import { order } from './order.ts';
import type { RuntimeValue } from './runtime.ts';

/** With 0 for each -0.0: the two are equal and one group, and yet in order. */
function unsigned(value: RuntimeValue): RuntimeValue {
  if (isList(value)) return value.map(unsigned);
  if (isMap(value)) return new Map([...value].map(([key, entry]) => [key, unsigned(entry)]));
  return isNumber(value) && toNumber(value) === 0 ? 0 : value;
}

describe('the zeros', () => {
  it('are equal, and -0.0 comes before the other', () => {
    const zeros: RuntimeValue[] = [0, float(0), float(-0)];
    expect(zeros.map((zero) => equals(zero, float(-0)))).toEqual([true, true, true]);
    expect(zeros.map((zero) => compare(zero, float(-0)))).toEqual([1, 1, 0]);
    expect(zeros.map((zero) => compare(zero, 0))).toEqual([0, 0, -1]);
    expect(compare([float(-0)], [0])).toBe(-1);
  });

  it('are in no order with NaN, and before it in sorting', () => {
    for (const zero of [0, float(0), float(-0)]) {
      expect([compare(zero, Number.NaN), compare(Number.NaN, zero)]).toEqual([Number.NaN, Number.NaN]);
      expect([Math.sign(order(zero, Number.NaN)), Math.sign(order(Number.NaN, zero))]).toEqual([-1, 1]);
    }
    const comparisons = 'x <= nan, x >= nan, nan <= x, 0 <= nan, 0.0 >= nan, nan <= -0.0';
    expect(testGraph().rows(`WITH 0 AS x, 0.0 / 0.0 AS nan RETURN ${comparisons}`)).toEqual([Array(6).fill(false)]);
  });

  it('are equal also in `<` where both are written there', () => {
    const graph = testGraph();
    expect(graph.rows('WITH 0 AS x RETURN -0.0 < 0, 0.0 > -0.0, -0.0 < x, x > -0.0, x <= -0.0')).toEqual([
      [false, false, true, true, false],
    ]);
  });
});

describe('the total order', () => {
  it('sorts types as Neo4j does', () => {
    const sorted: RuntimeValue[] = [
      new Map([['a', 1]]),
      { kind: 'nodeRef', id: 5 },
      { kind: 'edgeRef', id: 1 },
      [1],
      { kind: 'pathRef', nodes: [1], edges: [] },
      { kind: 'point', srid: 7203, x: 1, y: 1 },
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 0 },
      { kind: 'localDateTime', epochDay: 0, nanoOfDay: 0 },
      { kind: 'date', epochDay: 0 },
      { kind: 'time', nanoOfDay: 0, offsetSeconds: 0 },
      { kind: 'localTime', nanoOfDay: 0 },
      { kind: 'duration', months: 0, days: 0, seconds: 0, nanoseconds: 0 },
      'text',
      false,
      true,
      1,
      1.5,
      Number.NaN,
      null,
    ];
    expect([...sorted].reverse().sort(order)).toEqual(sorted);
  });

  it('sorts lists element by element, the shorter first', () => {
    const sorted = [[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1], [null, 2]];
    expect([...sorted].reverse().sort(order)).toEqual(sorted);
  });

  it('sorts maps by size, then keys, then values', () => {
    const maps = [{}, { a: 1 }, { b: 0 }, { z: 1 }, { a: 1, b: 2 }, { a: 0, c: 0 }].map(
      (map) => new Map(Object.entries(map)),
    );
    expect([...maps].reverse().sort(order)).toEqual(maps);
  });

  it('sorts strings by code point', () => {
    expect(['\u{1f600}', '\uffff', 'a', 'é', 'B'].sort(order)).toEqual(['B', 'a', 'é', '\uffff', '\u{1f600}']);
  });

  it('sorts durations by their mean length', () => {
    const [month, days30, days31]: RuntimeValue[] = [
      { kind: 'duration', months: 1, days: 0, seconds: 0, nanoseconds: 0 },
      { kind: 'duration', months: 0, days: 30, seconds: 0, nanoseconds: 0 },
      { kind: 'duration', months: 0, days: 31, seconds: 0, nanoseconds: 0 },
    ];
    expect([month, days31, days30].map((value) => value ?? null).sort(order)).toEqual([days30, month, days31]);
  });

  it('is antisymmetric and reflexive', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(order(a, a)).toBe(0);
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        fc.pre(order(a, b) <= 0 && order(b, c) <= 0);
        expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with equals and with <', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        if (equals(a, b) === true) expect(order(unsigned(a), unsigned(b))).toBe(0);
        const compared = compare(a, b);
        if (compared !== null && !Number.isNaN(compared)) expect(Math.sign(compared)).toBe(Math.sign(order(a, b)));
      }),
      { numRuns: 4000 },
    );
  });
});

function holdsNaN(value: RuntimeValue): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (isList(value)) return value.some(holdsNaN);
  return value instanceof Map && [...value.values()].some(holdsNaN);
}

describe('group keys', () => {
  it('tell each NaN from every other, itself included', () => {
    const keys = [Number.NaN, [1, Number.NaN], new Map([['a', Number.NaN]])].flatMap((value) => [
      groupKey(value),
      groupKey(value),
      rowKey([value, 1]),
      rowKey([value, 1]),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are the same exactly where the order sees no difference and no NaN is in it', () => {
    const sameKey = (a: RuntimeValue, b: RuntimeValue) => new Map([[groupKey(a), 1]]).has(groupKey(b));
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sameKey(a, b)).toBe(order(unsigned(a), unsigned(b)) === 0 && !holdsNaN(a));
      }),
      { numRuns: 8000 },
    );
  });

  it('of rows tell columns apart', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 3 }), fc.array(anyValue, { maxLength: 3 }), (a, b) => {
        const same = a.length === b.length && order(unsigned(a), unsigned(b)) === 0 && !holdsNaN(a);
        expect(new Map([[rowKey(a), 1]]).has(rowKey(b)) && a.length === b.length).toBe(same);
      }),
      { numRuns: 4000 },
    );
  });

  it('leave plain values as they are', () => {
    expect([null, true, 'a', 1, float(1), 0.5, 2n ** 60n].map(groupKey)).toEqual([null, true, 'a', 1, 1, 0.5, 2 ** 60]);
  });
});
