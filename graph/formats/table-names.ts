/** What the nodes and relations of a column are called, beside the cells that hold them whole. */
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, Value } from '../values.ts';

/** The columns that may follow another, and what stands in them; nothing for what is neither node nor relation. */
const NAMES = {
  name: (cell) => (isA('node', cell) ? captionOf(cell) : ''),
  nameAr: (cell) => (isA('node', cell) ? captionOf(cell, 'ar') : ''),
  type: (cell) => (isA('edge', cell) ? cell.type : ''),
} satisfies Readonly<Record<string, (cell: Value | undefined) => string>>;

export type NameColumn = keyof typeof NAMES;

/** Those that a column has use for; the Arabic name only where some node has one of its own. */
export function nameColumnsOf(cells: readonly (Value | undefined)[]): readonly NameColumn[] {
  const nodes = cells.filter((cell) => isA('node', cell));
  const hasArabic = nodes.some((node) => captionOf(node, 'ar') !== captionOf(node));
  return [
    ...(nodes.length > 0 ? (['name'] as const) : []),
    ...(hasArabic ? (['nameAr'] as const) : []),
    ...(cells.some((cell) => isA('edge', cell)) ? (['type'] as const) : []),
  ];
}

export function nameCell(cell: Value | undefined, column: NameColumn): string {
  return NAMES[column](cell);
}

interface Kinds {
  readonly node: NodeValue;
  readonly edge: EdgeValue;
}

function isA<Kind extends keyof Kinds>(kind: Kind, value: Value | undefined): value is Kinds[Kind] {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
