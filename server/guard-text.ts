/**
 * A first look at a statement's words, before Neo4j is asked for its plan.
 *
 * NOTE: on its own this would be no guard, a text can be disguised. The plan decides (guard-plan.ts). But a plan has no
 * operators for a subquery inside a comprehension or a CASE, so what such a subquery calls has to be seen here.
 */
import type { Position } from '../graph/errors.ts';
import { positionAt, Refused } from '../graph/errors.ts';
import type { AccessMode } from '../graph/store.ts';
import { FUNCTION_NAMESPACES, READ_PROCEDURES, WRITE_PROCEDURES } from './guard-lists.ts';
import { type Token, tokensOf } from './statement-tokens.ts';

/** What follows SHOW or TERMINATE where it reaches settings, accounts, or other users' statements. */
const OTHERS_BUSINESS = new Set(
  `ALIAS ALIASES ALL AUTH CURRENT DATABASE DATABASES DEFAULT HOME POPULATED PRIVILEGE PRIVILEGES ROLE ROLES SERVER
  SERVERS SETTING SETTINGS SUPPORTED TRANSACTION TRANSACTIONS USER USERS`.split(/\s+/),
);

/** Refuses LOAD CSV, USE, SHOW and TERMINATE of what is others' business, and calls off the lists. */
export function refuseByText(statement: string, mode: AccessMode): void {
  refuseWords(statement, mode, (token) => positionAt(statement, token.start));
  // Neo4j decodes `\uXXXX` before it reads words.
  if (/\\u/i.test(statement)) refuseWords(decodeUnicode(statement), mode);
}

/** The refusal of `LOAD CSV`, which would make the database read files or fetch addresses. */
export function loadCsvRefused(position?: Position): Refused {
  return refused('LOAD CSV is not allowed: it would make the database read files or fetch addresses', position);
}

/** The refusal of a procedure off the list. */
export function procedureRefused(name: string, position?: Position): Refused {
  return refused(`the procedure ${name} is not on the list of those that statements may call`, position);
}

export function refused(what: string, position?: Position): Refused {
  return new Refused(`statement: ${what}.`, {
    code: 'Shabaka.NotAllowed',
    hint: 'Nothing was run. Take this part out of the statement.',
    ...(position === undefined ? {} : { position }),
  });
}

/** The same for any text of Cypher; `place` finds a token in the user's statement, where that is what is read. */
export function refuseWords(
  text: string,
  mode: AccessMode,
  place: (token: Token) => Position | undefined = nowhere,
): void {
  const tokens = [...tokensOf(text)].filter(({ kind }) => kind !== 'comment');
  const procedures = mode === 'write' ? WRITE_PROCEDURES : READ_PROCEDURES;
  for (const [i, token] of tokens.entries()) {
    if (isWord(token, 'LOAD') && isWord(tokens[i + 1], 'CSV')) throw loadCsvRefused(place(token));
    if (isWord(token, 'USE') && startsClause(tokens[i - 1]) && isNamePart(tokens[i + 1])) {
      throw refused('USE is not allowed: statements run on the one database of this server', place(token));
    }
    if (isOthersBusiness(token, tokens[i + 1])) {
      throw refused(
        `${token.text.toUpperCase()} of this is not allowed: it reaches settings or other users`,
        place(token),
      );
    }
    const call = callAt(tokens, i);
    if (call === undefined) continue;
    if (isWord(tokens[i - 1], 'CALL')) {
      if (!procedures.has(call.name.toLowerCase())) throw procedureRefused(call.name, place(token));
    } else if (call.isDotted && call.hasArguments && !isListedFunction(call.name)) {
      throw refused(`the function ${call.name} is not on the list of those that statements may call`, place(token));
    }
  }
}

function nowhere(): undefined {
  return undefined;
}

/** The second word decides: `show` and `terminate` are fine names for a variable. */
function isOthersBusiness(first: Token, second: Token | undefined): boolean {
  const isCommand = isWord(first, 'SHOW') || isWord(first, 'TERMINATE');
  return isCommand && second?.kind === 'word' && OTHERS_BUSINESS.has(second.text.toUpperCase());
}

interface Call {
  readonly name: string;
  readonly isDotted: boolean;
  readonly hasArguments: boolean;
}

/** The dotted name that begins at a token, where none continues through it from before. */
function callAt(tokens: readonly Token[], first: number): Call | undefined {
  if (!isNamePart(tokens[first]) || isSymbol(tokens[first - 1], '.')) return undefined;
  const parts: string[] = [];
  let i = first;
  for (let token = tokens[i]; isNamePart(token); token = tokens[i]) {
    parts.push(token.text);
    if (!isSymbol(tokens[i + 1], '.') || !isNamePart(tokens[i + 2])) break;
    i += 2;
  }
  return { name: parts.join('.'), isDotted: parts.length > 1, hasArguments: isSymbol(tokens[i + 1], '(') };
}

/** A quoted name may hold its dots inside: `` `apoc.cypher`.run ``. */
function isListedFunction(name: string): boolean {
  const folded = name.toLowerCase();
  return FUNCTION_NAMESPACES.some((namespace) => folded.startsWith(namespace));
}

/** USE begins a query or a subquery; elsewhere `use` is a name like any other. */
function startsClause(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  return previous.kind === 'symbol'
    ? ['{', ';', '}', '5'].includes(previous.text)
    : ['UNION', 'ALL', 'DISTINCT', 'EXPLAIN', 'PROFILE'].includes(previous.text.toUpperCase());
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}

function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.text === symbol;
}

function isNamePart(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind === 'word' || token.kind === 'name');
}

function decodeUnicode(text: string): string {
  return text.replace(/\\u+([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
