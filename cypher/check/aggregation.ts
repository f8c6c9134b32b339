/** Where aggregates and plain values meet: what a projection groups by, and what it may say beside an aggregate. */
import type { Expression } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import { childrenOf, localNames } from './children.ts';
import type { CheckEnvironment } from './environment.ts';
import { namesInExpression } from './names-in.ts';
import type { Scope } from './scope.ts';

export function isAggregate(expression: Expression, environment: CheckEnvironment): boolean {
  if (expression.kind === 'countStar') return true;
  return expression.kind === 'call' && environment.functions(expression.name.name)?.aggregating === true;
}

/** An aggregate anywhere inside, subqueries apart. */
export function holdsAggregate(expression: Expression, environment: CheckEnvironment): boolean {
  return (
    isAggregate(expression, environment) || childrenOf(expression).some((child) => holdsAggregate(child, environment))
  );
}

/** `n`, `n.key` and `n[key]`: what may stand beside an aggregate where it is projected as well. */
export function isSimpleKey(expression: Expression): boolean {
  if (expression.kind === 'variable') return true;
  return (expression.kind === 'property' || expression.kind === 'index') && expression.object.kind === 'variable';
}

/** Throws where an aggregating item reads what the projection does not group by: `a.x + count(*)` without `a.x`. */
export function refuseImplicitGrouping(
  checker: Checker,
  item: Expression,
  groupedBy: ReadonlySet<number>,
  scope: Scope,
  locals: ReadonlySet<string> = new Set(),
): void {
  if (isAggregate(item, checker.environment)) return;
  if (isSimpleKey(item) && groupedBy.has(checker.keys.of(item))) return;
  const isOpen = (name: string) =>
    !locals.has(name) && scope.own().has(name) && !groupedBy.has(checker.keys.ofVariable(name));
  if (item.kind === 'variable' && isOpen(item.name)) throw implicitGrouping(checker, item);
  if (item.kind === 'subqueryExpression' && namesInExpression(item).some(isOpen)) throw implicitGrouping(checker, item);
  const own = localNames(item);
  const known = own.length === 0 ? locals : new Set([...locals, ...own]);
  for (const child of childrenOf(item)) refuseImplicitGrouping(checker, child, groupedBy, scope, known);
}

export function implicitGrouping(checker: Checker, { span }: Expression) {
  const shown = checker.textOf(span);
  const message = `\`${shown}\` stands beside an aggregate but is nothing that the rows are grouped by.`;
  return checker.failure(span, message, {
    detail: 'AmbiguousAggregationExpression',
    hint: 'Project it as a column of its own too, or work it out in a WITH before.',
  });
}
