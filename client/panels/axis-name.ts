/** What the value of an axis is called. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { ColumnRef } from '../state/filtering/column-filter.ts';
import { columnNames } from '../state/filtering/column-names.ts';
import type { VocabularyState } from '../state/vocabulary.ts';

/** Of relations, the earliest day or the highest number at a node counts. */
export function axisName(
  ref: ColumnRef,
  values: 'day' | 'number',
  vocabulary: Pick<VocabularyState, 'keyName'>,
): string {
  const name = columnNames(ref, vocabulary)[locale.value];
  return ref.of === 'edge' ? words.value.ground.ofRelations(name, values) : name;
}
