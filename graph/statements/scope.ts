/**
 * What a question leaves out. On a graph that keeps claims, evidence links and record nodes stand behind the picture and
 * are left out of every question about relations; on any other graph nothing is, and the statements are shorter for it.
 */
import type { Value } from '../values.ts';
import { EVIDENCE_LINKS, VOCABULARY_LABELS, type Vocabulary } from '../vocabulary.ts';

export interface Scope {
  /** Relationship types that only tie evidence to what it is about. */
  readonly evidence: readonly string[];
  /** Labels of nodes that are records, not things of the world. */
  readonly records: readonly string[];
}

export const WHOLE_GRAPH: Scope = { evidence: [], records: [] };

const RECORDS = ['Claim', ...VOCABULARY_LABELS] as const;

/** The scope of a graph by the labels it has and the vocabulary it declares. */
export function scopeOf(labels: Iterable<string>, { relationTypes, nodeKinds }: Vocabulary): Scope {
  if (!new Set(labels).has('Claim')) return WHOLE_GRAPH;
  const declaredLinks = [...relationTypes.values()].filter((type) => type.evidence).map((type) => type.id);
  const declaredRecords = [...nodeKinds.values()].filter((kind) => kind.record).map((kind) => kind.id);
  return {
    evidence: [...new Set([...EVIDENCE_LINKS, ...declaredLinks])],
    records: [...new Set([...RECORDS, ...declaredRecords])],
  };
}

/** Conditions joined with AND, one a line, below a WHERE; empty text where there are none. */
export function where(...conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : `WHERE ${given.join('\n  AND ')}`;
}

/** The condition that `edge` (a variable of the statement) is a relation, not an evidence link. */
export function isRelation(edge: string, scope: Scope): string | undefined {
  return scope.evidence.length === 0 ? undefined : `NOT type(${edge}) IN $evidence`;
}

/** The condition that `node` (a variable of the statement) is no record. */
export function isNoRecord(node: string, scope: Scope): string | undefined {
  return scope.records.length === 0 ? undefined : `none(label IN labels(${node}) WHERE label IN $records)`;
}

/** The parameters that the two conditions above use, as far as the statement has them. */
export function scopeParameters(scope: Scope, uses: 'relations' | 'both' = 'both'): Record<string, Value> {
  return {
    ...(scope.evidence.length === 0 ? {} : { evidence: scope.evidence }),
    ...(scope.records.length === 0 || uses === 'relations' ? {} : { records: scope.records }),
  };
}
