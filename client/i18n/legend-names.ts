/** What the entries of a rule's legend are called: values, stretches of them, and what has none. */
import type { StyleRule } from '../../graph/wire-style.ts';
import type { Stretch } from '../state/styling/legend-filter.ts';
import type { LegendEntry, RuleLegend } from '../state/styling/rule-legend.ts';
import type { VocabularyState } from '../state/vocabulary.ts';
import { toldInColumn, toldValue } from './source-values.ts';
import { words } from './words.ts';

/** What an entry stands for. */
export function entryName(
  vocabulary: VocabularyState,
  { source, on, scale }: StyleRule,
  { meaning }: LegendEntry,
  { range }: RuleLegend,
): string {
  const t = words.value.style;
  switch (meaning.kind) {
    case 'value':
      return valueName(source, toldValue(source, on, meaning.value, vocabulary));
    case 'other':
      return t.others(meaning.values.length);
    case 'missing':
      return t.missing;
    case 'all':
      return scale.kind === 'same' && scale.look === '' ? t.hidden : t.every;
    case 'stretch':
      return range === undefined ? '' : stretchName(meaning.stretch, range);
    default:
      return meaning satisfies never;
  }
}

/** Groups that were worked out have numbers for names. */
export function valueName(source: StyleRule['source'], told: string): string {
  const isGroup = source.kind === 'measure' && (source.measure === 'community' || source.measure === 'component');
  return isGroup ? words.value.style.group(told) : told;
}

function stretchName({ from, to }: Stretch, { column, domain }: NonNullable<RuleLegend['range']>): string {
  const t = words.value.style;
  const say = (value: number) => toldInColumn(value, column);
  if (from === undefined && to === undefined) return t.between(say(domain[0]), say(domain[1]));
  if (from === undefined) return t.upTo(say(to ?? domain[1]));
  return to === undefined ? t.andMore(say(from)) : t.between(say(from), say(to));
}
