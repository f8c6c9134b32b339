/** The time between two temporal values, whole or in one unit. */
import { civilDateOf } from '../../graph/calendar.ts';
import type { DurationValue, TemporalValue } from '../../graph/values.ts';
import { plusMonths, zoneOf } from './arithmetic.ts';
import { duration, NO_DURATION } from './duration.ts';
import { atInstant, atLocal, type DayTime, instantOf, type Zone } from './moment.ts';
import { misplaced } from './temporal-errors.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './units.ts';

export type Moment = Exclude<TemporalValue, DurationValue>;

/** Both ends on one line: wall clocks in one zone, or without any. */
interface Span {
  readonly from: DayTime;
  readonly to: DayTime;
  /** Without a date on either side there are no days or months between. */
  readonly hasDates: boolean;
  readonly zone?: Zone;
  /** The offset of `from`, should its wall clock show that time twice. */
  readonly offsetSeconds?: number;
  readonly toOffsetSeconds?: number;
}

/** Months, then days, then the clock: each as far as it goes. */
export function between(from: Moment, to: Moment): DurationValue {
  const span = spanOf(from, to);
  if (!span.hasDates) return clockOnly(span);
  const months = wholeMonths(span.from, span.to);
  const afterMonths = moved(span, (day) => plusMonths(day, months));
  const days = wholeDays(afterMonths.from, span.to);
  const afterDays = moved(afterMonths, (day) => day + days);
  const { seconds, nanoseconds } = clockOnly(afterDays);
  return duration({ months, days, seconds, nanoseconds });
}

export function inMonths(from: Moment, to: Moment): DurationValue {
  const span = datedSpan(from, to, 'Months');
  return span ? duration({ ...NO_DURATION, months: wholeMonths(span.from, span.to) }) : NO_DURATION;
}

export function inDays(from: Moment, to: Moment): DurationValue {
  const span = datedSpan(from, to, 'Days');
  return span ? duration({ ...NO_DURATION, days: wholeDays(span.from, span.to) }) : NO_DURATION;
}

/** Nothing where a time of day takes part; two of them are refused. */
function datedSpan(from: Moment, to: Moment, unit: string): Span | undefined {
  if (dayOf(from) === undefined && dayOf(to) === undefined) throw misplaced(`Unsupported unit: ${unit}`, '22000');
  const span = spanOf(from, to);
  return span.hasDates ? span : undefined;
}

export function inSeconds(from: Moment, to: Moment): DurationValue {
  return clockOnly(spanOf(from, to));
}

/** What one side lacks it has from the other: the date, midnight for a time of day, the zone. */
function spanOf(from: Moment, to: Moment): Span {
  const [fromDay, toDay] = [dayOf(from), dayOf(to)];
  const hasDates = fromDay !== undefined && toDay !== undefined;
  const start = { epochDay: fromDay ?? toDay ?? 0, nanoOfDay: nanoOf(from) };
  const end = { epochDay: toDay ?? fromDay ?? 0, nanoOfDay: nanoOf(to) };
  const [fromZone, toZone] = [zoneOrNone(from), zoneOrNone(to)];
  if (fromZone === undefined && toZone === undefined) return { from: start, to: end, hasDates };
  const zone = fromZone ?? toZone ?? 0;
  const first = atLocal(start, zone, offsetOf(from));
  const last = atLocal(end, toZone ?? zone, offsetOf(to));
  const shown = toZone === undefined ? last : atInstant(instantOf(last), zone);
  return {
    from: first,
    to: shown,
    hasDates,
    zone,
    offsetSeconds: first.offsetSeconds,
    toOffsetSeconds: shown.offsetSeconds,
  };
}

/** A step of the wall clock may land on a time that its day skips or has twice. */
function moved(span: Span, step: (epochDay: number) => number): Span {
  const from = { epochDay: step(span.from.epochDay), nanoOfDay: span.from.nanoOfDay };
  if (span.zone === undefined) return { ...span, from };
  const resolved = atLocal(from, span.zone, span.offsetSeconds);
  return { ...span, from: resolved, offsetSeconds: resolved.offsetSeconds };
}

function wholeMonths(from: DayTime, to: DayTime): number {
  const end = civilDateOf(endDay(from, to));
  const start = civilDateOf(from.epochDay);
  const count = (end.year - start.year) * 12 + end.month - start.month;
  if (count > 0 && end.day < start.day) return count - 1;
  return count < 0 && end.day > start.day ? count + 1 : count;
}

function wholeDays(from: DayTime, to: DayTime): number {
  return endDay(from, to) - from.epochDay;
}

/** The last day that is reached whole: one nearer where the clock has not come as far. */
function endDay(from: DayTime, to: DayTime): number {
  if (to.epochDay > from.epochDay && to.nanoOfDay < from.nanoOfDay) return to.epochDay - 1;
  return to.epochDay < from.epochDay && to.nanoOfDay > from.nanoOfDay ? to.epochDay + 1 : to.epochDay;
}

/** The line of time itself: an hour that the clocks skip does not count. */
function clockOnly({ from, to, offsetSeconds = 0, toOffsetSeconds = 0 }: Span): DurationValue {
  const days = to.epochDay - from.epochDay;
  const nanos = to.nanoOfDay - from.nanoOfDay - (toOffsetSeconds - offsetSeconds) * NANOS_PER_SECOND;
  const carried = Math.trunc(nanos / NANOS_PER_DAY);
  const seconds = BigInt(days + carried) * BigInt(SECONDS_PER_DAY);
  return duration({ months: 0, days: 0, seconds: safe(seconds), nanoseconds: nanos - carried * NANOS_PER_DAY });
}

function safe(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function dayOf(value: Moment): number | undefined {
  return value.kind === 'localTime' || value.kind === 'time' ? undefined : value.epochDay;
}

function nanoOf(value: Moment): number {
  return value.kind === 'date' ? 0 : value.nanoOfDay;
}

function offsetOf(value: Moment): number | undefined {
  return value.kind === 'time' || value.kind === 'dateTime' ? value.offsetSeconds : undefined;
}

function zoneOrNone(value: Moment): Zone | undefined {
  return value.kind === 'dateTime' ? zoneOf(value) : value.kind === 'time' ? value.offsetSeconds : undefined;
}
