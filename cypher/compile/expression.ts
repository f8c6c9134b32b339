/** Compiles an expression into closures. One place knows every kind; each kind's own file does the work. */

import { cypherError } from '../errors.ts';
import type { Expression, MapLiteral, Variable } from '../parse/ast.ts';
import { partsAhead } from '../parse/parts.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { isOfType } from '../values/type-check.ts';
import { compileIndex, compileMapProjection, compileProperty, compileSlice } from './access.ts';
import { compileCall } from './calls.ts';
import { compileCase } from './case.ts';
import { compileComparison } from './comparisons.ts';
import { type Compiled, constant, nary, plain, slotValue, unary } from './compiled.ts';
import type { Environment } from './environment.ts';
import { compileComprehension, compilePattern, compileShortestPath, compileSubquery } from './inner-plans.ts';
import { labelPredicate } from './labels.ts';
import { compileListComprehension, compileQuantified, compileReduce } from './loops.ts';
import { compileBinary, compileUnary } from './operators.ts';
import type { Scope } from './scope.ts';

/** What the planner gives an environment; compiling is added. */
export type EnvironmentParts = Omit<Environment, 'compile' | 'compileUnhurried'>;

export function environmentOf(parts: EnvironmentParts): Environment {
  /** Of the long expression that is compiled next. */
  const known = new Map<Expression, Compiled>();
  const environment: Environment = {
    ...parts,
    compile(expression, scope) {
      const done = known.size === 0 ? undefined : known.get(expression);
      return done ?? compileExpression(expression, scope, environment);
    },
    *compileUnhurried(expression, scope) {
      known.clear();
      yield* partsAhead(expression, {
        known,
        of: (part) => environment.compile(part, scope),
        isWhole: (whole) => isReplaced(whole, environment) || isAggregate(whole, environment),
      });
      return environment.compile(expression, scope);
    },
  };
  return environment;
}

function isReplaced(expression: Expression, { replace }: Environment): boolean {
  return replace?.(expression) !== undefined;
}

function isAggregate(expression: Expression, { findFunction }: Environment): boolean {
  return expression.kind === 'call' && findFunction(expression.name.name)?.aggregating !== false;
}

function compileExpression(expression: Expression, scope: Scope, environment: Environment): Compiled {
  const replaced = environment.replace?.(expression);
  if (replaced) return replaced;
  switch (expression.kind) {
    case 'literal':
      return constant(expression.value);
    case 'parameter':
      return plain((_row, run) => run.parameters.get(expression.name) ?? null);
    case 'variable':
      return compileVariable(expression, scope, environment);
    case 'property':
      return compileProperty(expression, scope, environment);
    case 'index':
      return compileIndex(expression, scope, environment);
    case 'slice':
      return compileSlice(expression, scope, environment);
    case 'list':
      return listOf(expression.items.map((item) => environment.compile(item, scope)));
    case 'map':
      return compileMap(expression, scope, environment);
    case 'mapProjection':
      return compileMapProjection(expression, scope, environment);
    case 'unary':
      return compileUnary(expression, scope, environment);
    case 'binary':
      return compileBinary(expression, scope, environment);
    case 'comparison':
      return compileComparison(expression, scope, environment);
    case 'isNull':
      return unary(environment.compile(expression.operand, scope), (value) => (value === null) !== expression.negated);
    case 'isTyped':
      return unary(
        environment.compile(expression.operand, scope),
        (value) => isOfType(value, expression.type) !== expression.negated,
      );
    case 'isNormalized':
      return unary(environment.compile(expression.operand, scope), (value) =>
        typeof value === 'string' ? (value.normalize(expression.form) === value) !== expression.negated : null,
      );
    case 'hasLabels':
      return labelPredicate(environment.compile(expression.operand, scope), expression.labels, scope, environment);
    case 'case':
      return compileCase(expression, scope, environment);
    case 'call':
      return compileCall(expression, scope, environment);
    case 'countStar':
      throw misplaced('count(*)', expression, environment);
    case 'listComprehension':
      return compileListComprehension(expression, scope, environment);
    case 'patternComprehension':
      return compileComprehension(expression, scope, environment);
    case 'quantified':
      return compileQuantified(expression, scope, environment);
    case 'reduce':
      return compileReduce(expression, scope, environment);
    case 'subqueryExpression':
      return compileSubquery(expression, scope, environment);
    case 'patternExpression':
      return compilePattern(expression, scope, environment);
    case 'shortestPathExpression':
      return compileShortestPath(expression, scope, environment);
    default:
      return expression satisfies never;
  }
}

function compileVariable(variable: Variable, scope: Scope, environment: Environment): Compiled {
  const binding = scope.lookup(variable.name);
  if (binding) return slotValue(binding.slot);
  throw cypherError({
    kind: 'SyntaxError',
    detail: 'UndefinedVariable',
    message: `Variable \`${variable.name}\` not defined`,
    text: environment.text,
    span: variable.span,
  });
}

function listOf(items: readonly Compiled[]): Compiled {
  const constants = items.flatMap(({ constant: value }) => (value === undefined ? [] : [value]));
  if (constants.length === items.length) return constant(constants);
  return nary(items, (values, run) => {
    run.charge(treeBytes(values));
    return values;
  });
}

function compileMap(map: MapLiteral, scope: Scope, environment: Environment): Compiled {
  const keys = map.entries.map(({ key }) => key.name);
  const values = map.entries.map(({ value }) => environment.compile(value, scope));
  return nary(values, (items, run) => {
    const result = new Map<string, RuntimeValue>();
    for (let i = 0; i < keys.length; i++) result.set(keys[i] ?? '', items[i] ?? null);
    run.charge(treeBytes(result));
    return result;
  });
}

function misplaced(what: string, expression: Expression, environment: Environment): Error {
  return cypherError({
    kind: 'SyntaxError',
    detail: 'InvalidAggregation',
    message: `Invalid use of aggregating function ${what} in this context`,
    text: environment.text,
    span: expression.span,
  });
}
