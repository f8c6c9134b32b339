/** Checks WITH and RETURN: columns, grouping, and what ORDER BY and WHERE may see behind them. */

import { RULE_BROKEN } from '../errors.ts';
import type { Expression, ProjectionClause, ProjectionItem } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import { checkAfterGrouping } from './after-grouping.ts';
import { holdsAggregate, refuseImplicitGrouping } from './aggregation.ts';
import type { Checker, Columns, QueryFrame, Site } from './checker.ts';
import { checkRowCount } from './row-counts.ts';
import { type Binding, Scope } from './scope.ts';
import type { StaticType } from './static-type.ts';

/** Columns from one stop to the next. */
const AT_A_STRETCH = 64;

export interface Projected {
  readonly columns: Columns;
  /** What the next clause sees. */
  readonly scope: Scope;
}

export function* checkProjection(
  checker: Checker,
  clause: ProjectionClause,
  scope: Scope,
  frame: QueryFrame,
): Steps<Projected> {
  const columns = yield* checkItems(checker, clause, scope);
  const aggregating = clause.items.filter(({ expression }) => holdsAggregate(expression, checker.environment));
  const isGrouped = aggregating.length > 0 || clause.distinct;
  if (isGrouped && (clause.orderBy.length > 0 || clause.where)) {
    for (const { expression } of [...clause.items, ...clause.orderBy]) yield* checker.keys.ahead(expression);
    if (clause.where) yield* checker.keys.ahead(clause.where);
  }
  if (aggregating.length > 0) checkGrouping(checker, clause, aggregating, scope);
  const after = new Scope(
    scope.outer,
    [...columns].map(([name, { type, span }]) => [name, { type, span }]),
  );
  yield* checkTail(checker, clause, scope, after, aggregating.length > 0);
  for (const item of clause.items) expectAlias(checker, clause, item, frame);
  return { columns, scope: after };
}

interface Column {
  readonly type: StaticType;
  readonly span: ProjectionItem['span'];
}

function* checkItems(checker: Checker, clause: ProjectionClause, scope: Scope): Steps<Map<string, Column>> {
  const columns = new Map<string, Column>(clause.star ? byName(scope) : []);
  if (clause.star && clause.kind === 'return' && scope.isEmpty && clause.items.length === 0) {
    throw checker.failure(clause.span, 'RETURN * has nothing to return: no variable is in scope.', {
      detail: 'NoVariablesInScope',
      hint: 'Name a node or relationship in the pattern, as in `MATCH (n) RETURN *`.',
    });
  }
  const named = new Set<string>();
  const site: Site = { scope, aggregates: 'allowed' };
  for (const item of clause.items) {
    yield* checker.ahead(item.expression, site);
    const type = checker.rules.expression(checker, item.expression, site);
    const { column } = item;
    if (named.has(column)) throw sameColumn(checker, item, clause);
    const span = item.alias?.span ?? item.span;
    if (scope.isOuter(column) && !isPassedOn(item)) {
      const status = clause.kind === 'return' || scope.isSeenThrough(column) ? RULE_BROKEN : undefined;
      throw checker.alreadyBound(column, span, 'Give it another name.', status);
    }
    named.add(column);
    columns.set(column, { type, span });
    if (columns.size % AT_A_STRETCH === 0) yield;
  }
  return columns;
}

/** `*` stands for the variables in the order of their names, as in Neo4j. */
function byName(scope: Scope): [string, Binding][] {
  return [...scope.own()].sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectAlias(checker: Checker, clause: ProjectionClause, item: ProjectionItem, frame: QueryFrame): void {
  const needed = clause.kind === 'with' || frame.role === 'call' || frame.isBeforeNext;
  if (!needed || item.alias || item.expression.kind === 'variable') return;
  throw checker.failure(item.span, `An expression in ${clause.kind.toUpperCase()} needs a name.`, {
    detail: 'NoExpressionAlias',
    hint: `Write \`${item.column} AS name\`.`,
  });
}

function sameColumn(checker: Checker, { column, span }: ProjectionItem, { items }: ProjectionClause) {
  return checker.failure(span, `Two columns are called \`${column}\`.`, {
    detail: 'ColumnNameConflict',
    at: items.find((item) => item.column === column)?.span.start ?? span.start,
    hint: 'Rename one of them with AS.',
  });
}

function isPassedOn({ column, expression }: ProjectionItem): boolean {
  return expression.kind === 'variable' && expression.name === column;
}

function checkGrouping(
  checker: Checker,
  clause: ProjectionClause,
  aggregating: readonly ProjectionItem[],
  scope: Scope,
): void {
  const groupedBy = new Set(clause.star ? [...scope.own().keys()].map((name) => checker.keys.ofVariable(name)) : []);
  for (const item of clause.items) if (!aggregating.includes(item)) groupedBy.add(checker.keys.of(item.expression));
  for (const item of aggregating) refuseImplicitGrouping(checker, item.expression, groupedBy, scope);
}

function aggregateInOrder(checker: Checker, clause: ProjectionClause, { span }: Expression) {
  const shown = checker.textOf(span);
  const message = `ORDER BY cannot aggregate with \`${shown}\`, since no column does.`;
  return checker.failure(span, message, {
    detail: 'InvalidAggregation',
    at: clause.span.start,
    hint: 'Make it a column and sort or filter by that.',
  });
}

/** ORDER BY, SKIP, LIMIT and WHERE. After DISTINCT or an aggregate they see the columns alone, else also what was there before. */
function* checkTail(
  checker: Checker,
  clause: ProjectionClause,
  before: Scope,
  after: Scope,
  isAggregating: boolean,
): Steps<void> {
  const both: Scope = new Scope(before, after.own());
  const site: Site = { scope: both, aggregates: isAggregating ? 'allowed' : 'forbidden' };
  const isGrouped = isAggregating || clause.distinct;
  const restrict = (expression: Expression) => {
    if (isGrouped) checkAfterGrouping(checker, expression, { clause, before, after });
  };
  for (const { expression } of clause.orderBy) {
    if (!isAggregating && holdsAggregate(expression, checker.environment))
      throw aggregateInOrder(checker, clause, expression);
    yield* checker.ahead(expression, site);
    checker.rules.expression(checker, expression, site);
    restrict(expression);
  }
  if (clause.skip) checkRowCount(checker, clause.skip, 'SKIP');
  if (clause.limit) checkRowCount(checker, clause.limit, 'LIMIT');
  if (!clause.where) return;
  yield* checker.ahead(clause.where, site);
  checker.rules.predicate(checker, clause.where, site);
  restrict(clause.where);
}
