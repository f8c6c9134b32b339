/** Dates and times of day in every form of ISO 8601 that Cypher reads: `2015-07-21`, `2015W302`, `2015-202`, `214032.142`. */
import { weeksIn } from './calendar-fields.ts';
import type { DateKey } from './components.ts';
import { dayFromParts } from './date-parts.ts';
import { badComponent, readingText } from './temporal-errors.ts';
import { nanosFromParts } from './time-parts.ts';

/** Without separators, and with them; only the latter have years of other than four digits. */
const SHORT_DATE = String.raw`(\d{4})(?:(\d{2})(\d{2})?|W(\d{2})(\d)?|Q(\d)(\d{2})?|(\d{3}))`;
const LONG_DATE = String.raw`(\d{4}|[+-]\d{1,9})(?:-(\d{1,2})(?:-(\d{1,2}))?|-?W(\d{1,2})(?:-(\d))?|-?Q(\d)(?:-(\d{1,2}))?|-(\d{3}))?`;
/** A date without capturing groups, for patterns of which it is a part. */
export const DATE_FORM = `(?:${SHORT_DATE}|${LONG_DATE})`.replaceAll(/\((?!\?)/g, '(?:');

const SHORT_TIME = String.raw`(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const LONG_TIME = String.raw`(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?`;
export const TIME_FORM = `(?:${SHORT_TIME}|${LONG_TIME})`.replaceAll(/\((?!\?)/g, '(?:');

const DATES = [new RegExp(`^${LONG_DATE}$`, 'i'), new RegExp(`^${SHORT_DATE}$`, 'i')];
const TIMES = [new RegExp(`^${LONG_TIME}$`), new RegExp(`^${SHORT_TIME}$`)];

const GROUPS: readonly DateKey[] = [
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
];

/** The day; undefined where the form is none of a date. Throws where it is one and no such day exists. */
export function parseDay(text: string): number | undefined {
  const match = firstMatch(DATES, text);
  if (!match) return undefined;
  const parts = new Map<DateKey, number>();
  for (const [i, key] of GROUPS.entries()) {
    const digits = match[i + 1];
    if (digits !== undefined) parts.set(key, Number(digits));
  }
  const [year, week] = [parts.get('year'), parts.get('week')];
  if (year !== undefined && week === 53 && weeksIn(year) < week) {
    throw badComponent(`Year ${year} does not contain 53 weeks.`);
  }
  return readingText(() => dayFromParts(parts, undefined));
}

/** Nanoseconds since midnight; undefined where the form is none of a time. */
export function parseNanoOfDay(text: string): number | undefined {
  const match = firstMatch(TIMES, text);
  if (!match) return undefined;
  const parts = new Map([
    ['hour', Number(match[1])],
    ['minute', Number(match[2] ?? 0)],
    ['second', Number(match[3] ?? 0)],
    ['nanosecond', Number((match[4] ?? '').padEnd(9, '0'))],
  ] as const);
  return readingText(() => nanosFromParts(parts, undefined));
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}
