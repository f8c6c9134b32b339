/** Checks queries clause by clause, and what UNION, NEXT and WHEN make of several. */

import type { Clause, ConditionalQuery, Query, SequenceQuery, SingleQuery, UnionQuery } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import type { Checker, Columns, QueryFrame, QueryOutcome, Site } from './checker.ts';
import { checkComposition } from './composition.ts';
import { checkNotation } from './notation.ts';
import { placeBefore } from './place.ts';
import { checkProcedureCall } from './procedure-calls.ts';
import { checkProjection } from './projections.ts';
import { checkMatch, checkUnwind } from './read-clauses.ts';
import { Scope } from './scope.ts';
import { LIST, MAP, oneOf, STRING } from './static-type.ts';
import { type CallPlace, checkSubqueryCall, importingWith } from './subquery-calls.ts';
import { checkCreate, checkDelete, checkForeach, checkMerge, checkRemove, checkSetItems } from './update-clauses.ts';

export function checkQuery(checker: Checker, query: Query, frame: QueryFrame): Steps<QueryOutcome> {
  switch (query.kind) {
    case 'single':
      return checkSingle(checker, query, frame);
    case 'union':
      return checkUnion(checker, query, frame);
    case 'sequence':
      return checkSequence(checker, query, frame);
    case 'conditional':
      return checkConditional(checker, query, frame);
  }
}

/** A copy, since a query adds names to the scope it starts with. */
function ownScope({ scope }: QueryFrame): Scope {
  return new Scope(scope.outer, scope.own());
}

interface State {
  scope: Scope;
  columns?: Columns;
}

function* checkSingle(checker: Checker, { clauses }: SingleQuery, frame: QueryFrame): Steps<QueryOutcome> {
  checkComposition(checker, clauses, frame);
  const before = checker.writes;
  const apartBefore = checker.writesApart;
  const state: State = { scope: ownScope(frame) };
  const first = clauses.findIndex(({ kind }) => kind !== 'use');
  for (const [index, clause] of clauses.entries()) {
    const imported =
      index === first && clause.kind === 'with' && frame.importable
        ? importingWith(checker, clause, frame.importable)
        : undefined;
    if (imported) state.scope = imported;
    else
      yield* checkClause(checker, clause, state, {
        frame,
        standsAlone: clauses.length === 1 && frame.role === 'statement' && frame.isInUnion !== true,
        wroteBefore: checker.writes - before > checker.writesApart - apartBefore,
        isLast: index === clauses.length - 1,
      });
    yield;
  }
  return { ...(state.columns && { columns: state.columns }), writes: checker.writes > before };
}

interface Place extends CallPlace {
  readonly standsAlone: boolean;
}

function* checkClause(checker: Checker, clause: Clause, state: State, place: Place): Steps<void> {
  const site: Site = { scope: state.scope, aggregates: 'forbidden' };
  yield* checkNotation(checker, clause);
  switch (clause.kind) {
    case 'match':
      yield* checkMatch(checker, clause, site);
      return;
    case 'unwind':
      yield* checkUnwind(checker, clause, site);
      return;
    case 'with':
    case 'return': {
      const projected = yield* checkProjection(checker, clause, state.scope, place.frame);
      state.scope = projected.scope;
      if (clause.kind === 'return') state.columns = projected.columns;
      return;
    }
    case 'call': {
      const columns = checkProcedureCall(checker, clause, state.scope, place.standsAlone);
      if (columns) state.columns = columns;
      return;
    }
    case 'subquery':
      yield* checkSubqueryCall(checker, clause, state.scope, place);
      return;
    default:
      yield* checkOtherClause(checker, clause, state, place);
      return;
  }
}

function* checkOtherClause(checker: Checker, clause: Clause, state: State, place: Place): Steps<void> {
  const site: Site = { scope: state.scope, aggregates: 'forbidden' };
  switch (clause.kind) {
    case 'create':
      yield* checkCreate(checker, clause, site);
      return;
    case 'merge':
      yield* checkMerge(checker, clause, site);
      return;
    case 'set':
      yield* checkSetItems(checker, clause.items, site);
      return;
    case 'remove':
      checkRemove(checker, clause, site);
      return;
    case 'delete':
      checkDelete(checker, clause, site);
      return;
    case 'foreach':
      yield* checkForeach(checker, clause, site, (inner, scope) => checkClause(checker, inner, { scope }, place));
      return;
    case 'loadCsv': {
      checker.expect(checker.rules.expression(checker, clause.url, site), STRING, clause.url);
      checker.bind(state.scope, clause.variable, clause.withHeaders ? MAP : LIST);
      return;
    }
    case 'let':
      for (const { variable, value } of clause.items) {
        yield* checker.ahead(value, site);
        const type = checker.rules.expression(checker, value, site);
        checker.bind(state.scope, variable, type);
      }
      return;
    case 'filter':
      yield* checker.ahead(clause.predicate, site);
      checker.rules.predicate(checker, clause.predicate, site);
      return;
  }
}

function* checkUnion(checker: Checker, { parts }: UnionQuery, frame: QueryFrame): Steps<QueryOutcome> {
  const outcomes: QueryOutcome[] = [];
  for (const part of parts) outcomes.push(yield* checkQuery(checker, part, { ...frame, isInUnion: true }));
  return sameColumns(checker, parts, outcomes, 'UNION');
}

function* checkConditional(checker: Checker, query: ConditionalQuery, frame: QueryFrame): Steps<QueryOutcome> {
  for (const { when } of query.branches)
    checker.rules.predicate(checker, when, { scope: frame.scope, aggregates: 'forbidden' });
  const parts = query.branches.map((branch) => branch.then);
  if (query.otherwise) parts.push(query.otherwise);
  const outcomes: QueryOutcome[] = [];
  for (const part of parts) outcomes.push(yield* checkQuery(checker, part, frame));
  return sameColumns(checker, parts, outcomes, 'WHEN');
}

/** Each part sees the columns of the one before as its variables. */
function* checkSequence(checker: Checker, { parts }: SequenceQuery, frame: QueryFrame): Steps<QueryOutcome> {
  let current = frame;
  let outcome: QueryOutcome = { writes: false };
  for (const part of parts) {
    const isBeforeNext = part !== parts.at(-1);
    const next = yield* checkQuery(checker, part, isBeforeNext ? { ...current, isBeforeNext } : current);
    outcome = { ...next, writes: outcome.writes || next.writes };
    const columns = next.columns ?? [];
    const { importable: _, ...rest } = frame;
    current = { ...rest, scope: new Scope(frame.scope.outer, columns) };
  }
  return outcome;
}

/** The same names in any order; the first part says which. */
function sameColumns(
  checker: Checker,
  parts: readonly Query[],
  outcomes: readonly QueryOutcome[],
  word: 'UNION' | 'WHEN',
): QueryOutcome {
  const [first] = outcomes;
  const writes = outcomes.some((outcome) => outcome.writes);
  if (!first?.columns && outcomes.every(({ columns }) => !columns)) return { writes };
  const columns = new Map(first?.columns ?? []);
  for (const [index, outcome] of outcomes.entries()) {
    const names = [...(outcome.columns?.keys() ?? [])];
    const differs = names.length !== columns.size || names.some((name) => !columns.has(name));
    const part = parts[index];
    if (differs && part) {
      const place = word === 'UNION' ? placeBefore(part.span.start, 'UNION', checker.text) : part.span.start;
      const message = `All parts of a ${word} must return the same columns: ${[...columns.keys()].join(', ')} and ${names.join(', ') || 'none'} differ.`;
      throw checker.failure(part.span, message, {
        detail: 'DifferentColumnsInUnion',
        at: place,
        hint: 'Rename columns with AS.',
      });
    }
    for (const [name, { type, span: place }] of outcome.columns ?? []) {
      const known = columns.get(name);
      columns.set(name, known ? { ...known, type: oneOf([known.type, type]) } : { type, span: place });
    }
  }
  return { columns, writes };
}
