/** How wide the columns of a result are: by the first rows, so that scrolling moves nothing. */
import type { Value } from '../../graph/values.ts';
import { exact } from '../i18n/value-text.ts';

const SAMPLE = 40;
const CHARACTER_PX = 7.4;
const PADDING_PX = 26;
const LEAST_PX = 72;
const MOST_PX = 380;

export function columnWidths(columns: readonly string[], rows: readonly (readonly Value[])[]): readonly number[] {
  return columns.map((name, column) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((length, row) => Math.max(length, shownLength(row[column] ?? null)), name.length);
    return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, longest * CHARACTER_PX + PADDING_PX)));
  });
}

/** Characters that a cell shows, roughly: nodes and edges show a name, not their properties. */
function shownLength(value: Value): number {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    if (value.kind === 'node') return 26;
    if (value.kind === 'edge') return 22;
    if (value.kind === 'path') return 24 * value.nodes.length;
  }
  return exact(value).length;
}

/** Numbers stand at the end of their column, so that their places line up. */
export function isNumeric(column: number, rows: readonly (readonly Value[])[]): boolean {
  const sample = rows.slice(0, SAMPLE).map((row) => row[column]);
  return sample.some(isNumber) && sample.every((value) => value === null || isNumber(value));
}

function isNumber(value: Value | undefined): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}
