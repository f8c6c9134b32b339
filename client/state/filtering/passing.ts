/** What passes a filter, and how its values lie: over the slots of a column. */
import type { ChoiceColumn, Column, RangeColumn } from './column.ts';
import type { ColumnFilter } from './column-filter.ts';

/** Clears the flags of slots that do not pass. A test of another kind than the column's values hides nothing of them. */
export function clearFailing(flags: Uint8Array, column: Column | undefined, filter: ColumnFilter): void {
  const passes = passingOf(column, filter);
  for (let slot = 0; slot < flags.length; slot++) if (!passes(slot)) flags[slot] = 0;
}

export function passingOf(column: Column | undefined, { test, keepsMissing }: ColumnFilter): (slot: number) => boolean {
  if (column === undefined) return () => keepsMissing;
  if (column.kind === 'choice') {
    const isShown = column.names.map((name) => test.kind !== 'choice' || !test.hidden.has(name));
    const { numbers } = column;
    return (slot) => isShown[numbers[slot] ?? -1] ?? keepsMissing;
  }
  const { values, ends = values } = column;
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = test.kind === 'range' ? test : {};
  return (slot) => {
    const value = values[slot] ?? Number.NaN;
    // What is known to the month or the year may be any day of it.
    return Number.isNaN(value) ? keepsMissing : (ends[slot] ?? value) >= from && value <= to;
  };
}

export interface Bin {
  /** Both ends belong to it for whole numbers and days; else all but the last leave out their upper end. */
  readonly from: number;
  readonly to: number;
  /** Where the last of its values ends. */
  readonly until: number;
  readonly total: number;
  readonly shown: number;
}

const MOST_BINS = 24;

/** Bins of one width from the least value to the greatest: one for each whole number or day where these are few. */
export function binsOf({ values, ends, min, max, isWhole }: RangeColumn, shown: Uint8Array): readonly Bin[] {
  const span = max - min;
  const width = isWhole ? Math.max(1, Math.ceil((span + 1) / MOST_BINS)) : span / MOST_BINS || 1;
  const count = isWhole ? Math.ceil((span + 1) / width) : span === 0 ? 1 : MOST_BINS;
  const totals = new Int32Array(count);
  const passed = new Int32Array(count);
  const untils = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let slot = 0; slot < values.length; slot++) {
    const value = values[slot] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    const bin = Math.min(count - 1, Math.floor((value - min) / width));
    totals[bin] = (totals[bin] ?? 0) + 1;
    passed[bin] = (passed[bin] ?? 0) + (shown[slot] ?? 0);
    untils[bin] = Math.max(untils[bin] ?? value, ends?.[slot] ?? value);
  }
  return Array.from(totals, (total, i) => {
    const from = min + i * width;
    const to = isWhole ? Math.min(max, from + width - 1) : i === count - 1 ? max : from + width;
    return { from, to, until: Math.max(to, untils[i] ?? to), total, shown: passed[i] ?? 0 };
  });
}

export interface Choice {
  readonly name: string;
  readonly total: number;
  readonly shown: number;
}

/** In the order of the column: the most frequent first. */
export function choicesOf({ names, numbers }: ChoiceColumn, shown: Uint8Array): readonly Choice[] {
  const counts = names.map((name) => ({ name, total: 0, shown: 0 }));
  for (let slot = 0; slot < numbers.length; slot++) {
    const count = counts[numbers[slot] ?? -1];
    if (count === undefined) continue;
    count.total++;
    count.shown += shown[slot] ?? 0;
  }
  return counts;
}
