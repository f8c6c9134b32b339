/** The components of durations: each group in one unit (`minutes`), or what is left of it within the next (`minutesOfHour`). */
import { type DurationValue, integer } from '../../graph/values.ts';

const WHOLE = new Map<string, (value: DurationValue) => number | bigint>([
  ['years', ({ months }) => Math.trunc(months / 12)],
  ['quarters', ({ months }) => Math.trunc(months / 3)],
  ['months', ({ months }) => months],
  ['weeks', ({ days }) => Math.trunc(days / 7)],
  ['days', ({ days }) => days],
  ['hours', ({ seconds }) => BigInt(seconds) / 3600n],
  ['minutes', ({ seconds }) => BigInt(seconds) / 60n],
  ['seconds', ({ seconds }) => BigInt(seconds)],
  ['milliseconds', (value) => subseconds(value, 1000n)],
  ['microseconds', (value) => subseconds(value, 1_000_000n)],
  ['nanoseconds', (value) => subseconds(value, 1_000_000_000n)],
]);

const REST = new Map<string, (value: DurationValue) => number | bigint>([
  ['quartersOfYear', ({ months }) => Math.trunc(months / 3) % 4],
  ['monthsOfYear', ({ months }) => months % 12],
  ['monthsOfQuarter', ({ months }) => months % 3],
  ['daysOfWeek', ({ days }) => days % 7],
  ['minutesOfHour', ({ seconds }) => (BigInt(seconds) / 60n) % 60n],
  ['secondsOfMinute', ({ seconds }) => BigInt(seconds) % 60n],
  ['millisecondsOfSecond', ({ nanoseconds }) => Math.floor(nanoseconds / 1_000_000)],
  ['microsecondsOfSecond', ({ nanoseconds }) => Math.floor(nanoseconds / 1000)],
  ['nanosecondsOfSecond', ({ nanoseconds }) => nanoseconds],
]);

/** The names of all components, for completion. */
export const DURATION_PROPERTIES: readonly string[] = [...WHOLE.keys(), ...REST.keys()];

/** A component, or undefined where durations have none of that name. */
export function durationProperty(value: DurationValue, key: string): number | bigint | undefined {
  const part = (WHOLE.get(key) ?? REST.get(key))?.(value);
  return typeof part === 'bigint' ? integer(part) : part === undefined ? undefined : part + 0;
}

/** Seconds and nanoseconds as so many parts of a second, cut towards minus infinity. */
function subseconds({ seconds, nanoseconds }: DurationValue, perSecond: bigint): bigint {
  return BigInt(seconds) * perSecond + (BigInt(nanoseconds) * perSecond) / 1_000_000_000n;
}
