import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import type { Clause, PathPattern } from './ast.ts';
import { parse } from './parse.ts';
import { labels } from './testing/shape.ts';

function clausesOf(text: string): readonly Clause[] {
  const { body } = parse(text);
  if (body.kind !== 'single') throw new TypeError(body.kind);
  return body.clauses;
}

function patternOf(text: string): PathPattern {
  const [match] = clausesOf(`MATCH ${text} RETURN 1`);
  if (match?.kind !== 'match' || !match.patterns[0]) throw new TypeError('no pattern');
  return match.patterns[0];
}

function errorOf(text: string): CypherError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new TypeError(`${text} parses`);
}

describe('statements', () => {
  it('gives a whole tree with the place of every part', () => {
    expect(parse('MATCH (n:A) RETURN n.x;')).toEqual({
      span: { start: 0, end: 22 },
      body: {
        kind: 'single',
        span: { start: 0, end: 22 },
        clauses: [
          {
            kind: 'match',
            optional: false,
            hints: [],
            span: { start: 0, end: 11 },
            patterns: [
              {
                span: { start: 6, end: 11 },
                elements: [
                  {
                    kind: 'node',
                    variable: { name: 'n', span: { start: 7, end: 8 } },
                    labels: { kind: 'label', name: 'A', span: { start: 9, end: 10 } },
                    span: { start: 6, end: 11 },
                  },
                ],
              },
            ],
          },
          {
            kind: 'return',
            distinct: false,
            star: false,
            orderBy: [],
            span: { start: 12, end: 22 },
            items: [
              {
                column: 'n.x',
                span: { start: 19, end: 22 },
                expression: {
                  kind: 'property',
                  object: { kind: 'variable', name: 'n', span: { start: 19, end: 20 } },
                  key: { name: 'x', span: { start: 21, end: 22 } },
                  span: { start: 19, end: 22 },
                },
              },
            ],
          },
        ],
      },
    });
  });

  it('reads the words before a statement in any order', () => {
    expect(parse('CYPHER 25 runtime=slotted EXPLAIN RETURN 1')).toMatchObject({ version: '25', mode: 'explain' });
    expect(parse('PROFILE RETURN 1')).toMatchObject({ mode: 'profile' });
  });

  it('names columns by the text as written, and by the name of a variable', () => {
    const [, projection] = clausesOf(
      'WITH 1 AS `a b` RETURN (1), ( 1 +  1 ), (`a b`), cOuNt( * ), 1 AS x, "q\\u0041" /* c */ ',
    );
    expect(projection?.kind === 'return' && projection.items.map(({ column }) => column)).toEqual([
      '(1)',
      '( 1 +  1 )',
      'a b',
      'cOuNt( * )',
      'x',
      '"q\\u0041"',
    ]);
  });

  it('lets keywords be names', () => {
    expect(() =>
      parse('MATCH (match:Match {set: 1})-[order:LIMIT]->(where) RETURN match.return AS skip'),
    ).not.toThrow();
  });

  it.each([
    'MATCH (n) USING INDEX n:A(x) WHERE n.x = 1 RETURN n',
    'OPTIONAL MATCH p = (a)-[r:A|B {x: 1} WHERE r.y]->(b) RETURN *, 1 AS c ORDER BY c DESC SKIP 1 LIMIT $n',
    'MATCH (n) ORDER BY n.x LIMIT 3 RETURN n',
    'UNWIND [1, 2] AS x WITH DISTINCT x WHERE x > 1 RETURN x UNION ALL RETURN 3 AS x',
    'MERGE (a:A {x: 1}) ON CREATE SET a.y = 1, a += {z: 2} ON MATCH SET a:B:C, a[$k] = 1 RETURN a',
    'MATCH (n) REMOVE n.x, n:A DETACH DELETE n',
    'MATCH (n) SET n:$(n.kind), (CASE WHEN true THEN n END).x = 1',
    'FOREACH (x IN [1] | CREATE (:A {x: x}) FOREACH (y IN [2] | MERGE (:B {y: y})))',
    'CALL db.labels',
    'CALL db.labels() YIELD label AS l WHERE l > 1 RETURN l',
    'CALL (a, b) { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s',
    'OPTIONAL CALL (*) { RETURN 1 AS x } RETURN x',
    "LOAD CSV WITH HEADERS FROM 'x' AS line FIELDTERMINATOR ';' RETURN line",
    'USE graph.byName("x") MATCH (n) RETURN n',
    'MATCH (n) FILTER n.x > 1 LET y = n.x RETURN y NEXT RETURN y + 1 AS z',
    'WHEN true THEN { RETURN 1 AS x } WHEN false THEN RETURN 2 AS x ELSE RETURN 3 AS x',
    'MATCH (n) FINISH',
    'INSERT (a:A)-[:R]->(b)',
    'SHOW FULLTEXT INDEXES YIELD name, type AS t ORDER BY name WHERE t = "x" RETURN name',
    'SHOW USER DEFINED FUNCTIONS EXECUTABLE BY CURRENT USER YIELD *',
  ])('parses %s', (text) => {
    expect(parse(text).span).toEqual({ start: text.search(/\S/), end: text.length });
  });
});

describe('patterns', () => {
  it.each([
    ['(a)-[:A|B&!C]->(b)', '(A|(B&!C))'],
    ['(a)-[:A|:B]->(b)', '(A|B)'],
    ['(a)-[r IS %]->(b)', '%'],
    ['(a)-[:$any(x)]->(b)', '$any(x)'],
  ])('reads the types of %s', (text, expected) => {
    const relationship = patternOf(text).elements[1];
    expect(relationship?.kind === 'relationship' && relationship.types && labels(relationship.types)).toBe(expected);
  });

  it.each([
    ['-->', 'out', {}],
    ['<--', 'in', {}],
    ['--', 'both', {}],
    ['<-->', 'both', {}],
    ['-[*]-', 'both', { length: {} }],
    ['-[*2]->', 'out', { length: { min: 2, max: 2 } }],
    ['-[*..3]->', 'out', { length: { max: 3 } }],
    ['-[*1..]->', 'out', { length: { min: 1 } }],
    ['-->+', 'out', { quantifier: { min: 1 } }],
    ['<--*', 'in', { quantifier: { min: 0 } }],
    ['-[:R]-{,3}', 'both', { quantifier: { min: 0, max: 3 } }],
    ['—[:R]—>', 'out', {}],
  ])('reads the arrow %s', (arrow, direction, more) => {
    expect(patternOf(`(a)${arrow}(b)`).elements[1]).toMatchObject({ kind: 'relationship', direction, ...more });
  });

  it.each([
    ['((a)-->(b)){1,3}', ['node', 'group', 'node']],
    ['(x) ((a)-->(b))+ ((c)-->(d))* (y)-->(z)', ['node', 'group', 'node', 'group', 'node', 'relationship', 'node']],
    ['((a)-->(b) WHERE a.x)', ['node', 'group', 'node']],
  ])('puts empty nodes where the groups of %s meet', (text, kinds) => {
    expect(patternOf(text).elements.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['SHORTEST 2 (a)-->(b)', 'shortest', 2],
    ['ANY SHORTEST (a)-->(b)', 'shortest', undefined],
    ['ALL SHORTEST PATHS (a)-->(b)', 'allShortest', undefined],
    ['SHORTEST 3 PATH GROUPS (a)-->(b)', 'shortestGroups', 3],
    ['ANY 2 PATHS (a)-->(b)', 'any', 2],
    ['ALL (a)-->(b)', 'all', undefined],
  ])('reads the selector of %s', (text, kind, count) => {
    const { selector } = patternOf(text);
    expect([selector?.kind, selector?.count?.kind === 'literal' ? selector.count.value : undefined]).toEqual([
      kind,
      count,
    ]);
  });

  it('reads the functions of shortest paths', () => {
    expect(patternOf('p = allShortestPaths((a)-[*..5]-(b))')).toMatchObject({
      variable: { name: 'p' },
      shortestFunction: 'allShortestPaths',
    });
  });
});

describe('errors', () => {
  it('says whole what is wrong, where, and what to write', () => {
    const { name, kind, detail, phase, code, gqlStatus, message, position, span, hint } =
      errorOf('MATCH (n)\nRETRUN n');
    expect({ name, kind, detail, phase, code, gqlStatus, message, position, span, hint }).toEqual({
      name: 'CypherError',
      kind: 'SyntaxError',
      detail: 'UnexpectedSyntax',
      phase: 'compile',
      code: 'Neo.ClientError.Statement.SyntaxError',
      gqlStatus: '50N42',
      message: 'Expected a clause or the end of the statement but found `RETRUN`; did you mean `RETURN`?',
      position: { offset: 10, line: 2, column: 1 },
      span: { start: 10, end: 16 },
      hint: undefined,
    });
  });

  it.each([
    ['', 'There is no statement here.', 'Write one, such as `MATCH (n) RETURN n LIMIT 10`.'],
    [
      'MATC (n) RETURN n',
      'Expected a statement, which begins with a word such as MATCH, CREATE, CALL or RETURN but found `MATC`; did you mean `MATCH`?',
      undefined,
    ],
    [
      'MATCH (n) WERE n.x RETURN n',
      'Expected a clause or the end of the statement but found `WERE`; did you mean `WHERE`?',
      undefined,
    ],
    [
      'RETURN 1; RETURN 2',
      'There is more than one statement here; run them one by one.',
      'Remove the `;` if both belong together.',
    ],
    [
      'RETURN {id}',
      'The old form of parameters, `{id}`, is no longer part of Cypher.',
      'Write `$id`; a map needs a value, as in `{id: 1}`.',
    ],
    ['RETURN 1 != 2', 'Expected a clause or the end of the statement but found `!=`.', 'Write `<>` for "not equal".'],
    ['RETURN 1 == 2', 'Expected an expression but found `=`.', 'Cypher compares with a single `=`.'],
    ['RETURN (1', 'Expected `)` but found the end of the statement.', undefined],
    ["RETURN 'abc", "This text has no end; close it with '.", undefined],
    [
      'SELECT 1',
      'Expected a statement, which begins with a word such as MATCH, CREATE, CALL or RETURN but found `SELECT`.',
      'Cypher asks with `MATCH (n) RETURN n`.',
    ],
    [
      'CREATE INDEX ON :A(x)',
      '`CREATE INDEX ON :Label(key)` is the form of Neo4j 4 and is no longer taken.',
      'Write `CREATE INDEX name FOR (n:Label) ON (n.key)`.',
    ],
    ['RETURN 1 — 1', 'The character `—` is not `-`, though it looks like it.', 'Type a plain `-`.'],
  ])('%s', (text, message, hint) => {
    const error = errorOf(text);
    expect([error.message, error.hint]).toEqual([message, hint]);
  });

  it.each([
    ['RETURN 9223372036854775808', 'IntegerOverflow'],
    ['RETURN 0x8000000000000000', 'IntegerOverflow'],
    ['RETURN -0o1000000000000000000001', 'IntegerOverflow'],
    ['RETURN 1e400', 'FloatingPointOverflow'],
    ['RETURN 12abc', 'InvalidNumberLiteral'],
    ['RETURN 0x12G', 'InvalidNumberLiteral'],
    ['RETURN 017', 'InvalidNumberLiteral'],
    ["RETURN '\\uH'", 'InvalidUnicodeLiteral'],
    ['RETURN 42 — 41', 'InvalidUnicodeCharacter'],
    ['MATCH (a)-[:R..]->(b) RETURN a', 'InvalidRelationshipPattern'],
    ['MATCH (a)-[:R*-2]->(b) RETURN a', 'InvalidRelationshipPattern'],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 'InvalidClauseComposition'],
    ["RETURN [[','[]',']]", 'UnexpectedSyntax'],
  ])('%s is an %s', (text, detail) => {
    expect(errorOf(text).detail).toBe(detail);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...'MATCH RETURN WITH WHERE CREATE MERGE SET CALL UNWIND UNION EXISTS CASE WHEN THEN END IN IS NOT NULL AS AND n r'.split(
      ' ',
    ),
    ...'( ) [ ] { } - > < * | : , . .. = <> + $ ; 1 2.5 -->'.split(' '),
    "'x'",
    '`y`',
  );

  it('parses or fails with a CypherError that has a place', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CypherError);
          expect((error as CypherError).position).toBeDefined();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to its length', () => {
    const hostile = ['(a)-', '[x IN ', '(a)-[', '((a)-->(b))+', '{a:', 'CASE WHEN '];
    for (const piece of hostile) {
      const started = performance.now();
      expect(() => parse(`RETURN ${piece.repeat(30_000)}`)).toThrow(CypherError);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
