/** Cuts a statement into tokens. Never throws: what is no token becomes one of kind `invalid`, and the parser reports it if it gets there. */
import { atOnce, type Steps } from '../steps.ts';
import { arrowPart, isDigit, isNamePart, isNameStart, isSpace } from './characters.ts';
import { readQuotedName, readString } from './quoted.ts';
import { readSource, type Source } from './source.ts';
import type { Problem, Token, TokenKind } from './tokens.ts';

/** Longest first. `-`, `<` and `>` stay single, since `<--` is an arrow in one place and a comparison in another. */
const ALL_SYMBOLS = ['<=', '>=', '<>', '!=', '=~', '+=', '||', '..', '::', ...'()[]{}.,:;|&!%+-*/^=<>$'];
/** By their first character. */
const SYMBOLS = new Map(
  ALL_SYMBOLS.map((symbol) => {
    const first = symbol.charAt(0);
    return [first, ALL_SYMBOLS.filter((other) => other.startsWith(first))];
  }),
);

/** Tokens from one stop to the next. */
const AT_A_STRETCH = 4096;

/** All tokens in order, comments included, ended by one of kind `end`. */
export function lex(statement: string): Token[] {
  return atOnce(lexSteps(statement));
}

export function* lexSteps(statement: string): Steps<Token[]> {
  const source = readSource(statement);
  const { text } = source;
  const tokens: Token[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at++;
    if (at >= text.length) break;
    const read = readToken(source, at);
    tokens.push(read.token);
    at = read.end;
    if (tokens.length % AT_A_STRETCH === 0) yield;
  }
  tokens.push({ kind: 'end', text: '', keyword: '', start: statement.length, end: statement.length });
  return tokens;
}

interface Read {
  readonly token: Token;
  readonly end: number;
}

function readToken(source: Source, at: number): Read {
  const { text } = source;
  const first = text.charAt(at);
  if (first === '/') {
    const comment = readComment(source, at);
    if (comment) return comment;
  }
  if (first === "'" || first === '"') return finish(source, at, 'string', readString(text, at));
  if (first === '`') return finish(source, at, 'quotedName', readQuotedName(text, at));
  if (isDigit(first) || (first === '.' && isDigit(text.charAt(at + 1)))) return readNumber(source, at);
  const char = charAt(text, at);
  if (isNameStart(char)) return readName(source, at);
  return readSymbol(source, at, char);
}

/** The whole code point. */
function charAt(text: string, at: number): string {
  return text.charCodeAt(at) < 128 ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function readComment(source: Source, at: number): Read | undefined {
  const { text } = source;
  if (text.startsWith('//', at)) {
    let end = at;
    while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
    return make(source, 'comment', text.slice(at, end), at, end);
  }
  if (!text.startsWith('/*', at)) return undefined;
  const close = text.indexOf('*/', at + 2);
  if (close >= 0) return make(source, 'comment', text.slice(at, close + 2), at, close + 2);
  return make(source, 'invalid', text.slice(at), at, text.length, {
    detail: 'UnexpectedSyntax',
    message: 'This comment has no end; close it with */.',
    place: at + 1,
  });
}

function readName(source: Source, at: number): Read {
  const end = nameEnd(source.text, at);
  return make(source, 'name', source.text.slice(at, end), at, end);
}

function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const char = charAt(text, end);
    if (!isNamePart(char)) break;
    end += char.length;
  }
  return end;
}

/** Letters that stick to a number belong to it, so that `12abc` is one wrong number and not two tokens. */
function readNumber(source: Source, at: number): Read {
  const { text } = source;
  let end = nameEnd(text, at);
  const isDecimal = text.charAt(at) !== '0' || !'xXoO'.includes(text.charAt(at + 1) || ' ');
  if (isDecimal && text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) end = nameEnd(text, end + 1);
  const isSigned = '+-'.includes(text.charAt(end) || ' ') && isDigit(text.charAt(end + 1));
  if (isDecimal && isSigned && 'eE'.includes(text.charAt(end - 1))) end = nameEnd(text, end + 1);
  return make(source, 'number', text.slice(at, end), at, end);
}

function readSymbol(source: Source, at: number, char: string): Read {
  const symbol = SYMBOLS.get(char)?.find((candidate) => source.text.startsWith(candidate, at));
  if (symbol !== undefined) return make(source, 'symbol', symbol, at, at + symbol.length);
  const part = arrowPart(char);
  if (part) return make(source, 'arrow', part, at, at + char.length);
  return make(source, 'invalid', char, at, at + char.length, problemOf(char, source.text.charAt(at + 1)));
}

function problemOf(char: string, next: string): Problem {
  if (char === '\\' && next === 'u') {
    return {
      detail: 'InvalidUnicodeLiteral',
      message: 'A unicode escape is \\u and four hexadecimal digits.',
      hint: 'Write for example \\u0041.',
    };
  }
  const quote = '\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb'.includes(char);
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    detail: 'InvalidUnicodeCharacter',
    message: `The character ${JSON.stringify(char)} (U+${code}) has no meaning here.`,
    hint: quote ? `Quote texts with ' or ".` : 'Remove it, or put it in quotes or backticks.',
  };
}

function finish(
  source: Source,
  start: number,
  kind: TokenKind,
  read: { readonly value: string; readonly end: number; readonly problem?: Problem | undefined },
): Read {
  return make(source, read.problem ? 'invalid' : kind, read.value, start, read.end, read.problem);
}

const KEYWORD = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Only ASCII names are keywords: a Turkish `lımıt` must not turn into LIMIT by upper-casing. */
function make(source: Source, kind: TokenKind, text: string, from: number, to: number, problem?: Problem): Read {
  const keyword = kind === 'name' && KEYWORD.test(text) ? text.toUpperCase() : '';
  const start = source.originalOffset(from);
  // The end is one past the last character, which an escape may have widened.
  const end = source.originalOffset(to);
  if (problem === undefined) return { token: { kind, text, keyword, start, end }, end: to };
  const placed = problem.place === undefined ? problem : { ...problem, place: source.originalOffset(problem.place) };
  return { token: { kind, text, keyword, start, end, problem: placed }, end: to };
}
