/** Predicates taken apart at AND, so that each can be put where it first can be answered. */
import type { Expression } from '../parse/ast.ts';
import { operandsOf } from '../parse/parts.ts';

export function conjunctsOf(predicate: Expression | undefined): Expression[] {
  return predicate === undefined ? [] : operandsOf(predicate, 'AND');
}

/** All of them in one again. */
export function conjunction(predicates: readonly Expression[]): Expression | undefined {
  if (predicates.length === 0) return undefined;
  return predicates.reduce((left, right) => {
    return { kind: 'binary', operator: 'AND', left, right, span: left.span, operatorSpan: left.span };
  });
}
