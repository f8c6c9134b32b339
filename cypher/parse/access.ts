/** An atom and what is read from it: `.key`, `[index]`, `[from..to]`, `:Label`. */
import { RULE_BROKEN } from '../errors.ts';
import type { Expression } from './ast.ts';
import { parseAtom } from './atoms.ts';
import { isLabelsStart, parseLabels } from './labels.ts';
import type { Parser } from './parser.ts';
import { isCheckAfterIs } from './predicates.ts';

/** `special` may take the atom's place: a number with its sign. */
export function parseAccess(parser: Parser, special?: () => Expression | undefined): Expression {
  const { start } = parser.token;
  let value = special?.() ?? parseAtom(parser);
  for (;;) {
    const next = parseStep(parser, value, start);
    if (next === undefined) return value;
    value = next;
    parser.raise();
  }
}

function parseStep(parser: Parser, object: Expression, start: number): Expression | undefined {
  if (parser.acceptSymbol('.')) {
    const key = parser.expectName('a property name after `.`');
    return { kind: 'property', object, key, span: parser.spanFrom(start) };
  }
  if (parser.isSymbol('[')) return parseIndex(parser, object, start);
  if (!isCheckAfterIs(parser) && isLabelsStart(parser)) {
    return { kind: 'hasLabels', operand: object, labels: parseLabels(parser), span: parser.spanFrom(start) };
  }
  return undefined;
}

function parseIndex(parser: Parser, object: Expression, start: number): Expression {
  const open = parser.expectSymbol('[');
  const from = parser.isSymbol('..') ? undefined : parser.expression();
  if (!parser.acceptSymbol('..')) {
    parser.expectSymbol(']');
    if (from === undefined) throw parser.failure('an index');
    return { kind: 'index', object, index: from, span: parser.spanFrom(start) };
  }
  if (from === undefined && parser.isSymbol(']')) {
    const message = 'A slice needs its start, its end, or both.';
    const hint = 'Write for example `[1..]` or `[..3]`; leave the brackets out for the whole list.';
    throw parser.errorAt(parser.spanFrom(open.start), message, { hint, gqlStatus: RULE_BROKEN });
  }
  const to = parser.isSymbol(']') ? undefined : parser.expression();
  parser.expectSymbol(']');
  return { kind: 'slice', object, from, to, span: parser.spanFrom(start) };
}
