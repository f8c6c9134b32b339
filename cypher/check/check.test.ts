import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { checked, errorOf, faultOf } from './testing/checking.ts';

describe('what a statement is', () => {
  it.each([
    ['RETURN 1 AS x', 'read', ['x']],
    ['MATCH (n) FINISH', 'read', []],
    ['CREATE (n)', 'write', []],
    ['CREATE (n) RETURN n', 'readWrite', ['n']],
    ['MATCH (n) CALL (n) { SET n.x = 1 } RETURN n.x', 'readWrite', ['n.x']],
    ['CALL my.touch()', 'write', []],
    ['CALL my.search', 'read', ['node', 'score']],
    ['CALL my.search("a") YIELD score AS s', 'read', ['s']],
    ['WITH 1 AS b, 2 AS a RETURN *, 3 AS c', 'read', ['a', 'b', 'c']],
    ['RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a', 'read', ['a', 'b']],
    ['LET x = 1 RETURN x AS y NEXT RETURN y + 1 AS z', 'read', ['z']],
    ['CREATE INDEX FOR (n:A) ON (n.x)', 'schema', []],
    ['SHOW INDEXES', 'read', []],
  ])('%s', (text, kind, columns) => {
    const answer = checked(text);
    expect([answer.kind, answer.columns]).toEqual([kind, columns]);
  });

  it('notices patterns that have nothing to do with each other', () => {
    expect(checked('MATCH (a)-->(b), (b)-->(c), (d) RETURN a').notifications).toEqual([
      {
        code: 'Neo.ClientNotification.Statement.CartesianProduct',
        title: 'This MATCH builds a product of patterns that are not connected.',
        description:
          'Every row of one pattern is combined with every row of the others (a, d); connect them by a relationship, or use several MATCH clauses if this is meant.',
        severity: 'information',
        position: { offset: 0, line: 1, column: 1 },
      },
    ]);
    expect(checked('MATCH (a)-->(b), (c), (b)-->(c) RETURN a').notifications).toEqual([]);
  });
});

describe('errors', () => {
  it('say whole what is wrong, where, and what was meant', () => {
    const { kind, detail, phase, code, gqlStatus, message, position, span } = errorOf(
      'MATCH (person)\nRETURN persn.name',
    );
    expect({ kind, detail, phase, code, gqlStatus, message, position, span }).toEqual({
      kind: 'SyntaxError',
      detail: 'UndefinedVariable',
      phase: 'compile',
      code: 'Neo.ClientError.Statement.SyntaxError',
      gqlStatus: '50N42',
      message: 'Variable `persn` not defined; did you mean `person`?',
      position: { offset: 22, line: 2, column: 8 },
      span: { start: 22, end: 27 },
    });
  });

  it.each([
    ['RETURN sise([1])', 'Unknown function `sise`; did you mean `size`?', undefined],
    [
      'CALL db.label()',
      'There is no procedure `db.label`; did you mean `db.labels`?',
      'SHOW PROCEDURES lists those there are.',
    ],
    ['CALL my.search("a") YIELD scor RETURN 1', '`my.search` yields no `scor`; did you mean `score`?', undefined],
    ['RETURN abs()', '`abs` was given too few arguments: it is `abs(input)`.', undefined],
    ['MATCH (n) WHERE exists(n.x) RETURN n', 'The argument of `exists` is no pattern.', 'Write `n.x IS NOT NULL`.'],
    ['CREATE (n) MATCH (m) RETURN m', 'WITH is required between CREATE and MATCH.', 'Write `WITH *` before MATCH.'],
    [
      'MATCH (n $p) RETURN n',
      'A parameter cannot stand for all properties in MATCH.',
      'Write the keys out, as in `{id: $p.id}`.',
    ],
    ['MATCH (n) WITH n.x RETURN 1', 'An expression in WITH needs a name.', 'Write `n.x AS name`.'],
    [
      "WITH 'a' AS x RETURN x - 1",
      'Type mismatch: expected INTEGER, FLOAT, DATE, LOCAL TIME, ZONED TIME, LOCAL DATETIME, ZONED DATETIME or DURATION but was STRING.',
      undefined,
    ],
  ])('%s', (text, message, hint) => {
    const error = errorOf(text);
    expect([error.message, error.hint]).toEqual([message, hint]);
  });
});

describe('names', () => {
  it.each([
    ['RETURN foo', 'UndefinedVariable foo'],
    ['SHOW INDEXES YIELD name RETURN type', 'UndefinedVariable type'],
    ['MATCH (a) WITH 1 AS b RETURN a', 'UndefinedVariable a'],
    ['MATCH (a) WHERE (a)-[r]->() RETURN a', 'UndefinedVariable r'],
    ['RETURN [x IN [1] | x] + x', 'UndefinedVariable x'],
    ['MATCH (a) UNWIND [1] AS a RETURN a', 'VariableAlreadyBound a'],
    ['MATCH p = (p)-->() RETURN p', 'VariableAlreadyBound p'],
    ['MATCH (a)-[r]->() MATCH (r) RETURN r', 'VariableTypeConflict r'],
    ['WITH 1 AS n MATCH (n) RETURN n', 'VariableTypeConflict n'],
    ['MATCH ()-[r]->()-[r]->() RETURN r', 'RelationshipUniquenessViolation r'],
    ['RETURN 1 AS a, 2 AS a', 'ColumnNameConflict 2 AS a'],
    ['MATCH () RETURN *', 'NoVariablesInScope RETURN *'],
    ['MATCH (x) ((a)-->(b))+ (a) RETURN 1', 'VariableAlreadyBound a'],
    ['MATCH (a) MATCH (x) ((a)-->(b))+ (y) RETURN 1', 'VariableAlreadyBound a'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it.each([
    'MATCH (a {x: b.y}), (b) RETURN a',
    'MATCH (a)-[r]->() MATCH ()-[r]->(b) RETURN r',
    'MATCH (x) ((a)-[r]->(b) WHERE a.x = x.x){1,3} (y) RETURN [n IN a | n.x], size(r)',
    'MATCH (a)-[r:R WHERE r.x = 1]->+(b) RETURN size(r)',
    'MATCH (a) RETURN [(a)-->(b) WHERE b.x > a.x | b {.x, a}]',
    'WITH $list AS xs UNWIND xs AS x MATCH (x) RETURN x',
  ])('takes %s', (text) => {
    expect(() => checked(text)).not.toThrow();
  });
});

describe('subqueries', () => {
  it.each([
    ['MATCH (n) CALL { RETURN n.x AS x } RETURN x', 'UndefinedVariable n'],
    ['MATCH (n) CALL { WITH n.x AS x RETURN x } RETURN x', 'InvalidClauseComposition WITH n.x AS x'],
    ['MATCH (n) CALL { WITH n WHERE n.x RETURN 1 AS x } RETURN x', 'InvalidClauseComposition WITH n WHERE n.x'],
    ['MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x', 'UndefinedVariable m'],
    ['MATCH (n) CALL (n) { WITH 1 AS n RETURN n AS x } RETURN x', 'VariableAlreadyBound n'],
    ['MATCH (n) CALL (n) { RETURN n } RETURN n', 'VariableAlreadyBound n'],
    ['MATCH (n) CALL (n) { RETURN n.x } RETURN n', 'NoExpressionAlias n.x'],
    ['RETURN 1 + 1 NEXT RETURN 2', 'NoExpressionAlias 1 + 1'],
    ['RETURN nope(x), 2', 'UndefinedVariable x'],
    ['CALL nope.nope(nope(1)) YIELD a RETURN abs(a, 2)', 'InvalidNumberOfArguments abs(a, 2)'],
    ['CALL nope.nope(nope(1)) YIELD a RETURN a', 'ProcedureNotFound nope.nope'],
    ['CALL db.labels(count(*))', 'InvalidAggregation CALL db.labels(count(*))'],
    ['MATCH (n) CALL (n) { RETURN 1 AS x }', 'InvalidClauseComposition CALL (n) { RETURN 1 AS x }'],
    ['MATCH (n) WHERE EXISTS { UNWIND [1] AS n RETURN n } RETURN n', 'VariableAlreadyBound n'],
    ['MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n', 'InvalidClauseComposition EXISTS { CREATE (m) }'],
    ['RETURN COLLECT { MATCH (n) RETURN n, n.x } AS x', 'InvalidClauseComposition COLLECT { MATCH (n) RETURN n, n.x }'],
    [
      'CREATE (n) WITH n CALL { CREATE (m) } IN TRANSACTIONS',
      'InvalidClauseComposition CALL { CREATE (m) } IN TRANSACTIONS',
    ],
    ['CALL { CREATE (m) } IN TRANSACTIONS OF 0 ROWS', 'NegativeIntegerArgument 0'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it.each([
    'MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m } RETURN n, m',
    'MATCH (n) CALL { WITH * RETURN n.x AS x } RETURN x',
    'MATCH (n) CALL (*) { WITH 1 AS one RETURN n.x + one AS x } RETURN x',
    'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = n.x } RETURN n',
    'MATCH (n) RETURN COUNT { (n)-->() } + COUNT { MATCH (m) RETURN m UNION MATCH (n)-->(m) RETURN m } AS x',
    'UNWIND [1] AS x CALL (x) { CREATE ({x: x}) } IN TRANSACTIONS OF 10 ROWS ON ERROR BREAK REPORT STATUS AS s RETURN s.committed',
  ])('takes %s', (text) => {
    expect(() => checked(text)).not.toThrow();
  });
});

describe('aggregates', () => {
  it.each([
    ['MATCH (n) WHERE count(n) > 1 RETURN n', 'InvalidAggregation count(n)'],
    ['RETURN count(count(*))', 'NestedAggregation count(*)'],
    ['RETURN count(rand())', 'NonConstantExpression rand()'],
    ['RETURN [x IN [1] | count(*)]', 'InvalidAggregation count(*)'],
    ['MATCH (a)--(b) RETURN a.x + count(b)', 'AmbiguousAggregationExpression a'],
    ['MATCH (a) RETURN a.x + 1 AS y, a.x + 1 + count(*) AS c', 'AmbiguousAggregationExpression a'],
    ['MATCH (a) RETURN a.x ORDER BY max(a.y)', 'InvalidAggregation max(a.y)'],
    ['MATCH (a) RETURN a.x AS x, count(*) AS c ORDER BY a.y', 'UndefinedVariable a'],
    ['MATCH (a) RETURN DISTINCT a.x AS x ORDER BY a.y', 'UndefinedVariable a'],
    ['MATCH (a) RETURN a AS b, count(*) AS c ORDER BY sum(b.x)', 'InvalidAggregation sum(b.x)'],
    ['MATCH (a) WITH a.x AS x, count(*) AS c WHERE a.y > 1 RETURN x', 'UndefinedVariable a'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it.each([
    'MATCH (a) RETURN a.x, a . x + count(*) AS c ORDER BY a.x, c',
    'MATCH (a) RETURN a, {x: a.x, c: count(*)} AS m',
    'MATCH (a) RETURN DISTINCT a.x AS y ORDER BY a.x + 1',
    'MATCH (a) WITH a.x AS y, count(*) AS c WHERE count(*) > 1 AND a.x > 1 RETURN y',
    'MATCH (a) WITH a.x AS y ORDER BY a.z WHERE a.w RETURN y',
    'MATCH (a) RETURN [x IN collect(a) | x.y] AS ys, reduce(s = count(*), x IN [1] | s + x) AS r',
  ])('takes %s', (text) => {
    expect(() => checked(text)).not.toThrow();
  });
});

describe('types', () => {
  it.each([
    ['RETURN 1 AND true', 'InvalidArgumentType 1'],
    ['RETURN NOT []', 'InvalidArgumentType []'],
    ["RETURN 1 IN 'a'", "InvalidArgumentType 'a'"],
    ['MATCH (n) RETURN type(n)', 'InvalidArgumentType n'],
    ['MATCH p = () RETURN labels(p)', 'InvalidArgumentType p'],
    ['MATCH (n) WHERE (n) RETURN n', 'InvalidArgumentType n'],
    ["RETURN none(x IN ['a'] WHERE x % 2 = 0)", 'InvalidArgumentType x'],
    ["UNWIND ['a', 'b'] AS x RETURN x * 2", 'InvalidArgumentType x'],
    ['MATCH (n) DELETE 1 + 1', 'InvalidArgumentType 1 + 1'],
    ['MATCH (n) DELETE n:A', 'InvalidDelete n:A'],
    ['MATCH ()-[r]->() SET r:A', 'InvalidArgumentType r'],
    ['MATCH (n) SET n = 1', 'InvalidArgumentType 1'],
    ['MATCH (n) RETURN n LIMIT 1.5', 'InvalidArgumentType 1.5'],
    ['MATCH (n) RETURN n LIMIT 1 - 2', 'NegativeIntegerArgument 1 - 2'],
    ['MATCH (n) RETURN n SKIP n.x', 'NonConstantExpression n'],
    ['MATCH (n) RETURN (n)-->()', 'UnexpectedSyntax (n)-->()'],
    ['MATCH (n) RETURN size((n)-->())', 'UnexpectedSyntax (n)-->()'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('calls a key read from a plain value a TypeError of the compiler, with the code of Neo4j', () => {
    const { kind, phase, code } = errorOf('WITH 123 AS x RETURN x.num');
    expect({ kind, phase, code }).toEqual({
      kind: 'TypeError',
      phase: 'compile',
      code: 'Neo.ClientError.Statement.SyntaxError',
    });
  });

  it.each([
    "RETURN 'a' + 1 + null, [1] + 2, 1 + [2], date() + duration('P1D'), 2 * duration('P1D')",
    'RETURN [1, "a"][0] % 2, {a: 1}.a.b, null.x, $p[0].y',
    'RETURN reduce(a = 0, x IN [1.5] | a + x), reduce(a = [], x IN [1] | a + x)',
    'MATCH (n) WITH {a: n} AS m, collect(n) AS ns DELETE m.a, ns[0]',
    'MATCH (n) WHERE n.x AND NOT (n)-->() OR CASE WHEN (n)<--() THEN true END RETURN n',
  ])('takes %s', (text) => {
    expect(() => checked(text)).not.toThrow();
  });
});

describe('writing patterns', () => {
  it.each([
    ['MATCH (a) CREATE (a)', 'VariableAlreadyBound a'],
    ['CREATE (n:A)-[:R]->(), (n:B)', 'VariableAlreadyBound n'],
    ['CREATE ()-->()', 'NoSingleRelationshipType -->'],
    ['CREATE ()-[:A|B]->()', 'NoSingleRelationshipType A|B'],
    ['CREATE ()-[:A]-()', 'RequiresDirectedRelationship -[:A]-'],
    ['CREATE ()-[:A*2]->()', 'CreatingVarLength *2'],
    ['MATCH (a)-[r]->(b) MERGE (a)-[r:R]->(b)', 'VariableAlreadyBound r'],
    ['MERGE (a $p)', 'InvalidParameterUse $p'],
    ['CREATE (a:A|B)', 'UnexpectedSyntax A|B'],
    ['CREATE (a {x: a.y})', 'UndefinedVariable {x: a.y}'],
    ['CREATE (a {x: [{b: 1}]})', 'InvalidPropertyType [{b: 1}]'],
    ['MATCH (n) SET n.x = n', 'InvalidPropertyType n'],
    ['CREATE ((a)-[:R]->(b)){2}', 'UnexpectedSyntax ((a)-[:R]->(b)){2}'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it.each(['CREATE (a), (a)-[:R]->(a)', 'MERGE (a)-[:R]-(b)', 'CREATE (a $p), (b:A&B {x: a.x})-[:$(b.t)]->(a)'])(
    'takes %s',
    (text) => {
      expect(() => checked(text)).not.toThrow();
    },
  );
});

describe('clauses', () => {
  it.each([
    ['MATCH (n)', 'InvalidClauseComposition MATCH (n)'],
    ['RETURN 1 AS x MATCH (n) RETURN n', 'InvalidClauseComposition RETURN 1 AS x'],
    ['FOREACH (x IN [1] | MATCH (n))', 'InvalidClauseComposition MATCH (n)'],
    ['MATCH (n) SET n.x = 1 UNWIND [1] AS x RETURN x', 'InvalidClauseComposition UNWIND [1] AS x'],
    ['CALL db.labels() YIELD * RETURN label', 'UnexpectedSyntax CALL db.labels() YIELD *'],
    ['CALL db.labels() RETURN label', 'UndefinedVariable CALL db.labels()'],
    ['CALL my.search YIELD node RETURN node', 'InvalidArgumentPassingMode CALL my.search YIELD node'],
    ['CALL my.search(1) YIELD node RETURN node', 'InvalidArgumentType 1'],
    ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion RETURN 2 AS b'],
    ['MATCH ANY (a)-->+(b), (c) RETURN a', 'UnexpectedSyntax ANY (a)-->+(b)'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });
});

describe('any statement that parses', () => {
  it('is taken or refused with a CypherError of the compiler that has a place', () => {
    const clause = fc.constantFrom(
      'MATCH (a)-[r]->(b)',
      'MATCH p = (a)-[rs*]->(c) WHERE (a)-->(b)',
      'UNWIND [a, 1] AS x',
      'WITH a, count(*) AS c ORDER BY c, a.x',
      'WITH DISTINCT a.x AS b WHERE b > 1',
      'WITH *',
      'CREATE (a)-[r:R {x: b.y}]->(d)',
      'MERGE (d:A {x: c})',
      'SET a.x = [x IN b | x + 1]',
      'CALL { WITH a RETURN a.x AS e }',
      'CALL (a) { RETURN a.x AS f }',
      'FOREACH (x IN b | SET x.y = c)',
      'DELETE r',
      'RETURN *, reduce(s = 0, x IN rs | s + x.y) AS z LIMIT 1',
      'RETURN a {.*, b: EXISTS { (a)-->(b) }}, CASE c WHEN > 1 THEN b END',
    );
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        try {
          checked(clauses.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(CypherError);
          expect(error).toMatchObject({ phase: 'compile', position: { line: 1 } });
        }
      }),
      { numRuns: 500 },
    );
  });
});
