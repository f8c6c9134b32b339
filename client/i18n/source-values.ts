/** Values that rules and legends tell apart, as people say them: kinds and codes by name, numbers and days as they are written. */
import { CREDIBILITY, RELIABILITY } from '../../graph/grades.ts';
import type { StyleSource } from '../../graph/wire-style.ts';
import type { RangeColumn } from '../state/filtering/column.ts';
import type { On } from '../state/styling/channels.ts';
import type { VocabularyState } from '../state/vocabulary.ts';
import { formatDay, formatNumber, formatPlain } from './format.ts';
import { locale } from './locale.ts';
import { gradeText, readable, yesOrNo } from './value-text.ts';

type Names = Pick<VocabularyState, 'kindName' | 'typeName' | 'valueName'>;

/** `value` as a column keeps it. */
export function toldValue(source: StyleSource, on: On, value: string, vocabulary: Names): string {
  switch (source.kind) {
    case 'kind':
      return (on === 'node' ? vocabulary.kindName : vocabulary.typeName)(value, locale.value);
    case 'grade':
      return toldGrade(source.grade, value);
    case 'property':
      return vocabulary.valueName(source.key, value, locale.value) ?? toldText(value);
    case 'measure':
      return toldMeasure(Number(value));
    default:
      return toldText(value);
  }
}

/** A value of a column of numbers or days: years without grouping, what is measured to a few digits. */
export function toldInColumn(value: number, { kind, isWhole, min, max }: RangeColumn): string {
  if (kind === 'day') return formatDay(value);
  const areYears = isWhole && min >= 1000 && max <= 2999;
  return areYears ? formatPlain(value) : formatNumber(Number(value.toPrecision(isWhole ? 15 : 4)));
}

/** To four digits: a measure's further ones mean nothing. */
export function toldMeasure(value: number): string {
  return formatNumber(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

function toldGrade(grade: 'reliability' | 'credibility', value: string): string {
  const grades = grade === 'reliability' ? RELIABILITY : CREDIBILITY;
  const found = grades.find(({ id }) => String(id) === value);
  return found === undefined ? toldText(value) : gradeText(found);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function toldText(value: string): string {
  const truth = TRUTHS.get(value);
  if (truth !== undefined) return yesOrNo(truth);
  if (String(Number(value)) === value && Number.isFinite(Number(value))) return readable(Number(value));
  const ms = DAY.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? value : formatDay(ms / 86_400_000);
}
