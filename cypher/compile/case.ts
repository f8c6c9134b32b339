/** CASE, simple and searched: the first branch that applies, and nothing of the others, is evaluated. */

import type { CaseExpression, CaseTest, Expression } from '../parse/ast.ts';
import { PAUSE } from '../steps.ts';
import { equals } from '../values/equality.ts';
import { afford, comparingWeight } from '../values/long-work.ts';
import { equalsSteps } from '../values/pieces.ts';
import { truthOf } from '../values/truth.ts';
import { type Compiled, constant, evaluate, type Plain } from './compiled.ts';
import type { Environment } from './environment.ts';
import { MANY } from './operators.ts';
import type { Scope } from './scope.ts';

interface Test {
  readonly value: Compiled;
  /** Compared with the subject; else a predicate by itself. */
  readonly isCompared: boolean;
}

interface Branch {
  readonly tests: readonly Test[];
  readonly result: Compiled;
}

export function compileCase(expression: CaseExpression, scope: Scope, environment: Environment): Compiled {
  const subject = expression.subject && environment.compile(expression.subject, scope);
  const subjectSlot = scope.temporary();
  const otherwise = expression.otherwise ? environment.compile(expression.otherwise, scope) : constant(null);
  let isPlain = (subject ?? otherwise).plain !== undefined && otherwise.plain !== undefined;
  const compiled = (part: Expression, within = scope): Compiled => {
    const value = environment.compile(part, within);
    isPlain &&= value.plain !== undefined;
    return value;
  };
  const testOf = (test: CaseTest): Test => {
    if (test.kind === 'value') return { value: compiled(test.expression), isCompared: subject !== undefined };
    const inner = scope.fork();
    inner.alias(test.subjectName, { slot: subjectSlot, kind: 'any' });
    return { value: compiled(test.expression, inner), isCompared: false };
  };
  const branches = expression.branches.map(
    ({ when, then }): Branch => ({ tests: when.map(testOf), result: compiled(then) }),
  );
  return {
    ...(isPlain && { plain: plainCase(subject, subjectSlot, branches, otherwise) }),
    *stepped(row, run) {
      const value = subject ? yield* evaluate(subject, row, run) : null;
      row[subjectSlot] = value;
      for (const { tests, result } of branches) {
        for (const test of tests) {
          if (run.spend(1)) yield PAUSE;
          const tested = yield* evaluate(test.value, row, run);
          const applies = test.isCompared ? yield* equalsSteps(value, tested, run) : truthOf(tested);
          if (applies === true) return yield* evaluate(result, row, run);
        }
      }
      return yield* evaluate(otherwise, row, run);
    },
  };
}

function plainCase(
  subject: Compiled | undefined,
  subjectSlot: number,
  branches: readonly Branch[],
  otherwise: Compiled,
): Plain {
  return (row, run) => {
    if (branches.length > MANY) run.spend(branches.length);
    const value = subject?.plain?.(row, run) ?? null;
    row[subjectSlot] = value;
    for (const { tests, result } of branches) {
      for (const { isCompared, value: compiled } of tests) {
        const tested = compiled.plain?.(row, run) ?? null;
        if (isCompared) afford(comparingWeight(value, tested), run, equalsSteps);
        if ((isCompared ? equals(value, tested) : truthOf(tested)) === true) return result.plain?.(row, run) ?? null;
      }
    }
    return otherwise.plain?.(row, run) ?? null;
  };
}
