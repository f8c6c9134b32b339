/** What could stand at the cursor: labels, types, keys, functions, parameters and keywords, by what stands before it. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { KEYWORDS } from '../../cypher/parse/keywords.ts';
import { lex } from '../../cypher/parse/lexer.ts';
import type { Token } from '../../cypher/parse/tokens.ts';
import { identifier } from '../../graph/statements/fragment.ts';
import type { GraphSchema } from '../../graph/store.ts';
import { described, describedKeyword } from './described.ts';

/** What is known of the graph and the statement while the reader types. */
export interface CompletionFacts {
  readonly schema: GraphSchema | undefined;
  readonly parameters: readonly string[];
}

export type Expected = 'label' | 'type' | 'property' | 'parameter' | 'procedure' | 'word' | 'nothing';

export function completionSource(facts: () => CompletionFacts): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const before = context.state.sliceDoc(0, context.pos);
    const word = /[\p{L}\p{N}_.]*$/u.exec(before)?.[0] ?? '';
    const known = facts();
    const expected = isFunctionBegun(word, before, known) ? 'word' : expectedAt(before);
    // A dot is part of a function's name (point.distance), and begins a property.
    const start = expected === 'word' || expected === 'procedure' ? word : (word.split('.').at(-1) ?? '');
    if (start === '' && !context.explicit && expected === 'word') return null;
    const options = optionsFor(expected, known, before);
    return options.length === 0 ? null : { from: context.pos - start.length, options, validFor: /^[\p{L}\p{N}_.]*$/u };
  };
}

/** Whether a word with a dot is on the way to a function (`datetime.tr`), and no property of a variable that is called so. */
export function isFunctionBegun(word: string, before: string, { schema }: CompletionFacts): boolean {
  const [owner = ''] = word.split('.');
  if (owner === word || variables(before).some(({ label }) => label === owner)) return false;
  const begun = word.toLowerCase();
  return (schema?.functions ?? []).some(({ name }) => name.toLowerCase().startsWith(begun));
}

/** What the text before the cursor asks for. The name that is being written does not count. */
export function expectedAt(before: string): Expected {
  const tokens = lex(before).filter((token) => token.kind !== 'end' && token.kind !== 'comment');
  const last = tokens.at(-1);
  if (last && (last.kind === 'invalid' || last.kind === 'string') && last.end === before.length) return 'nothing';
  if (last?.kind === 'name' && last.end === before.length) tokens.pop();
  const previous = tokens.at(-1);
  if (previous?.kind === 'name') return isWord(previous, 'CALL') ? 'procedure' : 'word';
  if (previous?.kind !== 'symbol') return 'word';
  switch (previous.text) {
    case '$':
      return 'parameter';
    case '.':
      return isProcedureName(tokens) ? 'procedure' : 'property';
    case ':':
    case '|':
    case '&':
    case '!':
      return labelOrType(tokens);
    case ',':
    case '{':
      return enclosing(tokens) === '{' ? 'property' : 'word';
    default:
      return 'word';
  }
}

/** After a colon: a type inside square brackets, a label inside round ones or nowhere, a value inside a map. */
function labelOrType(tokens: readonly Token[]): Expected {
  const bracket = enclosing(tokens);
  if (bracket === '[') return 'type';
  return bracket === '{' ? 'word' : 'label';
}

const CLOSED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The innermost bracket that is open at the end of the tokens. */
function enclosing(tokens: readonly Token[]): string | undefined {
  const closed: string[] = [];
  for (const token of [...tokens].reverse()) {
    if (token.kind !== 'symbol') continue;
    const opening = CLOSED_BY[token.text];
    if (opening !== undefined) closed.push(opening);
    else if ('([{'.includes(token.text)) {
      if (closed.at(-1) === token.text) closed.pop();
      else return token.text;
    }
  }
  return undefined;
}

function isProcedureName(tokens: readonly Token[]): boolean {
  let at = tokens.length - 1;
  while (tokens[at]?.text === '.' && tokens[at - 1]?.kind === 'name') at -= 2;
  const word = tokens[at];
  return word !== undefined && isWord(word, 'CALL');
}

function isWord(token: Token, keyword: string): boolean {
  return token.kind === 'name' && token.keyword === keyword;
}

function optionsFor(expected: Expected, { schema, parameters }: CompletionFacts, before: string): Completion[] {
  switch (expected) {
    case 'nothing':
      return [];
    case 'label':
      return (schema?.labels ?? []).map(({ name, count }) => named(name, 'class', String(count)));
    case 'type':
      return (schema?.edgeTypes ?? []).map(({ name, count }) => named(name, 'type', String(count)));
    case 'property':
      return (schema?.propertyKeys ?? []).map((name) => named(name, 'property'));
    case 'parameter':
      return parameters.map((name) => named(name, 'variable'));
    case 'procedure':
      return (schema?.procedures ?? []).map(({ name, signature, description }) => ({
        label: name,
        type: 'function',
        detail: signature,
        info: () => described(name, description),
      }));
    case 'word':
      return [...variables(before), ...functions(schema), ...keywords()];
  }
}

function named(name: string, type: string, detail?: string): Completion {
  return { label: name, apply: identifier(name), type, ...(detail === undefined ? {} : { detail }) };
}

function functions(schema: GraphSchema | undefined): Completion[] {
  return (schema?.functions ?? []).map(({ name, signature, description }) => ({
    label: name,
    apply: `${name}(`,
    type: 'function',
    detail: signature.startsWith(name) ? signature.slice(name.length) : signature,
    info: () => described(name, description),
    boost: -1,
  }));
}

function keywords(): Completion[] {
  return [...KEYWORDS].map((word) => ({ label: word, type: 'keyword', info: () => describedKeyword(word), boost: -2 }));
}

/** Names that the statement uses: what stands after an opening bracket, AS or UNWIND … AS, and so on, is a variable. */
function variables(before: string): Completion[] {
  const names = new Set<string>();
  const tokens = lex(before);
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const isBound =
      previous !== undefined &&
      ((previous.kind === 'symbol' && '(['.includes(previous.text)) || isWord(previous, 'AS'));
    if (token.kind === 'name' && isBound && token.end < before.length && !KEYWORDS.has(token.keyword))
      names.add(token.text);
  }
  return [...names].map((name) => ({ label: name, type: 'variable', boost: 2 }));
}
