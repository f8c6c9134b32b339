/**
 * Dates, times and datetimes out of what Cypher's constructors take: text, another temporal value, or a map of components.
 * What comes from a map is a base (`date`, `time`, `datetime`, the epoch) changed by components, then moved into a time zone.
 */
import type {
  DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TemporalValue,
  TimeValue,
} from '../../graph/values.ts';
import { isInteger } from '../../graph/values.ts';
import { describe } from '../values/describe.ts';
import { isTemporal } from '../values/kinds.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { executionFailed } from '../values/value-errors.ts';
import { zoneOf } from './arithmetic.ts';
import { type Components, componentsOf, wholeNumber } from './components.ts';
import { dayFromParts } from './date-parts.ts';
import { atInstant, atLocal, checkedDay, type DayTime, dayTime, instantOf, type Zone } from './moment.ts';
import { currentMoment, type Now } from './now.ts';
import { badComponent, badComposition, misplaced } from './temporal-errors.ts';
import { nanosFromParts } from './time-parts.ts';
import { floorDivide, NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './units.ts';
import { parseZone } from './zone-text.ts';

export function dateFrom(value: TemporalValue | RuntimeMap, now: Now): DateValue {
  if (isTemporal(value)) return { kind: 'date', epochDay: dayOf(value) };
  const components = componentsOf(value, { date: true, time: false, others: ['date', 'timezone'] });
  const moment = momentInZone(components, now);
  if (moment) return { kind: 'date', epochDay: moment.epochDay };
  return { kind: 'date', epochDay: dayFromComponents(components, false) };
}

export function localTimeFrom(value: TemporalValue | RuntimeMap, now: Now): LocalTimeValue {
  if (isTemporal(value)) return { kind: 'localTime', nanoOfDay: nanoOfDayOf(value) };
  const components = componentsOf(value, { date: false, time: true, others: ['time', 'timezone'] });
  const moment = momentInZone(components, now);
  if (moment) return { kind: 'localTime', nanoOfDay: moment.nanoOfDay };
  return { kind: 'localTime', nanoOfDay: clockFromComponents(components) };
}

export function timeFrom(value: TemporalValue | RuntimeMap, now: Now): TimeValue {
  if (isTemporal(value)) {
    const offsetSeconds = offsetOf(value) ?? currentMoment(now, now.zone).offsetSeconds;
    return { kind: 'time', nanoOfDay: nanoOfDayOf(value), offsetSeconds };
  }
  const components = componentsOf(value, { date: false, time: true, others: ['time', 'timezone'] });
  const alone = momentOfZone(components, now);
  if (alone) return { kind: 'time', nanoOfDay: alone.nanoOfDay, offsetSeconds: alone.offsetSeconds };
  const nanoOfDay = clockFromComponents(components);
  const zone = zoneIn(components.others);
  const given = components.others.get('time');
  const from = isTemporal(given) ? offsetOf(given) : undefined;
  const to = zone === undefined ? undefined : currentMoment(now, zone).offsetSeconds;
  if (from === undefined || to === undefined) {
    return { kind: 'time', nanoOfDay, offsetSeconds: to ?? from ?? currentMoment(now, now.zone).offsetSeconds };
  }
  const moved = dayTime(0, nanoOfDay + (to - from) * NANOS_PER_SECOND).nanoOfDay;
  return { kind: 'time', nanoOfDay: moved, offsetSeconds: to };
}

export function localDateTimeFrom(value: TemporalValue | RuntimeMap, now: Now): LocalDateTimeValue {
  if (isTemporal(value)) return { kind: 'localDateTime', epochDay: dayOf(value), nanoOfDay: nanoOfDayOf(value) };
  const components = componentsOf(value, { date: true, time: true, others: ['date', 'time', 'datetime', 'timezone'] });
  const moment = momentInZone(components, now);
  if (moment) return { kind: 'localDateTime', epochDay: moment.epochDay, nanoOfDay: moment.nanoOfDay };
  return { kind: 'localDateTime', ...dayTimeFromComponents(components) };
}

export function dateTimeFrom(value: TemporalValue | RuntimeMap, now: Now): DateTimeValue {
  if (isTemporal(value)) {
    if (value.kind === 'dateTime') return value;
    if (value.kind === 'localDateTime') return atLocal(value, now.zone);
    throw misplaced(`Cannot select datetime from: ${describe(value)}`);
  }
  const components = componentsOf(value, {
    date: true,
    time: true,
    others: ['date', 'time', 'datetime', 'timezone', 'epochSeconds', 'epochMillis'],
  });
  const alone = momentOfZone(components, now);
  if (alone) return alone;
  const base = zonedBase(components);
  const local = dayTimeFromComponents(base.components);
  const zone = zoneIn(components.others);
  if (base.zone === undefined) return atLocal(local, zone ?? now.zone);
  const inBase = atLocal(local, base.zone, base.offsetSeconds);
  return zone === undefined ? inBase : atInstant(instantOf(inBase), zone);
}

/** The zone that a selected value brings along, with the epoch turned into a datetime to select. */
function zonedBase(components: Components): { components: Components; zone?: Zone; offsetSeconds?: number } {
  const { date, time, others } = components;
  const epoch = epochBase(others);
  if (epoch) {
    const rest = new Map([...others].filter(([key]) => !key.startsWith('epoch')));
    return { components: { date, time, others: rest.set('datetime', epoch) }, zone: 0 };
  }
  const selected = others.get('datetime') ?? others.get('time');
  if (!isTemporal(selected)) return { components };
  if (selected.kind === 'dateTime')
    return { components, zone: zoneOf(selected), offsetSeconds: selected.offsetSeconds };
  return selected.kind === 'time' ? { components, zone: selected.offsetSeconds } : { components };
}

function epochBase(others: Components['others']): LocalDateTimeValue | undefined {
  const [seconds, millis] = [others.get('epochSeconds'), others.get('epochMillis')];
  if (seconds === undefined && millis === undefined) return undefined;
  for (const given of [seconds, millis]) {
    if (given !== undefined && !isInteger(given))
      throw badComposition(`Cannot construct date time from: ${describe(given)}`);
  }
  if (seconds !== undefined && millis !== undefined) {
    throw badComposition('epochMillis cannot be selected together with epochSeconds.');
  }
  for (const key of ['date', 'time', 'datetime'] as const) {
    if (others.has(key)) throw badComposition(`${key} cannot be selected together with the epoch.`);
  }
  const moment =
    seconds === undefined
      ? epochMillisDayTime(millis ?? null)
      : epochDayTime(isInteger(seconds) ? seconds : wholeNumber(seconds, 'epochSeconds'), 0);
  return { kind: 'localDateTime', ...moment };
}

function epochMillisDayTime(millis: RuntimeValue): DayTime {
  const whole = isInteger(millis) ? BigInt(millis) : 0n;
  const rest = ((whole % 1000n) + 1000n) % 1000n;
  return epochDayTime((whole - rest) / 1000n, Number(rest) * 1_000_000);
}

/** A day and time in UTC out of seconds and nanoseconds since 1970. */
export function epochDayTime(epochSecond: number | bigint, nanoseconds: number): DayTime {
  const { quotient, rest } = floorDivide(epochSecond, SECONDS_PER_DAY);
  const moment = dayTime(quotient, rest * NANOS_PER_SECOND + (nanoseconds % NANOS_PER_DAY));
  const moved = { ...moment, epochDay: moment.epochDay + Math.trunc(nanoseconds / NANOS_PER_DAY) };
  checkedDay(moved.epochDay);
  return moved;
}

function dayTimeFromComponents(components: Components): DayTime {
  const { date, time, others } = components;
  const isSelected = others.has('datetime');
  if (isSelected && (others.has('date') || others.has('time'))) {
    throw badComposition('datetime cannot be selected together with date or time.');
  }
  const isWhole = time.size > 0 || others.has('time');
  if (isSelected) selected(others.get('datetime'), 'date time');
  const merged: Components = isSelected
    ? {
        date,
        time,
        others: new Map([
          ...others,
          ['date', others.get('datetime') ?? null],
          ['time', others.get('datetime') ?? null],
        ]),
      }
    : components;
  return { epochDay: dayFromComponents(merged, isWhole), nanoOfDay: nanosFromComponents(merged) };
}

function dayFromComponents({ date, others }: Components, isWhole: boolean): number {
  const base = others.has('date') ? dayOf(selected(others.get('date'), 'date')) : undefined;
  if (base === undefined && date.size === 0 && !isWhole)
    throw badComponent('At least one temporal unit must be specified.');
  return dayFromParts(date, base, isWhole);
}

function clockFromComponents(components: Components): number {
  if (components.time.size === 0 && !components.others.has('time')) {
    throw badComponent('At least one temporal unit must be specified.');
  }
  return nanosFromComponents(components);
}

function nanosFromComponents({ time, others }: Components): number {
  const base = others.has('time') ? nanoOfDayOf(selected(others.get('time'), 'time')) : undefined;
  return nanosFromParts(time, base);
}

function selected(value: RuntimeValue | undefined, key: string): TemporalValue {
  if (isTemporal(value) && value.kind !== 'duration') return value;
  throw badComposition(`Cannot construct ${key} from: ${describe(value ?? null)}`);
}

/** The day that a temporal value lies on. */
export function dayOf(value: TemporalValue): number {
  if (value.kind === 'date' || value.kind === 'localDateTime' || value.kind === 'dateTime') return value.epochDay;
  throw misplaced(`Cannot get the date of: ${describe(value)}`);
}

/** The time of day that a temporal value has. */
export function nanoOfDayOf(value: TemporalValue): number {
  if (value.kind === 'date' || value.kind === 'duration') throw misplaced(`Cannot get the time of: ${describe(value)}`);
  return value.nanoOfDay;
}

function offsetOf(value: TemporalValue): number | undefined {
  return value.kind === 'time' || value.kind === 'dateTime' ? value.offsetSeconds : undefined;
}

/** Types without a zone take one only to say where "now" is meant, and then nothing else. */
function momentInZone(components: Components, now: Now): DateTimeValue | undefined {
  const moment = momentOfZone(components, now);
  if (moment || !components.others.has('timezone')) return moment;
  throw misplaced('Cannot assign time zone if also assigning other fields.');
}

/** "Now" where a zone is all that is given; what is no text counts as nothing given. */
function momentOfZone({ date, time, others }: Components, now: Now): DateTimeValue | undefined {
  const isAlone = others.size === 1 && date.size === 0 && time.size === 0;
  return isAlone && typeof others.get('timezone') === 'string' ? currentMoment(now, zoneIn(others)) : undefined;
}

/** The zone that the fields of a value name, if they name one. */
export function zoneIn(fields: ReadonlyMap<string, RuntimeValue>): Zone | undefined {
  const value = fields.get('timezone');
  if (value === undefined) return undefined;
  if (typeof value === 'string') return parseZone(value);
  throw executionFailed(`Cannot convert to a time zone: ${describe(value)}`);
}
