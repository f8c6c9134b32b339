/** What a filter's column is called in both languages: a property as the vocabulary names it, a measure as we do. */
import type { Label } from '../../../graph/vocabulary.ts';
import { measureNames } from '../analysis/measures.ts';
import type { Language } from '../settings.ts';
import type { VocabularyState } from '../vocabulary.ts';
import type { ColumnRef } from './column-filter.ts';
import { CLAIMS, DEGREE, workedOut } from './measure-columns.ts';

const FREE: ReadonlyMap<string, Label> = new Map([
  [DEGREE.key, { label: 'Number of relations', labelAr: 'عدد العلاقات' }],
  [CLAIMS.key, { label: 'Claims of its relations', labelAr: 'إفادات علاقاته' }],
]);

export function columnNames(
  ref: ColumnRef,
  vocabulary: Pick<VocabularyState, 'keyName'>,
): Readonly<Record<Language, string>> {
  const { source, key } = ref;
  const free = source === 'measure' ? FREE.get(key) : undefined;
  if (free !== undefined) return { en: free.label, ar: free.labelAr };
  const measure = workedOut(ref);
  if (measure !== undefined) return measureNames(measure);
  return { en: vocabulary.keyName(key, 'en'), ar: vocabulary.keyName(key, 'ar') };
}
