/** Type names after `::`: synonyms, lists, closed unions, NOT NULL. */
import type { CypherType } from './ast.ts';
import type { Parser } from './parser.ts';

/** The names of types, each with its other spellings. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'LOCAL DATETIME': ['TIMESTAMP WITHOUT TIME ZONE', 'TIMESTAMP WITHOUT TIMEZONE'],
  'ZONED DATETIME': ['TIMESTAMP WITH TIME ZONE', 'TIMESTAMP WITH TIMEZONE'],
  'LOCAL TIME': ['TIME WITHOUT TIME ZONE', 'TIME WITHOUT TIMEZONE'],
  'ZONED TIME': ['TIME WITH TIME ZONE', 'TIME WITH TIMEZONE'],
  'PROPERTY VALUE': ['ANY PROPERTY VALUE'],
  RELATIONSHIP: ['ANY RELATIONSHIP', 'ANY EDGE', 'EDGE'],
  NODE: ['ANY NODE', 'ANY VERTEX', 'VERTEX'],
  MAP: ['ANY MAP'],
  ANY: ['ANY VALUE'],
  BOOLEAN: ['BOOL'],
  STRING: ['VARCHAR'],
  INTEGER: ['SIGNED INTEGER', 'INT'],
  FLOAT: [],
  DATE: [],
  DURATION: [],
  POINT: [],
  PATH: ['PATHS'],
  NOTHING: [],
  NULL: [],
};

/** Each spelling with the name that it stands for; longer ones first, so that no beginning wins. */
const SPELLINGS = Object.entries(SYNONYMS)
  .flatMap(([name, others]) => [name, ...others].map((words) => [words, name] as const))
  .sort(([a], [b]) => b.length - a.length);

/** What the clauses inside of FOREACH begin with. */
const WRITING: ReadonlySet<string> = new Set(
  'CREATE INSERT MERGE SET REMOVE DELETE DETACH NODETACH FOREACH'.split(' '),
);

export function parseType(parser: Parser): CypherType {
  const { start } = parser.token;
  const members = [parser.nested(parseMember)];
  while (isAlternative(parser)) {
    parser.take();
    members.push(parser.nested(parseMember));
  }
  const [only] = members;
  if (members.length === 1 && only) return only;
  if (members.some(({ notNull }) => notNull !== only?.notNull)) {
    const message = 'Of the types joined by `|`, either all take NOT NULL or none.';
    throw parser.errorAt(parser.spanFrom(start), message);
  }
  return { name: 'UNION', notNull: false, members, span: parser.spanFrom(start) };
}

/** Not the bar of a comprehension, nor that of FOREACH, after which something is written. */
function isAlternative(parser: Parser): boolean {
  const isBar = parser.isSymbol('|') && !parser.projectionBars.has(parser.index);
  return isBar && !WRITING.has(parser.peek(1).keyword ?? '');
}

/** One type; `INTEGER LIST` is a list as `LIST<INTEGER>` is. */
function parseMember(parser: Parser): CypherType {
  const { start } = parser.token;
  let type = parseSimple(parser, start);
  while (parser.acceptOneOf('LIST', 'ARRAY')) {
    const notNull = acceptNotNull(parser);
    type = { name: 'LIST', notNull, inner: type, span: parser.spanFrom(start) };
    parser.raise();
  }
  return type;
}

function parseSimple(parser: Parser, start: number): CypherType {
  if (parser.acceptOneOf('LIST', 'ARRAY')) {
    parser.expectSymbol('<');
    const inner = parseType(parser);
    expectClose(parser);
    return { name: 'LIST', notNull: acceptNotNull(parser), inner, span: parser.spanFrom(start) };
  }
  if (
    parser.isKeyword('ANY') &&
    (parser.isSymbol('<', 1) || (parser.peek(1).keyword === 'VALUE' && parser.isSymbol('<', 2)))
  ) {
    parser.acceptKeyword('ANY');
    parser.acceptKeyword('VALUE');
    parser.expectSymbol('<');
    const inner = parseType(parser);
    expectClose(parser);
    return inner;
  }
  const spelling = SPELLINGS.find(([words]) => parser.acceptKeyword(...words.split(' ')));
  if (spelling === undefined)
    throw parser.failure(
      'a type such as INTEGER, STRING or LIST<ANY>',
      SPELLINGS.map(([words]) => words),
    );
  return { name: spelling[1], notNull: acceptNotNull(parser), span: parser.spanFrom(start) };
}

function expectClose(parser: Parser): void {
  if (!parser.acceptSymbol('>')) throw parser.failure('`>`');
}

function acceptNotNull(parser: Parser): boolean {
  return parser.acceptSymbol('!') || parser.acceptKeyword('NOT', 'NULL');
}
