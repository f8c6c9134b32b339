/** A value in the answer to a named question: told in the reader's language, where the question or the vocabulary has words for it. */
import { textInLanguage } from '../../graph/bilingual.ts';
import type { PropertyMap, Value } from '../../graph/values.ts';
import { locale } from '../i18n/locale.ts';
import { readable } from '../i18n/value-text.ts';
import { BilingualText, Foreign } from '../panels/names.tsx';
import { useApp } from '../shell/app.ts';
import type { QuestionColumn } from '../shell/questions.ts';
import { ValueCell } from './value-cell.tsx';

interface Properties {
  readonly name: string;
  readonly column: QuestionColumn;
  readonly value: Value | undefined;
}

export function ToldCell({ name, column, value }: Properties) {
  const { vocabulary } = useApp().explorer;
  if (value === null || value === undefined) return <span class="cell-null">–</span>;
  if (typeof value === 'string') {
    const told = column.values.get(value)?.[locale.value] ?? vocabulary.valueName(name, value, locale.value);
    return told === undefined ? <ValueCell value={value} /> : <Foreign text={told} />;
  }
  if (value instanceof Map) {
    const found = inBothLanguages(value);
    if (found === undefined) return <ValueCell value={value} />;
    return found === 'none' ? <ToldCell name={name} column={column} value={null} /> : <BilingualText found={found} />;
  }
  const isScalar = typeof value !== 'object' || ('kind' in value && (value.kind === 'date' || value.kind === 'float'));
  return isScalar ? <span class="number">{readable(value)}</span> : <ValueCell value={value} />;
}

/** `{en: …, ar: …}` is one text in two languages; `none` where it has neither, nothing where a map is another. */
function inBothLanguages(map: PropertyMap) {
  if (map.size !== 2 || !map.has('en') || !map.has('ar')) return undefined;
  const texts = new Map([
    ['text', map.get('en') ?? null],
    ['textAr', map.get('ar') ?? null],
  ]);
  return textInLanguage(texts, 'text', locale.value) ?? 'none';
}
