/** Who says so, beside the rows of a result: the relations that stand anywhere in its cells, and the claims behind each. */
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, Value } from '../values.ts';
import { type ClaimFacts, type EdgeClaims, gradesOf, quoteOf } from './edge-claims.ts';

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

/**
 * The cells below `EVIDENCE_COLUMNS`, all in step: each lists one entry for each claim, in the order of the claims, so that the third
 * speaker says the third claim. A claim that lacks one has a dash there; a cell is empty where every claim lacks it.
 */
export function evidenceCells(value: Value | undefined, claimsOf: EdgeClaims): readonly string[] {
  const facts = [...new Set(edgesIn([value]).flatMap(claimsOf))];
  const list = (entryOf: (fact: ClaimFacts) => string) => inStep(facts.map(entryOf));
  return [
    list(({ claim }) => captionOf(claim)),
    list(graded),
    list(({ speakers }) => together(speakers, 'en')),
    list(({ speakers }) => together(speakers, 'ar')),
    list(({ documents }) => together(documents, 'en')),
    list(({ documents }) => together(documents, 'ar')),
    list((fact) => quoteOf(fact).join('')),
  ];
}

const BETWEEN_CLAIMS = '; ';
const WITHIN_CLAIM = ' / ';
/** NOTE: no hyphen, which a spreadsheet would take for the beginning of a formula. */
const NONE = '–';

/** A separator inside an entry, as in a quote, gets a no-break space: it looks the same, and the list is parted between claims only. */
function inStep(entries: readonly string[]): string {
  if (entries.every((entry) => entry === '')) return '';
  return entries
    .map((entry) => (entry === '' ? NONE : entry.replaceAll(BETWEEN_CLAIMS, ';\u00a0')))
    .join(BETWEEN_CLAIMS);
}

/** Which claim has which grades: several claims may stand behind one cell. */
function graded(facts: ClaimFacts): string {
  const grades = gradesOf(facts).replaceAll(BETWEEN_CLAIMS, WITHIN_CLAIM);
  return grades === '' ? '' : `${captionOf(facts.claim)} ${grades}`;
}

/** Several of one claim, each name once. */
function together(nodes: readonly NodeValue[], language: 'en' | 'ar'): string {
  return [...new Set(nodes.map((node) => captionOf(node, language)))].join(WITHIN_CLAIM);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
