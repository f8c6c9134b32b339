/** One clause after another: each takes the rows of the one before. */

import { positionAt, Refused } from '../../graph/errors.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import type { Clause, ForeachClause, LetClause } from '../parse/ast.ts';
import { foreach } from '../run/foreach.ts';
import { ARGUMENT, anyWrites, type Operator } from '../run/operator.ts';
import { project } from '../run/project.ts';
import { emptyResult } from '../run/slice.ts';
import { mapEach, type Steps } from '../steps.ts';
import { afterWrite, beforeWrite } from './barriers.ts';
import { planCall } from './calls.ts';
import { planCreate } from './create.ts';
import { planMatch } from './match.ts';
import { filterBy } from './match-builder.ts';
import { planMerge } from './merge.ts';
import { compileWithPlans, type FinalFrame, type Frame, type Planning, textOf } from './planning.ts';
import { planProjection } from './projection.ts';
import { planDelete, planRemove, planSet } from './set.ts';
import { STAGED } from './stages.ts';
import { planSubquery } from './subqueries.ts';
import { planUnwind } from './unwind.ts';

export function* planClauses(clauses: readonly Clause[], frame: Frame, planning: Planning): Steps<FinalFrame> {
  let current: FinalFrame = frame;
  for (const [i, clause] of clauses.entries()) {
    const before = current.source;
    current = yield* planClause(clause, current, planning);
    const next = clauses[i + 1]?.kind;
    if (next !== undefined && !STAGED.has(next) && writesSince(before, current.source)) {
      current = { source: afterWrite(current.source), scope: current.scope };
    }
    yield;
  }
  return current;
}

/** Whether what was put on top of `before` writes. */
function writesSince(before: Operator, operator: Operator): boolean {
  for (let next: Operator | undefined = operator; next !== undefined && next !== before; next = next.source) {
    if (next.writes || next.nested?.some(anyWrites)) return true;
  }
  return false;
}

function* planClause(clause: Clause, frame: Frame, planning: Planning): Steps<FinalFrame> {
  switch (clause.kind) {
    case 'match':
      return yield* planMatch(clause, frame, planning);
    case 'with':
      return (yield* planProjection(clause, frame, planning)).frame;
    case 'return': {
      const { frame: next, columns } = yield* planProjection(clause, frame, planning);
      return { ...next, columns };
    }
    case 'unwind':
      return yield* planUnwind(clause, frame, planning);
    case 'create':
      return yield* planCreate(clause, frame, planning);
    case 'merge':
      return yield* planMerge(clause, frame, planning);
    case 'set':
      return yield* planSet(clause, frame, planning);
    case 'remove':
      return yield* planRemove(clause, frame, planning);
    case 'delete':
      return yield* planDelete(clause, frame, planning);
    case 'foreach':
      return yield* planForeach(clause, frame, planning);
    case 'call':
      return yield* planCall(clause, frame, planning);
    case 'subquery':
      return yield* planSubquery(clause, frame, planning);
    case 'let':
      return yield* planLet(clause, frame, planning);
    case 'filter':
      return {
        source: yield* filterBy(conjunctsOf(clause.predicate), frame.source, frame.scope, planning),
        scope: frame.scope,
      };
    case 'finish':
      return frame;
    case 'loadCsv':
      throw refused(
        'LOAD CSV reads files and addresses, and the engine has neither; pass the rows as a parameter.',
        clause,
        planning,
        'Neo.ClientError.Statement.ExternalResourceFailed',
      );
    case 'use':
      throw refused('USE chooses among graphs, and there is one only; leave it out.', clause, planning);
    default:
      return clause satisfies never;
  }
}

function refused(message: string, { span }: Clause, { text }: Planning, code = 'Shabaka.NotAllowed'): Refused {
  return new Refused(message, { code, position: positionAt(text, span.start) });
}

function* planForeach(clause: ForeachClause, { source, scope }: Frame, planning: Planning): Steps<Frame> {
  const { compiled } = yield* compileWithPlans(planning, clause.list, scope);
  const inside = scope.fork();
  const { slot } = inside.declare(clause.variable.name, 'any');
  const inner = yield* planning.planClauses(clause.clauses, { source: ARGUMENT, scope: inside });
  const details = `${clause.variable.name} IN ${textOf(planning, clause.list)}`;
  const operator = foreach({
    source: beforeWrite(source),
    details,
    list: compiled,
    slot,
    inner: emptyResult(inner.source),
  });
  return { source: operator, scope };
}

/** LET adds to the row; later items see earlier ones only in later clauses. */
function* planLet(clause: LetClause, { source, scope }: Frame, planning: Planning): Steps<Frame> {
  const nested: Operator[] = [];
  const environment = planning.environment(nested);
  const items = yield* mapEach(clause.items, function* ({ variable, value }) {
    return { variable, value: yield* environment.compileSteps(value, scope) };
  });
  const named = items.map(({ variable, value }) => ({
    value,
    slot: scope.declare(variable.name, 'any').slot,
    name: variable.name,
  }));
  const operator = project({
    source,
    details: clause.items.map((item) => textOf(planning, item.value)).join(', '),
    introduces: named.map(({ name }) => name),
    items: named,
    nested,
  });
  return { source: operator, scope };
}
