/** A filter on a property or a measure: which values pass, as data that a view can be saved with. */

/** What a filter looks at: a property by its key, or a measure that the picture itself gives. */
export interface ColumnRef {
  readonly of: 'node' | 'edge';
  readonly source: 'property' | 'measure';
  readonly key: string;
}

/** Numbers and days (counted from 1970-01-01) within both ends, which belong to it; an end that is absent is open. */
export interface RangeTest {
  readonly kind: 'range';
  readonly from?: number;
  readonly to?: number;
}

/** Every value but these: one that comes into the picture later is shown. */
export interface ChoiceTest {
  readonly kind: 'choice';
  readonly hidden: ReadonlySet<string>;
}

export interface ColumnFilter {
  readonly ref: ColumnRef;
  /** Switched off it stays in the list and hides nothing. */
  readonly isOn: boolean;
  /** What has no such value is shown too. */
  readonly keepsMissing: boolean;
  /** As the reader calls it; by what it looks at where absent. */
  readonly name?: string;
  readonly test: RangeTest | ChoiceTest;
}

/** One text for each thing that can be looked at, to compare and to look it up by. */
export function columnId({ of, source, key }: ColumnRef): string {
  return `${of} ${source} ${key}`;
}

/** What hides nothing yet. */
export function openTest(kind: 'number' | 'day' | 'choice'): RangeTest | ChoiceTest {
  return kind === 'choice' ? { kind: 'choice', hidden: new Set() } : { kind: 'range' };
}

/** Whether nothing can fail the filter, whatever the picture holds. */
export function isOpen({ test, keepsMissing }: ColumnFilter): boolean {
  if (!keepsMissing) return false;
  return test.kind === 'choice' ? test.hidden.size === 0 : test.from === undefined && test.to === undefined;
}
