/** Who says so, beside the rows of a result: the relations that stand anywhere in its cells, and the claims behind each. */
import { captionOf } from '../caption.ts';
import type { EdgeValue, Value } from '../values.ts';
import { type ClaimFacts, type EdgeClaims, gradesOf, joined, namesOf, quoteOf } from './edge-claims.ts';

/** The columns that follow a column of relations, each name after that column's and an underscore. */
export const EVIDENCE_COLUMNS = [
  'claims',
  'grades',
  'speakers',
  'speakersAr',
  'documents',
  'documentsAr',
  'quotes',
] as const;

/** Every relation in values, in lists, maps and paths too, each once. */
export function edgesIn(values: Iterable<Value | undefined>): readonly EdgeValue[] {
  const found = new Map<string, EdgeValue>();
  const visit = (value: Value | undefined): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    if (isList(value)) value.forEach(visit);
    else if (value instanceof Map) for (const item of value.values()) visit(item);
    else if ('kind' in value) {
      if (value.kind === 'edge') found.set(value.elementId, value);
      else if (value.kind === 'path') value.edges.forEach(visit);
    }
  };
  for (const value of values) visit(value);
  return [...found.values()];
}

/** The cells below `EVIDENCE_COLUMNS`; empty where no claim stands behind the cell. */
export function evidenceCells(value: Value | undefined, claimsOf: EdgeClaims): readonly string[] {
  const facts = edgesIn([value]).flatMap(claimsOf);
  const speakers = facts.flatMap((fact) => fact.speakers);
  const documents = facts.flatMap((fact) => fact.documents);
  return [
    joined(facts.map(({ claim }) => captionOf(claim))),
    joined(facts.flatMap(graded)),
    namesOf(speakers, 'en'),
    namesOf(speakers, 'ar'),
    namesOf(documents, 'en'),
    namesOf(documents, 'ar'),
    joined(facts.flatMap(quoteOf)),
  ];
}

/** Which claim has which grades: several claims may stand behind one cell. */
function graded(facts: ClaimFacts): readonly string[] {
  const grades = gradesOf(facts);
  return grades === '' ? [] : [`${captionOf(facts.claim)} ${grades}`];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
