/** Label expressions: `A`, `A&(B|!C)`, `%`, `:A:B`, the old `:A|:B`, and labels worked out at run time. */
import type { LabelExpression, LabelName } from './ast.ts';
import type { Parser } from './parser.ts';

export function isLabelsStart(parser: Parser): boolean {
  return parser.isSymbol(':') || (parser.isKeyword('IS') && (parser.isName(1) || isLabelSymbol(parser, 1)));
}

function isLabelSymbol(parser: Parser, ahead: number): boolean {
  return ['%', '!', '(', '$'].some((symbol) => parser.isSymbol(symbol, ahead));
}

/** With the `:` or IS in front of it. */
export function parseLabels(parser: Parser): LabelExpression {
  if (!parser.acceptKeyword('IS')) parser.expectSymbol(':');
  return parseOr(parser);
}

/** The names of `:A:B` as SET and REMOVE take them. */
export function parseLabelNames(parser: Parser): LabelName[] {
  const labels: LabelName[] = [];
  if (parser.acceptKeyword('IS')) return [parseName(parser)];
  while (parser.acceptSymbol(':')) labels.push(parseName(parser));
  if (labels.length === 0) throw parser.failure('`:` and a label');
  return labels;
}

function parseOr(parser: Parser): LabelExpression {
  const { start } = parser.token;
  const first = parseAnd(parser);
  if (!isAlternative(parser)) return first;
  const more = parser.series('|', parseAlternative, isAlternative);
  const operands = [first, ...more.map(({ operand }) => operand)];
  const colons = more.some(({ hasColon }) => hasColon);
  return { kind: 'labelOr', operands, ...(colons && { colons }), span: parser.spanFrom(start) };
}

function isAlternative(parser: Parser): boolean {
  return parser.isSymbol('|') && !parser.projectionBars.has(parser.index);
}

function parseAlternative(parser: Parser): { readonly hasColon: boolean; readonly operand: LabelExpression } {
  if (!isOperand(parser, parser.isSymbol(':', 1) ? 2 : 1)) throw parser.failure('a label or type on both sides of `|`');
  parser.take();
  return { hasColon: parser.acceptSymbol(':'), operand: parseAnd(parser) };
}

function parseAnd(parser: Parser): LabelExpression {
  const { start } = parser.token;
  const first = parseNot(parser);
  if (!isConjunction(parser)) return first;
  const more = parser.series('&', parseConjoined, isConjunction);
  const operands = [first, ...more.map(({ operand }) => operand)];
  const symbols = new Set(more.map(({ symbol }) => symbol));
  const colons = symbols.has(':') && { colons: true, ...(symbols.has('&') && { mixed: true }) };
  return { kind: 'labelAnd', operands, ...colons, span: parser.spanFrom(start) };
}

function isConjunction(parser: Parser): boolean {
  return parser.isSymbol('&') || parser.isSymbol(':');
}

function parseConjoined(parser: Parser): { readonly symbol: string; readonly operand: LabelExpression } {
  if (parser.isSymbol(':') && !isOperand(parser, 1)) throw parser.failure('a label or type after `:`');
  return { symbol: parser.take().text, operand: parseNot(parser) };
}

function isOperand(parser: Parser, ahead: number): boolean {
  return parser.isName(ahead) || isLabelSymbol(parser, ahead);
}

function parseNot(parser: Parser): LabelExpression {
  const { start } = parser.token;
  let negations = 0;
  while (parser.acceptSymbol('!')) negations++;
  let operand = parseAtom(parser);
  if (negations > 1) negations = 2 - (negations % 2);
  for (; negations > 0; negations--) operand = { kind: 'labelNot', operand, span: parser.spanFrom(start) };
  return operand;
}

function parseAtom(parser: Parser): LabelExpression {
  const { start } = parser.token;
  if (parser.acceptSymbol('%')) return { kind: 'labelWildcard', span: parser.spanFrom(start) };
  if (parser.acceptSymbol('(')) {
    const inner = parser.nested(parseOr);
    parser.expectSymbol(')');
    return inner;
  }
  return parseName(parser);
}

/** A label or type, fixed or dynamic. */
export function parseName(parser: Parser): LabelName {
  const { start } = parser.token;
  if (parser.acceptSymbol('$')) return parseDynamic(parser, start);
  if (!parser.isName()) throw parser.failure('a label or type', [], labelDetail(parser));
  return { kind: 'label', name: parser.take().text, span: parser.spanFrom(start) };
}

/** `$(x)`, `$any(x)`, `$all(x)`. */
function parseDynamic(parser: Parser, start: number): LabelName {
  const mode = parser.acceptOneOf('ALL', 'ANY') === 'ANY' ? 'any' : 'all';
  parser.expectSymbol('(');
  const expression = parser.nested(parser.rules.expression);
  parser.expectSymbol(')');
  return { kind: 'dynamicLabel', expression, mode, span: parser.spanFrom(start) };
}

function labelDetail(parser: Parser): string {
  return parser.isSymbol('*') || parser.isSymbol('..') ? 'InvalidRelationshipPattern' : 'UnexpectedSyntax';
}
