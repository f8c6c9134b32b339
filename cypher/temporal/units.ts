/** Lengths of time as numbers. */

export const NANOS_PER_SECOND = 1_000_000_000;
export const SECONDS_PER_DAY = 86_400;
export const NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;
export const NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
export const NANOS_PER_HOUR = 3600 * NANOS_PER_SECOND;
/** Days in 400 Gregorian years: a whole number of weeks, so that weekdays and daylight saving rules repeat. */
export const DAYS_PER_ERA = 146_097;
/** A twelfth of the mean Gregorian year, which is what a fraction of a month is a fraction of. */
export const SECONDS_PER_MONTH = 2_629_746;

/** The quotient towards minus infinity and the rest that is never negative. Exact for safe integers. */
export function floorDivide(value: number, divisor: number): { readonly quotient: number; readonly rest: number } {
  const quotient = Math.floor(value / divisor);
  return { quotient, rest: value - quotient * divisor };
}
