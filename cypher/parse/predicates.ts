/** What may follow a value: IN, STARTS WITH, ENDS WITH, CONTAINS, =~, IS NULL, IS :: TYPE, IS NORMALIZED. */
import type { BinaryOperator, Expression, NormalizedCheck } from './ast.ts';
import type { Parser } from './parser.ts';
import { parseType } from './types.ts';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

export function isPredicateStart(parser: Parser): boolean {
  if (parser.isSymbol('=~') || parser.isSymbol('::')) return true;
  switch (parser.token.keyword) {
    case 'IN':
    case 'CONTAINS':
    case 'IS':
    case 'STARTS':
    case 'ENDS':
      return true;
    default:
      return false;
  }
}

/** `operand` parses what stands on the right. */
export function parsePredicate(parser: Parser, left: Expression, operand: (parser: Parser) => Expression): Expression {
  const first = parser.token;
  const operator = acceptOperator(parser);
  if (operator === undefined) return parseIs(parser, left);
  const operatorSpan = parser.spanFrom(first.start);
  const right = operand(parser);
  return { kind: 'binary', operator, left, right, operatorSpan, span: parser.spanFrom(left.span.start) };
}

function acceptOperator(parser: Parser): BinaryOperator | undefined {
  if (parser.acceptSymbol('=~')) return '=~';
  if (parser.acceptKeyword('IN')) return 'IN';
  if (parser.acceptKeyword('CONTAINS')) return 'CONTAINS';
  const side = parser.acceptOneOf('STARTS', 'ENDS');
  if (side === undefined) return undefined;
  parser.expectKeyword('WITH');
  return side === 'STARTS' ? 'STARTS WITH' : 'ENDS WITH';
}

function parseIs(parser: Parser, operand: Expression): Expression {
  const { start } = operand.span;
  if (parser.acceptSymbol('::')) {
    return { kind: 'isTyped', operand, type: parseType(parser), negated: false, span: parser.spanFrom(start) };
  }
  parser.expectKeyword('IS');
  const negated = parser.acceptKeyword('NOT');
  if (parser.acceptKeyword('NULL')) return { kind: 'isNull', operand, negated, span: parser.spanFrom(start) };
  if (parser.acceptSymbol('::') || parser.acceptKeyword('TYPED')) {
    return { kind: 'isTyped', operand, type: parseType(parser), negated, span: parser.spanFrom(start) };
  }
  const form = parseForm(parser);
  if (form === undefined)
    throw parser.failure('`NULL`, `NOT NULL`, `:: TYPE`, `NORMALIZED` or a label after `IS`', [
      'NULL',
      'NOT',
      'TYPED',
      'NORMALIZED',
    ]);
  return { kind: 'isNormalized', operand, form, negated, span: parser.spanFrom(start) };
}

function parseForm(parser: Parser): NormalizedCheck['form'] | undefined {
  if (parser.acceptKeyword('NORMALIZED')) return 'NFC';
  const form = FORMS.find((name) => parser.isKeyword(name, 'NORMALIZED'));
  if (form !== undefined) parser.acceptKeyword(form, 'NORMALIZED');
  return form;
}

/** True where `IS` opens one of the checks here rather than a label (`n IS Person`). */
export function isCheckAfterIs(parser: Parser): boolean {
  if (!parser.isKeyword('IS')) return false;
  if (parser.isSymbol('::', 1)) return true;
  const next = parser.peek(1).keyword;
  if (['NULL', 'TYPED', 'NORMALIZED', 'NOT'].includes(next)) return true;
  return FORMS.some((form) => form === next) && parser.peek(2).keyword === 'NORMALIZED';
}
