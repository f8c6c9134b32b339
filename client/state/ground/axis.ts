/** The axis of time or of numbers: which properties can make one, where it puts nodes, and the ticks on it. */

import type { RangeColumn } from '../filtering/column.ts';
import type { ColumnRef } from '../filtering/column-filter.ts';
import { columnOf, offeredColumns } from '../filtering/columns.ts';
import type { LayoutFrame } from '../layout/input.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { AnchorOf, AxisGround } from './ground.ts';

export interface AxisOffer {
  readonly ref: ColumnRef;
  readonly values: 'day' | 'number';
  /** How many nodes get a place on it. */
  readonly covered: number;
}

/** Properties with at least two different days or numbers, the best first: days before numbers, then by how many nodes they place. */
export function axisOffers(index: SceneIndex): readonly AxisOffer[] {
  return offeredColumns(index)
    .flatMap((ref): readonly AxisOffer[] => {
      const column = ref.source === 'property' ? columnOf(index, ref) : undefined;
      if (column === undefined || column.kind === 'choice' || column.max <= column.min) return [];
      const values = valuesOf(index, ref, column).filter((value) => !Number.isNaN(value));
      // Relations may differ where no two nodes do.
      if (values.every((value) => value === values[0])) return [];
      return [{ ref, values: column.kind, covered: values.length }];
    })
    .sort((a, b) => rank(a) - rank(b) || b.covered - a.covered || (a.ref.key < b.ref.key ? -1 : 1));
}

/** When something began says more than when it was told of, and what stands in a year more than any other number. */
function rank({ ref, values }: AxisOffer): number {
  if (values === 'number') return 3;
  return /valid|from|since|start|begin|date$/i.test(ref.key)
    ? 0
    : /report|created|updated|modified/i.test(ref.key)
      ? 2
      : 1;
}

/** By slot of the node: its own value, or of those of its relations the earliest day or the highest number. */
function valuesOf(index: SceneIndex, { of }: ColumnRef, { kind, values }: RangeColumn): Float64Array {
  if (of === 'node') return values;
  const chosen = new Float64Array(index.nodes.length).fill(Number.NaN);
  for (const [edge, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    for (const node of [index.sources[edge] ?? 0, index.targets[edge] ?? 0]) {
      const before = chosen[node] ?? Number.NaN;
      if (Number.isNaN(before) || (kind === 'day' ? value < before : value > before)) chosen[node] = value;
    }
  }
  return chosen;
}

/** Room of one node with its caption, roughly: so long must the axis be that lanes do not become towers. */
const ROOM = { width: 120, height: 64 };
/** Between the first value and what has none. */
const APART = 120;

export function axisGround(
  index: SceneIndex,
  { ref, values: kind, covered }: AxisOffer,
  frame: LayoutFrame,
): AxisGround {
  const values = columnValues(index, ref);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) if (!Number.isNaN(value)) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const area = covered * ROOM.width * ROOM.height;
  const length = Math.max(frame.width * 0.75, Math.sqrt((area * frame.width) / frame.height));
  const scale = max > min ? length / (max - min) : 1;
  return { kind: 'axis', column: ref, values: kind, origin: min, scale, apart: -APART };
}

export function axisAnchors({ column, origin, scale }: AxisGround, index: SceneIndex): AnchorOf {
  const values = columnValues(index, column);
  return (id) => {
    const value = values[index.nodeSlots.get(id) ?? -1] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : { x: (value - origin) * scale };
  };
}

function columnValues(index: SceneIndex, ref: ColumnRef): Float64Array {
  const column = columnOf(index, ref);
  return column === undefined || column.kind === 'choice' ? new Float64Array(0) : valuesOf(index, ref, column);
}

export interface Tick {
  readonly value: number;
  /** How much of a day its label says. */
  readonly precision: 'day' | 'month' | 'year' | 'number';
}

/** Round values within both ends, no nearer to each other than `least`. */
export function ticksOf(kind: 'day' | 'number', from: number, to: number, least: number): readonly Tick[] {
  if (!(to > from) || !(least > 0)) return [];
  return kind === 'number' ? numberTicks(from, to, least) : dayTicks(from, to, least);
}

const MOST_TICKS = 200;

function numberTicks(from: number, to: number, least: number): readonly Tick[] {
  const step = roundUp(least);
  const ticks: Tick[] = [];
  for (let n = Math.ceil(from / step); n * step <= to && ticks.length < MOST_TICKS; n++) {
    ticks.push({ value: Number((n * step).toPrecision(12)), precision: 'number' });
  }
  return ticks;
}

/** The next of 1, 2, 5, 10, 20 … */
function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power;
}

/** Of the shortest one. */
const DAYS_OF_MONTH = 28;
const DAYS_OF_YEAR = 365;
const MONTHS = [1, 3, 6] as const;

function dayTicks(from: number, to: number, least: number): readonly Tick[] {
  const days = [1, 2, 7, 14].find((each) => each >= least);
  if (days !== undefined) {
    // The first day of 1970 was a Thursday: weeks begin on Mondays.
    const shift = days % 7 === 0 ? 4 : 0;
    const ticks: Tick[] = [];
    for (let n = Math.ceil((from - shift) / days); n * days + shift <= to && ticks.length < MOST_TICKS; n++) {
      ticks.push({ value: n * days + shift, precision: 'day' });
    }
    return ticks;
  }
  const months = MONTHS.find((each) => each * DAYS_OF_MONTH >= least);
  const step = months ?? 12 * Math.max(1, roundUp(Math.ceil(least / DAYS_OF_YEAR)));
  const first = Math.ceil(monthOf(from) / step) * step;
  const ticks: Tick[] = [];
  for (let month = first; ticks.length < MOST_TICKS; month += step) {
    const value = firstDayOf(month);
    if (value > to) return ticks;
    if (value >= from) ticks.push({ value, precision: months === undefined ? 'year' : 'month' });
  }
  return ticks;
}

const DAY_MS = 86_400_000;

/** Months from January of the year 0. */
function monthOf(epochDay: number): number {
  const date = new Date(Math.floor(epochDay) * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDayOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return date.getTime() / DAY_MS;
}
