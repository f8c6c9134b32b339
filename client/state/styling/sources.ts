/** What a rule can look at, as columns over the slots of the scene: kinds, properties, measures, grades, claims. */

import { MEASURE_IDS } from '../../../graph/algorithms/metrics.ts';
import { CREDIBILITY, RELIABILITY } from '../../../graph/grades.ts';
import type { Channel, StyleRule, StyleSource } from '../../../graph/wire-style.ts';
import { measureNames } from '../analysis/measures.ts';
import { type ChoiceColumn, type Column, choiceColumn, type RangeColumn, type Reading } from '../filtering/column.ts';
import type { ColumnRef } from '../filtering/column-filter.ts';
import { columnNames } from '../filtering/column-names.ts';
import { columnOf, propertyKeys } from '../filtering/columns.ts';
import { CLAIM_COUNT, CLAIMS, type Measured, measureRef, workedOut } from '../filtering/measure-columns.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { Language } from '../settings.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { isMeasurable, type On } from './channels.ts';

export interface Columns {
  readonly index: SceneIndex;
  readonly measured: Measured;
}

export interface Scoped {
  readonly on: On;
  readonly where?: string | undefined;
}

/** The property or measure that a source reads; none for kinds, constants and what lines have not got. */
export function refOf(source: StyleSource, on: On): ColumnRef | undefined {
  switch (source.kind) {
    case 'constant':
    case 'kind':
      return undefined;
    case 'property':
      return { of: on, source: 'property', key: source.key };
    case 'measure':
      // Of lines there are none.
      return on === 'node' ? measureRef(source.measure) : undefined;
    case 'claims':
      return on === 'node' ? CLAIMS : { of: 'edge', source: 'property', key: CLAIM_COUNT };
    case 'grade':
      return { of: on, source: 'property', key: gradeKey(source.grade, on) };
    default:
      return source satisfies never;
  }
}

/** Where grades stand: on speakers and claims themselves, of a relation the best of its claims. */
function gradeKey(grade: 'reliability' | 'credibility', on: On): string {
  return grade === 'credibility' && on === 'edge' ? 'bestCredibility' : grade;
}

/** Read by name, or by size. Undefined where nothing has a value. */
export function sourceColumn(source: StyleSource, on: On, columns: Columns, as: 'choice'): ChoiceColumn | undefined;
export function sourceColumn(source: StyleSource, on: On, columns: Columns, as: 'range'): RangeColumn | undefined;
export function sourceColumn(source: StyleSource, on: On, columns: Columns, as?: Reading): Column | undefined;
export function sourceColumn(
  source: StyleSource,
  on: On,
  { index, measured }: Columns,
  as?: Reading,
): Column | undefined {
  if (source.kind === 'kind') return as === 'range' ? undefined : kindColumn(index, on);
  const ref = refOf(source, on);
  return ref === undefined ? undefined : columnOf(index, ref, { as, measured });
}

function kindColumn({ kinds, kindOf, types, typeOf }: SceneIndex, on: On): ChoiceColumn {
  const [names, numbers] = on === 'node' ? [kinds, kindOf] : [types, typeOf];
  return { kind: 'choice', names, numbers, present: numbers.length };
}

/** Whether a slot is of the kind or type that a rule is for. */
export function isWithin(
  { on, where }: Scoped,
  { kinds, kindOf, types, typeOf }: SceneIndex,
): (slot: number) => boolean {
  if (where === undefined) return () => true;
  const [names, numbers] = on === 'node' ? [kinds, kindOf] : [types, typeOf];
  const wanted = names.indexOf(where);
  return (slot) => numbers[slot] === wanted;
}

/** The values in the scope, the most frequent first. */
export function valuesIn(column: ChoiceColumn, isIn: (slot: number) => boolean): readonly string[] {
  const names: (string | undefined)[] = [];
  column.numbers.forEach((number, slot) => {
    if (isIn(slot)) names.push(column.names[number]);
  });
  return choiceColumn(names)?.names ?? [];
}

/** The values of a grade from the best to the worst; the last says that it cannot be judged. */
export function gradeValues(grade: 'reliability' | 'credibility'): readonly string[] {
  return grade === 'reliability' ? RELIABILITY.map(({ id }) => id) : CREDIBILITY.map(({ id }) => String(id));
}

/** Past this many different texts each says no more than a name. */
const MOST_VALUES = 100;

/** What a channel can be given by, in this picture: what nothing has, or has alike, is left out. */
export function offeredSources(scoped: Scoped, channel: Channel, columns: Columns): readonly StyleSource[] {
  const { index } = columns;
  const isIn = isWithin(scoped, index);
  const { on } = scoped;
  const tells = (source: StyleSource): boolean => {
    const column = sourceColumn(source, on, columns, 'choice');
    if (column === undefined) return false;
    const values = valuesIn(column, isIn);
    if (channel === 'caption') return values.length > 0;
    if (values.length > MOST_VALUES || !isPartitioned(column, values.length)) {
      return isMeasurable(channel) && isSpread(sourceColumn(source, on, columns));
    }
    return values.length > 0;
  };
  const measures: readonly StyleSource[] =
    on === 'node' && index.edges.length > 0 ? MEASURE_IDS.map((measure) => ({ kind: 'measure', measure })) : [];
  const evidence = (
    [{ kind: 'claims' }, { kind: 'grade', grade: 'reliability' }, { kind: 'grade', grade: 'credibility' }] as const
  ).filter(tells);
  const own = new Set(evidence.map((source) => refOf(source, on)?.key));
  const properties = propertyKeys(index, on)
    .filter((key) => !own.has(key))
    .map((key): StyleSource => ({ kind: 'property', key }))
    .filter(tells);
  return [{ kind: 'constant' }, { kind: 'kind' }, ...measures, ...evidence, ...properties];
}

/** Texts that are all different, such as names and ids, tell nothing apart. */
function isPartitioned({ present }: ChoiceColumn, values: number): boolean {
  return values === 1 || values < present;
}

function isSpread(column: Column | undefined): boolean {
  return column !== undefined && column.kind !== 'choice' && column.max > column.min;
}

/** One text for each source. */
export function sourceId(source: StyleSource): string {
  switch (source.kind) {
    case 'property':
      return `property ${source.key}`;
    case 'measure':
      return `measure ${source.measure}`;
    case 'grade':
      return `grade ${source.grade}`;
    default:
      return source.kind;
  }
}

type Names = Readonly<Record<Language, string>>;

const PLAIN_NAMES: Readonly<Record<'constant' | 'claims', Names>> = {
  constant: { en: 'the same for all', ar: 'نفسه للجميع' },
  claims: { en: 'Number of claims', ar: 'عدد الإفادات' },
};

const KIND_NAMES: Readonly<Record<On, Names>> = {
  node: { en: 'Kind', ar: 'النوع' },
  edge: { en: 'Type of relation', ar: 'نوع العلاقة' },
};

export function sourceNames(source: StyleSource, on: On, vocabulary: Pick<VocabularyState, 'keyName'>): Names {
  switch (source.kind) {
    case 'kind':
      return KIND_NAMES[on];
    case 'constant':
    case 'claims':
      return PLAIN_NAMES[source.kind];
    case 'measure':
      return measureNames(source.measure);
    case 'grade':
      return GRADE_NAMES[source.grade];
    case 'property':
      return columnNames({ of: on, source: 'property', key: source.key }, vocabulary);
    default:
      return source satisfies never;
  }
}

const GRADE_NAMES: Readonly<Record<'reliability' | 'credibility', Names>> = {
  reliability: { en: 'Reliability of the source', ar: 'موثوقية المصدر' },
  credibility: { en: 'Credibility of the information', ar: 'مصداقية المعلومة' },
};

/** Whether its values are still being worked out. */
export function isPending({ source, on }: StyleRule, { measured }: Columns): boolean {
  const ref = refOf(source, on);
  const measure = ref && workedOut(ref);
  return measure !== undefined && !measured.has(measure);
}
