/** How strings, numbers and booleans turn into one another. `undefined` is "not of a type that converts"; null is "does not convert". */
import { float, integer, isFloat, isNumber, toNumber } from '../../graph/values.ts';
import { isPoint, isTemporal } from '../values/kinds.ts';
import { MAX_INTEGER, MIN_INTEGER } from '../values/numbers.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { scalarText } from '../values/scalar-text.ts';
import { typeError } from '../values/value-errors.ts';

/** What Java's `Double.parseDouble` reads, spaces around it included. */
const FLOAT_TEXT =
  /^[\s\0]*([+-]?)(NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?|0[xX][\da-fA-F.]+[pP][+-]?\d+)[\s\0]*$/;
const HEX_FLOAT = /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/;
const INTEGER_TEXT = /^[+-]?\d+$/;
const DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /(?![\d\u{10000}-\u{10ffff}])\p{Nd}/gu;
const DECIMAL_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Fractions are cut off; floats beyond 64 bits stop at the ends, NaN is 0. */
export function convertToInteger(value: RuntimeValue): number | bigint | null | undefined {
  if (value === null) return null;
  if (typeof value === 'string') return parseInteger(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (!isNumber(value)) return undefined;
  return isFloat(value) ? truncated(toNumber(value)) : value;
}

export function convertToFloat(value: RuntimeValue): RuntimeValue | undefined {
  if (value === null) return null;
  if (typeof value === 'string') return parseFloatText(value);
  return isNumber(value) ? float(toNumber(value)) : undefined;
}

export function convertToBoolean(value: RuntimeValue): boolean | null | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const word = value.trim().toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : null;
  }
  return isNumber(value) && !isFloat(value) ? toNumber(value) !== 0 : undefined;
}

export function convertToString(value: RuntimeValue): string | null | undefined {
  if (value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return isNumber(value) || isTemporal(value) || isPoint(value) ? scalarText(value) : undefined;
}

function parseInteger(written: string): number | bigint | null {
  const text = withLatinDigits(written);
  if (INTEGER_TEXT.test(text)) return checkedInteger(text, BigInt(text.replace('+', '')));
  if (!DECIMAL_TEXT.test(text)) return null;
  const value = Number(text);
  if (Math.abs(value) >= 2 ** 63) throw tooLarge(text);
  return integer(BigInt(Math.trunc(value)));
}

/** The digits of every script count, as they do for Java: \u0661\u0662 is 12. Floats take those of ASCII alone. */
function withLatinDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))));
}

/** The digits of a script stand together, from 0 to 9. */
function zeroOf(code: number): number {
  let zero = code;
  while (DIGIT.test(String.fromCharCode(zero - 1))) zero--;
  return zero;
}

function checkedInteger(text: string, value: bigint): number | bigint {
  if (value > MAX_INTEGER || value < MIN_INTEGER) throw tooLarge(text);
  return integer(value);
}

function tooLarge(text: string): Error {
  return typeError(`integer, ${text}, is too large`, 'InvalidArgumentValue');
}

function truncated(value: number): number | bigint {
  if (Number.isNaN(value)) return 0;
  if (value >= 2 ** 63) return MAX_INTEGER;
  return value <= -(2 ** 63) ? MIN_INTEGER : integer(BigInt(Math.trunc(value)));
}

function parseFloatText(text: string): RuntimeValue {
  const match = FLOAT_TEXT.exec(text);
  if (!match) return null;
  const [, sign, digits = ''] = match;
  const size =
    digits.startsWith('0x') || digits.startsWith('0X') ? hexFloat(digits) : Number(digits.replace(/[fFdD]$/, ''));
  return size === undefined ? null : float(sign === '-' ? -size : size);
}

function hexFloat(text: string): number | undefined {
  const [, whole = '', fraction = '', exponent = '0'] = HEX_FLOAT.exec(text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  return Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
}
