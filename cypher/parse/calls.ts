/** CALL: procedures and subqueries. */
import type { CallClause, Expression, Name, SubqueryClause } from './ast.ts';
import type { Parser } from './parser.ts';
import { parseQualifiedName } from './qualified-name.ts';

type Transactions = NonNullable<SubqueryClause['inTransactions']>;

/** `start` is that of OPTIONAL, where that was written. */
export function parseCall(parser: Parser, start: number, optional: boolean): CallClause | SubqueryClause {
  parser.expectKeyword('CALL');
  if (parser.isSymbol('{') || parser.isSymbol('(')) return parseSubqueryCall(parser, start, optional);
  const procedure = parseQualifiedName(parser, 'a procedure, `{` or `(`');
  const args = parseArguments(parser);
  const yields = parseYield(parser);
  const where = yields && parser.expressionAfter('WHERE');
  return {
    kind: 'call',
    optional,
    procedure,
    ...(args && { arguments: args }),
    yieldStar: yields === 'star',
    ...(Array.isArray(yields) && { yields }),
    where,
    span: parser.spanFrom(start),
  };
}

function parseArguments(parser: Parser): Expression[] | undefined {
  if (!parser.acceptSymbol('(')) return undefined;
  const args = parser.listUpTo(')', parser.rules.expression);
  return args;
}

export type YieldItem = { readonly field: Name; readonly alias?: Name };

/** `YIELD *` or `YIELD a, b AS c`. */
export function parseYield(parser: Parser): YieldItem[] | 'star' | undefined {
  if (!parser.acceptKeyword('YIELD')) return undefined;
  if (parser.acceptSymbol('*')) return 'star';
  if (parser.acceptSymbol('-')) return [];
  return parser.commaSeparated(parseYieldItem);
}

function parseYieldItem(parser: Parser): YieldItem {
  const field = parser.expectName('the name of a result, or `*`');
  if (!parser.acceptKeyword('AS')) return { field };
  return { field, alias: parser.expectName('a name after `AS`') };
}

function parseSubqueryCall(parser: Parser, start: number, optional: boolean): SubqueryClause {
  const scope = parser.isSymbol('(') ? parseScope(parser) : undefined;
  parser.expectSymbol('{');
  const query = parser.nested(parser.rules.query);
  parser.expectSymbol('}', 'a clause, or `}` at the end of the subquery');
  const inTransactions = parseTransactions(parser);
  return {
    kind: 'subquery',
    optional,
    scope,
    query,
    inTransactions,
    span: parser.spanFrom(start),
  };
}

function parseScope(parser: Parser): NonNullable<SubqueryClause['scope']> {
  parser.expectSymbol('(');
  const star = parser.acceptSymbol('*');
  const variables =
    star || parser.isSymbol(')') ? [] : parser.commaSeparated((inner) => inner.expectName('a variable or `*`'));
  parser.expectSymbol(')');
  return { star, variables };
}

/** `IN 3 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s`. */
function parseTransactions(parser: Parser): Transactions | undefined {
  if (!parser.acceptKeyword('IN')) return undefined;
  const hasCount = !parser.isKeyword('TRANSACTIONS') && !parser.isKeyword('CONCURRENT');
  const concurrency = hasCount ? parser.expression() : undefined;
  if (!parser.acceptKeyword('CONCURRENT') && hasCount) throw parser.failure('`CONCURRENT`', ['CONCURRENT']);
  parser.expectKeyword('TRANSACTIONS');
  let parts: Transactions = { concurrency };
  for (;;) {
    refuseAgain(parser, parts);
    if (parser.acceptKeyword('OF')) {
      parts = { ...parts, rows: parser.expression() };
      if (!parser.acceptOneOf('ROWS', 'ROW')) throw parser.failure('`ROWS`', ['ROWS']);
    } else if (parser.acceptKeyword('ON', 'ERROR')) parts = { ...parts, onError: parseOnError(parser) };
    else if (parser.acceptKeyword('REPORT')) {
      parser.expectKeyword('STATUS', 'AS');
      parts = { ...parts, reportStatusAs: parser.expectName('a variable after `AS`') };
    } else return parts;
  }
}

function refuseAgain(parser: Parser, { rows, onError, reportStatusAs }: Transactions): void {
  const isAgain =
    (rows && parser.isKeyword('OF')) ||
    (onError && parser.isKeyword('ON', 'ERROR')) ||
    (reportStatusAs && parser.isKeyword('REPORT'));
  if (!isAgain) return;
  const message = `\`${parser.token.keyword}\` stands here a second time.`;
  throw parser.errorAt(parser.token, message, { hint: 'Leave one of them out.' });
}

function parseOnError(parser: Parser): NonNullable<Transactions['onError']> {
  const word = parser.acceptOneOf('CONTINUE', 'BREAK', 'FAIL');
  if (word === undefined) throw parser.failure('`CONTINUE`, `BREAK` or `FAIL`', ['CONTINUE', 'BREAK', 'FAIL']);
  return ({ CONTINUE: 'continue', BREAK: 'break', FAIL: 'fail' } as const)[word];
}
