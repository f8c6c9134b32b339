/** How wide the columns of a result are: by the first rows, so that scrolling moves nothing; the table spreads over what room is left. */
import type { Value } from '../../graph/values.ts';
import { exact } from '../i18n/value-text.ts';

const SAMPLE = 40;
const CHARACTER_PX = 7.6;
/** Figures stand in a wider face, so that their places line up. */
const FIGURE_PX = 8.6;
const PADDING_PX = 26;
const LEAST_PX = 72;
const MOST_PX = 380;

export function columnWidths(columns: readonly string[], rows: readonly (readonly Value[])[]): readonly number[] {
  return columns.map((name, column) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((width, row) => Math.max(width, shownWidth(row[column] ?? null)), name.length * CHARACTER_PX);
    return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, longest + PADDING_PX)));
  });
}

function shownWidth(value: Value): number {
  return shownLength(value) * (isNumber(value) ? FIGURE_PX : CHARACTER_PX);
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
