/** By what relations between the same two nodes are told apart: when they hold, else the properties in which they differ. */
import { isArabicOfAnother } from '../../graph/bilingual.ts';
import type { EdgeValue, Value } from '../../graph/values.ts';
import { readable } from '../i18n/value-text.ts';
import { periodWords } from './claim-facts.ts';

export interface ToldApart {
  /** In the order of what tells them apart: the earliest, the least first. */
  readonly relations: readonly EdgeValue[];
  /** What is told of each beside its period. */
  readonly keys: readonly string[];
  /** Not so where two are alike in all of that. */
  readonly isApart: boolean;
}

/** More than these no line has room for. */
const MOST_KEYS = 3;
/** How well a relation is borne out, which does not say which one it is. */
const EVIDENCE_KEYS: readonly string[] = ['claimCount', 'quoteCount', 'bestCredibility'];
/** What is longer is no mark, but a text to read. */
const LONGEST_MARK = 60;

export function toldApart(relations: readonly EdgeValue[]): ToldApart {
  const told = relations.map(({ properties }) => periodWords(properties) ?? '');
  const keys: string[] = [];
  for (const key of telling(relations)) {
    const before = new Set(told).size;
    if (before === relations.length || keys.length === MOST_KEYS) break;
    const next = relations.map(({ properties }, i) => `${told[i]}\n${readable(properties.get(key) ?? null)}`);
    if (new Set(next).size === before) continue;
    keys.push(key);
    told.splice(0, told.length, ...next);
  }
  return { relations: [...relations].sort(byMarks(keys)), keys, isApart: new Set(told).size === told.length };
}

/** Keys in the order in which they are tried: dates, then numbers, then texts, and what is only made to tell things apart last. */
function telling(relations: readonly EdgeValue[]): readonly string[] {
  const keys = new Set(relations.flatMap(({ properties }) => [...properties.keys()]));
  const isNoMark = (key: string) =>
    EVIDENCE_KEYS.includes(key) || relations.some(({ properties }) => isArabicOfAnother(properties, key));
  const rank = (key: string) =>
    Math.max(...relations.map(({ properties }) => rankOf(properties.get(key) ?? null, key)));
  return [...keys]
    .filter((key) => !isNoMark(key))
    .map((key) => ({ key, rank: rank(key) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

function rankOf(value: Value, key: string): number {
  if (key === 'id') return 4;
  if (value === null || momentOf(value) !== undefined) return 0;
  if (sizeOf(value) !== undefined) return 1;
  return typeof value === 'string' && value.length > LONGEST_MARK ? 3 : 2;
}

function byMarks(keys: readonly string[]): (a: EdgeValue, b: EdgeValue) => number {
  const begins = ({ properties }: EdgeValue) => properties.get('validFrom') ?? properties.get('validTo') ?? null;
  const marksOf = (edge: EdgeValue) =>
    [begins(edge), ...keys.map((key) => edge.properties.get(key) ?? null)].map((value) => ({
      size: momentOf(value) ?? sizeOf(value) ?? Number.POSITIVE_INFINITY,
      text: typeof value === 'string' ? value : '',
    }));
  return (a, b) => {
    const others = marksOf(b);
    for (const [i, { size, text }] of marksOf(a).entries()) {
      const other = others[i];
      if (other === undefined) break;
      if (size !== other.size) return size - other.size;
      if (text !== other.text) return text < other.text ? -1 : 1;
    }
    return 0;
  };
}

/** In days; moments on their own clock. */
function momentOf(value: Value): number | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind === 'date') return value.epochDay;
  return value.kind === 'dateTime' || value.kind === 'localDateTime'
    ? value.epochDay + value.nanoOfDay / 86_400e9
    : undefined;
}

function sizeOf(value: Value): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'float'
    ? value.value
    : undefined;
}
