/**
 * Temporal values read strictly from ISO 8601 text, as `temporal-text.ts` writes them.
 *
 * Only the one full form of each type is read (`2025-07-23`, `09:30:00.5+03:00`, `P1Y2M3DT4.5S`): the lenient forms of
 * Cypher's constructors (`date('2025W30')`) are the language's business, not the wire's.
 */
import { epochDayOf, isCivilDate } from './calendar.ts';
import type {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from './values.ts';
import { integer } from './values.ts';

const NANOS_PER_SECOND = 1_000_000_000;
const MAX_OFFSET_SECONDS = 18 * 3600;

const DATE = String.raw`([+-]\d{4,9}|\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?`;
const OFFSET = String.raw`(Z|[+-]\d{2}:\d{2}(?::\d{2})?)`;
const ZONE = String.raw`(?:\[([A-Za-z][A-Za-z0-9_+/-]{0,63})\])?`;
const DATE_TEXT = new RegExp(`^${DATE}$`);
const LOCAL_TIME_TEXT = new RegExp(`^${TIME}$`);
const TIME_TEXT = new RegExp(`^${TIME}${OFFSET}$`);
const LOCAL_DATE_TIME_TEXT = new RegExp(`^${DATE}T${TIME}$`);
const DATE_TIME_TEXT = new RegExp(`^${DATE}T${TIME}${OFFSET}${ZONE}$`);
const DURATION_TEXT =
  /^P(?!$)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?!$)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:\.(\d{1,9}))?S)?)?$/;

export function parseDate(text: string): DateValue | undefined {
  const match = DATE_TEXT.exec(text);
  const epochDay = match ? dayFrom(match) : undefined;
  return epochDay === undefined ? undefined : { kind: 'date', epochDay };
}

export function parseLocalTime(text: string): LocalTimeValue | undefined {
  const match = LOCAL_TIME_TEXT.exec(text);
  const nanoOfDay = match ? nanosFrom(match, 1) : undefined;
  return nanoOfDay === undefined ? undefined : { kind: 'localTime', nanoOfDay };
}

export function parseTime(text: string): TimeValue | undefined {
  const match = TIME_TEXT.exec(text);
  if (!match) return undefined;
  const nanoOfDay = nanosFrom(match, 1);
  const offsetSeconds = offsetFrom(match[5]);
  return nanoOfDay === undefined || offsetSeconds === undefined
    ? undefined
    : { kind: 'time', nanoOfDay, offsetSeconds };
}

export function parseLocalDateTime(text: string): LocalDateTimeValue | undefined {
  const match = LOCAL_DATE_TIME_TEXT.exec(text);
  if (!match) return undefined;
  const epochDay = dayFrom(match);
  const nanoOfDay = nanosFrom(match, 4);
  return epochDay === undefined || nanoOfDay === undefined ? undefined : { kind: 'localDateTime', epochDay, nanoOfDay };
}

/** The offset is required; a zone name in brackets may follow it and is kept as written. */
export function parseDateTime(text: string): DateTimeValue | undefined {
  const match = DATE_TIME_TEXT.exec(text);
  if (!match) return undefined;
  const epochDay = dayFrom(match);
  const nanoOfDay = nanosFrom(match, 4);
  const offsetSeconds = offsetFrom(match[8]);
  if (epochDay === undefined || nanoOfDay === undefined || offsetSeconds === undefined) return undefined;
  const zone = match[9];
  const value = { kind: 'dateTime', epochDay, nanoOfDay, offsetSeconds } as const;
  return zone === undefined ? value : { ...value, zone };
}

export function parseDuration(text: string): DurationValue | undefined {
  const match = DURATION_TEXT.exec(text);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const [allMonths, allDays] = [years * 12 + months, weeks * 7 + days];
  if (![allMonths, allDays, hours, minutes].every(Number.isSafeInteger)) return undefined;
  const sign = match[7] === '-' ? -1 : 1;
  const nanos = sign * Number((match[9] ?? '').padEnd(9, '0'));
  const wholeSeconds = BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(sign) * BigInt(match[8] ?? 0);
  const seconds = nanos < 0 ? wholeSeconds - 1n : wholeSeconds;
  if (BigInt.asIntN(64, seconds) !== seconds) return undefined;
  return {
    kind: 'duration',
    months: plain(allMonths),
    days: plain(allDays),
    seconds: integer(seconds),
    nanoseconds: plain(nanos < 0 ? nanos + NANOS_PER_SECOND : nanos),
  };
}

function dayFrom(match: RegExpExecArray): number | undefined {
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? epochDayOf(date) : undefined;
}

function nanosFrom(match: RegExpExecArray, first: number): number | undefined {
  const [hour, minute, second] = [0, 1, 2].map((i) => Number(match[first + i] ?? 0));
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const nano = Number((match[first + 3] ?? '').padEnd(9, '0'));
  return (hour * 3600 + minute * 60 + second) * NANOS_PER_SECOND + nano;
}

function offsetFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'Z') return 0;
  const [hour = 0, minute = 0, second = 0] = text.slice(1).split(':').map(Number);
  if (minute > 59 || second > 59) return undefined;
  const size = hour * 3600 + minute * 60 + second;
  if (size > MAX_OFFSET_SECONDS) return undefined;
  return text.startsWith('-') && size !== 0 ? -size : size;
}

/** Without the sign of a zero, which `P-0D` would leave. */
function plain(count: number): number {
  return count === 0 ? 0 : count;
}
