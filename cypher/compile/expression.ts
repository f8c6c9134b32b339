/** Compiles an expression into closures. One place knows every kind; each kind's own file does the work. */

import { cypherError, unchecked } from '../errors.ts';
import type { Expression, MapLiteral, Variable } from '../parse/ast.ts';
import { isLong, partsAhead } from '../parse/parts.ts';
import type { Operator } from '../run/operator.ts';
import type { Steps } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { isOfType } from '../values/type-check.ts';
import { compileIndex, compileMapProjection, compileProperty, compileSlice } from './access.ts';
import { compileCall } from './calls.ts';
import { compileCase } from './case.ts';
import { compileComparison } from './comparisons.ts';
import { type Compiled, constant, nary, plain, slotValue, steady, unary } from './compiled.ts';
import type { Environment, Replacement, StatementContext } from './environment.ts';
import { compileComprehension, compilePattern, compileShortestPath, compileSubquery } from './inner-plans.ts';
import { labelPredicate } from './labels.ts';
import { compileListComprehension, compileQuantified, compileReduce } from './loops.ts';
import { compileBinary, compileUnary } from './operators.ts';
import type { Scope } from './scope.ts';

/** Plans inside of what it compiles are added to `nested`. */
export class ExpressionCompiler implements Environment {
  readonly context: StatementContext;
  readonly #nested: Operator[];
  readonly #replace: Replacement | undefined;
  /** Parts of the long expression that is compiled next. */
  #known: Map<Expression, Compiled> | undefined;

  constructor(context: StatementContext, nested: Operator[], replace?: Replacement) {
    this.context = context;
    this.#nested = nested;
    this.#replace = replace;
  }

  get text(): string {
    return this.context.text;
  }

  compile(expression: Expression, scope: Scope): Compiled {
    return this.#known?.get(expression) ?? this.#replace?.(expression) ?? compileExpression(expression, scope, this);
  }

  *compileSteps(expression: Expression, scope: Scope): Steps<Compiled> {
    if (isLong(expression)) {
      this.#known = new Map();
      yield* partsAhead(expression, {
        known: this.#known,
        of: (part) => this.compile(part, scope),
        isWhole: (whole) => this.#replace?.(whole) !== undefined || this.#isAggregate(whole),
      });
    }
    return this.compile(expression, scope);
  }

  noteNested(plan: Operator): void {
    this.#nested.push(plan);
  }

  #isAggregate(expression: Expression): boolean {
    return expression.kind === 'call' && this.context.findFunction(expression.name.name)?.aggregating !== false;
  }
}

function compileExpression(expression: Expression, scope: Scope, environment: Environment): Compiled {
  switch (expression.kind) {
    case 'literal':
      return constant(expression.value);
    case 'parameter':
      return steady(plain((_row, run) => run.parameters.get(expression.name) ?? null));
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
      throw unchecked('count(*) here');
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
