/** Queries: clauses in a row, UNION, and of Cypher 25 NEXT and WHEN … THEN … ELSE. */
import type { ConditionalQuery, MatchClause, Query, SingleQuery, UnionQuery } from './ast.ts';
import { clauseExpected, isClauseStart, parseClause, parseMatchMode } from './clauses.ts';
import type { Parser } from './parser.ts';
import { isPathPatternStart, parsePathPattern } from './patterns.ts';
import type { Token } from './tokens.ts';

/** Everything up to a `}`, a `;` or the end. */
export function parseQuery(parser: Parser): Query {
  const { start } = parser.token;
  const parts = [parseUnion(parser)];
  while (parser.isKeyword('NEXT')) {
    parser.expectNewer('NEXT');
    parser.take();
    parts.push(parseUnion(parser));
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { kind: 'sequence', parts, span: parser.spanFrom(start) };
}

function parseUnion(parser: Parser): Query {
  const { start } = parser.token;
  const first = parsePart(parser);
  if (!parser.isKeyword('UNION')) return first;
  const all = parser.isKeyword('UNION', 'ALL');
  const more = parser.series(
    'UNION',
    () => {
      const token = parser.take();
      const isAll = parser.acceptKeyword('ALL');
      if (!isAll) parser.acceptKeyword('DISTINCT');
      if (all !== isAll) throw mixedUnions(parser, token);
      return parsePart(parser);
    },
    () => parser.isKeyword('UNION'),
  );
  return { kind: 'union', all, parts: [first, ...more], span: parser.spanFrom(start) } satisfies UnionQuery;
}

function mixedUnions(parser: Parser, token: Token) {
  const message = 'UNION and UNION ALL cannot stand in one query.';
  const hint = 'Use one of them, or put one part into CALL { }.';
  return parser.errorAt(token, message, { detail: 'InvalidClauseComposition', hint });
}

function parsePart(parser: Parser): Query {
  if (parser.isKeyword('WHEN')) return parseConditional(parser);
  if (parser.isSymbol('{')) return parser.nested(parseBraces);
  return parseSingle(parser);
}

function parseBraces(parser: Parser): Query {
  parser.expectNewer('A query in braces');
  parser.expectSymbol('{');
  const query = parseQuery(parser);
  parser.expectSymbol('}');
  return query;
}

function parseConditional(parser: Parser): ConditionalQuery {
  parser.expectNewer('WHEN');
  const { start } = parser.token;
  const branches: ConditionalQuery['branches'][number][] = [];
  while (parser.acceptKeyword('WHEN')) {
    const when = parser.expression();
    parser.expectKeyword('THEN');
    // biome-ignore lint/suspicious/noThenProperty: the tree names its parts as the language does, and is never awaited
    branches.push({ when, then: parseBranch(parser) });
  }
  const otherwise = parser.acceptKeyword('ELSE') ? parseBranch(parser) : undefined;
  return { kind: 'conditional', branches, otherwise, span: parser.spanFrom(start) };
}

function parseBranch(parser: Parser): Query {
  return parser.isSymbol('{') ? parser.nested(parseBraces) : parseSingle(parser);
}

function parseSingle(parser: Parser): SingleQuery {
  const { start } = parser.token;
  const clauses = parser.series('clause', parseClause, isClauseStart);
  return { kind: 'single', clauses, span: parser.spanFrom(start) };
}

/** What stands in EXISTS { }, COUNT { } and COLLECT { }. */
export function parseSubquery(parser: Parser): Query {
  const query = isBarePattern(parser) ? parseBarePattern(parser) : parseQuery(parser);
  if (!parser.isSymbol('}')) throw clauseExpected(parser, 'a clause, or `}` at the end of the subquery');
  return query;
}

function isBarePattern(parser: Parser): boolean {
  if (parser.isName() && parser.isSymbol('=', 1)) return true;
  if (parser.isKeyword('REPEATABLE') || parser.isKeyword('DIFFERENT')) return true;
  return !isClauseStart(parser) && isPathPatternStart(parser);
}

function parseBarePattern(parser: Parser): SingleQuery {
  const { start } = parser.token;
  const matchMode = parseMatchMode(parser);
  const patterns = parser.commaSeparated(parsePathPattern);
  const where = parser.expressionAfter('WHERE');
  const span = parser.spanFrom(start);
  const match: MatchClause = {
    kind: 'match',
    optional: false,
    matchMode,
    patterns,
    hints: [],
    where,
    span,
  };
  return { kind: 'single', clauses: [match], span };
}
