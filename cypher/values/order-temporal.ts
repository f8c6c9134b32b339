/**
 * Temporal values and durations in order: by the moment they mean, then by their own parts,
 * so that two values of one kind are at zero distance only where they are written the same.
 */
import type { DateTimeValue, DurationValue, TemporalValue, TimeValue } from '../../graph/values.ts';

const NANOS_PER_SECOND = 1_000_000_000;
const NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;
/** A twelfth of a Gregorian year: what a month counts as where durations are lined up by length. */
const SECONDS_PER_MONTH = 2_629_746;
const SECONDS_PER_DAY = 86_400;

/** Negative, zero or positive. Both values are of the same kind. */
export function orderTemporal(a: TemporalValue, b: TemporalValue): number {
  switch (a.kind) {
    case 'date':
      return b.kind === 'date' ? a.epochDay - b.epochDay : Number.NaN;
    case 'localTime':
      return b.kind === 'localTime' ? a.nanoOfDay - b.nanoOfDay : Number.NaN;
    case 'time':
      return b.kind === 'time' ? orderTimes(a, b) : Number.NaN;
    case 'localDateTime':
      return b.kind === 'localDateTime' ? a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay : Number.NaN;
    case 'dateTime':
      return b.kind === 'dateTime' ? orderDateTimes(a, b) : Number.NaN;
    case 'duration':
      return b.kind === 'duration' ? orderDurations(a, b) : Number.NaN;
    default:
      return a satisfies never;
  }
}

function orderTimes(a: TimeValue, b: TimeValue): number {
  return utcNanos(a) - utcNanos(b) || a.nanoOfDay - b.nanoOfDay;
}

function orderDateTimes(a: DateTimeValue, b: DateTimeValue): number {
  const days = utcDay(a) - utcDay(b);
  if (days !== 0) return days;
  const nanos = utcNanoOfDay(a) - utcNanoOfDay(b);
  if (nanos !== 0) return nanos;
  return a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay || orderZones(a.zone, b.zone);
}

/** Bare offsets before named zones, those by name. */
function orderZones(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined || a > b ? 1 : -1;
}

function utcNanos(value: { readonly nanoOfDay: number; readonly offsetSeconds: number }): number {
  return value.nanoOfDay - value.offsetSeconds * NANOS_PER_SECOND;
}

function utcDay(value: DateTimeValue): number {
  return value.epochDay + Math.floor(utcNanos(value) / NANOS_PER_DAY);
}

function utcNanoOfDay(value: DateTimeValue): number {
  const nanos = utcNanos(value);
  return nanos - Math.floor(nanos / NANOS_PER_DAY) * NANOS_PER_DAY;
}

function orderDurations(a: DurationValue, b: DurationValue): number {
  const [left, right] = [averageSeconds(a), averageSeconds(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.nanoseconds - b.nanoseconds || a.months - b.months || a.days - b.days;
}

function averageSeconds({ months, days, seconds }: DurationValue): number | bigint {
  if (typeof seconds === 'number') {
    const near = months * SECONDS_PER_MONTH + days * SECONDS_PER_DAY + seconds;
    const size = Math.abs(months) * SECONDS_PER_MONTH + Math.abs(days) * SECONDS_PER_DAY + Math.abs(seconds);
    if (Number.isSafeInteger(size)) return near;
  }
  return BigInt(months) * BigInt(SECONDS_PER_MONTH) + BigInt(days) * BigInt(SECONDS_PER_DAY) + BigInt(seconds);
}
