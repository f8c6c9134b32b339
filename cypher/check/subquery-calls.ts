/** Checks CALL { }: what it sees, what it gives back, and where it may run in transactions of its own. */

import { GENERAL_STATUS, RULE_BROKEN } from '../errors.ts';
import type { ProjectionClause, SubqueryClause } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import type { Checker, QueryFrame } from './checker.ts';
import { namesInExpression } from './names-in.ts';
import { placeBefore } from './place.ts';
import { checkRowCount } from './row-counts.ts';
import { type Binding, Scope } from './scope.ts';
import { MAP } from './static-type.ts';

/** Where a CALL { } stands. */
export interface CallPlace {
  readonly frame: QueryFrame;
  /** A clause before it in the same query writes. */
  readonly wroteBefore: boolean;
  readonly isLast: boolean;
}

/** Binds what the subquery returns. */
export function* checkSubqueryCall(
  checker: Checker,
  clause: SubqueryClause,
  scope: Scope,
  place: CallPlace,
): Steps<void> {
  if (clause.inTransactions) checkTransactions(checker, clause, place);
  const inner: QueryFrame = clause.scope
    ? { scope: new Scope(importedScope(checker, clause.scope, scope)), role: 'call' }
    : { scope: new Scope(), role: 'call', importable: scope };
  const before = checker.writes;
  const outcome = yield* checker.rules.query(checker, clause.query, inner);
  if (clause.inTransactions) checker.writesApart += checker.writes - before;
  if (outcome.columns && place.isLast) refuseAsLast(checker, clause, place.frame);
  for (const [name, { type, span }] of outcome.columns ?? []) {
    const hint = 'Give it another name.';
    checker.bind(scope, { name, span }, type, hint, RULE_BROKEN);
  }
  const status = clause.inTransactions?.reportStatusAs;
  if (!status) return;
  checker.bind(scope, status, MAP);
  if (place.isLast) refuseAsLast(checker, clause, place.frame);
}

function refuseAsLast(checker: Checker, clause: SubqueryClause, { role }: QueryFrame): void {
  if (role === 'exists' || role === 'count') return;
  throw checker.failure(clause.span, 'A query cannot end with a CALL { } that returns something.', {
    detail: 'InvalidClauseComposition',
    hint: 'Add a RETURN behind it.',
  });
}

/** The variables that `CALL (a, b)` hands in; they can be seen in every clause inside and renamed in none. */
function importedScope(checker: Checker, imports: NonNullable<SubqueryClause['scope']>, scope: Scope): Scope {
  const imported = new Map<string, Binding>();
  if (imports.star) for (const [name, binding] of scope.visible()) imported.set(name, binding);
  for (const { name, span } of imports.variables) {
    const binding = scope.lookup(name);
    if (!binding) throw checker.undefinedVariable(name, span, scope);
    imported.set(name, binding);
  }
  return new Scope(undefined, imported, true);
}

/** The old form: a leading WITH of bare names brings them in. Answers the scope after it, or undefined where it is a plain WITH. */
export function importingWith(checker: Checker, clause: ProjectionClause, importable: Scope): Scope | undefined {
  const isBare = clause.items.every(
    ({ expression, alias }) => expression.kind === 'variable' && (!alias || alias.name === expression.name),
  );
  if (!isBare || (clause.items.length === 0 && !clause.star)) {
    const reachesOut = clause.items.some(({ expression }) =>
      namesInExpression(expression).some((name) => importable.lookup(name)),
    );
    if (!reachesOut) return undefined;
    throw badImport(checker, clause, 'no expressions and no AS');
  }
  if (clause.where) throw badImport(checker, clause, 'no WHERE');
  if (clause.distinct) throw badImport(checker, clause, 'no DISTINCT');
  if (clause.orderBy.length > 0 || clause.skip || clause.limit)
    throw badImport(checker, clause, 'no ORDER BY, SKIP or LIMIT');
  const scope = new Scope(undefined, clause.star ? importable.visible() : []);
  for (const { expression } of clause.items) {
    if (expression.kind !== 'variable') continue;
    const binding = importable.lookup(expression.name);
    if (!binding) throw checker.undefinedVariable(expression.name, expression.span, importable);
    if (!clause.star && scope.own().has(expression.name)) {
      const message = `\`${expression.name}\` is brought in twice.`;
      throw checker.failure(expression.span, message, {
        detail: 'ColumnNameConflict',
        at: clause.items[0]?.span.start ?? 0,
      });
    }
    scope.declare(expression.name, binding);
  }
  return scope;
}

function badImport(checker: Checker, clause: ProjectionClause, what: string) {
  const message = `The first WITH of a subquery brings names in; it takes ${what}.`;
  return checker.failure(clause.span, message, {
    detail: 'InvalidClauseComposition',
    gqlStatus: GENERAL_STATUS,
    hint: 'Write `CALL (a, b) { … }`, or a second WITH behind the first.',
  });
}

function checkTransactions(checker: Checker, clause: SubqueryClause, { frame, wroteBefore }: CallPlace): void {
  const refuse = (where: string, gqlStatus = GENERAL_STATUS) =>
    checker.failure(clause.span, `CALL { } IN TRANSACTIONS cannot stand ${where}.`, {
      detail: 'InvalidClauseComposition',
      gqlStatus,
    });
  const isAsked = frame.role !== 'statement' && frame.role !== 'call';
  const isPlain = clause.inTransactions?.onError === undefined && clause.inTransactions?.reportStatusAs === undefined;
  if (frame.role === 'call' || (isAsked && !isPlain)) throw refuse('inside another subquery');
  if (frame.isInUnion === true) throw refuse('in a UNION');
  if (wroteBefore) throw refuse('after a clause that writes', RULE_BROKEN);
  const { rows, concurrency, onError, reportStatusAs } = clause.inTransactions ?? {};
  if (rows) checkRowCount(checker, rows, 'ROWS');
  if (concurrency) checkRowCount(checker, concurrency, 'TRANSACTIONS');
  if (reportStatusAs && onError !== 'continue' && onError !== 'break') {
    throw checker.failure(reportStatusAs.span, 'REPORT STATUS needs ON ERROR CONTINUE or ON ERROR BREAK.', {
      detail: 'InvalidClauseComposition',
      at: placeBefore(reportStatusAs.span.start, 'REPORT', checker.text),
      gqlStatus: GENERAL_STATUS,
    });
  }
}
