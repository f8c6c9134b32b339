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

/** A label expression stands at the first of its operators; as a `whole` at the one that is applied last. */
export function placeOfLabels(labels: LabelExpression, text: string, isWhole = false): number {
  const left = 'operands' in labels ? labels.operands.at(isWhole ? -2 : 0) : undefined;
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
