/** Temporal values cut down to a unit: the first day of a century, the start of an hour. */

import { civilDateOf, epochDayOf } from '../../graph/calendar.ts';
import { shortened } from '../../graph/shortened.ts';
import type { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from '../../graph/values.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { executionFailed } from '../values/value-errors.ts';
import { zoneOf } from './arithmetic.ts';
import type { Moment } from './between.ts';
import { dayOfWeek, firstMonday, weekYearOf } from './calendar-fields.ts';
import {
  dateFrom,
  dateTimeFrom,
  dayOf,
  localDateTimeFrom,
  localTimeFrom,
  nanoOfDayOf,
  timeFrom,
  zoneIn,
} from './construct.ts';
import { atLocal, type DayTime, type Zone } from './moment.ts';
import { currentMoment, type Now } from './now.ts';
import { misplaced } from './temporal-errors.ts';
import { NANOS_PER_DAY, NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './units.ts';

const DATE_UNITS: Readonly<Record<string, (epochDay: number) => number>> = {
  millennium: (day) => yearStart(roundedYear(day, 1000)),
  century: (day) => yearStart(roundedYear(day, 100)),
  decade: (day) => yearStart(roundedYear(day, 10)),
  year: (day) => yearStart(civilDateOf(day).year),
  weekYear: (day) => firstMonday(weekYearOf(day)),
  quarter: (day) => monthStart(day, 3),
  month: (day) => monthStart(day, 1),
  week: (day) => day - dayOfWeek(day) + 1,
  day: (day) => day,
};

const TIME_UNITS: Readonly<Record<string, number>> = {
  day: NANOS_PER_DAY,
  hour: NANOS_PER_HOUR,
  minute: NANOS_PER_MINUTE,
  second: NANOS_PER_SECOND,
  millisecond: 1_000_000,
  microsecond: 1000,
};

export function truncateDate(unit: string, value: Moment, fields: RuntimeMap, now: Now): DateValue {
  const epochDay = truncatedDay(unit, dayOf(value));
  return fields.size === 0
    ? { kind: 'date', epochDay }
    : dateFrom(new Map<string, RuntimeValue>([...fields, ['date', { kind: 'date', epochDay }]]), now);
}

export function truncateLocalTime(unit: string, value: Moment, fields: RuntimeMap, now: Now): LocalTimeValue {
  const nanoOfDay = truncatedTime(unit, nanoOfDayOf(value));
  return localTimeFrom(overridden('time', { kind: 'localTime', nanoOfDay }, unit, fields), now);
}

/** The offset is the value's own, unless the fields name another: the clock then stays and the zone changes. */
export function truncateTime(unit: string, value: Moment, fields: RuntimeMap, now: Now): TimeValue {
  const nanoOfDay = truncatedTime(unit, nanoOfDayOf(value));
  const { offsetSeconds } = value.kind === 'time' || value.kind === 'dateTime' ? value : currentMoment(now, now.zone);
  const base = fields.has('timezone')
    ? ({ kind: 'localTime', nanoOfDay } as const)
    : ({ kind: 'time', nanoOfDay, offsetSeconds } as const);
  return timeFrom(overridden('time', base, unit, fields), now);
}

export function truncateLocalDateTime(unit: string, value: Moment, fields: RuntimeMap, now: Now): LocalDateTimeValue {
  const base: LocalDateTimeValue = { kind: 'localDateTime', ...truncatedDayTime(unit, value) };
  return fields.size === 0 ? base : localDateTimeFrom(overridden('datetime', base, unit, fields), now);
}

/** The zone is the value's own, unless the fields name another: the clock then stays and the zone changes. */
export function truncateDateTime(unit: string, value: Moment, fields: RuntimeMap, now: Now): DateTimeValue {
  const zone = zoneIn(fields) ?? zoneOrDefault(value, now);
  const base = atLocal(truncatedDayTime(unit, value), zone);
  return fields.size === 0 ? base : dateTimeFrom(overridden('datetime', base, unit, fields), now);
}

function zoneOrDefault(value: Moment, now: Now): Zone {
  if (value.kind === 'dateTime') return zoneOf(value);
  return value.kind === 'time' ? value.offsetSeconds : now.zone;
}

function truncatedDayTime(unit: string, value: Moment): DayTime {
  if (Object.hasOwn(DATE_UNITS, unit)) return { epochDay: truncatedDay(unit, dayOf(value)), nanoOfDay: 0 };
  return { epochDay: dayOf(value), nanoOfDay: truncatedTime(unit, value.kind === 'date' ? 0 : value.nanoOfDay) };
}

function truncatedDay(unit: string, epochDay: number): number {
  const cut = Object.hasOwn(DATE_UNITS, unit) ? DATE_UNITS[unit] : undefined;
  if (cut) return cut(epochDay);
  throw Object.hasOwn(TIME_UNITS, unit) ? misplaced(`Unit too small for truncation: ${unit}`) : unknownUnit(unit);
}

function truncatedTime(unit: string, nanoOfDay: number): number {
  const size = Object.hasOwn(TIME_UNITS, unit) ? TIME_UNITS[unit] : undefined;
  if (size !== undefined) return nanoOfDay - (nanoOfDay % size);
  throw Object.hasOwn(DATE_UNITS, unit)
    ? misplaced(`Unit too large for truncation: ${unit}`, '22000')
    : unknownUnit(unit);
}

/** Whether it is a unit at all is asked before anything is made of the value. */
export function checkUnit(unit: string): void {
  if (!Object.hasOwn(DATE_UNITS, unit) && !Object.hasOwn(TIME_UNITS, unit)) throw unknownUnit(unit);
}

function unknownUnit(unit: string): Error {
  return executionFailed(
    `Unsupported unit: ${shortened(unit)}. Valid units are: ${[...new Set([...Object.keys(DATE_UNITS), ...Object.keys(TIME_UNITS)])].join(', ')}.`,
  );
}

/** Fields over the truncated value. Finer fractions of a second join what the truncation left instead of replacing it. */
function overridden(
  key: string,
  base: LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue,
  unit: string,
  fields: RuntimeMap,
): RuntimeMap {
  const isFiner = unit === 'millisecond' ? ['microsecond', 'nanosecond'] : unit === 'microsecond' ? ['nanosecond'] : [];
  const merged = new Map<string, RuntimeValue>([...fields, [key, base]]);
  if (!isFiner.some((name) => fields.has(name))) return merged;
  const fraction = base.nanoOfDay % NANOS_PER_SECOND;
  if (!merged.has('millisecond')) merged.set('millisecond', Math.floor(fraction / 1_000_000));
  if (!merged.has('microsecond')) merged.set('microsecond', Math.floor(fraction / 1000) % 1000);
  return merged;
}

/** Towards the year 0, as Neo4j counts centuries before it. */
function roundedYear(epochDay: number, length: number): number {
  const { year } = civilDateOf(epochDay);
  return year - (year % length);
}

function yearStart(year: number): number {
  return epochDayOf({ year, month: 1, day: 1 });
}

function monthStart(epochDay: number, length: number): number {
  const { year, month } = civilDateOf(epochDay);
  return epochDayOf({ year, month: month - ((month - 1) % length), day: 1 });
}
