/** Families of property values that `<` can compare, and the order within each. Values of two families are never ordered by `<`. */
import { isNumber, type NumberValue, type Value } from '../values.ts';

export type Family = 'number' | 'string' | 'boolean' | 'date' | 'localTime' | 'time' | 'localDateTime' | 'dateTime';

/** Undefined for values without an order: durations, points, lists, bytes. */
export function familyOf(value: Value): Family | undefined {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (isNumber(value)) return 'number';
  if (value === null || !('kind' in value)) return undefined;
  switch (value.kind) {
    case 'date':
    case 'localTime':
    case 'time':
    case 'localDateTime':
    case 'dateTime':
      return value.kind;
    default:
      return undefined;
  }
}

/** Negative, zero or positive, for two values of one family. NaN is left out by the caller. */
export function compareWithin(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return 0;
  if (!('kind' in a) || !('kind' in b)) return 0;
  if (a.kind === 'date' && b.kind === 'date') return a.epochDay - b.epochDay;
  if (a.kind === 'localTime' && b.kind === 'localTime') return a.nanoOfDay - b.nanoOfDay;
  if (a.kind === 'localDateTime' && b.kind === 'localDateTime') {
    return a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay;
  }
  if (a.kind === 'time' && b.kind === 'time') {
    const [left, right] = [utcNanos(a), utcNanos(b)];
    return left - right || a.nanoOfDay - b.nanoOfDay;
  }
  if (a.kind === 'dateTime' && b.kind === 'dateTime') {
    const days = a.epochDay - b.epochDay;
    const nanos = days * NANOS_OF_DAY + (utcNanos(a) - utcNanos(b));
    return nanos || a.offsetSeconds - b.offsetSeconds || compareStrings(a.zone ?? '', b.zone ?? '');
  }
  return 0;
}

/** By code point, as Cypher orders strings; UTF-16 order differs beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

/** Exact, also between an integer past 2^53 and a float. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const left = typeof a === 'object' ? a.value : a;
  const right = typeof b === 'object' ? b.value : b;
  return left < right ? -1 : left > right ? 1 : 0;
}

const NANOS_OF_DAY = 86_400_000_000_000;

function utcNanos(value: { readonly nanoOfDay: number; readonly offsetSeconds: number }): number {
  return value.nanoOfDay - value.offsetSeconds * 1_000_000_000;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
