/**
 * What the nodes and edges of the picture can be filtered and styled by: each property and measure as one array over the
 * slots of the scene's index, made when it is first asked for and kept until the scene changes.
 */
import { precisionOfKey } from '../../../graph/time.ts';
import type { PropertyMap } from '../../../graph/values.ts';
import type { SceneIndex } from '../scene-index.ts';
import { type Column, columnOfValues, type Reading } from './column.ts';
import { type ColumnRef, columnId } from './column-filter.ts';
import {
  CLAIMS,
  DEGREE,
  freeMeasureColumn,
  type Measured,
  measuredColumn,
  NOTHING_MEASURED,
  workedOut,
} from './measure-columns.ts';

/** Past this many different texts, a list to choose from helps nobody. */
const MOST_CHOICES = 100;

export interface ColumnOptions {
  readonly as?: Reading | undefined;
  readonly measured?: Measured;
}

const NOTHING: PropertyMap = new Map();

type Kept = WeakMap<SceneIndex, Map<string, Column | undefined>>;

const kept: Kept = new WeakMap();
const keptMeasured = new WeakMap<ReadonlyMap<string, number>, Kept>();

/** The column, or nothing where no slot has such a value, or the measure is not worked out. */
export function columnOf(
  index: SceneIndex,
  ref: ColumnRef,
  { as, measured = NOTHING_MEASURED }: ColumnOptions = {},
): Column | undefined {
  const id = `${columnId(ref)} ${as ?? ''}`;
  const measure = workedOut(ref);
  if (measure === undefined) return remembered(kept, index, id, () => makeColumn(index, ref, as));
  const values = measured.get(measure);
  if (values === undefined) return undefined;
  const keptOfIt = keptMeasured.get(values) ?? new WeakMap();
  keptMeasured.set(values, keptOfIt);
  return remembered(keptOfIt, index, id, () => measuredColumn(index, measure, values, as));
}

function remembered(columns: Kept, index: SceneIndex, id: string, make: () => Column | undefined): Column | undefined {
  const known = columns.get(index) ?? new Map<string, Column | undefined>();
  columns.set(index, known);
  if (!known.has(id)) known.set(id, make());
  return known.get(id);
}

/** What a new filter looks at: texts that all are dates are days, as no list of them is wanted. */
export function filterColumn(index: SceneIndex, ref: ColumnRef): Column | undefined {
  const column = columnOf(index, ref);
  if (column?.kind !== 'choice') return column;
  const dates = columnOf(index, ref, { as: 'range' });
  return dates?.kind === 'day' && dates.present === column.present ? dates : column;
}

/** Everything at hand that a filter can be made of, nodes before edges, by name; what tells nothing apart is left out. */
export function offeredColumns(index: SceneIndex): readonly ColumnRef[] {
  const offered = (of: 'node' | 'edge') =>
    propertyKeys(index, of)
      .map((key): ColumnRef => ({ of, source: 'property', key }))
      .filter((ref) => tellsApart(filterColumn(index, ref), (of === 'node' ? index.nodes : index.edges).length));
  const free = [DEGREE, CLAIMS].filter((ref) => tellsApart(columnOf(index, ref), index.nodes.length));
  return [...free, ...offered('node'), ...offered('edge')];
}

/** One value for all tells nothing, and neither do texts that are all different, such as names and ids. */
function tellsApart(column: Column | undefined, slots: number): boolean {
  if (column === undefined) return false;
  if (column.kind !== 'choice') return column.max > column.min || column.present < slots;
  if (column.names.length > MOST_CHOICES) return false;
  return column.names.length === 1 ? column.present < slots : column.names.length < column.present;
}

/** Sorted. */
export function propertyKeys({ nodeAttributes, edgeAttributes }: SceneIndex, of: 'node' | 'edge'): readonly string[] {
  const keys = new Set<string>();
  for (const { entity } of of === 'node' ? nodeAttributes : edgeAttributes) {
    for (const key of entity.properties.keys()) keys.add(key);
  }
  return [...keys].sort();
}

function makeColumn(index: SceneIndex, { of, source, key }: ColumnRef, as: Reading | undefined): Column | undefined {
  if (source === 'measure') return freeMeasureColumn(index, key, as);
  const owners: readonly { readonly entity: { readonly properties: PropertyMap } }[] =
    of === 'node' ? index.nodeAttributes : index.edgeAttributes;
  return columnOfValues(
    owners.map(({ entity }) => entity.properties.get(key) ?? null),
    as,
    (slot) => precisionOfKey(owners[slot]?.entity.properties ?? NOTHING, key),
  );
}
