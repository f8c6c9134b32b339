/** Tokens for the eye: what an editor colours. Never throws, and takes half-written statements. */

import { KEYWORDS } from './keywords.ts';
import { lex } from './lexer.ts';
import type { Token } from './tokens.ts';

export type HighlightKind =
  | 'keyword'
  | 'name'
  | 'label'
  | 'property'
  | 'function'
  | 'parameter'
  | 'string'
  | 'number'
  | 'constant'
  | 'operator'
  | 'punctuation'
  | 'comment'
  | 'invalid';

export interface HighlightToken {
  readonly kind: HighlightKind;
  readonly start: number;
  readonly end: number;
}

/** In order, without overlaps; what lies between is white space. */
export function tokenize(text: string): HighlightToken[] {
  const tokens = lex(text);
  const shown: HighlightToken[] = [];
  let previous: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'end') break;
    shown.push({ kind: kindOf(token, previous, tokens[index + 1]), start: token.start, end: token.end });
    if (token.kind !== 'comment') previous = token;
  }
  return shown;
}

const CONSTANTS = new Set(['TRUE', 'FALSE', 'NULL', 'INF', 'INFINITY', 'NAN']);
const PUNCTUATION = new Set(['(', ')', '[', ']', '{', '}', ',', ';', '.', ':']);

function kindOf(token: Token, previous: Token | undefined, next: Token | undefined): HighlightKind {
  switch (token.kind) {
    case 'string':
    case 'number':
    case 'comment':
    case 'invalid':
      return token.kind;
    case 'symbol':
      if (token.text === '$') return 'parameter';
      return PUNCTUATION.has(token.text) ? 'punctuation' : 'operator';
    case 'arrow':
      return 'operator';
    case 'quotedName':
      return nameKind(previous);
    default:
      return wordKind(token, previous, next);
  }
}

/** What the symbol before a name makes of it. */
function nameKind(previous: Token | undefined): HighlightKind {
  if (previous?.kind !== 'symbol') return 'name';
  const kinds: Readonly<Record<string, HighlightKind>> = {
    $: 'parameter',
    '.': 'property',
    ':': 'label',
    '&': 'label',
    '!': 'label',
  };
  return kinds[previous.text] ?? 'name';
}

function wordKind(token: Token, previous: Token | undefined, next: Token | undefined): HighlightKind {
  const kind = nameKind(previous);
  const opensCall = next?.kind === 'symbol' && next.text === '(';
  if (kind === 'property' && opensCall) return 'function';
  if (kind !== 'name') return kind;
  if (CONSTANTS.has(token.keyword)) return 'constant';
  const isKey =
    next?.kind === 'symbol' && next.text === ':' && previous?.kind === 'symbol' && '{,'.includes(previous.text);
  if (isKey) return 'property';
  if (KEYWORDS.has(token.keyword) && !(opensCall && CALLED.has(token.keyword))) return 'keyword';
  return opensCall ? 'function' : 'name';
}

/** Keywords that are functions before a parenthesis. */
const CALLED = new Set([
  'ALL',
  'ANY',
  'NONE',
  'SINGLE',
  'COUNT',
  'EXISTS',
  'COLLECT',
  'REDUCE',
  'POINT',
  'DATE',
  'TYPE',
  'LABELS',
]);
