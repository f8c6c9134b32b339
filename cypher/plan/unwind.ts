/** UNWIND, with the one list that is better not made: `range(a, b)`. */

import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression, UnwindClause } from '../parse/ast.ts';
import { type UnwindOptions, unwind } from '../run/unwind.ts';
import type { Steps } from '../steps.ts';
import { compileWithPlans, type Frame, type Planning, textOf } from './planning.ts';

export function* planUnwind(clause: UnwindClause, { source, scope }: Frame, planning: Planning): Steps<Frame> {
  const { compiled, nested } = yield* compileWithPlans(planning, clause.list, scope);
  const numbers = numbersOf(clause.list, scope, planning);
  const { name } = clause.variable;
  const { slot } = scope.declare(name, 'any');
  const details = `${textOf(planning, clause.list)} AS ${name}`;
  const options = { source, list: compiled, slot, details, introduces: [name], nested };
  return { source: unwind({ ...options, ...(numbers && { numbers }) }), scope };
}

function numbersOf(list: Expression, scope: Scope, planning: Planning): UnwindOptions['numbers'] {
  if (list.kind !== 'call' || list.name.name.toLowerCase() !== 'range' || list.arguments.length < 2) return undefined;
  const bounds = list.arguments.map((argument) => planning.environment([]).compile(argument, scope));
  return function* (row, run) {
    const values: number[] = [];
    for (const bound of bounds) {
      const value = yield* evaluate(bound, row, run);
      if (!isSafe(value)) return undefined;
      values.push(value);
    }
    const [first, last, step = 1] = values;
    return first === undefined || last === undefined || step === 0 ? undefined : { first, last, step };
  };
}

function isSafe(value: Compiled['constant']): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
