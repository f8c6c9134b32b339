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

export function parseTarget(parser: Parser): SchemaTarget {
  const { start } = parser.token;
  if (parser.isSymbol('(') && parser.isSymbol(')', 1)) return parseRelationship(parser, start);
  parser.expectSymbol('(');
  const variable = parser.expectName('a variable');
  const labelsOrTypes = parseNames(parser);
  parser.expectSymbol(')');
  return { entity: 'node', variable, labelsOrTypes, span: parser.spanFrom(start) };
}

function parseRelationship(parser: Parser, start: number): SchemaTarget {
  expectEmptyNode(parser);
  const toLeft = parser.acceptSymbol('<');
  parser.expectSymbol('-');
  parser.expectSymbol('[');
  const variable = parser.expectName('a variable');
  const labelsOrTypes = parseNames(parser);
  parser.expectSymbol(']');
  parser.expectSymbol('-');
  if (!toLeft) parser.acceptSymbol('>');
  expectEmptyNode(parser);
  return { entity: 'relationship', variable, labelsOrTypes, span: parser.spanFrom(start) };
}

function expectEmptyNode(parser: Parser): void {
  parser.expectSymbol('(');
  parser.expectSymbol(')');
}

function parseNames(parser: Parser): string[] {
  if (!parser.acceptSymbol(':')) return [];
  const names = [parser.expectName('a label or type').name];
  while (parser.acceptSymbol('|')) names.push(parser.expectName('a label or type').name);
  return names;
}
