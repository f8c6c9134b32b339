/** Patterns inside expressions: found by looking ahead along matched brackets, so that nothing is parsed twice. */
import type { PathPattern, PatternElement, ShortestPathExpression } from './ast.ts';
import type { Parser } from './parser.ts';
import { parseQuantifier } from './pattern-length.ts';
import { parseNode, parseRelationship } from './pattern-parts.ts';

/** True where a node pattern and then an arrow stand `ahead`, so that `(` opens a pattern and no parenthesis. */
export function isPathStart(parser: Parser, ahead: number): boolean {
  if (!parser.isSymbol('(', ahead) || !looksLikeNode(parser, ahead + 1)) return false;
  const close = parser.brackets.closeOf(parser.index + ahead);
  return close >= 0 && isArrow(parser, close + 1 - parser.index);
}

function looksLikeNode(parser: Parser, ahead: number): boolean {
  const first = parser.isName(ahead) ? ahead + 1 : ahead;
  if ([')', ':', '{', '$'].some((symbol) => parser.isSymbol(symbol, first))) return true;
  return ['WHERE', 'IS'].includes(parser.peek(first).keyword) || parser.peek(ahead).keyword === 'WHERE';
}

/** `-[…]-(`, `-->(` and their like: `(a) - [b]` and `(a) - (b)` are subtractions. */
function isArrow(parser: Parser, ahead: number): boolean {
  let next = ahead;
  if (isPart(parser, next, '<')) next++;
  if (!isPart(parser, next, '-')) return false;
  next++;
  if (parser.isSymbol('[', next)) {
    const close = parser.brackets.closeOf(parser.index + next);
    if (close < 0) return false;
    next = close + 1 - parser.index;
  }
  if (!isPart(parser, next, '-')) return false;
  next++;
  if (isPart(parser, next, '>')) next++;
  return parser.isSymbol('(', next);
}

function isPart(parser: Parser, ahead: number, part: string): boolean {
  const { kind, text } = parser.peek(ahead);
  return text === part && (kind === 'symbol' || kind === 'arrow');
}

/** Nodes and relationships only: an expression takes no groups, quantifiers or selectors. */
export function parseExpressionPath(parser: Parser): PathPattern {
  const { start } = parser.token;
  const elements: PatternElement[] = [parseNode(parser)];
  do elements.push(parseRelationship(parser), parseNode(parser));
  while (isArrow(parser, 0));
  return { elements, span: parser.spanFrom(start) };
}

/** `shortestPath((a)-[*]-(b))` as a value. */
export function parseShortestPath(parser: Parser): ShortestPathExpression {
  const pattern = parseShortestFunction(parser);
  return { kind: 'shortestPathExpression', pattern, span: pattern.span };
}

export function parseShortestFunction(parser: Parser): PathPattern {
  const token = parser.take();
  parser.expectSymbol('(');
  const elements: PatternElement[] = [parseNode(parser)];
  while (!parser.isSymbol(')')) {
    const relationship = parseRelationship(parser);
    // NOTE: refused later, with a word on what to write instead.
    const quantifier = parseQuantifier(parser);
    // NOTE: one step is a list of relationships too.
    const length = relationship.length ?? { min: 1, max: 1, span: relationship.span };
    elements.push({ ...relationship, length, quantifier }, parseNode(parser));
  }
  parser.take();
  const shortestFunction = token.keyword === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths';
  return { shortestFunction, elements, span: parser.spanFrom(token.start) };
}
