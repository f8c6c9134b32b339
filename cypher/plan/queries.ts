/** Whole queries: clauses in a row, UNION, NEXT, WHEN. */

import { type Compiled, evaluate, slotValue } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { ConditionalQuery, Query, SequenceQuery, SingleQuery, UnionQuery } from '../parse/ast.ts';
import { subqueryApply } from '../run/apply.ts';
import { distinct } from '../run/distinct.ts';
import { opened } from '../run/opened.ts';
import { ARGUMENT, type Operator } from '../run/operator.ts';
import { project } from '../run/project.ts';
import { shared } from '../run/shared.ts';
import { afterAll, emptyResult } from '../run/slice.ts';
import { union } from '../run/union.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isTrue } from '../values/truth.ts';
import { type Column, compileWithPlans, type Frame, type PlannedQuery, type Planning } from './planning.ts';

export function planQuery(query: Query, frame: Frame, planning: Planning): Steps<PlannedQuery> {
  switch (query.kind) {
    case 'single':
      return planSingle(query, frame, planning);
    case 'union':
      return planUnion(query, frame, planning);
    case 'sequence':
      return planSequence(query, frame, planning);
    case 'conditional':
      return planConditional(query, frame, planning);
    default:
      return query satisfies never;
  }
}

/** Clauses that give columns are the last of their query: RETURN, or a CALL that stands alone. */
function* planSingle({ clauses }: SingleQuery, frame: Frame, planning: Planning): Steps<PlannedQuery> {
  const last = clauses.at(-1);
  const { source, scope, columns } = yield* planning.planClauses(clauses, frame);
  const isAnswer = last?.kind === 'return' || (last?.kind === 'call' && clauses.length === 1);
  if (isAnswer && columns !== undefined && columns.length > 0) return { operator: source, scope, columns };
  return { operator: emptyResult(source), scope };
}

function* planUnion(query: UnionQuery, frame: Frame, planning: Planning): Steps<PlannedQuery> {
  const parts: PlannedQuery[] = [];
  for (const part of query.parts) {
    parts.push(yield* planning.planQuery(part, { source: frame.source, scope: frame.scope.fork() }));
  }
  return united(parts, frame.scope, query.all);
}

/** Puts the columns of each part where those of the first stand. */
export function united(parts: readonly PlannedQuery[], scope: Scope, all: boolean): PlannedQuery {
  const [first] = parts;
  if (!first?.columns) return { operator: union(parts.map(({ operator }) => operator)), scope };
  const next = scope.next();
  const columns = first.columns.map(({ name }) => ({ name, slot: next.declare(name, 'any').slot }));
  const aligned = parts.map((part) => alignedTo(columns, part, next));
  const operator = union(aligned);
  if (all) return { operator, scope: next, columns };
  const slots = columns.map(({ slot }) => slot);
  return {
    operator: distinct({ source: operator, slots, details: columns.map(({ name }) => name).join(', ') }),
    scope: next,
    columns,
  };
}

function alignedTo(columns: readonly Column[], { operator, columns: own = [] }: PlannedQuery, next: Scope): Operator {
  return project({
    source: operator,
    details: columns.map(({ name }) => name).join(', '),
    introduces: [],
    items: columns.map(({ name, slot }) => ({
      slot,
      value: slotValue(own.find((column) => column.name === name)?.slot ?? -1),
    })),
    into: next,
  });
}

/** `a NEXT b`: b begins with the rows of a and sees its columns. */
function* planSequence(query: SequenceQuery, frame: Frame, planning: Planning): Steps<PlannedQuery> {
  let current: PlannedQuery = { operator: frame.source, scope: frame.scope };
  for (const part of query.parts) {
    const isFirst = part === query.parts[0];
    const before: Frame = { source: current.operator, scope: current.scope };
    if (isFirst || part.kind === 'single') current = yield* planning.planQuery(part, before);
    else if (part.kind === 'union') {
      const { source, within } = shared(before.source);
      const planned = yield* planning.planQuery(part, { ...before, source });
      current = { ...planned, operator: within(planned.operator) };
    } else current = yield* planEach(part, before, planning);
    const isLast = part === query.parts.at(-1);
    // NOTE: what answers nothing is followed by one row, whatever it did.
    if (!isLast && !current.columns) current = { operator: afterAll(current.operator), scope: frame.scope.fork() };
  }
  return current;
}

function* planEach(query: Query, { source, scope }: Frame, planning: Planning): Steps<PlannedQuery> {
  const inner = yield* planning.planQuery(query, { source: ARGUMENT, scope: scope.inner() });
  const next = scope.fork();
  const columns = (inner.columns ?? []).map(({ name, slot }) => ({ name, slot: next.temporary(), from: slot }));
  const operator = subqueryApply({
    source,
    inner: inner.operator,
    details: '',
    introduces: columns.map(({ name }) => name),
    seedOf: (row) => row,
    columns: columns.map(({ slot, from }) => ({ from, to: slot })),
    optional: false,
    unit: inner.columns === undefined,
  });
  for (const { name, slot } of columns) next.alias(name, { slot, kind: 'any' });
  return { operator, scope: next, ...(inner.columns && { columns }) };
}

/** `WHEN p THEN { … } ELSE { … }`: the first branch whose predicate is true. */
function* planConditional(query: ConditionalQuery, frame: Frame, planning: Planning): Steps<PlannedQuery> {
  const branches: { readonly when: Compiled; readonly query: PlannedQuery }[] = [];
  for (const { when, then } of query.branches) {
    branches.push({
      when: (yield* compileWithPlans(planning, when, frame.scope)).compiled,
      query: yield* planning.planQuery(then, { source: ARGUMENT, scope: frame.scope.fork() }),
    });
  }
  const otherwise =
    query.otherwise && (yield* planning.planQuery(query.otherwise, { source: ARGUMENT, scope: frame.scope.fork() }));
  const queries = [...branches.map((branch) => branch.query), ...(otherwise ? [otherwise] : [])];
  const [first] = queries;
  const next = frame.scope.next();
  const columns = (first?.columns ?? []).map(({ name }) => ({ name, slot: next.declare(name, 'any').slot }));
  const plans = queries.map((planned) => (first?.columns ? alignedTo(columns, planned, next) : planned.operator));
  const operator: Operator = {
    name: 'ConditionalApply',
    details: '',
    introduces: columns.map(({ name }) => name),
    source: frame.source,
    nested: plans,
    *open(run, seed) {
      for (const batch of opened(frame.source, run, seed)) {
        for (const row of batch ?? []) {
          let chosen = otherwise ? plans.at(-1) : undefined;
          for (const [i, { when }] of branches.entries()) {
            if (!isTrue(yield* evaluate(when, row, run))) continue;
            chosen = plans[i];
            break;
          }
          if (chosen) yield* opened(chosen, run, row);
        }
        if (batch === PAUSE) yield PAUSE;
      }
    },
  };
  return { operator, scope: next, ...(first?.columns && { columns }) };
}
