/**
 * Temporal values as ISO 8601 text, written as Neo4j's `toString` writes them and read back strictly.
 *
 * Only the one full form of each type is read (`2025-07-23`, `09:30:00.5+03:00`, `P1Y2M3DT4.5S`): the lenient forms of
 * Cypher's constructors (`date('2025W30')`) are the language's business, not the wire's.
 */
import { civilDateOf, epochDayOf, isCivilDate } from './calendar.ts';
import type {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TemporalValue,
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

/** ISO 8601 text of any temporal value, as Neo4j's `toString()` gives it. */
export function formatTemporal(value: TemporalValue): string {
  switch (value.kind) {
    case 'date':
      return formatDate(value.epochDay);
    case 'localTime':
      return formatTimeOfDay(value.nanoOfDay);
    case 'time':
      return formatTimeOfDay(value.nanoOfDay) + formatOffset(value.offsetSeconds);
    case 'localDateTime':
      return `${formatDate(value.epochDay)}T${formatTimeOfDay(value.nanoOfDay)}`;
    case 'dateTime': {
      const zone = value.zone === undefined ? '' : `[${value.zone}]`;
      const clock = formatTimeOfDay(value.nanoOfDay) + formatOffset(value.offsetSeconds);
      return `${formatDate(value.epochDay)}T${clock}${zone}`;
    }
    case 'duration':
      return formatDuration(value);
    default:
      return value satisfies never;
  }
}

/** `2025-07-23`; years past four digits carry a sign. */
export function formatDate(epochDay: number): string {
  const { year, month, day } = civilDateOf(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `09:30:00` with as many digits of a second as it needs. */
export function formatTimeOfDay(nanoOfDay: number): string {
  const nano = nanoOfDay % NANOS_PER_SECOND;
  const second = (nanoOfDay - nano) / NANOS_PER_SECOND;
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(':');
  return clock + formatFraction(nano);
}

/** `Z`, `+03:00`, `-00:00:30`. */
export function formatOffset(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z';
  const size = Math.abs(offsetSeconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map(twoDigits);
  return (offsetSeconds < 0 ? '-' : '+') + parts.slice(0, size % 60 === 0 ? 2 : 3).join(':');
}

/** `P1Y2M3DT4H5M6.7S`; every part carries its own sign, and nothing is `PT0S`. */
export function formatDuration({ months, days, seconds, nanoseconds }: DurationValue): string {
  // NOTE: seconds are floored and nanoseconds positive, so -0.5 s is kept as (-1 s, +500,000,000 ns).
  const borrows = seconds < 0 && nanoseconds > 0;
  const nanos = borrows ? NANOS_PER_SECOND - nanoseconds : nanoseconds;
  const { hours, minutes, rest } = clockParts(seconds, borrows);
  const sign = rest < 0 || (rest === 0 && borrows) ? '-' : '';
  const fraction = nanos === 0 ? '' : formatFraction(nanos);
  const lastPart = rest === 0 && fraction === '' ? '' : `${sign}${Math.abs(rest)}${fraction}S`;
  const clock = part(hours, 'H') + part(minutes, 'M') + lastPart;
  const calendar = part(Math.trunc(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D');
  if (clock === '') return calendar === '' ? 'PT0S' : `P${calendar}`;
  return `P${calendar}T${clock}`;
}

/** Hours, minutes and seconds, each towards zero; `borrows` adds the second that a negative fraction took. */
function clockParts(seconds: number | bigint, borrows: boolean): { hours: number; minutes: number; rest: number } {
  if (typeof seconds === 'bigint') {
    const whole = borrows ? seconds + 1n : seconds;
    return { hours: Number(whole / 3600n), minutes: Number((whole / 60n) % 60n), rest: Number(whole % 60n) };
  }
  const whole = borrows ? seconds + 1 : seconds;
  return { hours: Math.trunc(whole / 3600), minutes: Math.trunc(whole / 60) % 60, rest: whole % 60 };
}

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

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function formatFraction(nano: number): string {
  return nano === 0 ? '' : `.${String(nano).padStart(9, '0').replace(/0+$/, '')}`;
}
