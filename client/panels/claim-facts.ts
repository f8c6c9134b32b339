/** What a claim says of itself, read out of its properties without trusting their types: any of them may be missing or odd. */
import { CREDIBILITY, RELIABILITY } from '../../graph/grades.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../../graph/time.ts';
import type { DateValue, NodeValue, Value } from '../../graph/values.ts';
import { formatDay } from '../i18n/format.ts';
import { gradeText } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import type { ClaimFacts } from '../state/evidence.ts';

/** A node or an edge: whatever has properties. */
type Bearer = Pick<NodeValue, 'properties'>;

export function textOf(node: Bearer | undefined, key: string): string | undefined {
  const value = node?.properties.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function numberOf(node: Bearer | undefined, key: string): number | bigint | undefined {
  const value = node?.properties.get(key);
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

export function dateOf(properties: ReadonlyMap<string, Value>, key: string): DateValue | undefined {
  const value = properties.get(key);
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'date' ? value : undefined;
}

/** The day of a moment, on its own clock. */
export function dayOf(properties: ReadonlyMap<string, Value>, key: string): number | undefined {
  const value = properties.get(key);
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dateTime'
    ? value.epochDay
    : undefined;
}

export function precisionOf(properties: ReadonlyMap<string, Value>): DatePrecision {
  const value = properties.get('datePrecision');
  return DATE_PRECISIONS.find((precision) => precision === value) ?? 'day';
}

/** When a claim or a relation holds, in words: "since 10 March 2025", "16 – 23 July 2025", "on 19 July 2025". */
export function periodWords(properties: ReadonlyMap<string, Value>): string | undefined {
  const t = words.value.evidence;
  const from = dateOf(properties, 'validFrom');
  const to = dateOf(properties, 'validTo');
  const precision = precisionOf(properties);
  const day = (date: DateValue) => formatDay(date.epochDay, precision);
  if (from && to) {
    if (from.epochDay !== to.epochDay) return t.span(day(from), day(to));
    return precision === 'day' ? t.onDay(day(from)) : day(from);
  }
  if (from) return t.since(day(from));
  return to ? t.until(day(to)) : undefined;
}

/** "F: cannot be judged", for the source of a claim (speaker, else document). */
export function reliabilityWords(node: Bearer | undefined): string | undefined {
  const grade = RELIABILITY.find(({ id }) => id === node?.properties.get('reliability'));
  return grade && gradeText(grade);
}

export function credibilityWords(claim: Bearer): string | undefined {
  const grade = CREDIBILITY.find(({ id }) => id === claim.properties.get('credibility'));
  return grade && gradeText(grade);
}

/** What a node can have to do with a claim, in the order in which a reader is told. */
export const CLAIM_ROLES = ['about', 'speaks', 'passesOn', 'holds'] as const;

export type ClaimRole = (typeof CLAIM_ROLES)[number];

/** The first that holds: a speaker who speaks of itself is told among what names it. */
export function roleOf({ subject, object, speaker, via, document }: ClaimFacts, id: string): ClaimRole {
  const is = (node: NodeValue | undefined) => node?.elementId === id;
  if (is(subject) || is(object)) return 'about';
  if (is(speaker)) return 'speaks';
  if (via.some(is)) return 'passesOn';
  return is(document) ? 'holds' : 'about';
}
