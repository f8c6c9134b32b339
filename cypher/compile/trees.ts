/** Small expressions that planning writes itself, from what patterns say in their own way. */
import type { Expression, LabelExpression, Name, Span, Variable } from '../parse/ast.ts';

/** Names that no statement can contain, for what has none: nodes and edges without a variable. */
const HIDDEN = '\u0000';

export function hiddenName(number: number): string {
  return HIDDEN + number;
}

export function isHidden(name: string): boolean {
  return name.startsWith(HIDDEN);
}

export function variableNamed(name: string, span: Span): Variable {
  return { kind: 'variable', name, span };
}

/** `name.key = value`. */
export function propertyEquals(name: string, key: Name, value: Expression): Expression {
  const object = variableNamed(name, key.span);
  const { span } = value;
  return {
    kind: 'comparison',
    span,
    first: { kind: 'property', object, key, span: key.span },
    rest: [{ operator: '=', operand: value, operatorSpan: span }],
  };
}

/** `name:labels`. */
export function hasLabels(name: string, labels: LabelExpression): Expression {
  return { kind: 'hasLabels', operand: variableNamed(name, labels.span), labels, span: labels.span };
}
