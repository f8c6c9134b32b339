/** Durations as text: `P1Y2M3DT4H5M6.7S`, `P2.5W`, `-P1D`, `P2012-02-02T14:37:21.545`. */
import { type DurationValue, float, type NumberValue } from '../../graph/values.ts';
import { type DurationUnit, duration, durationOf, negateDuration } from './duration.ts';
import { unreadable } from './temporal-errors.ts';

const NUMBER = String.raw`([+-]?\d+(?:[.,]\d{1,9})?)`;
const UNITS = new RegExp(
  `^([+-])?P(?!$)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?!$)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
  'i',
);
const POINT =
  /^([+-])?P(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2}))(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?)?)?$/i;

/** Only the last part may have a fraction. */
export function parseDuration(text: string): DurationValue {
  const parsed = fromUnits(text) ?? fromPoint(text);
  if (!parsed) throw unreadable(text, 'Duration');
  return parsed;
}

function fromUnits(text: string): DurationValue | undefined {
  const match = UNITS.exec(text);
  if (!match) return undefined;
  const written = match.slice(2, 9);
  const last = written.findLastIndex((part) => part !== undefined);
  if (written.some((part, i) => part !== undefined && i !== last && isFraction(part))) return undefined;
  const amounts = new Map<DurationUnit, NumberValue>();
  for (const [i, unit] of WRITTEN.entries()) {
    const [whole = '0', decimals] = (written[i] ?? '0').replace('+', '').split(/[.,]/);
    const isSeconds = unit === 'seconds';
    amounts.set(unit, decimals === undefined || isSeconds ? BigInt(whole) : float(Number(`${whole}.${decimals}`)));
    if (!isSeconds) continue;
    const nanoseconds = BigInt((decimals ?? '').padEnd(9, '0'));
    amounts.set('nanoseconds', whole.startsWith('-') ? -nanoseconds : nanoseconds);
  }
  const value = durationOf(amounts);
  return match[1] === '-' ? negateDuration(value) : value;
}

/** The units in the order in which they stand. */
const WRITTEN = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** Written as a point in time: so many years, months, days, and so on. */
function fromPoint(text: string): DurationValue | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const number = (...groups: readonly number[]) =>
    Number(groups.map((group) => match[group]).find((part) => part) ?? 0);
  const value = duration({
    months: number(2) * 12 + number(3, 5),
    days: number(4, 6),
    seconds: number(7) * 3600 + number(8, 11) * 60 + number(9, 12),
    nanoseconds: Number((match[10] ?? match[13] ?? '').padEnd(9, '0')),
  });
  return match[1] === '-' ? negateDuration(value) : value;
}

function isFraction(part: string | undefined): boolean {
  return part !== undefined && /[.,]/.test(part);
}
