/** UNWIND, with the one list that is better not made: `range(a, b)`. */

import { boundsOf, isRange } from '../compile/calls.ts';
import { evaluate } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import { numbersOf } from '../functions/list.ts';
import type { Expression, UnwindClause } from '../parse/ast.ts';
import { type UnwindOptions, unwind } from '../run/unwind.ts';
import { mapEach, type Steps } from '../steps.ts';
import { compileWithPlans, type Frame, type Planning, textOf } from './planning.ts';

export function* planUnwind(clause: UnwindClause, { source, scope }: Frame, planning: Planning): Steps<Frame> {
  const { compiled, nested } = yield* compileWithPlans(planning, clause.list, scope);
  const numbers = rangeOf(clause.list, scope, planning);
  const { name } = clause.variable;
  const { slot } = scope.declare(name, 'any');
  const details = `${textOf(planning, clause.list)} AS ${name}`;
  const options = { source, list: compiled, slot, details, introduces: [name], nested };
  return { source: unwind({ ...options, numbers }), scope };
}

function rangeOf(list: Expression, scope: Scope, planning: Planning): UnwindOptions['numbers'] {
  if (!isRange(list)) return undefined;
  const bounds = boundsOf(list, scope, planning.environment([]));
  return function* (row, run) {
    const values = yield* mapEach(bounds, (bound) => evaluate(bound, row, run));
    return numbersOf(values);
  };
}
