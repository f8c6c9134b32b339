/** One property or measure of all nodes or edges, as an array over the slots of the scene's index: numbers, days or names. */
import { formatTemporal } from '../../../graph/temporal-text.ts';
import type { Value } from '../../../graph/values.ts';

/** `NaN` where a slot has no value. Days count from 1970-01-01. */
export interface RangeColumn {
  readonly kind: 'number' | 'day';
  readonly values: Float64Array;
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

export function columnOfValues(values: readonly Value[], as: Reading | undefined): Column | undefined {
  const names = () => choiceColumn(values.map((value) => textOf(value)));
  if (as === 'choice') return names();
  if (as === 'range') return numbersAmong(values, 'number', numberOf) ?? numbersAmong(values, 'day', dayOf);
  return allNumbers(values, 'number', numberOf) ?? allNumbers(values, 'day', dayOf) ?? names();
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

type Read = (value: Value) => number | undefined;

/** Nothing where a value is of another kind, or there is none. */
function allNumbers(values: readonly Value[], kind: 'number' | 'day', read: Read): RangeColumn | undefined {
  const isOther = (value: Value) => value !== null && read(value) === undefined;
  return values.some(isOther) ? undefined : numbersAmong(values, kind, read);
}

/** What is of another kind has no value here. */
function numbersAmong(values: readonly Value[], kind: 'number' | 'day', read: Read): RangeColumn | undefined {
  return rangeColumn(
    kind,
    Float64Array.from(values, (value) => read(value) ?? Number.NaN),
  );
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return isTagged(value) && value.kind === 'float' ? value.value : undefined;
}

/** Moments count as the day on their own clock. */
function dayOf(value: Value): number | undefined {
  if (!isTagged(value)) return undefined;
  return value.kind === 'date' || value.kind === 'localDateTime' || value.kind === 'dateTime'
    ? value.epochDay
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
