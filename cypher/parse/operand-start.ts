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

/** True where the token ahead can only begin an operand: then the one before it (NOT, DISTINCT, CASE …) is a keyword. */
export function isBeforeOperand(parser: Parser, ahead = 1): boolean {
  const next = parser.peek(ahead);
  if (next.kind === 'symbol') return OPENERS.has(next.text);
  return next.kind !== 'end' && !CONTINUATIONS.has(next.keyword);
}
