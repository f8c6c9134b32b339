/** Checks the counts of SKIP, LIMIT and batches: no variables, and a whole number where one can be told. */
import type { Expression } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import { childrenOf, localNames } from './children.ts';
import { placeOf } from './place.ts';
import { Scope } from './scope.ts';
import { INTEGER, NUMBER } from './static-type.ts';

export function checkRowCount(
  checker: Checker,
  expression: Expression,
  clause: 'SKIP' | 'LIMIT' | 'ROWS' | 'TRANSACTIONS',
): void {
  refuseVariables(checker, expression, clause, new Set());
  const least = clause === 'SKIP' || clause === 'LIMIT' ? 0 : 1;
  const value = constantOf(expression);
  const wanted = `${clause} takes a whole number from ${least} upwards`;
  if (typeof value === 'number' && value < least) {
    const place = placeOf(expression, checker.text);
    throw checker.failure(expression.span, `${wanted}, not ${value}.`, {
      detail: 'NegativeIntegerArgument',
      at: place,
    });
  }
  const type = checker.rules.expression(checker, expression, { scope: new Scope(), aggregates: 'forbidden' });
  // A number that is none of the right kind is told when the statement runs, as in Neo4j.
  if (expression.kind === 'parameter') checker.expect(type, NUMBER, expression);
  if (value === null || (type.kinds & INTEGER.kinds) === 0) {
    const shown = checker.textOf(expression.span);
    throw checker.failure(expression.span, `${wanted}, not ${shown}.`, { detail: 'InvalidArgumentType' });
  }
}

function refuseVariables(checker: Checker, expression: Expression, clause: string, locals: ReadonlySet<string>): void {
  const asksGraph = ['subqueryExpression', 'patternExpression', 'patternComprehension', 'shortestPathExpression'];
  const isVariable = expression.kind === 'variable' && !locals.has(expression.name);
  if (isVariable || asksGraph.includes(expression.kind)) {
    const what = isVariable ? 'variables' : 'patterns';
    throw checker.failure(expression.span, `${clause} must be known before the first row, so it cannot use ${what}.`, {
      detail: 'NonConstantExpression',
      hint: 'Use a number or a parameter.',
    });
  }
  const own = localNames(expression);
  const known = own.length === 0 ? locals : new Set([...locals, ...own]);
  for (const child of childrenOf(expression)) refuseVariables(checker, child, clause, known);
}

/** The integer that a simple expression comes to; null where it is null, undefined where it is not simple. */
function constantOf(expression: Expression): number | null | undefined {
  if (expression.kind === 'literal') {
    const { value } = expression;
    if (value === null) return null;
    return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  }
  if (expression.kind === 'unary') {
    const operand = constantOf(expression.operand);
    if (typeof operand !== 'number' || expression.operator === 'NOT') return undefined;
    return expression.operator === '-' ? -operand : operand;
  }
  if (expression.kind !== 'binary') return undefined;
  const left = constantOf(expression.left);
  const right = constantOf(expression.right);
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  if (expression.operator === '+') return left + right;
  if (expression.operator === '-') return left - right;
  return expression.operator === '*' ? left * right : undefined;
}
