/** Temporal values as ISO 8601 text, written as Neo4j's `toString` writes them. */
import { civilDateOf } from './calendar.ts';
import type { DurationValue, TemporalValue } from './values.ts';

const NANOS_PER_SECOND = 1_000_000_000;

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

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function formatFraction(nano: number): string {
  return nano === 0 ? '' : `.${String(nano).padStart(9, '0').replace(/0+$/, '')}`;
}
