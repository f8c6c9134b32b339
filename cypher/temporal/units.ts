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

/** The quotient towards minus infinity and the rest that is never negative. Exact for every integer; each of both is a safe one. */
export function floorDivide(
  value: number | bigint,
  divisor: number,
): { readonly quotient: number; readonly rest: number } {
  if (typeof value === 'bigint') {
    const by = BigInt(divisor);
    const rest = ((value % by) + by) % by;
    return { quotient: Number((value - rest) / by), rest: Number(rest) };
  }
  // NOTE: near 2^53 a quotient by itself has no room for a fraction as small as a rest can be.
  const rest = ((value % divisor) + divisor) % divisor;
  return { quotient: Math.round((value - rest) / divisor), rest };
}
