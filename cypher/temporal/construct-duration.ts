/** Durations out of maps: `{days: 14, hours: 16.5}`. */
import { type DurationValue, integer, isFloat, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { describe } from '../values/describe.ts';
import type { RuntimeMap } from '../values/runtime.ts';
import { executionFailed } from '../values/value-errors.ts';
import { duration, fractionalDuration } from './duration.ts';
import { badComponent } from './temporal-errors.ts';

const KEYS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
] as const;

type Key = (typeof KEYS)[number];

/** Whole components add up exactly; with a fraction anywhere they flow downwards by mean lengths. */
export function durationFrom(map: RuntimeMap): DurationValue {
  const parts = partsOf(map);
  return [...parts.values()].some(isFloat) ? inexact(parts) : exact(parts);
}

function partsOf(map: RuntimeMap): ReadonlyMap<Key, NumberValue> {
  const parts = new Map<Key, NumberValue>();
  for (const [key, value] of map) {
    const known = KEYS.find((name) => name === key.toLowerCase());
    if (known === undefined) throw executionFailed(`Unknown field: ${key}`);
    if (!isNumber(value)) throw executionFailed(`${key} must be a number value, but was ${describe(value)}`);
    parts.set(known, value);
  }
  if (parts.size === 0) throw badComponent('At least one temporal unit must be specified.');
  return parts;
}

function exact(parts: ReadonlyMap<Key, NumberValue>): DurationValue {
  const part = (key: Key): bigint => {
    const value = parts.get(key);
    return value === undefined || typeof value === 'object' ? 0n : BigInt(value);
  };
  return duration({
    months: integer(part('years') * 12n + part('months')),
    days: integer(part('weeks') * 7n + part('days')),
    seconds: integer(part('hours') * 3600n + part('minutes') * 60n + part('seconds')),
    nanoseconds: integer(part('milliseconds') * 1_000_000n + part('microseconds') * 1000n + part('nanoseconds')),
  });
}

function inexact(parts: ReadonlyMap<Key, NumberValue>): DurationValue {
  const part = (key: Key): number => toNumber(parts.get(key) ?? 0);
  return fractionalDuration({
    months: part('years') * 12 + part('months'),
    days: part('weeks') * 7 + part('days'),
    seconds: part('hours') * 3600 + part('minutes') * 60 + part('seconds'),
    nanoseconds: part('milliseconds') * 1_000_000 + part('microseconds') * 1000 + part('nanoseconds'),
  });
}
