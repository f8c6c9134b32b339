/** What a filter's column is called in both languages: a property as the vocabulary names it, a measure as we do. */
import type { Label } from '../../../graph/vocabulary.ts';
import type { Language } from '../settings.ts';
import type { VocabularyState } from '../vocabulary.ts';
import type { ColumnRef } from './column-filter.ts';

const MEASURES: ReadonlyMap<string, Label> = new Map([
  ['degree', { label: 'Number of relations', labelAr: 'عدد العلاقات' }],
]);

export function columnNames(
  { source, key }: ColumnRef,
  vocabulary: Pick<VocabularyState, 'keyName'>,
): Readonly<Record<Language, string>> {
  const measure = source === 'measure' ? MEASURES.get(key) : undefined;
  if (measure !== undefined) return { en: measure.label, ar: measure.labelAr };
  return { en: vocabulary.keyName(key, 'en'), ar: vocabulary.keyName(key, 'ar') };
}
