/** What a named question asks for, so that it is offered only on graphs that have it. Read off its text; nothing is parsed to run. */
import type { SchemaAnswer } from '../../graph/wire.ts';

/** Each need is met by any one of its names. */
export interface Needs {
  readonly labels: readonly (readonly string[])[];
  readonly types: readonly (readonly string[])[];
}

/** Comments and texts, in which a colon means nothing. */
const UNREAD = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g;
const CLAUSE = /\b(OPTIONAL\s+MATCH|MATCH|WHERE|WITH|RETURN|UNWIND|CALL|EXISTS|COUNT|COLLECT)\b/i;
const NODE_LABELS = /\(\s*\w*\s*:\s*([\w|:&]+)/g;
const EDGE_TYPES = /\[\s*\w*\s*:\s*([\w|:]+)/g;

/** The labels and types of what has to be there: of `MATCH`, not of `OPTIONAL MATCH` nor of conditions. */
export function needsOf(statement: string): Needs {
  const parts = statement.replace(UNREAD, "''").split(CLAUSE);
  // Between the clauses stand their names: what follows `MATCH` is one place behind it.
  const patterns = parts.filter((_, i) => parts[i - 1]?.toUpperCase() === 'MATCH' && i % 2 === 0);
  const named = (pattern: RegExp) =>
    patterns.flatMap((text) => [...text.matchAll(pattern)].map(([, names = '']) => names.split(/[|:&]+/)));
  return { labels: named(NODE_LABELS), types: named(EDGE_TYPES) };
}

/** A graph without one of them answers nothing, whatever is asked. */
export function meetsNeeds({ labels, edgeTypes }: Pick<SchemaAnswer, 'labels' | 'edgeTypes'>, needs: Needs): boolean {
  const hasLabel = new Set(labels.map(({ name }) => name));
  const hasType = new Set(edgeTypes.map(({ name }) => name));
  return (
    needs.labels.every((names) => names.some((name) => hasLabel.has(name))) &&
    needs.types.every((names) => names.some((name) => hasType.has(name)))
  );
}
