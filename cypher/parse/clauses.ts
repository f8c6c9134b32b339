/** Clauses by their first word. Which clause may follow which is for the checker to say. */
import type { Clause, Hint, MatchClause } from './ast.ts';
import { parseCall } from './calls.ts';
import type { Parser } from './parser.ts';
import { parsePathPattern } from './patterns.ts';
import { parseOrderClause, parseReturn, parseWith } from './projections.ts';
import { parseCreate, parseDelete, parseForeach, parseMerge, parseRemove, parseSet } from './updates.ts';

/** Words that may begin a clause, for "did you mean". */
export const CLAUSE_WORDS = [
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'WITH',
  'RETURN',
  'CREATE',
  'INSERT',
  'MERGE',
  'SET',
  'REMOVE',
  'DELETE',
  'DETACH',
  'NODETACH',
  'FOREACH',
  'CALL',
  'LOAD',
  'USE',
  'FINISH',
  'LET',
  'FILTER',
] as const;

const CLAUSE_SET: ReadonlySet<string> = new Set(CLAUSE_WORDS);

export function isClauseStart(parser: Parser): boolean {
  return CLAUSE_SET.has(parser.token.keyword) || isOrderStart(parser);
}

function isOrderStart(parser: Parser): boolean {
  return parser.isKeyword('ORDER', 'BY') || ['SKIP', 'OFFSET', 'LIMIT'].includes(parser.token.keyword);
}

/** Words that may go on with the clause before, where a new one was expected. */
const CONTINUATIONS = [
  'WHERE',
  'ORDER',
  'SKIP',
  'LIMIT',
  'AND',
  'OR',
  'XOR',
  'AS',
  'YIELD',
  'ON',
  'UNION',
  'IN',
  'STARTS',
  'ENDS',
  'CONTAINS',
];

export function clauseExpected(parser: Parser, what: string) {
  return parser.failure(what, [...CLAUSE_WORDS, ...CONTINUATIONS]);
}

export function parseClause(parser: Parser): Clause {
  const { start, keyword } = parser.token;
  switch (keyword) {
    case 'MATCH':
      return parseMatch(parser, start, false);
    case 'OPTIONAL':
      return parseOptional(parser, start);
    case 'UNWIND':
      return parseUnwind(parser);
    case 'WITH':
      return parseWith(parser);
    case 'RETURN':
      return parseReturn(parser);
    case 'CREATE':
    case 'INSERT':
      return parseCreate(parser);
    case 'MERGE':
      return parseMerge(parser);
    case 'SET':
      return parseSet(parser);
    case 'REMOVE':
      return parseRemove(parser);
    case 'DELETE':
    case 'DETACH':
    case 'NODETACH':
      return parseDelete(parser);
    case 'FOREACH':
      return parseForeach(parser, parseClause);
    case 'CALL':
      return parseCall(parser, start, false);
    default:
      return parseRareClause(parser);
  }
}

function parseRareClause(parser: Parser): Clause {
  const { start, keyword } = parser.token;
  switch (keyword) {
    case 'LOAD':
      return parseLoadCsv(parser);
    case 'USE':
      parser.take();
      return { kind: 'use', graph: parseGraphName(parser), span: parser.spanFrom(start) };
    case 'FINISH':
      parser.take();
      return { kind: 'finish', span: parser.spanFrom(start) };
    case 'LET':
      parser.expectNewer('LET');
      return parseLet(parser);
    case 'FILTER': {
      parser.expectNewer('FILTER');
      parser.take();
      parser.acceptKeyword('WHERE');
      return { kind: 'filter', predicate: parser.expression(), span: parser.spanFrom(start) };
    }
    default:
      if (isOrderStart(parser)) return parseOrderClause(parser);
      throw clauseExpected(parser, 'a clause such as MATCH, WITH or RETURN');
  }
}

function parseOptional(parser: Parser, start: number): Clause {
  parser.take();
  if (parser.isKeyword('CALL')) return parseCall(parser, start, true);
  if (!parser.isKeyword('MATCH')) throw parser.failure('`MATCH` or `CALL` after `OPTIONAL`', ['MATCH', 'CALL']);
  return parseMatch(parser, start, true);
}

function parseMatch(parser: Parser, start: number, optional: boolean): MatchClause {
  parser.expectKeyword('MATCH');
  const matchMode = parseMatchMode(parser);
  const patterns = parser.commaSeparated(parsePathPattern);
  const hints: Hint[] = [];
  while (parser.isKeyword('USING')) hints.push(parseHint(parser));
  const where = parser.expressionAfter('WHERE');
  return {
    kind: 'match',
    optional,
    matchMode,
    patterns,
    hints,
    where,
    span: parser.spanFrom(start),
  };
}

export function parseMatchMode(parser: Parser): MatchClause['matchMode'] {
  if (parser.isKeyword('REPEATABLE') && !parser.isSymbol('=', 1)) {
    parser.take();
    if (parser.acceptKeyword('ELEMENT')) parser.acceptKeyword('BINDINGS');
    else parser.expectKeyword('ELEMENTS');
    return 'repeatable';
  }
  if (!parser.isKeyword('DIFFERENT') || parser.isSymbol('=', 1)) return undefined;
  parser.take();
  if (parser.acceptKeyword('RELATIONSHIP')) parser.acceptKeyword('BINDINGS');
  else parser.expectKeyword('RELATIONSHIPS');
  return 'different';
}

const INDEX_WORDS = ['RANGE', 'TEXT', 'POINT', 'BTREE'] as const;

/** `USING INDEX n:Label(key)`, `USING SCAN n:Label`, `USING JOIN ON n, m`. */
function parseHint(parser: Parser): Hint {
  const { start } = parser.take();
  if (parser.acceptKeyword('JOIN')) {
    parser.expectKeyword('ON');
    const variables = parser.commaSeparated((inner) => inner.expectName());
    return { kind: 'join', variables, properties: [], span: parser.spanFrom(start) };
  }
  const isScan = parser.acceptKeyword('SCAN');
  if (!isScan) {
    parser.acceptOneOf(...INDEX_WORDS);
    if (!parser.acceptKeyword('INDEX')) throw parser.failure('`INDEX`, `SCAN` or `JOIN ON`', ['INDEX', 'SCAN', 'JOIN']);
    if (parser.isKeyword('SEEK') && parser.isName(1)) parser.take();
  }
  const variable = parser.expectName();
  parser.expectSymbol(':');
  const label = parser.expectName('a label or type').name;
  const properties = isScan ? [] : parseHintProperties(parser);
  return { kind: isScan ? 'scan' : 'index', variables: [variable], label, properties, span: parser.spanFrom(start) };
}

function parseHintProperties(parser: Parser): string[] {
  parser.expectSymbol('(');
  const names = parser.commaSeparated((inner) => inner.expectName('a property name').name);
  parser.expectSymbol(')');
  return names;
}

function parseUnwind(parser: Parser): Clause {
  const { start } = parser.take();
  const list = parser.expression();
  parser.expectKeyword('AS');
  const variable = parser.expectName('a variable after `AS`');
  return { kind: 'unwind', list, variable, span: parser.spanFrom(start) };
}

function parseLet(parser: Parser): Clause {
  const { start } = parser.take();
  const items = parser.commaSeparated((inner) => {
    const variable = inner.expectName();
    inner.expectSymbol('=');
    return { variable, value: inner.expression() };
  });
  return { kind: 'let', items, span: parser.spanFrom(start) };
}

function parseLoadCsv(parser: Parser): Clause {
  const { start } = parser.take();
  parser.expectKeyword('CSV');
  const withHeaders = parser.acceptKeyword('WITH', 'HEADERS');
  parser.expectKeyword('FROM');
  const url = parser.expression();
  parser.expectKeyword('AS');
  const variable = parser.expectName('a variable after `AS`');
  const fieldTerminator = parser.acceptKeyword('FIELDTERMINATOR') ? parseTerminator(parser) : undefined;
  const terminator = fieldTerminator === undefined ? {} : { fieldTerminator };
  return { kind: 'loadCsv', withHeaders, url, variable, ...terminator, span: parser.spanFrom(start) };
}

function parseTerminator(parser: Parser): string {
  if (parser.token.kind !== 'string') throw parser.failure('a text of one character');
  return parser.take().text;
}

/** A name, `a.b`, or `graph.byName(…)` as written: no store of ours has several graphs, so it is only named in the refusal. */
function parseGraphName(parser: Parser): string {
  const { start } = parser.token;
  if (parser.isKeyword('GRAPH') && parser.isName(1) && !isClauseWord(parser.peek(1).keyword)) parser.take();
  parser.expression();
  const { end } = parser.spanFrom(start);
  return parser.text.slice(start, end);
}

function isClauseWord(keyword: string): boolean {
  return CLAUSE_SET.has(keyword);
}
