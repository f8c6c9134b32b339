/** A text for an expression by which two that say the same can be known, whatever white space or case they are written in. */
import type { Expression } from '../parse/ast.ts';

/** Keys of equal expressions are equal. Spans do not count. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'span' || key === 'operatorSpan') return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    return value;
  });
}
