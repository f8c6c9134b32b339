/** WITH and RETURN that aggregate: items without aggregates are the keys; what is said of aggregates is worked out afterwards. */

import type { Environment } from '../compile/environment.ts';
import { findKind } from '../compile/free-variables.ts';
import type { Scope } from '../compile/scope.ts';
import { unchecked } from '../errors.ts';
import type { CountStar, Expression, FunctionCall } from '../parse/ast.ts';
import { type AggregateCall, aggregate } from '../run/aggregate.ts';
import { RowCount } from '../run/count-rows.ts';
import type { Operator } from '../run/operator.ts';
import { mapEach, type Steps } from '../steps.ts';
import { countingSource } from './counting.ts';
import type { Frame, Planning } from './planning.ts';
import { afterNames, type Item, type Layout, projectItems, replacing } from './projected-items.ts';

export type AggregateExpression = FunctionCall | CountStar;

const CALLS = new Set(['call', 'countStar', 'subqueryExpression', 'patternComprehension']);

/** The aggregates in a tree, outermost, each once. Those inside a subquery are its own. */
export function aggregatesIn(tree: unknown, planning: Planning): readonly AggregateExpression[] {
  const found: AggregateExpression[] = [];
  const visit = (part: unknown): void =>
    findKind<Expression>(part, CALLS, (node) => {
      if (node.kind === 'countStar' || (node.kind === 'call' && isAggregate(node, planning))) {
        found.push(node);
      } else if (node.kind === 'call') visit(node.arguments);
    });
  visit(tree);
  if (found.length < 2) return found;
  return [...new Map(found.map((aggregate) => [planning.keys.of(aggregate), aggregate])).values()];
}

function isAggregate(call: FunctionCall, planning: Planning): boolean {
  return planning.findFunction(call.name.name)?.aggregating === true;
}

export function* planAggregation(
  items: readonly Item[],
  aggregates: readonly AggregateExpression[],
  frame: Frame,
  planning: Planning,
): Steps<Layout> {
  const scope = frame.scope.next();
  const nested: Operator[] = [];
  const keys = items.filter(({ expression }) => aggregatesIn(expression, planning).length === 0);
  const counting = countingSource(frame, keys, aggregates);
  const before = planning.environment(nested, counting?.replace);
  const grouped = yield* mapEach(keys, function* ({ name, expression }) {
    const value = yield* before.compileSteps(expression, frame.scope);
    return { name, expression, value, slot: scope.declare(name, 'any').slot };
  });
  const calls = yield* mapEach(aggregates, function* (expression) {
    const slot = scope.temporary();
    const call = counting ? counting.callOf(slot) : yield* callOf(expression, slot, frame.scope, before, planning);
    return { expression, call };
  });
  const replace = replacing(
    [...grouped, ...calls.map(({ expression, call }) => ({ expression, slot: call.slot }))],
    planning,
  );
  let source = aggregate({
    source: counting?.source ?? frame.source,
    details: items.map(({ name }) => name).join(', '),
    introduces: items.map(({ name }) => name),
    keys: grouped,
    calls: calls.map(({ call }) => call),
    into: scope,
    nested,
  });
  const after = planning.environment([], replace);
  const areKeys = new Set(keys);
  const workedOut = items.filter((item) => !areKeys.has(item));
  const worked = yield* mapEach(workedOut, function* ({ name, expression }) {
    const value = yield* after.compileSteps(expression, scope);
    return { name, expression, value, slot: scope.temporary() };
  });
  if (worked.length > 0) source = projectItems(worked, source, [], planning);
  for (const { name, slot } of worked) scope.alias(name, { slot, kind: 'any' });
  const all = [...grouped, ...worked];
  const replaceItem = replacing(all, planning);
  const slots = new Map(all.map(({ name, slot }) => [name, slot]));
  const columns = items.map(({ name }) => ({ name, slot: slots.get(name) ?? -1 }));
  return {
    frame: { source, scope },
    columns,
    replace: afterNames((expression) => replaceItem(expression) ?? replace(expression), scope),
  };
}

function* callOf(
  expression: AggregateExpression,
  slot: number,
  scope: Scope,
  environment: Environment,
  planning: Planning,
): Steps<AggregateCall> {
  if (expression.kind === 'countStar') return { slot, distinct: false, arguments: [], create: () => new RowCount() };
  const spec = planning.findFunction(expression.name.name);
  if (!spec?.aggregating) throw unchecked('unknown aggregate');
  return {
    slot,
    distinct: expression.distinct,
    arguments: yield* mapEach(expression.arguments, (argument) => environment.compileSteps(argument, scope)),
    create: (context) => spec.create(context),
  };
}
