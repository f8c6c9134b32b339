/** WITH and RETURN: items, ORDER BY, SKIP, LIMIT. */
import type { Expression, ProjectionClause, ProjectionItem, SortItem } from './ast.ts';
import { isBeforeOperand } from './operand-start.ts';
import type { Parser } from './parser.ts';

export function parseWith(parser: Parser): ProjectionClause {
  const { start } = parser.take();
  const body = parseBody(parser);
  const where = parser.expressionAfter('WHERE');
  return { kind: 'with', ...body, where, span: parser.spanFrom(start) };
}

export function parseReturn(parser: Parser): ProjectionClause {
  const { start } = parser.take();
  return { kind: 'return', ...parseBody(parser), span: parser.spanFrom(start) };
}

/** ORDER BY, SKIP and LIMIT on their own mean what they mean after `WITH *`. */
export function parseOrderClause(parser: Parser): ProjectionClause {
  const { start } = parser.token;
  const order = parseOrder(parser);
  return { kind: 'with', distinct: false, star: true, items: [], ...order, span: parser.spanFrom(start) };
}

function parseBody(parser: Parser): Omit<ProjectionClause, 'kind' | 'span' | 'where'> {
  const distinct = parser.isKeyword('DISTINCT') && (isBeforeOperand(parser) || parser.isSymbol('*', 1));
  if (distinct) parser.take();
  const star = parser.acceptSymbol('*');
  const more = star ? parser.acceptSymbol(',') : true;
  const items = more ? parser.commaSeparated(parseItem) : [];
  return { distinct, star, items, ...parseOrder(parser) };
}

function parseItem(parser: Parser): ProjectionItem {
  const { start } = parser.token;
  const expression = parser.expression();
  const span = parser.spanFrom(start);
  if (parser.acceptKeyword('AS')) {
    const alias = parser.expectName('a name after `AS`');
    return { expression, alias, column: alias.name, span: parser.spanFrom(start) };
  }
  // NOTE: `n {.name}` is called `n` where nothing else is written.
  if (expression.kind === 'mapProjection') {
    const { name, span: place } = expression.object;
    return { expression, alias: { name, span: place }, column: name, span };
  }
  const column = expression.kind === 'variable' ? expression.name : parser.textOf(span);
  return { expression, column, span };
}

export interface OrderParts {
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression | undefined;
  readonly limit?: Expression | undefined;
}

/** `ORDER BY … SKIP … LIMIT …`, each optional; OFFSET is another word for SKIP. */
export function parseOrder(parser: Parser): OrderParts {
  const orderBy = parser.isKeyword('ORDER') ? parseOrderBy(parser) : [];
  const skip = parser.acceptOneOf('SKIP', 'OFFSET') ? parser.expression() : undefined;
  const limit = parser.expressionAfter('LIMIT');
  return { orderBy, skip, limit };
}

function parseOrderBy(parser: Parser): SortItem[] {
  parser.expectKeyword('ORDER', 'BY');
  return parser.commaSeparated(parseSortItem);
}

function parseSortItem(parser: Parser): SortItem {
  const { start } = parser.token;
  const expression = parser.expression();
  const direction = parser.acceptOneOf('ASC', 'ASCENDING', 'DESC', 'DESCENDING');
  const descending = direction === 'DESC' || direction === 'DESCENDING';
  return { expression, descending, span: parser.spanFrom(start) };
}
