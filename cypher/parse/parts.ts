/** Long expressions taken apart, so that work on them can stop between the parts. */
import type { Steps } from '../steps.ts';
import type { Expression } from './ast.ts';

/** Characters from which an expression is long. */
const LONG = 4096;
/** Parts from one stop to the next. */
const AT_A_STRETCH = 64;

export function isLong({ span }: Expression): boolean {
  return span.end - span.start > LONG;
}

export interface Parts<T> {
  /** What is made of an expression. It finds what was made of its parts in `known`. */
  of(expression: Expression): T;
  readonly known: Map<Expression, T>;
  /** True where something else is to be made of the expression than of its parts. */
  isWhole(expression: Expression): boolean;
}

/** Makes what is to be made of the parts of a long expression, from the first to the last, so that the whole takes little then. */
export function* partsAhead<T>(expression: Expression, parts: Parts<T>): Steps<void> {
  if (!isLong(expression) || parts.isWhole(expression)) return;
  let count = 0;
  for (const part of partsOf(expression)) {
    yield* partsAhead(part, parts);
    parts.known.set(part, parts.of(part));
    if (++count % AT_A_STRETCH === 0) yield;
  }
}

/** Patterns mean something else by themselves. */
function partsOf(expression: Expression): readonly Expression[] {
  return sameScope(expression).filter(({ kind }) => kind !== 'patternExpression');
}

/** What stands directly inside of an expression and sees the same names. */
export function sameScope(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map(({ value }) => value);
    case 'call':
      return expression.arguments;
    case 'unary':
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
    case 'hasLabels':
      return [expression.operand];
    case 'property':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'binary':
      return operandsOf(expression, expression.operator);
    case 'comparison':
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case 'case':
      return [
        ...(expression.subject ? [expression.subject] : []),
        ...expression.branches.flatMap(({ when, then: value }) => [
          ...when.flatMap((test) => (test.kind === 'value' ? [test.expression] : [])),
          value,
        ]),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ];
    default:
      return [];
  }
}

/** The operands of a tower of one operator (AND, OR, XOR …), left to right. A tower may be a thousand high, so no recursion. */
export function operandsOf(expression: Expression, operator: string): Expression[] {
  const result: Expression[] = [];
  const pending = [expression];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === 'binary' && next.operator === operator) pending.push(next.right, next.left);
    else result.push(next);
  }
  return result;
}
