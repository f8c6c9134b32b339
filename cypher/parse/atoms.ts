/** Atoms: what an expression is made of. Every keyword that opens one may also be a name, so each looks ahead before it decides. */
import type { Expression, FunctionCall, Literal, LiteralList } from './ast.ts';
import { parseCase } from './case.ts';
import { parseListComprehension, parsePatternComprehension, parseQuantified, parseReduce } from './comprehensions.ts';
import { isPathStart, parseExpressionPath, parseShortestPath } from './expression-path.ts';
import { parseMap, parseMapProjection, parseParameter } from './maps.ts';
import { numberLiteral } from './numbers.ts';
import { isBeforeOperand } from './operand-start.ts';
import type { Parser } from './parser.ts';
import { parseQualifiedName } from './qualified-name.ts';
import { parseSpecialCall } from './special-calls.ts';

export function parseAtom(parser: Parser): Expression {
  const { token } = parser;
  switch (token.kind) {
    case 'number':
      parser.take();
      return numberLiteral(parser, token.text, parser.spanOf(token), false);
    case 'string':
      parser.take();
      return { kind: 'literal', value: token.text, span: parser.spanOf(token) };
    case 'name':
      return parseWord(parser) ?? parseNamed(parser);
    case 'quotedName':
      return parseNamed(parser);
    case 'symbol':
      return parseSymbol(parser);
    default:
      throw parser.failure('an expression');
  }
}

function parseSymbol(parser: Parser): Expression {
  switch (parser.token.text) {
    case '(':
      return isPathStart(parser, 0) ? parsePatternExpression(parser) : parseParenthesised(parser);
    case '[':
      return parseBracketed(parser);
    case '{':
      return parseMap(parser);
    case '$':
      return parseParameter(parser);
    default:
      throw parser.failure('an expression');
  }
}

function parseParenthesised(parser: Parser): Expression {
  parser.expectSymbol('(');
  const inner = parser.expression();
  parser.expectSymbol(')');
  return inner;
}

function parsePatternExpression(parser: Parser): Expression {
  const pattern = parseExpressionPath(parser);
  return { kind: 'patternExpression', pattern, span: pattern.span };
}

/** A list, or one of the comprehensions. */
function parseBracketed(parser: Parser): Expression {
  const { index } = parser;
  const hasBar = parser.brackets.lastBarIn(index) >= 0;
  if (parser.isName(1) && parser.peek(2).keyword === 'IN' && (hasBar || !parser.brackets.hasCommaIn(index))) {
    return parseListComprehension(parser);
  }
  const path = parser.isName(1) && parser.isSymbol('=', 2) ? 3 : 1;
  if (hasBar && isPathStart(parser, path)) return parsePatternComprehension(parser);
  const { start } = parser.take();
  const items = parser.listUpTo(']', parser.rules.expression);
  const span = parser.spanFrom(start);
  const value = valuesOf(items);
  return value === undefined ? { kind: 'list', items, span } : { kind: 'literal', value, span };
}

/** Of items that are all written out. */
function valuesOf(items: readonly Expression[]): LiteralList | undefined {
  const values: Literal['value'][] = [];
  for (const item of items) {
    if (item.kind !== 'literal') return undefined;
    values.push(item.value);
  }
  return values;
}

/** An atom that a keyword opens; undefined where the word is only a name here. */
function parseWord(parser: Parser): Expression | undefined {
  const { token } = parser;
  if (parser.isSymbol('(', 1)) return parseCallLike(parser);
  const isEmpty = parser.isSymbol('}', 2);
  if (parser.isSymbol('{', 1) && !isEmpty && isSubqueryWord(token.keyword)) return parseSubquery(parser, token.keyword);
  switch (token.keyword) {
    case 'TRUE':
    case 'FALSE':
      return literal(parser, token.keyword === 'TRUE');
    case 'NULL':
      return literal(parser, null);
    case 'INF':
    case 'INFINITY':
      return literal(parser, Number.POSITIVE_INFINITY);
    case 'NAN':
      return literal(parser, Number.NaN);
    case 'CASE':
      return parseCaseOrName(parser);
    default:
      return undefined;
  }
}

/** `case + 1` and `case[0]` begin like a CASE with a subject, and may be a variable of that name all the same. */
function parseCaseOrName(parser: Parser): Expression | undefined {
  if (parser.isKeyword('CASE', 'WHEN')) return parseCase(parser);
  if (!isBeforeOperand(parser)) return undefined;
  const isOperator = ['+', '-', '['].some((symbol) => parser.isSymbol(symbol, 1));
  return isOperator ? parser.attempt(parseCase) : parseCase(parser);
}

function literal(parser: Parser, value: null | boolean | number): Expression {
  return { kind: 'literal', value, span: parser.spanOf(parser.take()) };
}

/** Words before `(` that are no function. */
function parseCallLike(parser: Parser): Expression | undefined {
  const { keyword } = parser.token;
  switch (keyword) {
    case 'COUNT':
      return parser.isSymbol('*', 2) && parser.isSymbol(')', 3) ? parseCountStar(parser) : undefined;
    case 'ALL':
    case 'ANY':
    case 'NONE':
    case 'SINGLE':
      return parser.isName(2) && parser.peek(3).keyword === 'IN' ? parseQuantified(parser, keyword) : undefined;
    case 'REDUCE':
      return parser.isName(2) && parser.isSymbol('=', 3) ? parseReduce(parser) : undefined;
    case 'SHORTESTPATH':
    case 'ALLSHORTESTPATHS':
      return parseShortestPath(parser);
    case 'CASE':
      return parseCase(parser);
    default:
      return parseSpecialCall(parser);
  }
}

function parseCountStar(parser: Parser): Expression {
  const { start } = parser.take();
  parser.expectSymbol('(');
  parser.expectSymbol('*');
  parser.expectSymbol(')');
  return { kind: 'countStar', span: parser.spanFrom(start) };
}

function isSubqueryWord(keyword: string): keyword is 'EXISTS' | 'COUNT' | 'COLLECT' {
  return keyword === 'EXISTS' || keyword === 'COUNT' || keyword === 'COLLECT';
}

function parseSubquery(parser: Parser, keyword: 'EXISTS' | 'COUNT' | 'COLLECT'): Expression {
  const forms = { EXISTS: 'exists', COUNT: 'count', COLLECT: 'collect' } as const;
  const { start } = parser.take();
  parser.expectSymbol('{');
  const query = parser.nested(parser.rules.subquery);
  parser.expectSymbol('}');
  return { kind: 'subqueryExpression', form: forms[keyword], query, span: parser.spanFrom(start) };
}

/** A variable, a map projection or a function call, all of which begin with a name. */
function parseNamed(parser: Parser): Expression {
  const { token } = parser;
  if (isCall(parser)) return parseCall(parser);
  if (parser.isSymbol('{', 1)) return parseMapProjection(parser);
  parser.take();
  return { kind: 'variable', name: token.text, span: parser.spanOf(token) };
}

/** What stands behind the `(` here can be an argument, or there are none. */
function isArgumentsStart(parser: Parser): boolean {
  const { kind, text } = parser.peek(1);
  return kind !== 'end' && (kind !== 'symbol' || '([{$+-)'.includes(text));
}

function noArguments(parser: Parser, name: string) {
  const found = parser.peek(1).kind === 'end' ? 'the end of the statement' : `\`${parser.peek(1).text}\``;
  const message = `Expected the arguments of \`${name}\` or \`)\` but found ${found}.`;
  return parser.errorAt(parser.token, message);
}

/** `name(` or `space.name(`. */
function isCall(parser: Parser): boolean {
  let ahead = 1;
  while (parser.isSymbol('.', ahead) && parser.isName(ahead + 1)) ahead += 2;
  return parser.isSymbol('(', ahead);
}

function parseCall(parser: Parser): FunctionCall {
  const { start } = parser.token;
  const name = parseQualifiedName(parser, 'a function name');
  if (!isArgumentsStart(parser)) throw noArguments(parser, name.name);
  parser.expectSymbol('(');
  const distinct = parser.isKeyword('DISTINCT') && (isBeforeOperand(parser) || parser.isSymbol(')', 1));
  const all = parser.isKeyword('ALL') && isBeforeOperand(parser) && !parser.isSymbol('(', 1);
  if (distinct || all) parser.take();
  const args = parser.listUpTo(')', parser.rules.expression);
  return { kind: 'call', name, distinct, arguments: args, span: parser.spanFrom(start) };
}
