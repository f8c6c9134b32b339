/** Temporal values moved by durations: months first (the day of the month clamped), then days, then the clock. */
import { civilDateOf, daysInMonth, epochDayOf } from '../../graph/calendar.ts';
import type { DateTimeValue, DateValue, DurationValue, TemporalValue } from '../../graph/values.ts';
import { addDurations, negateDuration } from './duration.ts';
import { atInstant, atLocal, checkedDay, type DayTime, dayTime, instantOf, type Zone } from './moment.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './units.ts';
import { findZoneRules } from './zone-rules.ts';

/** `value + by`, of the same kind as `value`. */
export function plusDuration<Kind extends TemporalValue>(value: Kind, by: DurationValue): Kind;
export function plusDuration(value: TemporalValue, by: DurationValue): TemporalValue {
  switch (value.kind) {
    case 'duration':
      return addDurations(value, by);
    case 'date':
      return movedDate(value, by, 1);
    case 'localTime':
      return { kind: 'localTime', nanoOfDay: movedClock(value.nanoOfDay, by) };
    case 'time':
      return { kind: 'time', nanoOfDay: movedClock(value.nanoOfDay, by), offsetSeconds: value.offsetSeconds };
    case 'localDateTime':
      return { kind: 'localDateTime', ...movedBySeconds(movedByDays(value, by), by) };
    case 'dateTime':
      return movedDateTime(value, by);
    default:
      return value satisfies never;
  }
}

/** `value - by`. */
export function minusDuration<Kind extends TemporalValue>(value: Kind, by: DurationValue): Kind;
export function minusDuration(value: TemporalValue, by: DurationValue): TemporalValue {
  return value.kind === 'date' ? movedDate(value, by, -1) : plusDuration(value, negateDuration(by));
}

/** The day so many months on; the 31st becomes the last of a shorter month. */
export function plusMonths(epochDay: number, months: number): number {
  if (months === 0) return epochDay;
  const { year, month, day } = civilDateOf(epochDay);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return checkedDay(epochDayOf({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) }));
}

/** The zone that a datetime is in. */
export function zoneOf(value: DateTimeValue): Zone {
  return (value.zone === undefined ? undefined : findZoneRules(value.zone)) ?? value.offsetSeconds;
}

/** A date takes whole days of the clock part and drops the rest. */
function movedDate({ epochDay }: DateValue, by: DurationValue, sign: 1 | -1): DateValue {
  const days = by.days + Number(wholeDays(by.seconds));
  return { kind: 'date', epochDay: checkedDay(plusMonths(epochDay, sign * by.months) + sign * days) };
}

/** Months and days move the wall clock, keeping the offset where it still fits; seconds move the instant. */
function movedDateTime(value: DateTimeValue, by: DurationValue): DateTimeValue {
  const zone = zoneOf(value);
  const moved = by.months === 0 && by.days === 0 ? value : atLocal(movedByDays(value, by), zone, value.offsetSeconds);
  return by.seconds === 0 && by.nanoseconds === 0 ? moved : atInstant(movedBySeconds(instantOf(moved), by), zone);
}

function movedByDays({ epochDay, nanoOfDay }: DayTime, by: DurationValue): DayTime {
  return { epochDay: checkedDay(plusMonths(epochDay, by.months) + by.days), nanoOfDay };
}

function movedBySeconds({ epochDay, nanoOfDay }: DayTime, by: DurationValue): DayTime {
  const days = Number(wholeDays(by.seconds));
  const nanos = nanosWithinDay(by);
  const moved = dayTime(epochDay + days, nanoOfDay + nanos);
  checkedDay(moved.epochDay);
  return moved;
}

function movedClock(nanoOfDay: number, by: DurationValue): number {
  return dayTime(0, nanoOfDay + nanosWithinDay(by)).nanoOfDay;
}

/** Whole days in seconds, towards zero. */
function wholeDays(seconds: number | bigint): number | bigint {
  return typeof seconds === 'bigint' ? seconds / BigInt(SECONDS_PER_DAY) : Math.trunc(seconds / SECONDS_PER_DAY);
}

/** What is left of the clock part after whole days, less than a day either way. */
function nanosWithinDay({ seconds, nanoseconds }: DurationValue): number {
  const rest = typeof seconds === 'bigint' ? Number(seconds % BigInt(SECONDS_PER_DAY)) : seconds % SECONDS_PER_DAY;
  return ((rest * NANOS_PER_SECOND + nanoseconds) % NANOS_PER_DAY) + 0;
}
