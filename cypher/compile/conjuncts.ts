/** Predicates taken apart at AND, so that each can be put where it first can be answered. */
import type { Expression } from '../parse/ast.ts';

export function conjunctsOf(predicate: Expression | undefined): Expression[] {
  return predicate === undefined ? [] : operandsOf(predicate, 'AND');
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
