/** Times of day out of components, made from nothing or by changing another time. */
import type { Parts, TimeKey } from './components.ts';
import { badComponent, badComposition, checkRange } from './temporal-errors.ts';
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './units.ts';

const FRACTIONS = ['millisecond', 'microsecond', 'nanosecond'] as const satisfies readonly TimeKey[];

/** Nanoseconds since midnight. Without a base each component needs the greater ones; a fraction replaces the base's whole. */
export function nanosFromParts(parts: Parts<TimeKey>, base: number | undefined): number {
  if (base === undefined) requireGreater(parts);
  const start = base ?? 0;
  const hour = checkRange(parts.get('hour') ?? Math.floor(start / NANOS_PER_HOUR), [0, 23], 'HourOfDay');
  const minute = checkRange(parts.get('minute') ?? Math.floor(start / NANOS_PER_MINUTE) % 60, [0, 59], 'MinuteOfHour');
  const second = checkRange(
    parts.get('second') ?? Math.floor(start / NANOS_PER_SECOND) % 60,
    [0, 59],
    'SecondOfMinute',
  );
  const fraction = hasFraction(parts) ? fractionOf(parts) : start % NANOS_PER_SECOND;
  return hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + fraction;
}

/** Milliseconds, microseconds and nanoseconds add up, each below one of the next greater that is given. */
function fractionOf(parts: Parts<TimeKey>): number {
  const [milli, micro, nano] = FRACTIONS.map((key) => parts.get(key));
  const microBelow = milli === undefined ? 1_000_000 : 1000;
  const nanoBelow = micro !== undefined ? 1000 : milli !== undefined ? 1_000_000 : NANOS_PER_SECOND;
  return (
    checkedFraction(milli, 1000, 'Millisecond') * 1_000_000 +
    checkedFraction(micro, microBelow, 'Microsecond') * 1000 +
    checkedFraction(nano, nanoBelow, 'Nanosecond')
  );
}

function checkedFraction(value: number | undefined, below: number, name: string): number {
  if (value === undefined) return 0;
  if (value >= 0 && value < below) return value;
  throw badComponent(`Invalid value for ${name}: ${value}`);
}

function hasFraction(parts: Parts<TimeKey>): boolean {
  return FRACTIONS.some((key) => parts.has(key));
}

function requireGreater(parts: Parts<TimeKey>): void {
  if (parts.size === 0) return;
  if (!parts.has('hour')) throw badComposition('hour must be specified');
  if (parts.has('second') && !parts.has('minute')) throw badComposition('second cannot be specified without minute');
  if (!hasFraction(parts)) return;
  if (!parts.has('minute')) throw badComposition('subsecond cannot be specified without minute');
  if (!parts.has('second')) throw badComposition('subsecond cannot be specified without second');
}
