/** Names with a namespace. */
import type { Name } from './ast.ts';
import type { Parser } from './parser.ts';

/** `a.b.c`, as functions and procedures are named. */
export function parseQualifiedName(parser: Parser, what: string): Name {
  const first = parser.expectName(what);
  let { name } = first;
  while (parser.acceptSymbol('.')) name += `.${parser.expectName('a name after `.`').name}`;
  return { name, span: parser.spanFrom(first.span.start) };
}
