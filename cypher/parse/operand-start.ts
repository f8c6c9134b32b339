/** Tells a keyword from a name by what follows it. */
import type { Parser } from './parser.ts';

/** Words that go on with an expression, so that the word before them is a name. */
const CONTINUATIONS = new Set([
  'AS',
  'IN',
  'IS',
  'AND',
  'OR',
  'XOR',
  'CONTAINS',
  'STARTS',
  'ENDS',
  'THEN',
  'WHEN',
  'ELSE',
  'END',
]);
const OPENERS = new Set(['(', '[', '{', '$', '-', '+']);

/** True where the token after the present one can only begin an operand: then the present one (NOT, DISTINCT, CASE …) is a keyword. */
export function isBeforeOperand(parser: Parser): boolean {
  const next = parser.peek(1);
  if (next.kind === 'symbol') return OPENERS.has(next.text);
  return next.kind !== 'end' && !CONTINUATIONS.has(next.keyword);
}
