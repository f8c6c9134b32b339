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
/** What may stand before its name, with a space behind it, of what is ours to show. */
const NARROWED: Readonly<Record<string, readonly string[]>> = {
  INDEXES: phrases(',ALL,RANGE,TEXT,POINT,FULLTEXT,LOOKUP,VECTOR'),
  CONSTRAINTS: phrases(
    'UNIQUE,UNIQUENESS,KEY,EXIST,EXISTENCE,PROPERTY EXIST,PROPERTY EXISTENCE,PROPERTY TYPE',
    ',NODE,RELATIONSHIP,REL',
  ).concat('', 'ALL '),
  FUNCTIONS: phrases(',ALL,BUILT IN,USER DEFINED'),
  PROCEDURES: [''],
};
/** What may begin, of anything that can be shown. */
const BEGINNINGS = Object.values(NARROWED).flat().concat(phrases('USER,POPULATED,CURRENT,HOME,DEFAULT,SUPPORTED'));

/** Each of the first list behind each of the second. */
function phrases(ends: string, beginnings = ''): readonly string[] {
  const spaced = (text: string) => text.split(',').map((phrase) => phrase && `${phrase} `);
  return spaced(beginnings).flatMap((beginning) => spaced(ends).map((end) => beginning + end));
}

export function parseShow(parser: Parser): ShowCommand {
  const { start } = parser.take();
  let narrowed = '';
  let what = subjectOf(parser);
  while (what === undefined && BEGINNINGS.some((text) => text.startsWith(`${narrowed}${parser.peek(0).keyword} `))) {
    narrowed += `${parser.take().keyword} `;
    what = subjectOf(parser);
  }
  if (what === undefined || NARROWED[what]?.includes(narrowed) === false) {
    throw parser.failure('what to show: INDEXES, CONSTRAINTS, FUNCTIONS or PROCEDURES', [...SUBJECTS.keys()]);
  }
  parser.take();
  const qualifier = narrowed === '' ? {} : { qualifier: narrowed.trim() };
  if (NARROWED[what] === undefined) {
    while (!parser.isAtEnd && !parser.isSymbol(';')) parser.take();
    return { kind: 'show', what, ...qualifier, yieldStar: false, orderBy: [], span: parser.spanFrom(start) };
  }
  parseExecutable(parser);
  return { kind: 'show', what, ...qualifier, ...parseTail(parser), span: parser.spanFrom(start) };
}

/** USER is only a qualifier in `SHOW USER DEFINED FUNCTIONS` and `SHOW USER PRIVILEGES`. */
function subjectOf(parser: Parser): string | undefined {
  const { keyword } = parser.peek(0);
  const next = parser.peek(1).keyword;
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
