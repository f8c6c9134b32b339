/** Numbers, dates, lists and sizes as the reader writes them. Each function reads the locale, so a component that calls it follows a switch. */
import { localeTag } from './locale.ts';

/** `year`: only the year is known; `month`: the month; `day`: the day. */
export type DatePrecision = 'day' | 'month' | 'year';

const DATE_PARTS: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

export function formatNumber(value: number | bigint): string {
  return new Intl.NumberFormat(localeTag.value, { maximumFractionDigits: 15 }).format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(localeTag.value, { style: 'percent' }).format(share);
}

/** A number without grouping, for years and line numbers. */
export function formatPlain(value: number): string {
  return new Intl.NumberFormat(localeTag.value, { useGrouping: false }).format(value);
}

/** A day of the proleptic Gregorian calendar, to the precision that is known. */
export function formatDay(epochDay: number, precision: DatePrecision = 'day'): string {
  const options = { ...DATE_PARTS[precision], calendar: 'gregory', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeTag.value, options).format(epochDay * 86_400_000);
}

/** A day and a time as the clock on some wall had it, to the minute. */
export function formatWallClock({
  epochDay,
  nanoOfDay,
}: {
  readonly epochDay: number;
  readonly nanoOfDay: number;
}): string {
  const options = {
    ...DATE_PARTS.day,
    hour: '2-digit',
    minute: '2-digit',
    calendar: 'gregory',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat(localeTag.value, options).format(epochDay * 86_400_000 + nanoOfDay / 1e6);
}

/** A moment of the reader's own clock: hours and minutes. */
export function formatClock(epochMs: number): string {
  return new Intl.DateTimeFormat(localeTag.value, { hour: '2-digit', minute: '2-digit' }).format(epochMs);
}

/** A day and a moment of the reader's own clock: when something was saved. */
export function formatMoment(epochMs: number): string {
  return new Intl.DateTimeFormat(localeTag.value, { dateStyle: 'medium', timeStyle: 'short' }).format(epochMs);
}

/** A span of time as it took: milliseconds below a second, seconds above. */
export function formatElapsed(ms: number): string {
  const isShort = ms < 1000;
  return new Intl.NumberFormat(localeTag.value, {
    style: 'unit',
    unit: isShort ? 'millisecond' : 'second',
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? ms : ms / 1000);
}

/** A size of data with its unit. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  return new Intl.NumberFormat(localeTag.value, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1024 ** step);
}

/** Several things in one sentence: "a, b and c" / "أ وب وج". */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(localeTag.value, { type: 'conjunction' }).format(items);
}
