/** Nodes and relationships of patterns. */
import type { Direction, Expression, LabelExpression, Name, NodePattern, RelationshipPattern } from './ast.ts';
import { isLabelsStart, parseLabels } from './labels.ts';
import { parseProperties } from './maps.ts';
import type { Parser } from './parser.ts';
import { parsePatternLength } from './pattern-length.ts';

interface Inside {
  readonly variable?: Name | undefined;
  readonly labels?: LabelExpression | undefined;
  readonly length?: NonNullable<RelationshipPattern['length']> | undefined;
  readonly properties?: Expression | undefined;
  readonly where?: Expression | undefined;
}

/** `(n:Label {key: value} WHERE p)`. */
export function parseNode(parser: Parser): NodePattern {
  const { start } = parser.token;
  parser.expectSymbol('(', '`(` and a node', [], afterArrow(parser));
  const inside = parseInside(parser, false);
  parser.expectSymbol(')', '`)` at the end of the node');
  const { length: _, ...node } = inside;
  return { kind: 'node', ...node, span: parser.spanFrom(start) };
}

function afterArrow(parser: Parser): string {
  return parser.isSymbol('>') || parser.isSymbol('<') ? 'InvalidRelationshipPattern' : 'UnexpectedSyntax';
}

/** `-[r:TYPE*1..3 {key: value} WHERE p]->`, `-->`, `<-[]-`, `--`. */
export function parseRelationship(parser: Parser): RelationshipPattern {
  const { start } = parser.token;
  const toLeft = acceptArrow(parser, '<');
  if (!acceptArrow(parser, '-')) throw parser.failure('a relationship such as `-->` or `-[:TYPE]->`');
  const inside = parser.acceptSymbol('[') ? parseBrackets(parser) : {};
  if (!acceptArrow(parser, '-'))
    throw parser.failure('`-` at the end of the relationship', [], 'InvalidRelationshipPattern');
  const toRight = acceptArrow(parser, '>');
  const direction: Direction = toLeft === toRight ? 'both' : toLeft ? 'in' : 'out';
  const { labels: types, ...rest } = inside;
  return { kind: 'relationship', direction, ...rest, types, span: parser.spanFrom(start) };
}

function parseBrackets(parser: Parser): Inside {
  const inside = parseInside(parser, true);
  if (!parser.isSymbol(']'))
    throw parser.failure('`]` at the end of the relationship', [], 'InvalidRelationshipPattern');
  parser.take();
  return inside;
}

function parseInside(parser: Parser, isRelationship: boolean): Inside {
  const variable = isVariable(parser) ? parser.expectName() : undefined;
  const labels = isLabelsStart(parser) ? parseLabels(parser) : undefined;
  const length = isRelationship ? parsePatternLength(parser) : undefined;
  const properties = parseProperties(parser);
  const where = parser.expressionAfter('WHERE');
  return {
    variable,
    labels,
    length,
    properties,
    where,
  };
}

/** WHERE and IS may be variables too; what follows decides. */
function isVariable(parser: Parser): boolean {
  if (!parser.isName()) return false;
  const { keyword } = parser.token;
  if (keyword !== 'WHERE' && keyword !== 'IS') return true;
  const next = parser.peek(1);
  if (next.kind === 'symbol') return [')', ']', ':', '*', '{'].includes(next.text);
  return keyword === 'WHERE' && (next.keyword === 'WHERE' || next.keyword === 'IS') && parser.isName(2);
}

export function isArrowStart(parser: Parser): boolean {
  return isArrowPart(parser, '-') || isArrowPart(parser, '<');
}

function isArrowPart(parser: Parser, part: string): boolean {
  const { kind, text } = parser.token;
  return text === part && (kind === 'symbol' || kind === 'arrow');
}

function acceptArrow(parser: Parser, part: string): boolean {
  const found = isArrowPart(parser, part);
  if (found) parser.take();
  return found;
}
