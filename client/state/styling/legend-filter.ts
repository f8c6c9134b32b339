/** An entry of a legend as a filter on what its rule looks at: whether it is let through, and the filter after it was pressed. */
import type { StyleRule } from '../../../graph/wire-style.ts';
import { type ColumnFilter, openTest, type RangeTest } from '../filtering/column-filter.ts';
import type { Meaning } from './paint.ts';
import { refOf } from './sources.ts';

export interface Stretch {
  /** Open where absent: what lies outside of a scale's ends looks like them. */
  readonly from?: number;
  readonly to?: number;
}

/** What an entry stands for: of a continuous scale a stretch of values, else what its look stands for. */
export type EntryMeaning =
  | Exclude<Meaning, { readonly kind: 'step' | 'other' }>
  /** Values that the rule has no look for. */
  | { readonly kind: 'other'; readonly values: readonly string[] }
  | { readonly kind: 'stretch'; readonly stretch: Stretch };

/** Undefined where there is nothing to filter by: of a rule for one kind, what has no value cannot be told from other kinds. */
export function isLetThrough(
  rule: StyleRule,
  meaning: EntryMeaning,
  filter: ColumnFilter | undefined,
): boolean | undefined {
  if (refOf(rule.source, rule.on) === undefined || meaning.kind === 'all') return undefined;
  const now = filter?.isOn === true ? filter : undefined;
  if (meaning.kind === 'missing') return rule.where === undefined ? now?.keepsMissing !== false : undefined;
  if (now === undefined) return true;
  const { test } = now;
  if (meaning.kind === 'stretch') return test.kind === 'choice' || meets(test, meaning.stretch);
  if (test.kind === 'range') return true;
  return valuesOf(meaning).some((value) => !test.hidden.has(value));
}

/** Values are switched off and on one by one; a stretch is shown alone, and with all others when it is pressed again. */
export function afterPress(
  rule: StyleRule,
  meaning: EntryMeaning,
  filter: ColumnFilter | undefined,
): ColumnFilter | undefined {
  const ref = refOf(rule.source, rule.on);
  if (ref === undefined || meaning.kind === 'all') return undefined;
  const kind = meaning.kind === 'stretch' || rule.scale.kind === 'continuous' ? 'number' : 'choice';
  const open: ColumnFilter = { ref, isOn: true, keepsMissing: true, test: openTest(kind) };
  const base =
    filter?.isOn === true ? filter : { ...open, ...(filter?.name === undefined ? {} : { name: filter.name }) };
  if (meaning.kind === 'missing') return { ...base, keepsMissing: !base.keepsMissing };
  if (meaning.kind === 'stretch') {
    const isAlone = base.test.kind === 'range' && isSame(base.test, meaning.stretch);
    return { ...base, test: isAlone ? openTest('number') : { kind: 'range', ...meaning.stretch } };
  }
  const hidden = new Set(base.test.kind === 'choice' ? base.test.hidden : []);
  const isShown = isLetThrough(rule, meaning, filter);
  for (const value of valuesOf(meaning)) {
    if (isShown === true) hidden.add(value);
    else hidden.delete(value);
  }
  return { ...base, test: { kind: 'choice', hidden } };
}

function valuesOf(meaning: EntryMeaning): readonly string[] {
  if (meaning.kind === 'value') return [meaning.value];
  return meaning.kind === 'other' ? meaning.values : [];
}

function meets({ from, to }: RangeTest, stretch: Stretch): boolean {
  const isBelow = stretch.to !== undefined && from !== undefined && stretch.to < from;
  const isAbove = stretch.from !== undefined && to !== undefined && stretch.from > to;
  return !isBelow && !isAbove;
}

function isSame(test: RangeTest, { from, to }: Stretch): boolean {
  return test.from === from && test.to === to;
}
