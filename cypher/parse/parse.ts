/** The door of this room: a text in, a syntax tree out, or a `CypherError` that says where and what to write instead. */

import { RULE_BROKEN } from '../errors.ts';
import { atOnce, type Steps } from '../steps.ts';
import { ADMIN_WORDS, isAdminCommand, parseAdminCommand } from './admin-commands.ts';
import type { CypherType, Statement } from './ast.ts';
import { CLAUSE_WORDS, clauseExpected, isClauseStart } from './clauses.ts';
import { parseComparand, parseExpression } from './expressions.ts';
import { Parser, type Rules } from './parser.ts';
import { parseQuery, parseSubquery } from './queries.ts';
import { isSchemaCommand, parseSchemaCommand } from './schema-commands.ts';
import { parseShow } from './show-commands.ts';
import type { Token } from './tokens.ts';
import { parseType } from './types.ts';

const RULES: Rules = {
  expression: parseExpression,
  comparand: parseComparand,
  query: parseQuery,
  subquery: parseSubquery,
};

/** Parses one statement, with one `;` after it or none. */
export function parse(text: string): Statement {
  return atOnce(parseSteps(text));
}

export function parseSteps(text: string, itemsInAGo?: number): Steps<Statement> {
  return Parser.read(text, RULES, parseStatement, itemsInAGo);
}

function parseStatement(parser: Parser): Statement {
  const options = parseOptions(parser);
  const { start } = parser.token;
  const body = parseBody(parser);
  const span = parser.spanFrom(start);
  expectEnd(parser);
  parser.throwPostponed();
  return { ...options, body, span };
}

/** Parses a type that stands alone: `INTEGER | STRING`. */
export function parsePropertyType(text: string): CypherType {
  return atOnce(
    Parser.read(text, RULES, (parser) => {
      const type = parseType(parser);
      expectEnd(parser);
      return type;
    }),
  );
}

type Options = Pick<Statement, 'version' | 'mode'>;

/** `CYPHER 25 runtime=slotted EXPLAIN` and their like, in any order. */
function parseOptions(parser: Parser): Options {
  let options: Options = {};
  for (;;) {
    if (parser.acceptKeyword('EXPLAIN')) options = { ...options, mode: 'explain' };
    else if (parser.acceptKeyword('PROFILE')) options = { ...options, mode: 'profile' };
    else if (parser.acceptKeyword('CYPHER')) options = { ...options, ...parseVersion(parser) };
    else return options;
  }
}

function parseVersion(parser: Parser): Options {
  const { token } = parser;
  let version: Statement['version'];
  if (token.kind === 'number') {
    if (token.text !== '5' && token.text !== '25') throw unknownVersion(parser, token);
    version = token.text;
    parser.version = version;
    parser.take();
  }
  while (parser.isName() && parser.isSymbol('=', 1)) parseOption(parser);
  return version === undefined ? {} : { version };
}

/** Options of Neo4j's planner and runtimes: known and checked, so that a statement made for it runs, and without effect here. */
const OPTIONS: Readonly<Record<string, readonly string[] | undefined>> = {
  RUNTIME: ['INTERPRETED', 'LEGACY', 'PARALLEL', 'PIPELINED', 'SLOTTED'],
  PLANNER: ['COST', 'DP', 'IDP'],
  REPLAN: ['DEFAULT', 'FORCE', 'SKIP'],
  EXPRESSIONENGINE: ['COMPILED', 'DEFAULT', 'INTERPRETED', 'ONLYWHENHOT'],
  OPERATORENGINE: ['COMPILED', 'DEFAULT', 'INTERPRETED'],
  INTERPRETEDPIPESFALLBACK: ['ALL', 'DEFAULT', 'DISABLED', 'WHITELISTED_PLANS_ONLY'],
  UPDATESTRATEGY: ['DEFAULT', 'EAGER'],
  CONNECTCOMPONENTSPLANNER: ['GREEDY', 'IDP'],
  DEBUG: undefined,
};

function parseOption(parser: Parser): void {
  const option = parser.take();
  parser.take();
  const { token } = parser;
  if (!parser.isName() && token.kind !== 'number') throw parser.failure('a value after `=`');
  const values = OPTIONS[option.keyword];
  if (!Object.hasOwn(OPTIONS, option.keyword)) {
    throw badOption(parser, option, `There is no option \`${option.text}\` of Cypher.`);
  }
  if (values && !values.includes(token.keyword)) {
    const names = values.join(', ').toLowerCase();
    throw badOption(parser, token, `\`${option.text}\` cannot be \`${token.text}\`; it is one of ${names}.`);
  }
  parser.take();
}

function badOption(parser: Parser, token: Token, message: string) {
  return parser.errorAt(token, message, { kind: 'ArgumentError', gqlStatus: '22000', phase: 'compile' });
}

function unknownVersion(parser: Parser, token: Token) {
  const message = `There is no version ${token.text} of Cypher here; there are \`CYPHER 5\` and \`CYPHER 25\`.`;
  return badOption(parser, token, message);
}

const STATEMENT_WORDS = [...CLAUSE_WORDS, ...ADMIN_WORDS, 'SHOW', 'EXPLAIN', 'PROFILE', 'CYPHER', 'WHEN'];

function parseBody(parser: Parser): Statement['body'] {
  if (parser.isAtEnd || parser.isSymbol(';')) {
    const message = 'There is no statement here.';
    throw parser.errorAt(parser.token, message, {
      hint: 'Write one, such as `MATCH (n) RETURN n LIMIT 10`.',
      ...(parser.isAtEnd && { gqlStatus: RULE_BROKEN }),
    });
  }
  if ((parser.isKeyword('CREATE') || parser.isKeyword('DROP')) && isSchemaCommand(parser))
    return parseSchemaCommand(parser);
  if (parser.isKeyword('SHOW')) return parseShow(parser);
  if (isAdminCommand(parser)) return parseAdminCommand(parser);
  if (parser.acceptKeyword('DROP')) throw parser.failure('`INDEX` or `CONSTRAINT`', ['INDEX', 'CONSTRAINT']);
  if (!isClauseStart(parser) && !parser.isKeyword('WHEN') && !parser.isSymbol('{')) {
    throw parser.failure(
      'a statement, which begins with a word such as MATCH, CREATE, CALL or RETURN',
      STATEMENT_WORDS,
    );
  }
  return parseQuery(parser);
}

function expectEnd(parser: Parser): void {
  const hadSemicolon = parser.acceptSymbol(';');
  if (parser.isAtEnd) return;
  if (!hadSemicolon) throw clauseExpected(parser, 'a clause or the end of the statement');
  const message = 'There is more than one statement here; run them one by one.';
  throw parser.errorAt(parser.token, message, {
    hint: 'Remove the `;` if both belong together.',
    ...(!parser.isSymbol(';') && { at: 0 }),
  });
}
