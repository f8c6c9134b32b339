/** How often a relationship or group repeats: `*1..3` of Cypher, `{1,3}`, `+` and `*` of GQL. */
import type { Quantifier, RelationshipPattern } from './ast.ts';
import { parseNumber } from './numbers.ts';
import type { Parser } from './parser.ts';

/** `*`, `*2`, `*1..`, `*..3`, `*1..3`. */
export function parsePatternLength(parser: Parser): RelationshipPattern['length'] {
  const { start } = parser.token;
  if (parser.isSymbol('..')) {
    throw parser.failure('`*` before `..`', [], 'InvalidRelationshipPattern');
  }
  if (!parser.acceptSymbol('*')) return undefined;
  const min = acceptBound(parser);
  if (parser.acceptSymbol('..')) {
    const max = acceptBound(parser);
    return { min, max, span: parser.spanFrom(start) };
  }
  if (parser.isSymbol('-')) throw parser.failure('a whole number from 0 after `*`', [], 'InvalidRelationshipPattern');
  return { ...(min !== undefined && { min, max: min }), span: parser.spanFrom(start) };
}

/** `{2}`, `{1,3}`, `{,3}`, `{1,}`, `+`, `*`. */
export function parseQuantifier(parser: Parser): Quantifier | undefined {
  const { start } = parser.token;
  if (parser.acceptSymbol('+')) return { min: 1, span: parser.spanFrom(start) };
  if (parser.acceptSymbol('*')) return { min: 0, span: parser.spanFrom(start) };
  if (!parser.acceptSymbol('{')) return undefined;
  const min = acceptBound(parser);
  if (parser.acceptSymbol(',')) {
    const max = acceptBound(parser);
    parser.expectSymbol('}');
    return { min: min ?? 0, max, span: parser.spanFrom(start) };
  }
  if (min === undefined) throw parser.failure('a whole number');
  parser.expectSymbol('}');
  return { min, max: min, span: parser.spanFrom(start) };
}

function acceptBound(parser: Parser): number | undefined {
  const { token } = parser;
  if (token.kind !== 'number') return undefined;
  const value = parseNumber(token.text, false);
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    const isHuge = value === 'IntegerOverflow' || typeof value === 'bigint';
    const message = isHuge ? `\`${token.text}\` is too large.` : `\`${token.text}\` is no whole number.`;
    throw parser.errorAt(token, message, {
      detail: 'InvalidRelationshipPattern',
      ...(isHuge && { gqlStatus: '22003' }),
    });
  }
  parser.take();
  return value;
}
