/** What makes a relation near or far on a weighted path: the grades or the number of its claims, or a number it has. */
import type { EdgeValue } from '../../graph/values.ts';
import { columnOf } from './filtering/columns.ts';
import type { SceneIndex } from './scene-index.ts';

export type WayWeight =
  /** The better the best grade of its claims, the nearer. */
  | { readonly kind: 'grade' }
  /** The more claims, the nearer. */
  | { readonly kind: 'claims' }
  | { readonly kind: 'property'; readonly key: string; readonly nearer: 'less' | 'more' };

/** Of a grade that says "cannot be judged": in the middle, since it is not the worst. */
const UNJUDGED_WEIGHT = 3;
const UNJUDGED = 6;

const KEYS = { grade: 'bestCredibility', claims: 'claimCount' } as const;

/** The number that the weight is made of; undefined where the relation has none. */
export function weighedValue(edge: EdgeValue, weight: WayWeight): number | undefined {
  const value = edge.properties.get(weight.kind === 'property' ? weight.key : KEYS[weight.kind]);
  const number =
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'float' ? value.value : value;
  return typeof number === 'number' || typeof number === 'bigint' ? Number(number) : undefined;
}

/** From 0; `NaN` where the relation has no such number, or one that can be no weight: then no path takes it. */
export function weightOf(edge: EdgeValue, weight: WayWeight): number {
  const value = weighedValue(edge, weight);
  if (value === undefined || !Number.isFinite(value)) return Number.NaN;
  if (weight.kind === 'grade') return value === UNJUDGED ? UNJUDGED_WEIGHT : value;
  if (weight.kind === 'claims' || weight.nearer === 'more') return value > 0 ? 1 / value : Number.NaN;
  return value >= 0 ? value : Number.NaN;
}

/** Weights that relations of the picture have; what stands for grades and claims is not offered again under its key. */
export function offeredWeights(index: SceneIndex, hasClaims: boolean): readonly WayWeight[] {
  const own: readonly string[] = hasClaims ? Object.values(KEYS) : [];
  const keys = new Set(index.edgeAttributes.flatMap(({ entity }) => [...entity.properties.keys()]));
  const numbers = [...keys]
    .filter((key) => !own.includes(key) && columnOf(index, { of: 'edge', source: 'property', key })?.kind === 'number')
    .sort();
  return [
    ...(hasClaims ? ([{ kind: 'claims' }, { kind: 'grade' }] as const) : []),
    ...numbers.map((key): WayWeight => ({ kind: 'property', key, nearer: 'less' })),
  ];
}

/** One text for each weight, whichever way it is read. */
export function weightId(weight: WayWeight): string {
  return weight.kind === 'property' ? `property ${weight.key}` : weight.kind;
}
