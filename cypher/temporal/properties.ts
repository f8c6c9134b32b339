/** What temporal values answer to `value.key`: their components. */
import { civilDateOf } from '../../graph/calendar.ts';
import { formatOffset } from '../../graph/temporal-text.ts';
import { integer, type TemporalValue } from '../../graph/values.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { dayOfQuarterOf, dayOfWeek, ordinalDayOf, quarterOf, weekOf, weekYearOf } from './calendar-fields.ts';
import { DURATION_PROPERTIES, durationProperty } from './duration-properties.ts';
import { instantOf } from './moment.ts';
import { misplaced } from './temporal-errors.ts';
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND, SECONDS_PER_DAY } from './units.ts';

const OF_DAY = new Map<string, (epochDay: number) => number>([
  ['year', (day) => civilDateOf(day).year],
  ['quarter', quarterOf],
  ['month', (day) => civilDateOf(day).month],
  ['week', weekOf],
  ['weekYear', weekYearOf],
  ['day', (day) => civilDateOf(day).day],
  ['ordinalDay', ordinalDayOf],
  ['dayOfWeek', dayOfWeek],
  ['weekDay', dayOfWeek],
  ['dayOfQuarter', dayOfQuarterOf],
  ['quarterDay', dayOfQuarterOf],
]);

const OF_CLOCK = new Map<string, (nanoOfDay: number) => number>([
  ['hour', (nanos) => Math.floor(nanos / NANOS_PER_HOUR)],
  ['minute', (nanos) => Math.floor(nanos / NANOS_PER_MINUTE) % 60],
  ['second', (nanos) => Math.floor(nanos / NANOS_PER_SECOND) % 60],
  ['millisecond', (nanos) => Math.floor(nanos / 1_000_000) % 1000],
  ['microsecond', (nanos) => Math.floor(nanos / 1000) % 1_000_000],
  ['nanosecond', (nanos) => nanos % NANOS_PER_SECOND],
]);

const OF_OFFSET = new Map<string, (offsetSeconds: number) => RuntimeValue>([
  ['timezone', formatOffset],
  ['offset', formatOffset],
  ['offsetMinutes', (offset) => Math.trunc(offset / 60) + 0],
  ['offsetSeconds', (offset) => offset],
]);

/** The names of all components, for completion. */
export const TEMPORAL_PROPERTIES: readonly string[] = [
  ...OF_DAY.keys(),
  ...OF_CLOCK.keys(),
  ...OF_OFFSET.keys(),
  'epochSeconds',
  'epochMillis',
];

const PROPER_NAMES = new Map(
  [...TEMPORAL_PROPERTIES, ...DURATION_PROPERTIES].map((name) => [name.toLowerCase(), name]),
);

/** A component, by its name in any capitals; a TypeError where the value has none of that name. */
export function temporalProperty(value: TemporalValue, key: string): RuntimeValue {
  const name = PROPER_NAMES.get(key.toLowerCase()) ?? key;
  const found = value.kind === 'duration' ? durationProperty(value, name) : momentProperty(value, name);
  if (found !== undefined) return found;
  if (OF_DAY.has(name) || OF_CLOCK.has(name)) throw misplaced(`Unsupported field: ${key}`, '22000');
  throw misplaced(`No such field: ${key}`);
}

function momentProperty(value: Exclude<TemporalValue, { kind: 'duration' }>, key: string): RuntimeValue | undefined {
  if ('epochDay' in value) {
    const ofDay = OF_DAY.get(key);
    if (ofDay) return ofDay(value.epochDay);
  }
  if ('nanoOfDay' in value) {
    const ofClock = OF_CLOCK.get(key);
    if (ofClock) return ofClock(value.nanoOfDay);
  }
  if (!('offsetSeconds' in value)) return undefined;
  if (value.kind === 'dateTime') {
    if (key === 'timezone' && value.zone !== undefined) return value.zone;
    if (key === 'epochSeconds' || key === 'epochMillis') return epochProperty(instantOf(value), key);
  }
  return OF_OFFSET.get(key)?.(value.offsetSeconds);
}

function epochProperty(
  { epochDay, nanoOfDay }: ReturnType<typeof instantOf>,
  key: 'epochSeconds' | 'epochMillis',
): number | bigint {
  const millis = BigInt(epochDay) * BigInt(SECONDS_PER_DAY * 1000) + BigInt(Math.floor(nanoOfDay / 1_000_000));
  return integer(key === 'epochMillis' ? millis : millis / 1000n);
}
