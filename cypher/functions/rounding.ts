/** Rounding a float to decimal places, on the digits that it is written with: 1.005 rounds up to 1.01, as one reads it. */

export const ROUNDING_MODES = [
  'CEILING',
  'FLOOR',
  'UP',
  'DOWN',
  'HALF_EVEN',
  'HALF_UP',
  'HALF_DOWN',
  'UNNECESSARY',
] as const;

const LONGEST = 2 ** 63;

export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** To the nearest integer, halves towards plus infinity; like Neo4j (Java's Math.round) no further than 64 bits reach. */
export function roundToInteger(value: number): number {
  if (Math.abs(value) >= LONGEST && Number.isFinite(value)) return Math.sign(value) * LONGEST;
  const below = Math.floor(value);
  return (value - below >= 0.5 ? below + 1 : below) + 0;
}

/** To `places` decimals, or undefined where `UNNECESSARY` was asked for and there was something to round. */
export function roundTo(value: number, places: number, mode: RoundingMode): number | undefined {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  if (!Number.isFinite(value) || scale <= places) return value + 0;
  const digits = BigInt(whole + fraction);
  const unit = 10n ** BigInt(scale - places);
  const rest = digits % unit;
  if (rest === 0n) return value;
  if (mode === 'UNNECESSARY') return undefined;
  const quotient = digits / unit;
  const size = roundsAway(mode, { isNegative: value < 0, quotient, twice: rest * 2n, unit }) ? quotient + 1n : quotient;
  const rounded = Number(`${size}e-${places}`);
  return value < 0 ? 0 - rounded : rounded;
}

interface Remainder {
  readonly isNegative: boolean;
  readonly quotient: bigint;
  readonly twice: bigint;
  readonly unit: bigint;
}

function roundsAway(
  mode: Exclude<RoundingMode, 'UNNECESSARY'>,
  { isNegative, quotient, twice, unit }: Remainder,
): boolean {
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !isNegative;
    case 'FLOOR':
      return isNegative;
    case 'HALF_UP':
      return twice >= unit;
    case 'HALF_DOWN':
      return twice > unit;
    case 'HALF_EVEN':
      return twice > unit || (twice === unit && quotient % 2n === 1n);
    default:
      return mode satisfies never;
  }
}
