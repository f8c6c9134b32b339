/**
 * Arithmetic on numbers: 64-bit integers that refuse to overflow, and IEEE doubles as soon as one side is a float.
 * Whatever stays within 2^53 runs on JavaScript numbers; only the rest pays for bigints.
 */
import { float, integer, isFloat, type NumberValue, toNumber } from '../../graph/values.ts';
import { divisionByZero, overflowError } from './value-errors.ts';

export const MIN_INTEGER = -9223372036854775808n;
export const MAX_INTEGER = 9223372036854775807n;

/** An exact result as an INTEGER; a long overflow where 64 bits cannot hold it. */
export function int64(value: bigint): number | bigint {
  if (value < MIN_INTEGER || value > MAX_INTEGER) throw overflowError();
  return integer(value);
}

export function addNumbers(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) + toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return int64(BigInt(a) + BigInt(b));
}

export function subtractNumbers(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) - toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return int64(BigInt(a) - BigInt(b));
}

export function multiplyNumbers(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) * toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // NOTE: adding zero turns the -0 of `0 * -1` into the only integer zero there is.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return int64(BigInt(a) * BigInt(b));
}

/** Integers divide towards zero; only they mind a zero. */
export function divideNumbers(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) / toNumber(b));
  if (isZero(b)) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0;
  // NOTE: the one quotient that overflows wraps, as on the JVM: -2^63 / -1 is -2^63.
  return integer(BigInt.asIntN(64, BigInt(a) / BigInt(b)));
}

/** The sign is the dividend's. */
export function moduloNumbers(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) % toNumber(b));
  if (isZero(b)) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return integer(BigInt(a) % BigInt(b));
}

function isZero(value: number | bigint): boolean {
  return value === 0 || value === 0n;
}

/** Always a float. */
export function powerNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return float(toNumber(a) ** toNumber(b));
}

/** From zero, as Neo4j counts: no negative zero comes of it. */
export function negateNumber(value: NumberValue): NumberValue {
  if (isFloat(value)) return float(0 - toNumber(value));
  return typeof value === 'number' ? 0 - value : int64(-value);
}
