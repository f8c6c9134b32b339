/** Maps of components, `{year: 2025, month: 7}`, sorted into what names a date, a time of day, and a base to start from. */
import { isInteger, isNumber } from '../../graph/values.ts';
import { describe } from '../values/describe.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { executionFailed } from '../values/value-errors.ts';
import { badComposition, misplaced } from './temporal-errors.ts';

export const DATE_KEYS = [
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
] as const;

export const TIME_KEYS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const;

const OTHER_KEYS = ['timezone', 'date', 'time', 'datetime', 'epochSeconds', 'epochMillis'] as const;

/** Every key in small letters, for they may be written in any, with the older names that are still taken. */
const KEYS = new Map<string, DateKey | TimeKey | OtherKey | 'weekYear'>([
  ...[...DATE_KEYS, ...TIME_KEYS, ...OTHER_KEYS, 'weekYear' as const].map((key) => [key.toLowerCase(), key] as const),
  ['weekday', 'dayOfWeek'],
  ['quarterday', 'dayOfQuarter'],
]);

export type DateKey = (typeof DATE_KEYS)[number];
export type TimeKey = (typeof TIME_KEYS)[number];
type OtherKey = (typeof OTHER_KEYS)[number];

/** Whole numbers by component. */
export type Parts<Key extends string> = ReadonlyMap<Key, number>;

export interface Components {
  readonly date: Parts<DateKey>;
  readonly time: Parts<TimeKey>;
  /** Bases and the time zone, as given. */
  readonly others: ReadonlyMap<OtherKey, RuntimeValue>;
}

/** Sorts a map, refusing keys that the type being made does not have. */
export function componentsOf(
  map: RuntimeMap,
  allowed: { readonly date: boolean; readonly time: boolean; readonly others: readonly OtherKey[] },
): Components {
  const date = new Map<DateKey, number>();
  const time = new Map<TimeKey, number>();
  const others = new Map<OtherKey, RuntimeValue>();
  for (const [written, value] of map) {
    const key = KEYS.get(written.toLowerCase()) ?? written;
    if (isOneOf(DATE_KEYS, key)) {
      if (date.has(key)) throw badComposition(`cannot re-assign ${key}`);
      if (!allowed.date) throw misplaced(`Not supported: ${key}`);
      date.set(key, value === null ? least(key) : wholeNumber(value, key));
    } else if (isOneOf(TIME_KEYS, key)) {
      if (!allowed.time) throw misplaced(`Not supported: ${key}`);
      time.set(key, value === null ? least(key) : wholeNumber(value, key));
    } else if (isOneOf(OTHER_KEYS, key)) {
      if (!allowed.others.includes(key)) throw misplaced(`Not supported: ${key}`);
      others.set(key, value);
    } else if (key === 'weekYear') throw misplaced(`Not supported: ${key}`);
    else throw badComposition(`No such field: ${key}`);
  }
  return { date, time, others };
}

/** A component's value. Beyond 2^53 only the fact matters that it is out of every range. */
export function wholeNumber(value: RuntimeValue, key: string): number {
  if (isInteger(value)) return Number(value);
  const kind = isNumber(value) ? 'a FLOAT' : describe(value);
  throw executionFailed(`${key} must be an integer value, but was ${kind}`);
}

/** NOTE: a component that is null counts as given, with the least value that it has. */
function least(key: DateKey | TimeKey): number {
  return key === 'year' || isOneOf(TIME_KEYS, key) ? 0 : 1;
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
