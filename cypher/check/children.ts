/** The expressions directly inside an expression, and the names that it brings for some of them. */
import type { Expression, PathPattern, PatternElement } from '../parse/ast.ts';
import { sameScope } from '../parse/parts.ts';

/** In the order of the text. Subqueries are left out: they have scopes of their own. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'slice':
      return present(expression.object, expression.from, expression.to);
    case 'mapProjection':
      return [expression.object, ...expression.items.flatMap(projected)];
    case 'binary':
      return [expression.left, expression.right];
    case 'case':
      return present(
        expression.subject,
        ...expression.branches.flatMap(({ when, then: value }) => [...when.map((test) => test.expression), value]),
        expression.otherwise,
      );
    case 'listComprehension':
      return present(expression.list, expression.where, expression.projection);
    case 'quantified':
      return present(expression.list, expression.where);
    case 'reduce':
      return [expression.initial, expression.list, expression.step];
    case 'patternComprehension':
      return present(...expressionsOf(expression.pattern), expression.where, expression.projection);
    case 'patternExpression':
    case 'shortestPathExpression':
      return expressionsOf(expression.pattern);
    default:
      return sameScope(expression);
  }
}

function projected(item: {
  readonly kind: string;
  readonly value?: Expression;
  readonly variable?: Expression | undefined;
}): Expression[] {
  return present(item.value, item.variable);
}

/** Properties and predicates inside a pattern. */
export function expressionsOf(pattern: PathPattern): Expression[] {
  return pattern.elements.flatMap(elementExpressions);
}

function elementExpressions(element: PatternElement): Expression[] {
  if (element.kind === 'group') return [...element.elements.flatMap(elementExpressions), ...present(element.where)];
  return present(element.properties, element.where);
}

function present(...expressions: readonly (Expression | undefined)[]): Expression[] {
  return expressions.filter((expression) => expression !== undefined);
}

/** Every variable that a pattern names: its path, nodes and relationships. */
export function patternNames(pattern: PathPattern): string[] {
  const names = pattern.elements.flatMap(elementNames);
  return pattern.variable ? [pattern.variable.name, ...names] : names;
}

function elementNames(element: PatternElement): string[] {
  const own = element.variable ? [element.variable.name] : [];
  return element.kind === 'group' ? [...own, ...element.elements.flatMap(elementNames)] : own;
}

/** The names that an expression brings for its own parts. */
export function localNames(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'listComprehension':
    case 'quantified':
      return [expression.variable.name];
    case 'reduce':
      return [expression.accumulator.name, expression.variable.name];
    case 'patternComprehension':
      return patternNames(expression.pattern);
    case 'case':
      return expression.branches.flatMap(({ when }) =>
        when.flatMap((test) => (test.kind === 'partial' ? [test.subjectName] : [])),
      );
    default:
      return [];
  }
}
