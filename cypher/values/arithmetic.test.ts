import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float, integer, isFloat, type NumberValue, toNumber } from '../../graph/values.ts';
import { CypherError } from '../errors.ts';
import { anyNumber } from './arbitrary-value.ts';
import { add, divide, modulo, multiply, negate, power, subtract } from './arithmetic.ts';
import { concatenate } from './concatenation.ts';
import type { RuntimeValue } from './runtime.ts';
import { divisionByZero } from './value-errors.ts';

const free = { charge: () => undefined };
const plus = (a: RuntimeValue, b: RuntimeValue) => add(a, b, free);

/** What went wrong, whole. */
function failure(work: () => unknown) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    const { code, message, kind, detail, phase, gqlStatus } = error;
    return { code, message, kind, detail, phase, gqlStatus };
  }
}

const OVERFLOW = {
  code: 'Neo.ClientError.Statement.ArithmeticError',
  message: 'long overflow',
  kind: 'ArithmeticError',
  detail: 'IntegerOverflow',
  phase: 'runtime',
  gqlStatus: '50N42',
};

describe('division by the integer 0', () => {
  it('fails whatever is divided, and null divided by a float is null', () => {
    expect([failure(() => divide(1, 0)), failure(() => divide(null, 0))]).toMatchObject([
      { message: '/ by zero' },
      { message: '/ by zero' },
    ]);
    expect([divide(null, float(0)), divide(0, null), modulo(null, 0)]).toEqual([null, null, null]);
  });
});

describe('arithmetic on integers', () => {
  const twins = [
    [plus, (a: bigint, b: bigint) => a + b],
    [subtract, (a: bigint, b: bigint) => a - b],
    [multiply, (a: bigint, b: bigint) => a * b],
  ] as const;

  it('is exact in 64 bits and overflows past them', () => {
    const int = fc.oneof(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.bigInt({ min: -20n, max: 20n }),
      fc.maxSafeInteger().map(BigInt),
    );
    fc.assert(
      fc.property(int, int, fc.constantFrom(...twins), (a, b, [ours, twin]) => {
        const exact = twin(a, b);
        const fits = BigInt.asIntN(64, exact) === exact;
        expect(failure(() => ours(integer(a), integer(b)))).toEqual(fits ? integer(exact) : OVERFLOW);
      }),
      { numRuns: 3000 },
    );
  });

  it('divides towards zero and keeps the sign of the dividend in the rest', () => {
    const int = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.maxSafeInteger().map(BigInt));
    fc.assert(
      fc.property(int, int, (a, b) => {
        fc.pre(b !== 0n);
        expect([divide(integer(a), integer(b)), modulo(integer(a), integer(b))]).toEqual([
          integer(BigInt.asIntN(64, a / b)),
          integer(a % b),
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses to divide by zero', () => {
    const error = { ...OVERFLOW, message: '/ by zero', detail: 'DivisionByZero' };
    expect([failure(() => divide(1, 0)), failure(() => modulo(1, 0))]).toEqual([error, error]);
    expect(divisionByZero().hint).toContain('WHERE divisor <> 0');
  });

  it('has no negative zero', () => {
    expect(
      [multiply(0, -1), divide(0, -5), modulo(-4, 2), negate(0), divide(-1, 2)].map((zero) => Object.is(zero, 0)),
    ).toEqual(Array(5).fill(true));
  });
});

describe('arithmetic on floats', () => {
  it('is that of IEEE doubles as soon as one side is a float', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (left, right) => {
        const [a, b] = [left as NumberValue, right as NumberValue];
        fc.pre(isFloat(a) || isFloat(b));
        const [x, y] = [toNumber(a), toNumber(b)];
        expect([plus(a, b), subtract(a, b), multiply(a, b), divide(a, b), modulo(a, b)]).toEqual(
          [x + y, x - y, x * y, x / y, x % y].map(float),
        );
      }),
    );
  });

  it('answers every power with a float', () => {
    expect([power(2, 3), power(2, 0.5), power(-8, 1 / 3)]).toEqual([float(8), Math.SQRT2, Number.NaN]);
  });
});

describe('+ beyond numbers', () => {
  it.each<[RuntimeValue, RuntimeValue, RuntimeValue]>([
    ['a', 'b', 'ab'],
    ['a', float(1), 'a1.0'],
    [true, 'a', 'truea'],
    ['a', { kind: 'date', epochDay: 18_262 }, 'a2020-01-01'],
    ['a', { kind: 'point', srid: 7203, x: 1, y: 2 }, "apoint({x: 1.0, y: 2.0, crs: 'cartesian'})"],
    [[1], [2], [1, 2]],
    [[1], 2, [1, 2]],
    ['a', [1], ['a', 1]],
    [[1], null, null],
    [null, 'a', null],
    [
      { kind: 'date', epochDay: 18_292 },
      { kind: 'duration', months: 1, days: 0, seconds: 0, nanoseconds: 0 },
      { kind: 'date', epochDay: 18_321 },
    ],
    [
      { kind: 'duration', months: 0, days: 1, seconds: 0, nanoseconds: 0 },
      { kind: 'date', epochDay: 0 },
      { kind: 'date', epochDay: 1 },
    ],
  ])('%o + %o is %o', (a, b, sum) => {
    expect(plus(a, b)).toEqual(sum);
  });

  it('names the types that do not go together', () => {
    const typeError = (message: string) => ({
      code: 'Neo.ClientError.Statement.TypeError',
      message,
      kind: 'TypeError',
      detail: 'InvalidArgumentType',
      phase: 'runtime',
      gqlStatus: '22G03',
    });
    expect([
      failure(() => plus(1, true)),
      failure(() => plus('a', new Map())),
      failure(() => subtract(1, true)),
      failure(() => multiply(1, true)),
      failure(() => divide(1, true)),
      failure(() => modulo(1.5, true)),
      failure(() => power(1, 'a')),
      failure(() => negate('a')),
      failure(() => concatenate('a', 1, free)),
    ]).toEqual([
      typeError('Cannot add `Long` and `Boolean`'),
      typeError('Cannot add `String` and `Map`'),
      typeError('Cannot subtract `Boolean` from `Long`'),
      typeError('Cannot multiply `Long` and `Boolean`'),
      typeError('Cannot divide `Long` by `Boolean`'),
      typeError('Cannot calculate modulus of `Double` and `Boolean`'),
      typeError('Cannot raise `Long` to the power of `String`'),
      typeError('Cannot subtract `String` from `Long`'),
      typeError('Cannot concatenate `String` and `Long`'),
    ]);
  });

  it('accounts for what it joins before joining it', () => {
    const charged: number[] = [];
    const meter = { charge: (bytes: number) => void charged.push(bytes) };
    add('ab', 'c', meter);
    add([1], [2, 3], meter);
    expect(charged).toEqual([30, 136]);
  });
});
