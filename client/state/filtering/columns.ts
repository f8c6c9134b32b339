/**
 * What the nodes and edges of the picture can be filtered by: each property and measure as one array over the slots of
 * the scene's index, made when it is first asked for and kept until the scene changes.
 */
import { formatTemporal } from '../../../graph/temporal-text.ts';
import type { PropertyMap, Value } from '../../../graph/values.ts';
import type { SceneIndex } from '../scene-index.ts';
import { type ColumnRef, columnId } from './column-filter.ts';

/** `NaN` where a slot has no value. Days count from 1970-01-01. */
export interface RangeColumn {
  readonly kind: 'number' | 'day';
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly isWhole: boolean;
  /** How many slots have a value. */
  readonly present: number;
}

/** Numbers of names by slot, -1 where it has no value; the most frequent name first. */
export interface ChoiceColumn {
  readonly kind: 'choice';
  readonly names: readonly string[];
  readonly numbers: Int32Array;
  readonly present: number;
}

export type Column = RangeColumn | ChoiceColumn;

/** The one measure that costs nothing: edges at a node. */
export const DEGREE: ColumnRef = { of: 'node', source: 'measure', key: 'degree' };

/** Past this many different texts, a list to choose from helps nobody. */
const MOST_CHOICES = 100;

const kept = new WeakMap<SceneIndex, Map<string, Column | undefined>>();

/** The column, or nothing where no slot has such a value. */
export function columnOf(index: SceneIndex, ref: ColumnRef): Column | undefined {
  let columns = kept.get(index);
  if (columns === undefined) {
    columns = new Map();
    kept.set(index, columns);
  }
  const id = columnId(ref);
  if (!columns.has(id)) columns.set(id, makeColumn(index, ref));
  return columns.get(id);
}

/** Everything that a filter can be made of, nodes before edges, by name; what tells nothing apart is left out. */
export function offeredColumns(index: SceneIndex): readonly ColumnRef[] {
  const offered = (of: 'node' | 'edge') =>
    keysOf(index, of)
      .map((key): ColumnRef => ({ of, source: 'property', key }))
      .filter((ref) => tellsApart(columnOf(index, ref), (of === 'node' ? index.nodes : index.edges).length));
  const degree = tellsApart(columnOf(index, DEGREE), index.nodes.length) ? [DEGREE] : [];
  return [...degree, ...offered('node'), ...offered('edge')];
}

/** One value for all tells nothing, and neither do texts that are all different, such as names and ids. */
function tellsApart(column: Column | undefined, slots: number): boolean {
  if (column === undefined) return false;
  if (column.kind !== 'choice') return column.max > column.min || column.present < slots;
  if (column.names.length > MOST_CHOICES) return false;
  return column.names.length === 1 ? column.present < slots : column.names.length < column.present;
}

function keysOf({ nodeAttributes, edgeAttributes }: SceneIndex, of: 'node' | 'edge'): readonly string[] {
  const keys = new Set<string>();
  for (const { entity } of of === 'node' ? nodeAttributes : edgeAttributes) {
    for (const key of entity.properties.keys()) keys.add(key);
  }
  return [...keys].sort();
}

function makeColumn(index: SceneIndex, { of, source, key }: ColumnRef): Column | undefined {
  if (source === 'measure')
    return key === 'degree' ? rangeColumn('number', Float64Array.from(index.degrees)) : undefined;
  const owners: readonly { readonly entity: { readonly properties: PropertyMap } }[] =
    of === 'node' ? index.nodeAttributes : index.edgeAttributes;
  const values = owners.map(({ entity }) => entity.properties.get(key) ?? null);
  return (
    rangeOf(values, 'number', numberOf) ??
    rangeOf(values, 'day', dayOf) ??
    choiceColumn(values.map((value) => textOf(value)))
  );
}

/** Nothing where a value is of another kind, or there is none. */
function rangeOf(
  values: readonly Value[],
  kind: 'number' | 'day',
  read: (value: Value) => number | undefined,
): RangeColumn | undefined {
  const numbers = new Float64Array(values.length).fill(Number.NaN);
  for (const [slot, value] of values.entries()) {
    if (value === null) continue;
    const number = read(value);
    if (number === undefined) return undefined;
    numbers[slot] = number;
  }
  return rangeColumn(kind, numbers);
}

function rangeColumn(kind: 'number' | 'day', values: Float64Array): RangeColumn | undefined {
  let [min, max, present, isWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, true];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    present++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    isWhole &&= Number.isInteger(value);
  }
  // A zero has no sign here.
  return present === 0 ? undefined : { kind, values, min: min + 0, max: max + 0, isWhole, present };
}

function choiceColumn(texts: readonly (string | undefined)[]): ChoiceColumn | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 0) return undefined;
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const numberOfName = new Map(names.map((name, i) => [name, i]));
  const numbers = Int32Array.from(texts, (text) => (text === undefined ? -1 : (numberOfName.get(text) ?? -1)));
  let present = 0;
  for (const number of numbers) if (number >= 0) present++;
  return { kind: 'choice', names, numbers, present };
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return isTagged(value) && value.kind === 'float' ? value.value : undefined;
}

/** Moments count as the day on their own clock. */
function dayOf(value: Value): number | undefined {
  if (!isTagged(value)) return undefined;
  return value.kind === 'date' || value.kind === 'localDateTime' || value.kind === 'dateTime'
    ? value.epochDay
    : undefined;
}

/** Lists, maps and bytes have no one value to choose. */
function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (!isTagged(value)) return undefined;
  switch (value.kind) {
    case 'float':
      return String(value.value);
    case 'date':
    case 'localDateTime':
    case 'dateTime':
    case 'localTime':
    case 'time':
    case 'duration':
      return formatTemporal(value);
    default:
      return undefined;
  }
}

type Tagged = Extract<Value, { readonly kind: string }>;

function isTagged(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
