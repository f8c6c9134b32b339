/** WITH and RETURN: what goes on, in which order, and how much of it. */

import { slotValue } from '../compile/compiled.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import { freeVariables } from '../compile/free-variables.ts';
import type { Scope, VariableKind } from '../compile/scope.ts';
import { isHidden, variableNamed } from '../compile/trees.ts';
import type { Expression, ProjectionClause, SortItem } from '../parse/ast.ts';
import { distinct } from '../run/distinct.ts';
import type { Operator } from '../run/operator.ts';
import { project } from '../run/project.ts';
import { sort, top } from '../run/sort.ts';
import { mapEach, type Steps } from '../steps.ts';
import { aggregatesIn, planAggregation } from './aggregation.ts';
import { filterBy } from './match-builder.ts';
import { type Frame, type Planning, textOf } from './planning.ts';
import type { Item, Layout, Projected, Replace } from './projection-types.ts';
import { rowCount, sliced } from './row-counts.ts';

export function* planProjection(clause: ProjectionClause, frame: Frame, planning: Planning): Steps<Projected> {
  const items = itemsOf(clause, frame.scope);
  if (clause.orderBy.length > 0 || clause.where) {
    for (const { expression } of [...items, ...clause.orderBy]) yield* planning.keys.ahead(expression);
  }
  const aggregates = aggregatesIn([items.map(({ expression }) => expression), clause.orderBy], planning);
  if (aggregates.length > 0) {
    return yield* ordered(clause, yield* planAggregation(items, aggregates, frame, planning), planning);
  }
  if (clause.distinct) return yield* ordered(clause, yield* narrowed(items, frame, planning), planning);
  return yield* plainProjection(clause, items, frame, planning);
}

/** The items, with those that `*` stands for before them. */
function itemsOf(clause: ProjectionClause, scope: Scope): readonly Item[] {
  const named = clause.items.map(
    ({ alias, column, expression }): Item => ({ name: alias?.name ?? column, expression }),
  );
  if (!clause.star) return named;
  const listed = new Set(named.map(({ name }) => name));
  const visible = [...scope.variables.keys()].filter((name) => !isHidden(name) && !listed.has(name)).sort();
  return [...visible.map((name) => ({ name, expression: variableNamed(name, clause.span) })), ...named];
}

function* narrowed(items: readonly Item[], frame: Frame, planning: Planning): Steps<Layout> {
  const scope = frame.scope.next();
  const nested: Operator[] = [];
  const environment = planning.environment(nested);
  const projected = yield* mapEach(items, function* ({ name, expression }) {
    const value = yield* environment.compileSteps(expression, frame.scope);
    return { name, expression, value, slot: scope.declare(name, kindOf(expression, frame.scope)).slot };
  });
  const source = project({
    source: frame.source,
    details: items.map((item) => itemText(item, planning)).join(', '),
    introduces: items.map(({ name }) => name),
    items: projected,
    into: { segment: scope.segment, kept: scope.kept },
    nested,
  });
  return { frame: { source, scope }, columns: projected, replace: replacing(projected, planning) };
}

/** After aggregation or DISTINCT only what was projected is in sight. */
function* ordered(clause: ProjectionClause, layout: Layout, planning: Planning): Steps<Projected> {
  const { scope } = layout.frame;
  let { source } = layout.frame;
  if (clause.distinct) {
    source = distinct({
      source,
      slots: layout.columns.map(({ slot }) => slot),
      details: layout.columns.map(({ name }) => name).join(', '),
    });
  }
  source = yield* sorted(clause, source, scope, layout.replace, planning);
  source = yield* whereAfter(clause, source, scope, layout.replace, planning);
  return { frame: { source, scope }, columns: layout.columns };
}

/**
 * Without aggregation, ORDER BY and WHERE see both the old variables and the new. So what they need is worked out beside the old
 * values, then come order, SKIP, LIMIT and WHERE, and only what is left is projected.
 */
function* plainProjection(
  clause: ProjectionClause,
  items: readonly Item[],
  frame: Frame,
  planning: Planning,
): Steps<Projected> {
  if (clause.orderBy.length === 0 && !clause.where) {
    const { frame: next, columns } = yield* narrowed(items, frame, planning);
    return { frame: { source: sliced(next.source, clause, planning), scope: next.scope }, columns };
  }
  const needed = neededEarly(clause, items, planning);
  const extended = frame.scope.fork();
  const nested: Operator[] = [];
  const early = yield* mapEach(needed, function* (item) {
    const value = yield* planning.environment(nested).compileSteps(item.expression, frame.scope);
    return { ...item, value, slot: frame.scope.temporary() };
  });
  for (const { name, slot, expression } of early) extended.alias(name, { slot, kind: kindOf(expression, frame.scope) });
  let { source } = frame;
  if (early.length > 0) {
    source = project({
      source,
      details: needed.map((item) => itemText(item, planning)).join(', '),
      introduces: needed.map(({ name }) => name),
      items: early,
      nested,
    });
  }
  const replace = replacing(early, planning);
  source = yield* sorted(clause, source, extended, replace, planning);
  source = yield* whereAfter(clause, source, extended, replace, planning);
  return yield* late(items, early, { source, scope: frame.scope }, planning);
}

type EarlyItem = Item & { readonly slot: number };

/** Items whose value ORDER BY or WHERE asks for, by name or by writing the same expression. */
function neededEarly(clause: ProjectionClause, items: readonly Item[], { keys }: Planning): readonly Item[] {
  const asking = [clause.orderBy.map(({ expression }) => expression), clause.where ?? []];
  const names = freeVariables(asking);
  const written = new Set(clause.orderBy.map(({ expression }) => keys.of(expression)));
  return items.filter(({ name, expression }) => {
    const isSame = expression.kind === 'variable' && expression.name === name;
    return !isSame && (names.has(name) || written.has(keys.of(expression)));
  });
}

function* late(
  items: readonly Item[],
  early: readonly EarlyItem[],
  frame: Frame,
  planning: Planning,
): Steps<Projected> {
  const scope = frame.scope.next();
  const nested: Operator[] = [];
  const environment = planning.environment(nested);
  const known = new Map(early.map(({ name, slot }) => [name, slot]));
  const projected = yield* mapEach(items, function* ({ name, expression }) {
    const slot = known.get(name);
    const value = slot === undefined ? yield* environment.compileSteps(expression, frame.scope) : slotValue(slot);
    return { name, value, slot: scope.declare(name, kindOf(expression, frame.scope)).slot };
  });
  const source = project({
    source: frame.source,
    details: items.map((item) => itemText(item, planning)).join(', '),
    introduces: items.map(({ name }) => name),
    items: projected,
    into: { segment: scope.segment, kept: scope.kept },
    nested,
  });
  return { frame: { source, scope }, columns: projected };
}

function* sorted(
  clause: Pick<ProjectionClause, 'orderBy' | 'skip' | 'limit'>,
  source: Operator,
  scope: Scope,
  replace: Replace,
  planning: Planning,
): Steps<Operator> {
  if (clause.orderBy.length === 0) return sliced(source, clause, planning);
  const environment = planning.environment([], replace);
  const keys = yield* mapEach(clause.orderBy, function* ({ expression, descending }) {
    return { value: yield* environment.compileSteps(expression, scope), descending };
  });
  const details = clause.orderBy.map((item) => sortText(item, planning)).join(', ');
  if (!clause.limit) return sliced(sort({ source, keys, details }), clause, planning);
  const { count, countOf } = rowCount(clause.limit, 'LIMIT', planning);
  const skipped = clause.skip && rowCount(clause.skip, 'SKIP', planning);
  const operator = top({
    source,
    keys,
    details: `${details} LIMIT ${textOf(planning, clause.limit)}`,
    limit: count,
    countOf,
    ...(skipped && { skip: skipped.count }),
  });
  return sliced(operator, clause, planning, true);
}

function* whereAfter(
  clause: ProjectionClause,
  source: Operator,
  scope: Scope,
  replace: Replace,
  planning: Planning,
): Steps<Operator> {
  if (!clause.where) return source;
  const replacing: Planning = { ...planning, environment: (nested) => planning.environment(nested, replace) };
  return yield* filterBy(conjunctsOf(clause.where), source, scope, replacing);
}

export function replacing(
  items: readonly { readonly expression: Expression; readonly slot: number }[],
  { keys }: Planning,
): Replace {
  let slots: Map<number, number> | undefined;
  return (expression) => {
    if (expression.kind === 'literal' || expression.kind === 'parameter' || expression.kind === 'variable') {
      return undefined;
    }
    slots ??= new Map(items.map((item) => [keys.of(item.expression), item.slot]));
    const slot = slots.get(keys.of(expression));
    return slot === undefined ? undefined : slotValue(slot);
  };
}

export function kindOf(expression: Expression, scope: Scope): VariableKind {
  return expression.kind === 'variable' ? (scope.lookup(expression.name)?.kind ?? 'any') : 'any';
}

export function itemText({ name, expression }: Item, planning: Planning): string {
  if (expression.kind === 'variable' && expression.name === name) return name;
  const text = textOf(planning, expression);
  return text === name ? name : `${text} AS ${name}`;
}

function sortText({ expression, descending }: SortItem, planning: Planning): string {
  return `${textOf(planning, expression)} ${descending ? 'DESC' : 'ASC'}`;
}
