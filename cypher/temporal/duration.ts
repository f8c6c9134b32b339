/**
 * Durations: months, days, seconds and nanoseconds kept apart, because no month has a fixed number of days
 * and no day a fixed number of seconds. Whole parts are exact; only fractions flow down, by mean lengths.
 */
import { type DurationValue, integer, isFloat, type NumberValue, toNumber } from '../../graph/values.ts';
import { argumentError, arithmeticError, divisionByZero } from '../values/value-errors.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY, SECONDS_PER_MONTH } from './units.ts';

interface Parts<P> {
  readonly months: P;
  readonly days: P;
  readonly seconds: P;
  readonly nanoseconds: P;
}

/** The parts of a duration before they are carried: any size, any sign. */
export type DurationParts = Parts<number | bigint>;

const MAX_INTEGER = 9223372036854775807n;
const SECOND = BigInt(NANOS_PER_SECOND);

export const NO_DURATION: DurationValue = { kind: 'duration', months: 0, days: 0, seconds: 0, nanoseconds: 0 };

/** Carries nanoseconds into seconds, and nothing else; refuses what is longer than 2^63 seconds altogether. */
export function duration(parts: DurationParts): DurationValue {
  const { months, days, seconds, nanoseconds } = parts;
  if (typeof seconds === 'number' && typeof nanoseconds === 'number') {
    const carried = seconds + Math.floor(nanoseconds / NANOS_PER_SECOND);
    const rest = nanoseconds - Math.floor(nanoseconds / NANOS_PER_SECOND) * NANOS_PER_SECOND;
    const size = [Number(months) * SECONDS_PER_MONTH, Number(days) * SECONDS_PER_DAY, carried];
    if (size.every(Number.isSafeInteger) && Number.isSafeInteger(nanoseconds)) {
      return {
        kind: 'duration',
        months: Number(months) + 0,
        days: Number(days) + 0,
        seconds: carried + 0,
        nanoseconds: rest + 0,
      };
    }
  }
  return longDuration(parts);
}

function longDuration(parts: DurationParts): DurationValue {
  const { months, days, seconds, nanoseconds: nanos } = eachPart(parts, BigInt);
  const rest = ((nanos % SECOND) + SECOND) % SECOND;
  const carried = seconds + (nanos - rest) / SECOND;
  const length = months * BigInt(SECONDS_PER_MONTH) + days * BigInt(SECONDS_PER_DAY) + carried;
  if (length > MAX_INTEGER || length < -MAX_INTEGER - 1n || BigInt.asIntN(64, carried) !== carried) {
    const shown = `months=${months}, days=${days}, seconds=${seconds}, nanos=${nanos}`;
    throw argumentError(
      `Invalid value for duration, will cause overflow. Value was ${shown}`,
      'NumberOutOfRange',
      '22015',
    );
  }
  return {
    kind: 'duration',
    months: Number(months),
    days: Number(days),
    seconds: integer(carried),
    nanoseconds: Number(rest),
  };
}

export function addDurations(a: DurationValue, b: DurationValue): DurationValue {
  return duration({
    months: a.months + b.months,
    days: a.days + b.days,
    seconds: plus(a.seconds, b.seconds),
    nanoseconds: a.nanoseconds + b.nanoseconds,
  });
}

export function negateDuration(value: DurationValue): DurationValue {
  return duration(eachPart(value, (part) => -part));
}

/** Whole numbers multiply each part exactly; a float lets fractions flow into the smaller parts. */
export function multiplyDuration(value: DurationValue, factor: NumberValue): DurationValue {
  if (!isFloat(factor)) return duration(eachPart(value, (part) => BigInt(part) * BigInt(factor)));
  const by = toNumber(factor);
  return scaled(value, (part) => part * by);
}

export function divideDuration(value: DurationValue, divisor: NumberValue): DurationValue {
  const by = toNumber(divisor);
  if (!isFloat(divisor) && by === 0) throw divisionByZero();
  return scaled(value, (part) => part / by);
}

function scaled(value: DurationValue, scale: (part: number) => number): DurationValue {
  const most = Math.abs(scale(Math.max(value.months, value.days, Number(value.seconds))));
  // NOTE: without months an endless factor makes them no number, and then all of it counts as none.
  if (most >= 2 ** 63 && (most < Number.POSITIVE_INFINITY || value.months !== 0)) {
    throw argumentError('That is longer than a duration can be', 'NumberOutOfRange', '22015');
  }
  return fractionalDuration(eachPart(value, (part) => scale(Number(part))));
}

function eachPart<P, T>({ months, days, seconds, nanoseconds }: Parts<P>, change: (part: P) => T): Parts<T> {
  return { months: change(months), days: change(days), seconds: change(seconds), nanoseconds: change(nanoseconds) };
}

/** What the units in which durations are written come to, in the parts that are kept. */
const UNITS = {
  years: ['months', 12],
  months: ['months', 1],
  weeks: ['days', 7],
  days: ['days', 1],
  hours: ['seconds', 3600],
  minutes: ['seconds', 60],
  seconds: ['seconds', 1],
  milliseconds: ['nanoseconds', 1_000_000],
  microseconds: ['nanoseconds', 1000],
  nanoseconds: ['nanoseconds', 1],
} as const;

export type DurationUnit = keyof typeof UNITS;

export function isDurationUnit(word: string): word is DurationUnit {
  return Object.hasOwn(UNITS, word);
}

/** Whole amounts add up exactly; with a fraction anywhere they flow downwards by mean lengths. */
export function durationOf(amounts: ReadonlyMap<string, NumberValue>): DurationValue {
  const exact = { months: 0n, days: 0n, seconds: 0n, nanoseconds: 0n };
  const fractional = { months: 0, days: 0, seconds: 0, nanoseconds: 0 };
  let isFractional = false;
  for (const [unit, [part, size]] of Object.entries(UNITS)) {
    const amount = amounts.get(unit) ?? 0;
    fractional[part] += toNumber(amount) * size;
    if (isFloat(amount)) isFractional = true;
    else exact[part] += BigInt(amount) * BigInt(size);
  }
  return isFractional ? fractionalDuration(fractional) : duration(exact);
}

/** The parts as doubles (what is no number counts as none), the fraction of each flowing into the next: months into days by their mean length. */
export function fractionalDuration(parts: Parts<number>): DurationValue {
  const months = whole(parts.months);
  const allDays = parts.days + (SECONDS_PER_MONTH * NANOS_PER_SECOND * (parts.months - months)) / NANOS_PER_DAY;
  const days = whole(allDays);
  const allSeconds = parts.seconds + (NANOS_PER_DAY * (allDays - days)) / NANOS_PER_SECOND;
  const seconds = whole(allSeconds);
  const nanoseconds = whole(parts.nanoseconds + NANOS_PER_SECOND * (allSeconds - seconds));
  return duration(eachPart({ months, days, seconds, nanoseconds }, exact));
}

function whole(value: number): number {
  if (Math.abs(value) >= 2 ** 63) {
    throw arithmeticError(`${value} is outside what a duration can hold`, 'NumberOutOfRange');
  }
  return Number.isNaN(value) ? 0 : Math.trunc(value);
}

function exact(value: number): number | bigint {
  return Number.isSafeInteger(value) ? value : BigInt(value);
}

function plus(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}
