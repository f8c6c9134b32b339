/** `=`, `<>`, `<`, `<=`, `>`, `>=`, alone or in a chain. Large values are compared in steps. */

import type { ComparisonChain, ComparisonOperator, Expression } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { compare } from '../values/comparison.ts';
import { equals, type Ternary } from '../values/equality.ts';
import { kindOf } from '../values/kinds.ts';
import { afford, comparingWeight } from '../values/long-work.ts';
import { compareSteps, equalsSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { binary, type Compiled, closuresOf, evaluate } from './compiled.ts';
import type { Environment } from './environment.ts';
import { MANY } from './operators.ts';
import type { Scope } from './scope.ts';

/** What an operator reads off the equality or the order of two values. */
type Reading = { readonly ofEquality: (equal: Ternary) => Ternary } | { readonly ofOrder: (order: number) => boolean };

const READINGS: Record<ComparisonOperator, Reading> = {
  '=': { ofEquality: (equal) => equal },
  '<>': { ofEquality: (equal) => (equal === null ? null : !equal) },
  '<': { ofOrder: (order) => order < 0 },
  '<=': { ofOrder: (order) => order <= 0 },
  '>': { ofOrder: (order) => order > 0 },
  '>=': { ofOrder: (order) => order >= 0 },
};

interface Comparison {
  now(a: RuntimeValue, b: RuntimeValue): Ternary;
  steps(a: RuntimeValue, b: RuntimeValue, run: Execution): Steps<Ternary>;
  weight(a: RuntimeValue, b: RuntimeValue): number;
}

function comparisonFor(operator: ComparisonOperator): Comparison {
  const reading = READINGS[operator];
  if ('ofEquality' in reading) {
    return {
      now: (a, b) => reading.ofEquality(equals(a, b)),
      *steps(a, b, run) {
        return reading.ofEquality(yield* equalsSteps(a, b, run));
      },
      weight: comparingWeight,
    };
  }
  const isStrict = operator.length === 1;
  const ofOrder = (order: number | null, a: RuntimeValue) => {
    if (order === null) return null;
    // NOTE: what has no order is at most itself, but whether it is less than itself is unknown.
    return order === 0 && isStrict && isUnordered(a) ? null : reading.ofOrder(order);
  };
  return {
    now: (a, b) => ofOrder(compare(a, b), a),
    *steps(a, b, run) {
      return ofOrder(yield* compareSteps(a, b, run), a);
    },
    weight: comparingWeight,
  };
}

function isUnordered(value: RuntimeValue): boolean {
  const kind = kindOf(value);
  return kind === 'point' || kind === 'duration';
}

/** `a < b <= c` is `a < b AND b <= c` with b worked out once. */
export function compileComparison(chain: ComparisonChain, scope: Scope, environment: Environment): Compiled {
  const first = environment.compile(chain.first, scope);
  const operands = chain.rest.map(({ operand }) => environment.compile(operand, scope));
  const isWritten = [chain.first, ...chain.rest.map(({ operand }) => operand)].every(isNumberAsWritten);
  const comparisons = chain.rest.map(({ operator }) =>
    isWritten && chain.rest.length === 1 ? ofWritten(comparisonFor(operator), operator) : comparisonFor(operator),
  );
  const [comparison] = comparisons;
  const [second] = operands;
  return comparisons.length === 1 && comparison && second
    ? binary(first, second, comparison)
    : inChain(first, operands, comparisons);
}

function isNumberAsWritten(expression: Expression): boolean {
  return expression.kind === 'literal' || (expression.kind === 'unary' && isNumberAsWritten(expression.operand));
}

/** NOTE: `<` and `>` of what is written there Neo4j works out by itself beforehand, and -0.0 is then not less than 0. */
function ofWritten(comparison: Comparison, operator: ComparisonOperator): Comparison {
  if (operator !== '<' && operator !== '>') return comparison;
  const now: Comparison['now'] = (a, b) => equals(a, b) !== true && comparison.now(a, b);
  return {
    ...comparison,
    now,
    *steps(a, b) {
      yield* [];
      return now(a, b);
    },
  };
}

function inChain(first: Compiled, operands: readonly Compiled[], comparisons: readonly Comparison[]): Compiled {
  const start = first.plain;
  const closures = closuresOf(operands);
  return {
    ...(start &&
      closures && {
        plain(row: Row, run: Execution) {
          if (closures.length > MANY) run.spend(closures.length);
          let answer: Ternary = true;
          let left = start(row, run);
          for (const [i, { now, steps, weight }] of comparisons.entries()) {
            const right = closures[i]?.(row, run) ?? null;
            afford(weight(left, right), run, steps);
            const truth = now(left, right);
            if (truth === false) return false;
            if (truth === null) answer = null;
            left = right;
          }
          return answer;
        },
      }),
    *stepped(row, run) {
      let answer: Ternary = true;
      let left = yield* evaluate(first, row, run);
      for (const [i, { steps }] of comparisons.entries()) {
        if (run.spend(1)) yield PAUSE;
        const operand = operands[i];
        const right: RuntimeValue = operand ? yield* evaluate(operand, row, run) : null;
        const truth = yield* steps(left, right, run);
        if (truth === false) return false;
        if (truth === null) answer = null;
        left = right;
      }
      return answer;
    },
  };
}
