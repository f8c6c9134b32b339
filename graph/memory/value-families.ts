/** Families of property values that `<` can compare, and the order within each. Values of two families are never ordered by `<`. */
import { compareStrings } from '../string-order.ts';
import { type DateTimeValue, isNumber, type NumberValue, type Value } from '../values.ts';

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
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return 0;
  if (!('kind' in a) || !('kind' in b)) return 0;
  if (a.kind === 'date' && b.kind === 'date') return a.epochDay - b.epochDay;
  if (a.kind === 'localTime' && b.kind === 'localTime') return a.nanoOfDay - b.nanoOfDay;
  if (a.kind === 'localDateTime' && b.kind === 'localDateTime') {
    return a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay;
  }
  if (a.kind === 'time' && b.kind === 'time') return utcNanos(a) - utcNanos(b) || a.nanoOfDay - b.nanoOfDay;
  if (a.kind === 'dateTime' && b.kind === 'dateTime') return compareDateTimes(a, b);
  return 0;
}

/** Exact, also between an integer past 2^53 and a float. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const left = typeof a === 'object' ? a.value : a;
  const right = typeof b === 'object' ? b.value : b;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Null where one of the values, or of two items of lists, is of another family than the other, as Cypher's `<` answers. */
export function compareComparable(a: Value, b: Value): number | null {
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  const family = familyOf(a);
  if (family === undefined || family !== familyOf(b) || Number.isNaN(a) || Number.isNaN(b)) return null;
  return compareWithin(a, b);
}

function compareLists(a: readonly Value[], b: readonly Value[]): number | null {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const order = compareComparable(a[at] ?? null, b[at] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** By the moment, then by what the clock on the wall said, then by zone. */
function compareDateTimes(a: DateTimeValue, b: DateTimeValue): number {
  const [left, right] = [utcNanos(a), utcNanos(b)];
  const days = a.epochDay + Math.floor(left / NANOS_OF_DAY) - (b.epochDay + Math.floor(right / NANOS_OF_DAY));
  if (days !== 0) return days;
  const nanos = modulo(left, NANOS_OF_DAY) - modulo(right, NANOS_OF_DAY);
  return nanos || a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay || compareStrings(a.zone ?? '', b.zone ?? '');
}

const NANOS_OF_DAY = 86_400_000_000_000;

function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor;
}

function utcNanos(value: { readonly nanoOfDay: number; readonly offsetSeconds: number }): number {
  return value.nanoOfDay - value.offsetSeconds * 1_000_000_000;
}
