/** Durations as text: `P1Y2M3DT4H5M6.7S`, `P2.5W`, `-P1D`, `P2012-02-02T14:37:21.545`. */
import type { DurationValue } from '../../graph/values.ts';
import { duration, fractionalDuration, negateDuration } from './duration.ts';
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
  const value = isFraction(written[last]) && last < 6 ? fractionOf(written) : exactOf(written);
  return match[1] === '-' ? negateDuration(value) : value;
}

function exactOf(written: readonly (string | undefined)[]): DurationValue {
  const [years, months, weeks, days, hours, minutes] = written.slice(0, 6).map((part) => BigInt(plain(part)));
  const { seconds, nanoseconds } = exactSeconds(written[6]);
  return duration({
    months: (years ?? 0n) * 12n + (months ?? 0n),
    days: (weeks ?? 0n) * 7n + (days ?? 0n),
    seconds: (hours ?? 0n) * 3600n + (minutes ?? 0n) * 60n + seconds,
    nanoseconds,
  });
}

function exactSeconds(written: string | undefined): { readonly seconds: bigint; readonly nanoseconds: bigint } {
  const [whole = '0', fraction = ''] = plain(written).split(/[.,]/);
  const nanoseconds = BigInt(fraction.padEnd(9, '0'));
  return { seconds: BigInt(whole), nanoseconds: whole.startsWith('-') ? -nanoseconds : nanoseconds };
}

function fractionOf(written: readonly (string | undefined)[]): DurationValue {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = written.map((part) =>
    Number(plain(part).replace(',', '.')),
  );
  return fractionalDuration({
    months: years * 12 + months,
    days: weeks * 7 + days,
    seconds: hours * 3600 + minutes * 60 + seconds,
    nanoseconds: 0,
  });
}

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

function plain(part: string | undefined): string {
  return (part ?? '0').replace('+', '');
}
