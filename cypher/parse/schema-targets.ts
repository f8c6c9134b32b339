/** The little pattern of a schema command: `(n:Label)` or `()-[r:TYPE]-()`. */
import type { Name, Span } from './ast.ts';
import type { Parser } from './parser.ts';

export interface SchemaTarget {
  readonly entity: 'node' | 'relationship';
  readonly variable: Name;
  /** Empty for lookup indexes. */
  readonly labelsOrTypes: readonly string[];
  readonly span: Span;
}

export type LabelCount = 'none' | 'one' | 'several';

export function parseTarget(parser: Parser, labels: LabelCount): SchemaTarget {
  const { start } = parser.token;
  if (parser.isSymbol('(') && parser.isSymbol(')', 1)) return parseRelationship(parser, start, labels);
  parser.expectSymbol('(');
  const variable = parser.expectName();
  const labelsOrTypes = parseNames(parser, labels);
  parser.expectSymbol(')');
  return { entity: 'node', variable, labelsOrTypes, span: parser.spanFrom(start) };
}

function parseRelationship(parser: Parser, start: number, labels: LabelCount): SchemaTarget {
  expectEmptyNode(parser);
  parser.acceptSymbol('<');
  parser.expectSymbol('-');
  parser.expectSymbol('[');
  const variable = parser.expectName();
  const labelsOrTypes = parseNames(parser, labels);
  parser.expectSymbol(']');
  parser.expectSymbol('-');
  parser.acceptSymbol('>');
  expectEmptyNode(parser);
  return { entity: 'relationship', variable, labelsOrTypes, span: parser.spanFrom(start) };
}

function expectEmptyNode(parser: Parser): void {
  parser.expectSymbol('(');
  parser.expectSymbol(')');
}

/** None for a lookup index, one or several for a full-text index, else one. */
function parseNames(parser: Parser, labels: LabelCount): string[] {
  if (labels === 'none') return [];
  parser.expectSymbol(':', '`:` and the label or type');
  const names = [parser.expectName('a label or type').name];
  while (labels === 'several' && parser.acceptSymbol('|')) names.push(parser.expectName('a label or type').name);
  return names;
}
