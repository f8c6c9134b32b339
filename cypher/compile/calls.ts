/** Function calls: arguments, nulls, and the two functions that look at their arguments before evaluating them. */

import { unchecked } from '../errors.ts';
import { type Numbers, numberAt, numbersOf } from '../functions/list.ts';
import type { FunctionSpec } from '../functions/spec.ts';
import type { Expression, FunctionCall } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import type { Steps } from '../steps.ts';
import { surfaceOf } from '../values/long-work.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { binary, type Compiled, closuresOf, evaluate, nary, onceARun, unary } from './compiled.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './scope.ts';

export function compileCall(call: FunctionCall, scope: Scope, environment: Environment): Compiled {
  const name = call.name.name.toLowerCase();
  const [first] = call.arguments;
  if (first?.kind === 'patternExpression' && name === 'exists') return environment.compile(first, scope);
  const spec = environment.context.findFunction(call.name.name);
  if (spec === undefined || spec.aggregating) throw unchecked('call of this');
  const ofNumbers = OF_NUMBERS.get(name);
  if (ofNumbers && first && call.arguments.length === 1 && isRange(first)) {
    return nary(boundsOf(first, scope, environment), (values) => ofNumbers(numbersOf(values)));
  }
  const operands = call.arguments.map((argument) => environment.compile(argument, scope));
  if (name === 'coalesce') return firstNotNull(operands);
  const called = callOf(spec, operands);
  return spec.volatile ? { ...called, isSteady: false } : onceARun(called);
}

function callOf(spec: FunctionSpec, operands: readonly Compiled[]): Compiled {
  const { seesNull, steps } = spec;
  const call = (values: readonly RuntimeValue[], run: Execution) => spec.evaluate(values, run);
  const stepsOf = (values: readonly RuntimeValue[], run: Execution) =>
    steps && (seesNull || !values.includes(null)) ? steps(values, run) : stepsTo(null);
  const [first, second] = operands;
  if (operands.length === 1 && first) {
    return unary(first, {
      now: (value, run) => (value === null && !seesNull ? null : call([value], run)),
      weight: surfaceOf,
      ...(steps && { steps: (value: RuntimeValue, run: Execution) => stepsOf([value], run) }),
    });
  }
  if (operands.length === 2 && first && second) {
    return binary(first, second, {
      now: (a, b, run) => ((a === null || b === null) && !seesNull ? null : call([a, b], run)),
      weight: (a, b) => surfaceOf(a) + surfaceOf(b),
      ...(steps && { steps: (a: RuntimeValue, b: RuntimeValue, run: Execution) => stepsOf([a, b], run) }),
    });
  }
  return nary(operands, {
    now: (values, run) => (!seesNull && values.includes(null) ? null : call(values, run)),
    weight: (values) => values.reduce<number>((sum, value) => sum + surfaceOf(value), 0),
    ...(steps && { steps: stepsOf }),
  });
}

// biome-ignore lint/correctness/useYield: what is known needs no pause
function* stepsTo(value: RuntimeValue): Steps<RuntimeValue> {
  return value;
}

export function isRange(expression: Expression): expression is FunctionCall {
  return expression.kind === 'call' && expression.name.name.toLowerCase() === 'range';
}

/** What makes no list of `range(a, b)`: it may be longer than any that could be. */
const OF_NUMBERS: ReadonlyMap<string, (numbers: Numbers) => RuntimeValue> = new Map([
  ['size', ({ length }) => length],
  ['head', (numbers) => numberAt(numbers, 0)],
  ['last', (numbers) => numberAt(numbers, -1)],
]);

/** The arguments of `range`. */
export function boundsOf(range: FunctionCall, scope: Scope, environment: Environment): readonly Compiled[] {
  return range.arguments.map((argument) => environment.compile(argument, scope));
}

/** `coalesce` evaluates no further than the first value that is there. */
function firstNotNull(operands: readonly Compiled[]): Compiled {
  const closures = closuresOf(operands);
  return {
    ...(closures && {
      plain(row: Row, run: Execution) {
        for (const closure of closures) {
          const value = closure(row, run);
          if (value !== null) return value;
        }
        return null;
      },
    }),
    *stepped(row, run) {
      for (const operand of operands) {
        const value = yield* evaluate(operand, row, run);
        if (value !== null) return value;
      }
      return null;
    },
  };
}
