/** CASE: with or without a subject, several values after one WHEN, and bare predicates (`WHEN > 3`). */
import { CypherError } from '../errors.ts';
import type { CaseExpression, CaseTest, ComparisonOperator, Expression, Variable } from './ast.ts';
import type { Parser } from './parser.ts';
import { isPredicateStart, parsePredicate } from './predicates.ts';
import type { Token } from './tokens.ts';

/** No statement can name this variable, so it stands for the subject and for nothing else. */
const SUBJECT = ' subject of CASE';
const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);

export function parseCase(parser: Parser): CaseExpression {
  const when = parser.peek(1);
  if (when.keyword === 'CASE' && parser.peek(2).keyword === 'WHEN') {
    // `CASE case WHEN 1 …`: the second word begins a CASE of its own, or is a variable.
    return parser.attempt((inner) => parseWhole(inner)) ?? parseWhole(parser, true);
  }
  if (when.keyword !== 'WHEN') return parseWhole(parser);
  try {
    return parseWhole(parser);
  } catch (error) {
    throw error instanceof CypherError && error.detail === 'UnexpectedSyntax' ? asWhole(parser, when, error) : error;
  }
}

/** Neo4j then takes CASE for a name and stumbles over the WHEN behind it; we say what is missing, at the same place. */
function asWhole(parser: Parser, when: Token, error: CypherError) {
  const message = `This CASE is not whole. ${error.message}`;
  return parser.errorAt(error.span ?? parser.spanOf(when), message, {
    detail: error.detail,
    hint: error.hint,
    at: when.start,
  });
}

function namedSubject(parser: Parser): Variable {
  return { kind: 'variable', ...parser.expectName() };
}

function parseWhole(parser: Parser, isNamed = false): CaseExpression {
  const { start } = parser.take();
  const subject = isNamed ? namedSubject(parser) : parser.isKeyword('WHEN') ? undefined : parser.expression();
  if (!parser.acceptKeyword('WHEN')) throw parser.failure('`WHEN`', ['WHEN']);
  const branches = parser.series('WHEN', subject ? parseComparedBranch : parseBranch, acceptWhen);
  const otherwise = parser.expressionAfter('ELSE');
  if (!parser.acceptKeyword('END')) throw parser.failure('`WHEN`, `ELSE` or `END`', ['WHEN', 'ELSE', 'END']);
  const span = parser.spanFrom(start);
  return { kind: 'case', subject, branches, otherwise, span };
}

type Branch = CaseExpression['branches'][number];

function acceptWhen(parser: Parser): boolean {
  return parser.acceptKeyword('WHEN');
}

function parseBranch(parser: Parser): Branch {
  return branch([parseValue(parser)], parser);
}

function parseComparedBranch(parser: Parser): Branch {
  return branch(parser.commaSeparated(parseTest), parser);
}

function branch(when: readonly CaseTest[], parser: Parser): Branch {
  parser.expectKeyword('THEN');
  // biome-ignore lint/suspicious/noThenProperty: the tree names its parts as the language does, and is never awaited
  return { when, then: parser.expression() };
}

function parseValue(parser: Parser): CaseTest {
  return { kind: 'value', expression: parser.expression() };
}

function parseTest(parser: Parser): CaseTest {
  const { token } = parser;
  const span = parser.spanOf(token);
  const subject: Variable = { kind: 'variable', name: SUBJECT, span: { start: token.start, end: token.start } };
  if (token.kind === 'symbol' && COMPARISONS.has(token.text)) {
    parser.take();
    const operand = parser.rules.comparand(parser);
    const rest = [{ operator: token.text as ComparisonOperator, operand, operatorSpan: span }];
    return partial({ kind: 'comparison', first: subject, rest, span: parser.spanFrom(token.start) });
  }
  if (!isPredicateStart(parser) || isName(parser)) return parseValue(parser);
  return partial(parsePredicate(parser, subject, parser.rules.comparand));
}

/** `in`, `contains` and `is` may also be variables that the subject is compared with. */
function isName(parser: Parser): boolean {
  return (
    ['IN', 'CONTAINS'].includes(parser.token.keyword) ||
    (['STARTS', 'ENDS'].includes(parser.token.keyword) && parser.peek(1).keyword !== 'WITH') ||
    (parser.isKeyword('IS') && !parser.isName(1) && !parser.isSymbol('::', 1))
  );
}

function partial(expression: Expression): CaseTest {
  return { kind: 'partial', subjectName: SUBJECT, expression };
}
