/** Predicates taken apart at AND, so that each can be put where it first can be answered. */
import type { Expression } from '../parse/ast.ts';
import { operandsOf } from '../parse/parts.ts';

export function conjunctsOf(predicate: Expression | undefined): Expression[] {
  return predicate === undefined ? [] : operandsOf(predicate, 'AND');
}
