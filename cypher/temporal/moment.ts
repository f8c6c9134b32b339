/** Zoned datetimes out of wall clocks and instants. */
import { civilDateOf, epochDayOf, MAX_YEAR } from '../../graph/calendar.ts';
import type { DateTimeValue } from '../../graph/values.ts';
import { arithmeticError } from '../values/value-errors.ts';
import { floorDivide, NANOS_PER_DAY, NANOS_PER_SECOND } from './units.ts';
import { resolveLocal, type ZoneRules } from './zone-rules.ts';

/** Either bare seconds from UTC or a named zone. */
export type Zone = number | ZoneRules;

/** A day and a time of day, of a wall clock or of UTC. */
export interface DayTime {
  readonly epochDay: number;
  readonly nanoOfDay: number;
}

const FIRST_DAY = epochDayOf({ year: -MAX_YEAR, month: 1, day: 1 });
const LAST_DAY = epochDayOf({ year: MAX_YEAR, month: 12, day: 31 });

/** Carries nanoseconds outside the day over into days. */
export function dayTime(epochDay: number, nanos: number): DayTime {
  const { quotient, rest } = floorDivide(nanos, NANOS_PER_DAY);
  return { epochDay: epochDay + quotient, nanoOfDay: rest };
}

/** Whether the day lies in the years that Cypher has. */
export function isDay(epochDay: number): boolean {
  return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
}

/** Refuses days that are none. */
export function checkedDay(epochDay: number): number {
  if (isDay(epochDay)) return epochDay;
  const { year } = civilDateOf(epochDay);
  throw arithmeticError(
    `Invalid value for Year (valid values -${MAX_YEAR} - ${MAX_YEAR}): ${year}`,
    'NumberOutOfRange',
  );
}

/**
 * The datetime that a wall clock shows in a zone. A time that a change of offset skips moves on by what was skipped;
 * one that happens twice is the first, unless `preferredOffset` is that of the second.
 */
export function atLocal({ epochDay, nanoOfDay }: DayTime, zone: Zone, preferredOffset?: number): DateTimeValue {
  const local = { epochDay, nanoOfDay };
  if (typeof zone === 'number') return { kind: 'dateTime', ...local, offsetSeconds: zone };
  const { kind, before, after } = resolveLocal(zone, epochDay, secondOf(local));
  if (kind === 'gap') {
    const moved = dayTime(epochDay, nanoOfDay + (after - before) * NANOS_PER_SECOND);
    return { kind: 'dateTime', ...moved, offsetSeconds: after, zone: zone.name };
  }
  const offsetSeconds = preferredOffset === after ? after : before;
  return { kind: 'dateTime', ...local, offsetSeconds, zone: zone.name };
}

/** The datetime of an instant (a day and time in UTC) in a zone. */
export function atInstant(utc: DayTime, zone: Zone): DateTimeValue {
  const offsetSeconds = typeof zone === 'number' ? zone : zone.offsetAt(utc.epochDay, secondOf(utc));
  const local = dayTime(utc.epochDay, utc.nanoOfDay + offsetSeconds * NANOS_PER_SECOND);
  const value = { kind: 'dateTime', ...local, offsetSeconds } as const;
  return typeof zone === 'number' ? value : { ...value, zone: zone.name };
}

/** The instant of a zoned datetime, as a day and time in UTC. */
export function instantOf({ epochDay, nanoOfDay, offsetSeconds }: DateTimeValue): DayTime {
  return dayTime(epochDay, nanoOfDay - offsetSeconds * NANOS_PER_SECOND);
}

function secondOf({ nanoOfDay }: DayTime): number {
  return Math.floor(nanoOfDay / NANOS_PER_SECOND);
}
