import { cypherError } from '../errors.ts';
import type { Span } from '../parse/ast.ts';

/** Never half done: what the engine cannot do is named at its place. */
export function unsupported(what: string, text: string, span: Span): Error {
  return cypherError({
    kind: 'SyntaxError',
    detail: 'NotSupported',
    message: `Cypher: ${what} is not yet supported here; write the statement without it`,
    text,
    span,
  });
}
