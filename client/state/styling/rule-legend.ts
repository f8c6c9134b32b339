/** What a rule shows, to be read and to filter by: each look with what it stands for and how many have it. */
import type { Channel, StyleRule } from '../../../graph/wire-style.ts';
import type { RangeColumn } from '../filtering/column.ts';
import type { LookOf } from './channels.ts';
import type { EntryMeaning, Stretch } from './legend-filter.ts';
import { lookOf, type Meaning, type Painted } from './paint.ts';
import { type ContinuousScale, domainOf, shareOf, valueAt } from './scales.ts';
import { type Columns, isWithin, sourceColumn, valuesIn } from './sources.ts';

export type Look = LookOf[Channel];

export interface LegendEntry {
  readonly id: string;
  readonly meaning: EntryMeaning;
  readonly look: Look;
  /** How many nodes or edges look so by this rule: in the scene, and of those now shown. */
  readonly total: number;
  readonly shown: number;
}

export interface RuleLegend {
  readonly entries: readonly LegendEntry[];
  /** Of a continuous scale: both ends, and the column they are values of. */
  readonly range?: { readonly column: RangeColumn; readonly domain: readonly [number, number] };
  /** Of a discrete scale: all values in the rule's scope, the most frequent first. */
  readonly values: readonly string[];
}

export interface LegendParts {
  readonly rule: StyleRule;
  readonly painted: Painted<Look> | undefined;
  readonly columns: Columns;
  /** By slot: 1 where it is shown. */
  readonly shown: Uint8Array;
}

export function legendOf(parts: LegendParts): RuleLegend {
  const { rule, columns } = parts;
  const tallies = talliesOf(parts);
  const { scale } = rule;
  if (scale.kind === 'continuous') {
    const column = sourceColumn(rule.source, rule.on, columns, 'range');
    if (column === undefined) return { entries: entriesOf(tallies, []), values: [] };
    const domain = domainOf(scale, column, rule.channel);
    const stretches = stretchesOf(scale, domain, column);
    const counted = stretches
      .map((stretch) => stretchEntry(parts, stretch, { column, domain, scale }))
      .filter(({ total }) => total > 0);
    return { entries: [...counted, ...entriesOf(tallies, [])], range: { column, domain }, values: [] };
  }
  const column = scale.kind === 'discrete' ? sourceColumn(rule.source, rule.on, columns, 'choice') : undefined;
  const values = column === undefined ? [] : valuesIn(column, isWithin(rule, columns.index));
  return { entries: entriesOf(tallies, values), values };
}

interface Tally {
  readonly meaning: Meaning;
  readonly look: Look;
  total: number;
  shown: number;
}

/** Of the looks of this rule; none where it is off, or others come before it everywhere. */
function talliesOf({ rule, painted, shown }: LegendParts): readonly Tally[] {
  const looks = painted?.looks ?? [];
  const first = looks.findIndex((look) => look.rule.id === rule.id);
  const tallies = looks
    .filter((look) => look.rule.id === rule.id)
    .map(({ meaning, look }): Tally => ({ meaning, look, total: 0, shown: 0 }));
  painted?.numbers.forEach((number, slot) => {
    const tally = first === -1 ? undefined : tallies[number - first];
    if (tally === undefined) return;
    tally.total++;
    tally.shown += shown[slot] ?? 0;
  });
  return tallies;
}

/** Only of looks that something has. */
function entriesOf(tallies: readonly Tally[], values: readonly string[]): readonly LegendEntry[] {
  const known = new Set(tallies.flatMap(({ meaning }) => (meaning.kind === 'value' ? [meaning.value] : [])));
  return tallies.flatMap(({ meaning, ...tally }): LegendEntry[] => {
    if (meaning.kind === 'step' || tally.total === 0) return [];
    const id = meaning.kind === 'value' ? `value ${meaning.value}` : meaning.kind;
    const others = values.filter((value) => !known.has(value));
    return [{ id, meaning: meaning.kind === 'other' ? { kind: 'other', values: others } : meaning, ...tally }];
  });
}

const MOST_STRETCHES = 5;

/** Stretches of equal length along the range of looks; of few whole numbers one for each. */
function stretchesOf(
  scale: ContinuousScale,
  [from, to]: readonly [number, number],
  { isWhole }: RangeColumn,
): readonly Stretch[] {
  if (to <= from) return [{}];
  const isFew = isWhole && to - from < MOST_STRETCHES;
  const count = isFew ? Math.floor(to - from) + 1 : MOST_STRETCHES;
  const cuts = Array.from({ length: count - 1 }, (_, i) =>
    isFew ? Math.ceil(from) + i : rounded(valueAt(scale, [from, to], (i + 1) / count), to - from),
  );
  const ends = [...new Set(isWhole ? cuts.map(Math.floor) : cuts)];
  return Array.from({ length: ends.length + 1 }, (_, i): Stretch => {
    const before = ends[i - 1];
    const end = ends[i];
    return {
      ...(before === undefined ? {} : { from: isWhole ? before + 1 : before }),
      ...(end === undefined ? {} : { to: end }),
    };
  });
}

/** To a hundredth of the span, or finer: what is read is what is filtered by. */
function rounded(value: number, span: number): number {
  const unit = 10 ** (Math.floor(Math.log10(span)) - 2);
  const near = Number((Math.round(value / unit) * unit).toPrecision(12));
  return Number.isFinite(near) ? near : value;
}

interface Scaled {
  readonly scale: ContinuousScale;
  readonly column: RangeColumn;
  readonly domain: readonly [number, number];
}

/** Its look is that of its middle. */
function stretchEntry(
  { rule, painted, shown }: LegendParts,
  stretch: Stretch,
  { scale, column, domain }: Scaled,
): LegendEntry {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = stretch;
  let [total, seen] = [0, 0];
  painted?.numbers.forEach((number, slot) => {
    const value = column.values[slot] ?? Number.NaN;
    if (painted.looks[number]?.rule.id !== rule.id || !(value >= from && value <= to)) return;
    total++;
    seen += shown[slot] ?? 0;
  });
  const middle = (Math.max(from, domain[0]) + Math.min(to, domain[1])) / 2;
  const look = lookOf(rule, { kind: 'step', share: shareOf(scale, domain, middle) }, rule.channel);
  return {
    id: `stretch ${stretch.from ?? ''} ${stretch.to ?? ''}`,
    meaning: { kind: 'stretch', stretch },
    look,
    total,
    shown: seen,
  };
}
