/** One property or measure of all nodes or edges, as an array over the slots of the scene's index: numbers, days or names. */
import { formatTemporal } from '../../../graph/temporal-text.ts';
import { type DatePrecision, type Period, periodOf, writtenDate } from '../../../graph/time.ts';
import type { Value } from '../../../graph/values.ts';

/** `NaN` where a slot has no value. Days count from 1970-01-01. */
export interface RangeColumn {
  readonly kind: 'number' | 'day';
  readonly values: Float64Array;
  /** The last day of each, where some are known to the month or the year; `values` then has the first. */
  readonly ends?: Float64Array;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly isWhole: boolean;
  /** How many slots have a value. */
  readonly present: number;
}

/** Numbers of names by slot, -1 where it has no value; the most frequent name first. */
export interface ChoiceColumn {
  readonly kind: 'choice';
  readonly names: readonly string[];
  readonly numbers: Int32Array;
  readonly present: number;
}

export type Column = RangeColumn | ChoiceColumn;

/** How values are to be read: by size, by name, or (where not said) as they are by themselves, mixed ones by name. */
export type Reading = 'range' | 'choice';

/** `precisionAt`: how exactly the date of a slot is known. Texts that are dates are names, until they are to be read by size. */
export function columnOfValues(
  values: readonly Value[],
  as: Reading | undefined,
  precisionAt: (slot: number) => DatePrecision = () => 'day',
): Column | undefined {
  const names = () => choiceColumn(values.map((value) => textOf(value)));
  const days = () => daysAmong(values.map((value, slot) => daysOf(value, precisionAt(slot))));
  if (as === 'choice') return names();
  if (as === 'range') return numbersAmong(values) ?? daysAmong(datesAmong(values, precisionAt));
  const areAll = (isRead: (value: Value) => boolean) => values.every((value) => value === null || isRead(value));
  if (areAll((value) => numberOf(value) !== undefined)) return numbersAmong(values);
  return areAll((value) => daysOf(value, 'day') !== undefined) ? days() : names();
}

/** Nothing where no slot has a number. */
export function rangeColumn(kind: 'number' | 'day', values: Float64Array): RangeColumn | undefined {
  let [min, max, present, isWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, true];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    present++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    isWhole &&= Number.isInteger(value);
  }
  // A zero has no sign here.
  return present === 0 ? undefined : { kind, values, min: min + 0, max: max + 0, isWhole, present };
}

export function choiceColumn(texts: readonly (string | undefined)[]): ChoiceColumn | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 0) return undefined;
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const numberOfName = new Map(names.map((name, i) => [name, i]));
  const numbers = Int32Array.from(texts, (text) => (text === undefined ? -1 : (numberOfName.get(text) ?? -1)));
  let present = 0;
  for (const number of numbers) if (number >= 0) present++;
  return { kind: 'choice', names, numbers, present };
}

/** What is of another kind has no value here. */
function numbersAmong(values: readonly Value[]): RangeColumn | undefined {
  return rangeColumn(
    'number',
    Float64Array.from(values, (value) => numberOf(value) ?? Number.NaN),
  );
}

function daysAmong(periods: readonly (Period | undefined)[]): RangeColumn | undefined {
  const column = rangeColumn(
    'day',
    Float64Array.from(periods, (period) => period?.from ?? Number.NaN),
  );
  if (!periods.some((period) => period !== undefined && period.to > period.from)) return column;
  return column && { ...column, ends: Float64Array.from(periods, (period) => period?.to ?? Number.NaN) };
}

/** Written ones too; but four digits alone are a year only among other dates. */
function datesAmong(
  values: readonly Value[],
  precisionAt: (slot: number) => DatePrecision,
): readonly (Period | undefined)[] {
  const written = values.map((value) => (typeof value === 'string' ? writtenDate(value) : undefined));
  const own = values.map((value, slot) => daysOf(value, precisionAt(slot)));
  const areDates =
    own.some((period) => period !== undefined) || written.some((date) => date && date.precision !== 'year');
  return own.map((period, slot) => period ?? (areDates ? written[slot]?.period : undefined));
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return isTagged(value) && value.kind === 'float' ? value.value : undefined;
}

/** Moments count as the day on their own clock. */
function daysOf(value: Value, precision: DatePrecision): Period | undefined {
  if (!isTagged(value)) return undefined;
  if (value.kind === 'date') return periodOf(value, precision);
  return value.kind === 'localDateTime' || value.kind === 'dateTime'
    ? { from: value.epochDay, to: value.epochDay }
    : undefined;
}

/** Lists, maps and bytes have no one value to choose. */
function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (!isTagged(value)) return undefined;
  switch (value.kind) {
    case 'float':
      return String(value.value);
    case 'date':
    case 'localDateTime':
    case 'dateTime':
    case 'localTime':
    case 'time':
    case 'duration':
      return formatTemporal(value);
    default:
      return undefined;
  }
}

type Tagged = Extract<Value, { readonly kind: string }>;

function isTagged(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
