/** Maps, map projections and parameters. */
import type { Expression, MapLiteral, MapProjection, Parameter } from './ast.ts';
import type { Parser } from './parser.ts';

/** `{a: 1, b: 2}`. */
export function parseMap(parser: Parser): MapLiteral {
  const { start } = parser.token;
  if (parser.isName(1) && parser.isSymbol('}', 2)) throw oldParameter(parser);
  parser.expectSymbol('{');
  const entries = parser.listUpTo('}', parseEntry);
  return { kind: 'map', entries, span: parser.spanFrom(start) };
}

function parseEntry(parser: Parser): MapLiteral['entries'][number] {
  const key = parser.expectName('a key');
  parser.expectSymbol(':', '`:` after the key');
  return { key, value: parser.expression() };
}

function oldParameter(parser: Parser) {
  const name = parser.text.slice(parser.peek(1).start, parser.peek(1).end);
  const span = { start: parser.token.start, end: parser.peek(2).end };
  return parser.errorAt(span, `The old form of parameters, \`{${name}}\`, is no longer part of Cypher.`, {
    hint: `Write \`$${name}\`; a map needs a value, as in \`{${name}: 1}\`.`,
    at: parser.peek(2).start,
  });
}

/** `$name`, `` $`any name` ``, `$1`. */
export function parseParameter(parser: Parser): Parameter {
  const { start } = parser.expectSymbol('$');
  const { token } = parser;
  const isNumber = token.kind === 'number' && /^[0-9][A-Za-z0-9_]*$/.test(token.text);
  if (!parser.isName() && !isNumber) throw parser.failure('the name of a parameter after `$`');
  parser.take();
  return { kind: 'parameter', name: token.text, span: parser.spanFrom(start) };
}

/** A map or a parameter, as patterns and administration take properties. */
export function parseProperties(parser: Parser): Expression | undefined {
  if (parser.isSymbol('{')) return parser.nested(parseMap);
  return parser.isSymbol('$') ? parseParameter(parser) : undefined;
}

/** `n {.*, .name, other, key: value}`. */
export function parseMapProjection(parser: Parser): MapProjection {
  const name = parser.expectName();
  parser.expectSymbol('{');
  const items = parser.listUpTo('}', parseProjectionItem);
  const span = parser.spanFrom(name.span.start);
  return { kind: 'mapProjection', object: { kind: 'variable', ...name }, items, span };
}

function parseProjectionItem(parser: Parser): MapProjection['items'][number] {
  if (parser.acceptSymbol('.')) {
    if (parser.acceptSymbol('*')) return { kind: 'allProperties' };
    return { kind: 'property', key: parser.expectName('a property name or `*`') };
  }
  const name = parser.expectName('`.*`, `.name`, a variable, or `key: value`');
  if (parser.acceptSymbol(':')) return { kind: 'entry', key: name, value: parser.expression() };
  return { kind: 'variable', variable: { kind: 'variable', ...name } };
}
