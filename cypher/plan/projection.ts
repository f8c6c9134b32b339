/** WITH and RETURN: what goes on, in which order, and how much of it. */

import { slotValue } from '../compile/compiled.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import { freeVariables } from '../compile/free-variables.ts';
import type { Scope, VariableKind } from '../compile/scope.ts';
import { isHidden, variableNamed } from '../compile/trees.ts';
import type { Expression, ProjectionClause, SortItem } from '../parse/ast.ts';
import { distinct } from '../run/distinct.ts';
import type { Operator } from '../run/operator.ts';
import { sort, top } from '../run/sort.ts';
import { mapEach, type Steps } from '../steps.ts';
import { aggregatesIn, planAggregation } from './aggregation.ts';
import { filterBy } from './match-builder.ts';
import { type Frame, type Planning, textOf } from './planning.ts';
import {
  afterNames,
  type Item,
  type Layout,
  type Projected,
  projectItems,
  type Replace,
  replacing,
} from './projected-items.ts';
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
  if (clause.distinct || (clause.orderBy.length === 0 && !clause.where)) {
    return yield* ordered(clause, yield* projected(items, frame, planning), planning);
  }
  return yield* besideOld(clause, items, frame, planning);
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

/** A new row of the items; those that are worked out already stand in the slots of `known`. */
function* projected(
  items: readonly Item[],
  frame: Frame,
  planning: Planning,
  known: ReadonlyMap<string, number> = new Map(),
): Steps<Layout> {
  const scope = frame.scope.next();
  const nested: Operator[] = [];
  const environment = planning.environment(nested);
  const columns = yield* mapEach(items, function* ({ name, expression }) {
    const slot = known.get(name);
    const value = slot === undefined ? yield* environment.compileSteps(expression, frame.scope) : slotValue(slot);
    return { name, expression, value, slot: scope.declare(name, kindOf(expression, frame.scope)).slot };
  });
  const source = projectItems(columns, frame.source, nested, planning, scope);
  return { frame: { source, scope }, columns, replace: afterNames(replacing(columns, planning), scope) };
}

/** After aggregation or DISTINCT only what was projected is in sight. */
function* ordered(clause: ProjectionClause, layout: Layout, planning: Planning): Steps<Projected> {
  const { frame, columns, replace } = layout;
  let { source } = frame;
  if (clause.distinct) {
    source = distinct({
      source,
      slots: columns.map(({ slot }) => slot),
      details: columns.map(({ name }) => name).join(', '),
    });
  }
  source = yield* sorted(clause, { ...frame, source }, replace, planning);
  return { frame: { ...frame, source }, columns };
}

/**
 * Without aggregation, ORDER BY and WHERE see both the old variables and the new. So what they need is worked out beside the old
 * values, then come order, SKIP, LIMIT and WHERE, and only what is left is projected.
 */
function* besideOld(
  clause: ProjectionClause,
  items: readonly Item[],
  { source, scope }: Frame,
  planning: Planning,
): Steps<Projected> {
  const extended = scope.fork();
  const nested: Operator[] = [];
  const environment = planning.environment(nested);
  const early = yield* mapEach(neededEarly(clause, items, planning), function* ({ name, expression }) {
    const value = yield* environment.compileSteps(expression, scope);
    return { name, expression, value, slot: scope.temporary() };
  });
  for (const { name, slot, expression } of early) extended.alias(name, { slot, kind: kindOf(expression, scope) });
  const before = early.length > 0 ? projectItems(early, source, nested, planning) : source;
  const replace = afterNames(replacing(early, planning), extended);
  const after = yield* sorted(clause, { source: before, scope: extended }, replace, planning);
  const known = new Map(early.map(({ name, slot }) => [name, slot]));
  return yield* projected(items, { source: after, scope }, planning, known);
}

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

/** ORDER BY, SKIP and LIMIT, and the WHERE behind them. */
function* sorted(clause: ProjectionClause, frame: Frame, replace: Replace, planning: Planning): Steps<Operator> {
  const { orderBy, skip, limit, where } = clause;
  const { scope } = frame;
  const replacing: Planning = { ...planning, environment: (nested) => planning.environment(nested, replace) };
  const environment = replacing.environment([]);
  const keys = yield* mapEach(orderBy, function* ({ expression, descending }) {
    return { value: yield* environment.compileSteps(expression, scope), descending };
  });
  const details = orderBy.map((item) => sortText(item, planning)).join(', ');
  let { source } = frame;
  if (keys.length > 0 && limit) {
    const { count, countOf } = rowCount(limit, 'LIMIT', planning);
    const skipped = skip && rowCount(skip, 'SKIP', planning).count;
    const text = `${details} LIMIT ${textOf(planning, limit)}`;
    source = sliced(top({ source, keys, details: text, limit: count, countOf, skip: skipped }), { skip }, planning);
  } else source = sliced(keys.length > 0 ? sort({ source, keys, details }) : source, clause, planning);
  return where ? yield* filterBy(conjunctsOf(where), source, scope, replacing) : source;
}

export function kindOf(expression: Expression, scope: Scope): VariableKind {
  return expression.kind === 'variable' ? (scope.lookup(expression.name)?.kind ?? 'any') : 'any';
}

function sortText({ expression, descending }: SortItem, planning: Planning): string {
  return `${textOf(planning, expression)} ${descending ? 'DESC' : 'ASC'}`;
}
