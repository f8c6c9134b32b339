/** Subqueries and patterns inside expressions: EXISTS, COUNT, COLLECT, pattern predicates and comprehensions, shortestPath. */

import type {
  PatternComprehension,
  PatternExpression,
  ShortestPathExpression,
  SubqueryExpression,
} from '../parse/ast.ts';
import { opened } from '../run/opened.ts';
import { findShortest } from '../run/shortest-path.ts';
import { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { LIST_SLOT } from '../values/size.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { type Compiled, evaluate, plain } from './compiled.ts';
import type { Environment, InnerPlan } from './environment.ts';
import type { Scope } from './scope.ts';

export function compileSubquery(expression: SubqueryExpression, scope: Scope, environment: Environment): Compiled {
  const inner = environment.context.planQuery(expression, scope);
  switch (expression.form) {
    case 'exists':
      return anyRow(inner, environment);
    case 'count':
      return countRows(inner, environment);
    case 'collect':
      return collectRows(inner, environment);
    default:
      return expression.form satisfies never;
  }
}

export function compilePattern(expression: PatternExpression, scope: Scope, environment: Environment): Compiled {
  return anyRow(environment.context.planPattern(expression, scope), environment);
}

export function compileComprehension(
  expression: PatternComprehension,
  scope: Scope,
  environment: Environment,
): Compiled {
  return collectRows(environment.context.planComprehension(expression, scope, environment), environment);
}

/** True as soon as there is a row. */
function anyRow({ plan }: InnerPlan, environment: Environment): Compiled {
  environment.noteNested(plan);
  const { forRow, forFew } = plan.countable ?? {};
  if (forRow) return plain((row, run) => forRow(row, run) > 0);
  return {
    *stepped(row, run) {
      const known = forFew?.(row, run, 1);
      if (known !== undefined) return known > 0;
      const mark = run.passing;
      let isFound = false;
      for (const batch of opened(plan, run, row)) {
        if (batch !== PAUSE) {
          isFound = true;
          break;
        }
        yield PAUSE;
      }
      run.dropTo(mark);
      return isFound;
    },
  };
}

export function countRows({ plan }: InnerPlan, environment: Environment): Compiled {
  environment.noteNested(plan);
  const { forRow, forFew } = plan.countable ?? {};
  if (forRow) return plain(forRow);
  return {
    *stepped(row, run) {
      const known = forFew?.(row, run, Number.POSITIVE_INFINITY);
      if (known !== undefined) return known;
      const mark = run.passing;
      let count = 0;
      for (const batch of opened(plan, run, row)) {
        if (batch === PAUSE) yield PAUSE;
        else count += batch.length;
        run.dropTo(mark);
      }
      return count;
    },
  };
}

function collectRows({ plan, value }: InnerPlan, environment: Environment): Compiled {
  environment.noteNested(plan);
  return {
    *stepped(row, run) {
      const result: RuntimeValue[] = [];
      for (const batch of opened(plan, run, row)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const found of batch) {
          if (run.spend(1)) yield PAUSE;
          const taken = value ? yield* evaluate(value, found, run) : null;
          run.charge(LIST_SLOT + treeBytes(taken));
          if (value) result.push(taken);
        }
      }
      return result;
    },
  };
}

/** `shortestPath((a)-[*]-(b))` as a value: a path or null; of `allShortestPaths`, a list of paths. */
export function compileShortestPath(
  expression: ShortestPathExpression,
  scope: Scope,
  environment: Environment,
): Compiled {
  const options = environment.context.planShortestPath(expression, scope);
  return {
    *stepped(row, run) {
      const paths: RuntimeValue[] = [];
      for (const found of findShortest(row, options, run)) {
        if (found === PAUSE) yield PAUSE;
        else paths.push(found[options.path] ?? null);
      }
      return options.all ? paths : (paths[0] ?? null);
    },
  };
}
