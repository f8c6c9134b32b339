/** Operators of the language: boolean towers, comparisons, arithmetic, strings and lists. */

import type { BinaryExpression, UnaryExpression } from '../parse/ast.ts';
import { operandsOf } from '../parse/parts.ts';
import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import { PAUSE } from '../steps.ts';
import { add, affirm, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { concatenate, joinListsSteps } from '../values/concatenation.ts';
import { isList } from '../values/kinds.ts';
import { surfaceOf } from '../values/long-work.ts';
import { matches, matchesSteps } from '../values/regex/matches.ts';
import { findingWeight, includesSteps } from '../values/text-search.ts';
import { truthOf } from '../values/truth.ts';
import { binary, type Compiled, closuresOf, evaluate, type Two, unary } from './compiled.ts';
import type { Environment } from './environment.ts';
import { membership } from './membership.ts';
import type { Scope } from './scope.ts';

/** Operands from which going through them is work that counts. */
export const MANY = 16;

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

const WORK: Record<Exclude<BinaryExpression['operator'], 'AND' | 'OR' | 'IN'>, Two | Two['now']> = {
  XOR: (a, b) => {
    const left = truthOf(a);
    const right = truthOf(b);
    return left === null || right === null ? null : left !== right;
  },
  '+': joining(add),
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': joining(concatenate),
  'STARTS WITH': onTexts((text, part) => text.startsWith(part)),
  'ENDS WITH': onTexts((text, part) => text.endsWith(part)),
  CONTAINS: {
    ...onTexts((text, part) => text.includes(part)),
    weight: findingWeight,
    *steps(a, b, run) {
      return typeof a === 'string' && typeof b === 'string' ? yield* includesSteps(a, b, run) : null;
    },
  },
  '=~': { now: matches, steps: matchesSteps },
};

function onTexts(test: (text: string, part: string) => boolean): Two {
  return {
    now: (a, b) => (typeof a === 'string' && typeof b === 'string' ? test(a, b) : null),
    weight: surfaceOf,
  };
}

/** Lists are copied, texts are not. */
function joining(now: Two['now']): Two {
  return {
    now,
    weight: (a, b) => (isList(a) ? surfaceOf(a) : 0) + (isList(b) ? surfaceOf(b) : 0),
    *steps(a, b, run) {
      if ((isList(a) ? surfaceOf(a) : 0) + (isList(b) ? surfaceOf(b) : 0) === 0) return now(a, b, run);
      if (isList(a) && isList(b)) return yield* joinListsSteps(a, b, run);
      if (a === null || b === null) return null;
      if (run.spend(1)) yield PAUSE;
      return now(a, b, run);
    },
  };
}

/** AND and OR: the first operand that decides is the last that is evaluated. */
function shortCircuit(operands: readonly Compiled[], deciding: boolean): Compiled {
  const closures = closuresOf(operands);
  return {
    ...(closures && {
      plain(row: Row, run: Execution) {
        if (closures.length > MANY) run.spend(closures.length);
        let answer: boolean | null = !deciding;
        for (const closure of closures) {
          const truth = truthOf(closure(row, run));
          if (truth === deciding) return deciding;
          if (truth === null) answer = null;
        }
        return answer;
      },
    }),
    *stepped(row, run) {
      let answer: boolean | null = !deciding;
      for (const operand of operands) {
        if (run.spend(1)) yield PAUSE;
        const truth = truthOf(yield* evaluate(operand, row, run));
        if (truth === deciding) return deciding;
        if (truth === null) answer = null;
      }
      return answer;
    },
  };
}
