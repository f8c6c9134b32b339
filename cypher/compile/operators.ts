/** Operators of the language: boolean towers, comparisons, arithmetic, strings and lists. */
import type { BinaryExpression, ComparisonChain, ComparisonOperator, UnaryExpression } from '../parse/ast.ts';
import { operandsOf } from '../parse/parts.ts';
import type { Execution } from '../run/execution.ts';
import { add, affirm, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { compare } from '../values/comparison.ts';
import { concatenate } from '../values/concatenation.ts';
import { describe } from '../values/describe.ts';
import { equals, isIn } from '../values/equality.ts';
import { isList } from '../values/kinds.ts';
import { matches } from '../values/regex/matches.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { notAPredicate, typeError } from '../values/value-errors.ts';
import { binary, type Compiled, evaluate, plain, unary } from './compiled.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './scope.ts';
import { weigh, weighWhole } from './weigh.ts';

type Work = (a: RuntimeValue, b: RuntimeValue, run: Execution) => RuntimeValue;

/** Operands from which going through them is work that counts. */
export const MANY = 16;

/** What NOT, AND, OR and XOR accept. */
export function truthOf(value: RuntimeValue): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw notAPredicate(value);
}

export function compileUnary(expression: UnaryExpression, scope: Scope, environment: Environment): Compiled {
  const operand = environment.compile(expression.operand, scope);
  switch (expression.operator) {
    case 'NOT':
      return unary(operand, (value) => {
        const truth = truthOf(value);
        return truth === null ? null : !truth;
      });
    case '-':
      return unary(operand, negate);
    case '+':
      return unary(operand, affirm);
    default:
      return expression.operator satisfies never;
  }
}

export function compileBinary(expression: BinaryExpression, scope: Scope, environment: Environment): Compiled {
  const { operator } = expression;
  if (operator === 'AND' || operator === 'OR') {
    return shortCircuit(
      operandsOf(expression, operator).map((operand) => environment.compile(operand, scope)),
      operator === 'OR',
    );
  }
  // NOTE: a tower may be a thousand operators high: each level is one closure, and so one frame, as in any other engine.
  const left = environment.compile(expression.left, scope);
  const right = environment.compile(expression.right, scope);
  return operator === 'IN' ? membership(left, right) : binary(left, right, WORK[operator]);
}

const WORK: Record<Exclude<BinaryExpression['operator'], 'AND' | 'OR' | 'IN'>, Work> = {
  XOR: (a, b) => {
    const left = truthOf(a);
    const right = truthOf(b);
    return left === null || right === null ? null : left !== right;
  },
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  'STARTS WITH': onTexts((text, part) => text.startsWith(part)),
  'ENDS WITH': onTexts((text, part) => text.endsWith(part)),
  CONTAINS: onTexts((text, part) => text.includes(part)),
  '=~': matches,
};

function onTexts(test: (text: string, part: string) => boolean): Work {
  return (a, b, run) => {
    if (typeof a !== 'string' || typeof b !== 'string') return null;
    weigh(a, run);
    return test(a, b);
  };
}

/** AND and OR: the first operand that decides is the last that is evaluated. */
function shortCircuit(operands: readonly Compiled[], deciding: boolean): Compiled {
  const closures = operands.flatMap((operand) => (operand.plain ? [operand.plain] : []));
  if (closures.length === operands.length) {
    return plain((row, run) => {
      if (closures.length > MANY) run.spend(closures.length);
      let answer: boolean | null = !deciding;
      for (const closure of closures) {
        const truth = truthOf(closure(row, run));
        if (truth === deciding) return deciding;
        if (truth === null) answer = null;
      }
      return answer;
    });
  }
  return {
    *stepped(row, run) {
      let answer: boolean | null = !deciding;
      for (const operand of operands) {
        const truth = truthOf(yield* evaluate(operand, row, run));
        if (truth === deciding) return deciding;
        if (truth === null) answer = null;
      }
      return answer;
    },
  };
}

function membership(left: Compiled, right: Compiled): Compiled {
  const known = isList(right.constant) ? hashedStrings(right.constant) : undefined;
  if (known) return unary(left, (value) => (value === null ? null : typeof value === 'string' && known.has(value)));
  return binary(left, right, (value, list, run) => {
    if (list === null) return null;
    weighWhole(value, run);
    if (!isList(list)) throw typeError(`Expected a List on the right of IN, but it was ${describe(list)}`);
    return isIn(value, list, list.length > 1000 ? () => run.checkpoint() : undefined);
  });
}

/** A list of strings alone as a set. */
function hashedStrings(list: readonly RuntimeValue[]): ReadonlySet<string> | undefined {
  const strings = list.filter((item): item is string => typeof item === 'string');
  return strings.length > 0 && strings.length === list.length ? new Set(strings) : undefined;
}

const COMPARE: Record<ComparisonOperator, (a: RuntimeValue, b: RuntimeValue) => boolean | null> = {
  '=': equals,
  '<>': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': (a, b) => {
    const order = compare(a, b);
    return order === null ? null : order < 0;
  },
  '<=': (a, b) => {
    const order = compare(a, b);
    return order === null ? null : order <= 0;
  },
  '>': (a, b) => {
    const order = compare(a, b);
    return order === null ? null : order > 0;
  },
  '>=': (a, b) => {
    const order = compare(a, b);
    return order === null ? null : order >= 0;
  },
};

/** `a < b <= c` is `a < b AND b <= c` with b worked out once. */
export function compileComparison(chain: ComparisonChain, scope: Scope, environment: Environment): Compiled {
  const first = environment.compile(chain.first, scope);
  const rest = chain.rest.map(({ operator, operand }) => ({
    compare: COMPARE[operator],
    operand: environment.compile(operand, scope),
  }));
  const [only] = rest;
  if (rest.length === 1 && only) {
    const holds = only.compare;
    return binary(first, only.operand, (a, b, run) => {
      weighWhole(a, run);
      weighWhole(b, run);
      return holds(a, b);
    });
  }
  if (!first.plain || rest.some(({ operand }) => !operand.plain)) {
    return {
      *stepped(row, run) {
        let answer: boolean | null = true;
        let left = yield* evaluate(first, row, run);
        for (const { compare: holds, operand } of rest) {
          const right: RuntimeValue = yield* evaluate(operand, row, run);
          const truth = holds(left, right);
          if (truth === false) return false;
          if (truth === null) answer = null;
          left = right;
        }
        return answer;
      },
    };
  }
  const start = first.plain;
  return plain((row, run) => {
    if (rest.length > MANY) run.spend(rest.length);
    let answer: boolean | null = true;
    let left = start(row, run);
    for (const { compare: holds, operand } of rest) {
      const right = operand.plain?.(row, run) ?? null;
      weighWhole(right, run);
      const truth = holds(left, right);
      if (truth === false) return false;
      if (truth === null) answer = null;
      left = right;
    }
    return answer;
  });
}
