/** A statement with its parameters, and the one way in which a name becomes part of a statement's text. */
import type { Parameters, Value } from '../values.ts';

/** What the product asks: shown to the user as it is, and sent as it is. */
export interface Statement {
  readonly statement: string;
  readonly parameters: Parameters;
}

declare const fragmentBrand: unique symbol;

/** Text that is safe inside a statement. Made by `identifier` and by nothing else. */
export type Fragment = string & { readonly [fragmentBrand]: true };

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A label, type or key as Cypher reads it: plain where it can be, else in backticks, with backticks doubled. */
export function identifier(name: string): Fragment {
  return (PLAIN.test(name) ? name : `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``) as Fragment;
}

/** The statement, without the margin that its template has in the code, and its parameters in the order given. */
export function statementOf(text: string, parameters: Readonly<Record<string, Value>>): Statement {
  return { statement: withoutMargin(text), parameters: new Map(Object.entries(parameters)) };
}

function withoutMargin(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}
