/** SHOW: what the database has and is. What is not ours to show is recognised, so that it can be refused by name. */
import type { ShowCommand } from './ast.ts';
import { parseYield } from './calls.ts';
import type { Parser } from './parser.ts';
import { parseOrder, parseReturn } from './projections.ts';

/** Singular and plural with the name used from here on. */
const SUBJECTS: ReadonlyMap<string, string> = new Map(
  'INDEX CONSTRAINT FUNCTION PROCEDURE SETTING TRANSACTION DATABASE USER ROLE PRIVILEGE SERVER ALIAS'
    .split(' ')
    .flatMap((name) => {
      const plural = name + (/[XS]$/.test(name) ? 'ES' : 'S');
      return [name, plural].map((word) => [word, plural] as const);
    }),
);
/** Words that narrow down what is shown. */
const QUALIFIERS = new Set(
  'ALL BUILT IN USER DEFINED RANGE TEXT POINT FULLTEXT LOOKUP VECTOR BTREE UNIQUE UNIQUENESS NODE RELATIONSHIP REL PROPERTY KEY EXIST EXISTS EXISTENCE TYPE POPULATED CURRENT HOME DEFAULT SUPPORTED'.split(
    ' ',
  ),
);
const OURS = new Set(['INDEXES', 'CONSTRAINTS', 'FUNCTIONS', 'PROCEDURES']);

export function parseShow(parser: Parser): ShowCommand {
  const { start } = parser.take();
  let ahead = 0;
  while (QUALIFIERS.has(parser.peek(ahead).keyword) && subjectAt(parser, ahead) === undefined) ahead++;
  const what = subjectAt(parser, ahead);
  if (what === undefined) {
    for (let taken = 0; taken < ahead; taken++) parser.take();
    throw parser.failure('what to show: INDEXES, CONSTRAINTS, FUNCTIONS or PROCEDURES', [...SUBJECTS.keys()]);
  }
  const qualifiers: string[] = [];
  while (qualifiers.length < ahead) qualifiers.push(parser.take().keyword);
  parser.take();
  const qualifier = qualifiers.length > 0 ? { qualifier: qualifiers.join(' ') } : {};
  if (!OURS.has(what)) {
    while (!parser.isAtEnd && !parser.isSymbol(';')) parser.take();
    return { kind: 'show', what, ...qualifier, yieldStar: false, orderBy: [], span: parser.spanFrom(start) };
  }
  parseExecutable(parser);
  return { kind: 'show', what, ...qualifier, ...parseTail(parser), span: parser.spanFrom(start) };
}

/** USER is only a qualifier in `SHOW USER DEFINED FUNCTIONS` and `SHOW USER PRIVILEGES`. */
function subjectAt(parser: Parser, ahead: number): string | undefined {
  const { keyword } = parser.peek(ahead);
  const next = parser.peek(ahead + 1).keyword;
  if (keyword === 'USER' && ['DEFINED', 'PRIVILEGES', 'PRIVILEGE'].includes(next)) return undefined;
  return SUBJECTS.get(keyword);
}

/** EXECUTABLE narrows to what the user may run, which here is everything. */
function parseExecutable(parser: Parser): void {
  if (!parser.acceptKeyword('EXECUTABLE') || !parser.acceptKeyword('BY')) return;
  if (!parser.acceptKeyword('CURRENT', 'USER')) parser.expectName('`CURRENT USER` or a user');
}

type Tail = Omit<ShowCommand, 'kind' | 'what' | 'qualifier' | 'span'>;

function parseTail(parser: Parser): Tail {
  const yields = parseYield(parser);
  if (yields === undefined) return { yieldStar: false, orderBy: [], ...parseWhere(parser) };
  const order = parseOrder(parser);
  const where = parseWhere(parser);
  const returns = parser.isKeyword('RETURN') ? parseReturn(parser) : undefined;
  return {
    yieldStar: yields === 'star',
    ...(yields !== 'star' && { yields }),
    ...order,
    ...where,
    returns,
  };
}

function parseWhere(parser: Parser): Pick<ShowCommand, 'where'> {
  return parser.acceptKeyword('WHERE') ? { where: parser.expression() } : {};
}
