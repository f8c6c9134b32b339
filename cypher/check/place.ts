/** Where Neo4j says that an expression stands: at its operator, where it has one between its parts. */
import type { Expression, LabelExpression, PathPattern } from '../parse/ast.ts';
import type { Spanned } from '../parse/tree-leaves.ts';

export function placeOf(expression: Expression, text: string): number {
  switch (expression.kind) {
    case 'binary':
      return expression.operatorSpan.start;
    case 'comparison':
      return expression.rest[0]?.operatorSpan.start ?? expression.span.start;
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
      return behind(expression.operand, /is|::/i, text);
    case 'index':
      return placeOf(expression.index, text);
    case 'slice':
      return behind(expression.object, /\[/, text);
    case 'mapProjection':
      return behind(expression.object, /\{/, text);
    default:
      return expression.span.start;
  }
}

/** The word `shortestPath` itself, behind the name of the path. */
export function placeOfShortest({ variable, span }: PathPattern, text: string): number {
  return variable ? behind(variable, /(all)?shortest/i, text) : span.start;
}

/** A label expression stands at the first of its operators. */
export function placeOfLabels(labels: LabelExpression, text: string): number {
  if (labels.kind !== 'labelAnd' && labels.kind !== 'labelOr') return labels.span.start;
  const [first] = labels.operands;
  return first ? behind(first, /[:&|]/, text) : labels.span.start;
}

/** As a whole it stands at the operator that is applied last: the last one of a chain. */
export function placeOfWhole(labels: LabelExpression, text: string): number {
  if (labels.kind !== 'labelAnd' && labels.kind !== 'labelOr') return labels.span.start;
  const left = labels.operands.at(-2);
  return left ? behind(left, /[:&|]/, text) : labels.span.start;
}

/** Where a keyword stands, looking back from what follows it. */
export function placeBefore(offset: number, keyword: string, text: string): number {
  const at = text.slice(0, offset).toUpperCase().lastIndexOf(keyword);
  return at < 0 ? offset : at;
}

function behind({ span }: Spanned, sign: RegExp, text: string): number {
  const ahead = text.slice(span.end).search(sign);
  return ahead < 0 ? span.start : span.end + ahead;
}
