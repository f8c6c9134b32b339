/** Numbers, dates, lists and sizes as the reader writes them. Each function reads the locale, so a component that calls it follows a switch. */
import { locale, localeTag } from './locale.ts';

/** NOTE: to make a formatter takes far longer than to format, so that each is made once for a language. */
function kept<Options, Formatter>(
  Format: new (tag: string, options: Options) => Formatter,
  options: Options,
): () => Formatter {
  const formatters = new Map<string, Formatter>();
  return () => {
    const tag = localeTag.value;
    const known = formatters.get(tag);
    if (known !== undefined) return known;
    const made = new Format(tag, options);
    formatters.set(tag, made);
    return made;
  };
}

const number = (options: Intl.NumberFormatOptions) => kept(Intl.NumberFormat, options);
const moment = (options: Intl.DateTimeFormatOptions) => kept(Intl.DateTimeFormat, options);
/** Of days and clocks of the graph, which are nobody's local time. */
const onCalendar = (options: Intl.DateTimeFormatOptions) =>
  moment({ ...options, calendar: 'gregory', timeZone: 'UTC' });

const decimal = number({ maximumFractionDigits: 15 });
const percent = number({ style: 'percent' });
const plain = number({ useGrouping: false });
const milliseconds = number({ style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
const seconds = number({ style: 'unit', unit: 'second', maximumFractionDigits: 1 });
const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map((unit) =>
  number({ style: 'unit', unit, maximumFractionDigits: 1 }),
);
const clock = moment({ hour: '2-digit', minute: '2-digit' });
const dayAndClock = moment({ dateStyle: 'medium', timeStyle: 'short' });
const conjunction = kept(Intl.ListFormat, { type: 'conjunction' } as const);

/** `year`: only the year is known; `month`: the month; `day`: the day. */
export type DatePrecision = 'day' | 'month' | 'year';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const days: Readonly<Record<DatePrecision, () => Intl.DateTimeFormat>> = {
  day: onCalendar(DAY),
  month: onCalendar({ month: 'long', year: 'numeric' }),
  year: onCalendar({ year: 'numeric' }),
};
const wallClock = onCalendar({ ...DAY, hour: '2-digit', minute: '2-digit' });

export function formatNumber(value: number | bigint): string {
  return decimal().format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
  return percent().format(share);
}

/** A number without grouping, for years and line numbers. */
export function formatPlain(value: number): string {
  return plain().format(value);
}

/** A day of the proleptic Gregorian calendar, to the precision that is known. */
export function formatDay(epochDay: number, precision: DatePrecision = 'day'): string {
  return days[precision]().format(epochDay * 86_400_000);
}

/** A day and a time as the clock on some wall had it, to the minute. */
export function formatWallClock({
  epochDay,
  nanoOfDay,
}: {
  readonly epochDay: number;
  readonly nanoOfDay: number;
}): string {
  return wallClock().format(epochDay * 86_400_000 + nanoOfDay / 1e6);
}

/** A moment of the reader's own clock: hours and minutes. */
export function formatClock(epochMs: number): string {
  return clock().format(epochMs);
}

/** A day and a moment of the reader's own clock: when something was saved. */
export function formatMoment(epochMs: number): string {
  return dayAndClock().format(epochMs);
}

/** A span of time as it took: milliseconds below a second, seconds above. */
export function formatElapsed(ms: number): string {
  return ms < 1000 ? milliseconds().format(ms) : seconds().format(ms / 1000);
}

/** A size of data with its unit. */
export function formatBytes(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  return (sizes[step] ?? decimal)().format(bytes / 1024 ** step);
}

/** Between two facts that share a line. NOTE: not "·" in Arabic, where it reads as a zero (٠). */
export function separator(): string {
  return locale.value === 'ar' ? '، ' : '\u00a0· ';
}

/** Several things in one sentence: "a, b and c" / "أ وب وج". */
export function formatList(items: readonly string[]): string {
  return conjunction().format(items);
}
