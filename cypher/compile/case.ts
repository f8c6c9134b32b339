/** CASE, simple and searched: the first branch that applies, and nothing of the others, is evaluated. */
import type { CaseExpression, CaseTest } from '../parse/ast.ts';
import { equals } from '../values/equality.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Compiled, constant, evaluate, plain } from './compiled.ts';
import type { Environment } from './environment.ts';
import { MANY, truthOf } from './operators.ts';
import type { Scope } from './scope.ts';
import { weigh } from './weigh.ts';

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
  const testOf = (test: CaseTest): Test => {
    if (test.kind === 'value') {
      return { value: environment.compile(test.expression, scope), isCompared: subject !== undefined };
    }
    const inner = scope.fork();
    inner.alias(test.subjectName, { slot: subjectSlot, kind: 'any' });
    return { value: environment.compile(test.expression, inner), isCompared: false };
  };
  const branches = expression.branches.map(
    ({ when, then }): Branch => ({
      tests: when.map(testOf),
      result: environment.compile(then, scope),
    }),
  );
  const otherwise = expression.otherwise ? environment.compile(expression.otherwise, scope) : constant(null);
  const parts = branches.flatMap(({ tests, result }) => [result, ...tests.map(({ value }) => value)]);
  if ([subject ?? otherwise, otherwise, ...parts].every((part) => part.plain)) {
    return plainCase(subject, subjectSlot, branches, otherwise);
  }
  return {
    *stepped(row, run) {
      const value = subject ? yield* evaluate(subject, row, run) : null;
      row[subjectSlot] = value;
      for (const { tests, result } of branches) {
        for (const test of tests) {
          if (applies(test, value, yield* evaluate(test.value, row, run))) return yield* evaluate(result, row, run);
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
): Compiled {
  return plain((row, run) => {
    if (branches.length > MANY) run.spend(branches.length);
    const value = subject?.plain?.(row, run) ?? null;
    weigh(value, run);
    row[subjectSlot] = value;
    for (const { tests, result } of branches) {
      for (const test of tests) {
        if (applies(test, value, test.value.plain?.(row, run) ?? null)) return result.plain?.(row, run) ?? null;
      }
    }
    return otherwise.plain?.(row, run) ?? null;
  });
}

function applies({ isCompared }: Test, subject: RuntimeValue, value: RuntimeValue): boolean {
  return isCompared ? equals(subject, value) === true : truthOf(value) === true;
}
