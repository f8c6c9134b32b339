/** Functions with a grammar of their own: `trim(LEADING 'x' FROM s)` and `normalize(s, NFC)`. */
import type { Expression, FunctionCall } from './ast.ts';
import { isBeforeOperand } from './operand-start.ts';
import type { Parser } from './parser.ts';

const TRIMS = { BOTH: 'btrim', LEADING: 'ltrim', TRAILING: 'rtrim' } as const;
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

/** The call at the present word, where it is written in its special way. */
export function parseSpecialCall(parser: Parser): Expression | undefined {
  switch (parser.token.keyword) {
    case 'TRIM':
      return hasSide(parser) || hasFrom(parser) ? parseTrim(parser) : undefined;
    case 'NORMALIZE':
      return parseNormalize(parser);
    default:
      return undefined;
  }
}

/** `LEADING 'x'`; before a bracket or a sign the word is a name. */
function hasSide(parser: Parser): boolean {
  const isSign = parser.peek(3).kind === 'symbol' && !parser.isSymbol('$', 3);
  return Object.hasOwn(TRIMS, parser.peek(2).keyword) && !isSign && isBeforeOperand(parser, 3);
}

/** FROM directly inside the brackets, before an operand: elsewhere it is a name. */
function hasFrom(parser: Parser): boolean {
  const open = parser.index + 1;
  const close = parser.brackets.closeOf(open);
  for (let i = open + 1; i < close; i++) {
    const inner = parser.brackets.closeOf(i);
    if (inner > i) i = inner;
    else if (parser.tokenAt(i).keyword === 'FROM') {
      const next = parser.tokenAt(i + 1);
      if (next.kind !== 'symbol' || ['(', '[', '$', '+', '-'].includes(next.text)) return true;
    }
  }
  return false;
}

/** Answers a call of the plain function that does the same. */
function parseTrim(parser: Parser): FunctionCall {
  const { start } = parser.take();
  parser.expectSymbol('(');
  const isSide = parser.isKeyword('FROM') ? false : isBeforeOperand(parser);
  const side = isSide ? parser.acceptOneOf('BOTH', 'LEADING', 'TRAILING') : undefined;
  const characters = parser.isKeyword('FROM') ? undefined : parser.expression();
  parser.expectKeyword('FROM');
  const source = parser.expression();
  parser.expectSymbol(')');
  const span = parser.spanFrom(start);
  const name = { name: TRIMS[side ?? 'BOTH'], span: { start, end: start + 'trim'.length } };
  return { kind: 'call', name, distinct: false, arguments: characters ? [source, characters] : [source], span };
}

function parseNormalize(parser: Parser): FunctionCall | undefined {
  const close = parser.brackets.closeOf(parser.index + 1);
  if (close < 0) return undefined;
  const form = parser.tokenAt(close - 1);
  const comma = parser.tokenAt(close - 2);
  if (!FORMS.includes(form.keyword) || comma.kind !== 'symbol' || comma.text !== ',') return undefined;
  const { start } = parser.token;
  const name = { name: parser.take().text, span: { start, end: parser.tokenAt(parser.index - 1).end } };
  parser.expectSymbol('(');
  const text = parser.expression();
  parser.expectSymbol(',');
  parser.take();
  parser.expectSymbol(')');
  const written: Expression = { kind: 'literal', value: form.keyword, span: { start: form.start, end: form.end } };
  return { kind: 'call', name, distinct: false, arguments: [text, written], span: parser.spanFrom(start) };
}
