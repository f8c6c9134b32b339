/** Expressions that bring a variable of their own: comprehensions, `all(x IN …)` and its kin, reduce. */
import type {
  Expression,
  ListComprehension,
  PatternComprehension,
  QuantifiedPredicate,
  ReduceExpression,
} from './ast.ts';
import { parseExpressionPath } from './expression-path.ts';
import type { Parser } from './parser.ts';

/** `[x IN list WHERE p | e]`. */
export function parseListComprehension(parser: Parser): ListComprehension {
  markBar(parser);
  const { start } = parser.expectSymbol('[');
  const variable = parser.expectName();
  parser.expectKeyword('IN');
  const list = parser.expression();
  const where = parseWhere(parser);
  const projection = parser.acceptSymbol('|') ? parser.expression() : undefined;
  parser.expectSymbol(']', '`WHERE`, `|` or `]`', ['WHERE']);
  const span = parser.spanFrom(start);
  return {
    kind: 'listComprehension',
    variable,
    list,
    where,
    projection,
    span,
  };
}

/** `[p = (a)-->(b) WHERE p | e]`. */
export function parsePatternComprehension(parser: Parser): PatternComprehension {
  markBar(parser);
  const { start } = parser.expectSymbol('[');
  const variable = parser.isSymbol('=', 1) ? parser.expectName() : undefined;
  if (variable) parser.expectSymbol('=');
  const path = parseExpressionPath(parser);
  const pattern = variable ? { ...path, variable, span: { start: variable.span.start, end: path.span.end } } : path;
  const where = parseWhere(parser);
  parser.expectSymbol('|', '`WHERE` or `|`', ['WHERE']);
  const projection = parser.expression();
  parser.expectSymbol(']');
  return { kind: 'patternComprehension', pattern, where, projection, span: parser.spanFrom(start) };
}

/** `all(x IN list WHERE p)`. */
export function parseQuantified(parser: Parser, keyword: 'ALL' | 'ANY' | 'NONE' | 'SINGLE'): QuantifiedPredicate {
  const quantifiers = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const;
  const { start } = parser.take();
  parser.expectSymbol('(');
  const variable = parser.expectName();
  parser.expectKeyword('IN');
  const list = parser.expression();
  const where = parseWhere(parser);
  parser.expectSymbol(')', '`WHERE` or `)`', ['WHERE']);
  const quantifier = quantifiers[keyword];
  return { kind: 'quantified', quantifier, variable, list, where, span: parser.spanFrom(start) };
}

/** `reduce(sum = 0, x IN list | sum + x)`. */
export function parseReduce(parser: Parser): ReduceExpression {
  const { start } = parser.take();
  markBar(parser);
  parser.expectSymbol('(');
  const accumulator = parser.expectName();
  parser.expectSymbol('=');
  const initial = parser.expression();
  parser.expectSymbol(',');
  const variable = parser.expectName();
  parser.expectKeyword('IN');
  const list = parser.expression();
  if (parser.isSymbol(')')) {
    const message = 'reduce(…) needs `|` and the next value of its accumulator.';
    const hint = 'Write for example `reduce(sum = 0, x IN list | sum + x)`.';
    throw parser.errorAt({ start, end: parser.token.end }, message, { hint });
  }
  parser.expectSymbol('|');
  const step = parser.expression();
  parser.expectSymbol(')');
  return { kind: 'reduce', accumulator, initial, variable, list, step, span: parser.spanFrom(start) };
}

/** The last bar inside the bracket here ends the predicate: in `[n IN ns WHERE n:A|B | n]` only the second does. */
function markBar(parser: Parser): void {
  const bar = parser.brackets.lastBarIn(parser.index);
  if (bar >= 0) parser.projectionBars.add(bar);
}

function parseWhere(parser: Parser): Expression | undefined {
  return parser.expressionAfter('WHERE');
}
