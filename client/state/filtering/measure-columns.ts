/** Measures of nodes as columns: those that cost nothing out of the index itself, the others as they were worked out. */
import { MEASURE_IDS, type MeasureId } from '../../../graph/algorithms/metrics.ts';
import type { SceneIndex } from '../scene-index.ts';
import { type Column, choiceColumn, type Reading, rangeColumn } from './column.ts';
import type { ColumnRef } from './column-filter.ts';

/** Edges at a node. */
export const DEGREE: ColumnRef = { of: 'node', source: 'measure', key: 'degree' };
/** Claims of all edges at a node. */
export const CLAIMS: ColumnRef = { of: 'node', source: 'measure', key: 'claims' };

/** Where relations keep how many claims stand behind them. */
export const CLAIM_COUNT = 'claimCount';

/** What was worked out over the picture so far, by measure and node. */
export type Measured = ReadonlyMap<MeasureId, ReadonlyMap<string, number>>;

export const NOTHING_MEASURED: Measured = new Map();

export function measureRef(measure: MeasureId): ColumnRef {
  return { of: 'node', source: 'measure', key: measure };
}

/** The measure that must be worked out before there is a column; none where it costs nothing. */
export function workedOut({ source, key }: ColumnRef): MeasureId | undefined {
  if (source !== 'measure' || key === DEGREE.key) return undefined;
  return MEASURE_IDS.find((id) => id === key);
}

/** Groups are told apart by name, counted from 1; all else is a number. */
export function isGrouping(key: string): boolean {
  return key === 'community' || key === 'component';
}

export function freeMeasureColumn(index: SceneIndex, key: string, as: Reading | undefined): Column | undefined {
  if (key === DEGREE.key) return readAs(Float64Array.from(index.degrees), as);
  return key === CLAIMS.key ? readAs(claimsAtNodes(index), as) : undefined;
}

export function measuredColumn(
  { nodes }: SceneIndex,
  key: string,
  values: ReadonlyMap<string, number>,
  as: Reading | undefined,
): Column | undefined {
  const numbers = Float64Array.from(nodes, (id) => values.get(id) ?? Number.NaN);
  if (!isGrouping(key)) return readAs(numbers, as);
  return readAs(
    numbers.map((number) => number + 1),
    as ?? 'choice',
  );
}

function readAs(numbers: Float64Array, as: Reading | undefined): Column | undefined {
  if (as !== 'choice') return rangeColumn('number', numbers);
  return choiceColumn(Array.from(numbers, (number) => (Number.isNaN(number) ? undefined : String(number))));
}

/** Nothing anywhere where no relation counts its claims. */
function claimsAtNodes({ nodes, edgeAttributes, sources, targets }: SceneIndex): Float64Array {
  const sums = new Float64Array(nodes.length).fill(Number.NaN);
  const add = (slot: number | undefined, count: number) => {
    if (slot !== undefined) sums[slot] = (sums[slot] || 0) + count;
  };
  edgeAttributes.forEach(({ entity, isHidden }, slot) => {
    const count = entity.properties.get(CLAIM_COUNT);
    if (isHidden || (typeof count !== 'number' && typeof count !== 'bigint')) return;
    add(sources[slot], Number(count));
    if (sources[slot] !== targets[slot]) add(targets[slot], Number(count));
  });
  return sums;
}
