/** SKIP and LIMIT: a number of rows, checked when the statement runs. */
import { isFloat, isInteger, toNumber } from '../../graph/values.ts';
import { type Compiled, evaluate } from '../compile/compiled.ts';
import { Scope } from '../compile/scope.ts';
import { cypherError } from '../errors.ts';
import type { Expression } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import { type CountOf, limit, skip } from '../run/slice.ts';
import { describe } from '../values/describe.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { type Planning, textOf } from './planning.ts';

export interface RowCount {
  readonly count: Compiled;
  readonly countOf: CountOf;
  readonly details: string;
}

/** SKIP and LIMIT see no variables. */
export function rowCount(
  expression: Expression,
  what: 'SKIP' | 'LIMIT' | 'OF' | 'SHORTEST',
  planning: Planning,
): RowCount {
  const count = planning.environment([]).compile(expression, new Scope());
  return {
    count,
    *countOf(value, row, run) {
      return checked(yield* evaluate(value, row, run), what, expression, planning);
    },
    details: textOf(planning, expression),
  };
}

export function sliced(
  source: Operator,
  clause: { readonly skip?: Expression | undefined; readonly limit?: Expression | undefined },
  planning: Planning,
): Operator {
  let operator = source;
  if (clause.skip) operator = skip({ source: operator, ...rowCount(clause.skip, 'SKIP', planning) });
  if (clause.limit) operator = limit({ source: operator, ...rowCount(clause.limit, 'LIMIT', planning) });
  return operator;
}

function checked(value: RuntimeValue, what: string, expression: Expression, planning: Planning): number {
  const isCount = isInteger(value);
  const least = what === 'OF' || what === 'SHORTEST' ? 1 : 0;
  if (isCount && value >= least) return toNumber(value);
  if (!isCount && what === 'SHORTEST') throw typeError(`${what}: Expected Integer but got ${describe(value)}`);
  const code = isFloat(value) || isCount ? 'ArgumentError' : value === null ? 'TypeError' : 'SyntaxError';
  throw cypherError({
    kind: 'SyntaxError',
    detail: isCount ? 'NegativeIntegerArgument' : 'InvalidArgumentType',
    message: `${what}: Invalid input. '${describe(value)}' is not a valid value. Must be a ${least === 0 ? 'non-negative' : 'positive'} integer.`,
    text: planning.text,
    span: expression.span,
    code: `Neo.ClientError.Statement.${code}`,
    ...(code === 'ArgumentError' && { gqlStatus: '22003' }),
    phase: 'runtime',
  });
}
