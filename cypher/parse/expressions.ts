/** Expressions by precedence: OR < XOR < AND < NOT < comparison < IN, IS NULL and the like < + < * < ^ < sign < access. */

import { parseAccess } from './access.ts';
import type { BinaryExpression, BinaryOperator, ComparisonChain, ComparisonOperator, Expression, Span } from './ast.ts';
import { parseAtom } from './atoms.ts';
import { numberLiteral } from './numbers.ts';
import { isBeforeOperand } from './operand-start.ts';
import type { Parser } from './parser.ts';
import { isPredicateStart, parsePredicate } from './predicates.ts';

const LEVEL = { or: 1, xor: 2, and: 3, not: 4, comparison: 5, predicate: 6, sum: 7, product: 8, power: 9, sign: 10 };

const WORDS: Readonly<Record<string, number>> = { OR: LEVEL.or, XOR: LEVEL.xor, AND: LEVEL.and };
const ARITHMETIC: Readonly<Record<string, number>> = {
  '+': LEVEL.sum,
  '-': LEVEL.sum,
  '||': LEVEL.sum,
  '*': LEVEL.product,
  '/': LEVEL.product,
  '%': LEVEL.product,
  '^': LEVEL.power,
};
const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** A whole expression, one level deeper than where it stands. */
export function parseExpression(parser: Parser): Expression {
  return plainLiteral(parser) ?? parser.nested(parseOr);
}

/** What most elements of a long list are, without going through the levels. */
function plainLiteral(parser: Parser): Expression | undefined {
  const { token } = parser;
  if (token.kind !== 'number' && token.kind !== 'string') return undefined;
  const next = parser.peek(1);
  if (next.kind !== 'symbol' || !CLOSING.has(next.text)) return undefined;
  return parseAtom(parser);
}

const CLOSING = new Set([',', ']', ')', '}']);

function parseOr(parser: Parser): Expression {
  return parseLevel(parser, LEVEL.or);
}

/** The right side of `WHEN > …`: everything that binds tighter than a comparison. */
export function parseComparand(parser: Parser): Expression {
  return parser.nested(() => parseLevel(parser, LEVEL.predicate));
}

/** What may stand right of IN, STARTS WITH and the like. */
export function parsePredicateOperand(parser: Parser): Expression {
  return parser.nested(() => parseLevel(parser, LEVEL.sum));
}

function parseLevel(parser: Parser, lowest: number): Expression {
  return parser.measured(() => {
    let left = parsePrefix(parser, lowest);
    let highest = LEVEL.sign;
    for (;;) {
      const isArithmetic = arithmeticLevel(parser) !== undefined;
      const next = parseInfix(parser, left, lowest, highest);
      if (next === undefined) return left;
      // NOTE: `a IS NULL IN b` and `a IN b + c IN d` are no expressions: one predicate follows a value, and nothing tighter that.
      if (!isArithmetic) highest = LEVEL.comparison;
      left = next;
      parser.raise();
    }
  });
}

/** NOT may also name a variable. */
function isNot(parser: Parser): boolean {
  return parser.isKeyword('NOT') && isBeforeOperand(parser) && !isClauseBehind(parser);
}

const CLAUSES = new Set(['RETURN', 'WITH', 'SET', 'REMOVE', 'DELETE', 'CREATE', 'MERGE', 'MATCH', 'UNWIND']);

/** `WHERE not RETURN n`: a word and then a name can only be the next clause. */
function isClauseBehind(parser: Parser): boolean {
  return CLAUSES.has(parser.peek(1).keyword) && (parser.isName(2) || parser.peek(2).kind === 'number');
}

function parsePrefix(parser: Parser, lowest: number): Expression {
  if (lowest > LEVEL.not || !isNot(parser)) return parseSign(parser);
  const starts: number[] = [];
  while (isNot(parser)) starts.push(parser.take().start);
  let operand = parseLevel(parser, LEVEL.comparison);
  for (const start of starts.reverse()) {
    operand = { kind: 'unary', operator: 'NOT', operand, span: parser.spanFrom(start) };
    parser.raise();
  }
  return operand;
}

/** One sign at most, and a minus more where it belongs to a number. */
function parseSign(parser: Parser): Expression {
  const { start } = parser.token;
  const operator = parser.acceptSymbol('-') ? '-' : parser.acceptSymbol('+') ? '+' : undefined;
  if (operator === undefined) return parseAccess(parser);
  if (parser.isSymbol('+')) throw parser.failure('an expression');
  if (operator === '-' && parser.token.kind === 'number')
    return parseAccess(parser, () => negativeNumber(parser, start));
  const inner = parser.token.start;
  const hasMinus = parser.acceptSymbol('-');
  if (hasMinus && parser.token.kind !== 'number') throw parser.failure('a number');
  const operand = parseAccess(parser, hasMinus ? () => negativeNumber(parser, inner) : undefined);
  parser.raise();
  return { kind: 'unary', operator, operand, span: parser.spanFrom(start) };
}

/** A minus right before a number belongs to it, else the lowest integer could not be written. */
function negativeNumber(parser: Parser, start: number): Expression {
  const written = parser.take().text;
  return numberLiteral(parser, written, parser.spanFrom(start), true);
}

function arithmeticLevel({ token }: Parser): number | undefined {
  return token.kind === 'symbol' ? ARITHMETIC[token.text] : undefined;
}

/** `left` with the operator that follows, if that binds at least as tight as `lowest`, and no tighter than `highest`. */
function parseInfix(parser: Parser, left: Expression, lowest: number, highest: number): Expression | undefined {
  const { token } = parser;
  const takes = (level: number) => lowest <= level && level <= highest;
  const arithmetic = arithmeticLevel(parser);
  if (arithmetic !== undefined) {
    if (!takes(arithmetic)) return undefined;
    parser.take();
    const right = parseLevel(parser, arithmetic + 1);
    return binary(left, token.text as BinaryOperator, right, parser.spanOf(token));
  }
  if (isComparison(parser)) return takes(LEVEL.comparison) ? parseComparisons(parser, left) : undefined;
  const level = Object.hasOwn(WORDS, token.keyword) ? WORDS[token.keyword] : undefined;
  if (level !== undefined) return takes(level) ? parseLogic(parser, left, token.keyword, level) : undefined;
  return takes(LEVEL.predicate) && isPredicateStart(parser)
    ? parsePredicate(parser, left, parsePredicateOperand)
    : undefined;
}

function parseComparisons(parser: Parser, first: Expression): ComparisonChain {
  const rest = parser.series('=', parseComparison, isComparison);
  return { kind: 'comparison', first, rest, span: parser.spanFrom(first.span.start) };
}

function isComparison({ token }: Parser): boolean {
  return token.kind === 'symbol' && COMPARISONS.has(token.text);
}

function parseComparison(parser: Parser): ComparisonChain['rest'][number] {
  const token = parser.take();
  const operand = parseLevel(parser, LEVEL.predicate);
  return { operator: token.text as ComparisonOperator, operand, operatorSpan: parser.spanOf(token) };
}

/** Operands of one logical operator, however many: the tree is made as low as it can be, since the operators are associative. */
function parseLogic(parser: Parser, first: Expression, keyword: string, level: number): Expression {
  const rest = parser.series(
    keyword,
    () => ({ span: parser.spanOf(parser.take()), operand: parseLevel(parser, level + 1) }),
    () => parser.isKeyword(keyword),
  );
  const operands = [first, ...rest.map(({ operand }) => operand)];
  const spans = rest.map(({ span }) => span);
  return fold(operands, spans, keyword as BinaryOperator, 0, operands.length);
}

/** Few operands lean to the left as written; many are halved. */
function fold(
  operands: readonly Expression[],
  spans: readonly Span[],
  operator: BinaryOperator,
  from: number,
  to: number,
): Expression {
  const count = to - from;
  const only = operands[from];
  if (only === undefined) throw new RangeError('no operand');
  if (count === 1) return only;
  const cut = count <= 16 ? to - 1 : from + (count >> 1);
  const left = fold(operands, spans, operator, from, cut);
  const right = fold(operands, spans, operator, cut, to);
  return binary(left, operator, right, spans[cut - 1] ?? left.span);
}

function binary(left: Expression, operator: BinaryOperator, right: Expression, operatorSpan: Span): BinaryExpression {
  return { kind: 'binary', operator, left, right, operatorSpan, span: { start: left.span.start, end: right.span.end } };
}
