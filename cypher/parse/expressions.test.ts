import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { expressionOf, shapeOf } from './testing/shape.ts';

describe('precedence', () => {
  it.each([
    ['a OR b XOR c AND NOT d', '(a OR (b XOR (c AND (NOT d))))'],
    ['NOT a = b', '(NOT (a = b))'],
    ['NOT NOT a AND b', '((NOT (NOT a)) AND b)'],
    ['a < b <= c = d', '(a < b <= c = d)'],
    ['a = b IS NULL', '(a = (b IS NULL))'],
    ['a + b IN c + d', '((a + b) IN (c + d))'],
    ["a STARTS WITH 'x' AND b ENDS WITH 'y'", "((a STARTS WITH 'x') AND (b ENDS WITH 'y'))"],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['1 + 2 * 3 ^ 4 % 5', '(1 + ((2 * (3 ^ 4)) % 5))'],
    ['2 ^ 3 ^ 4', '((2 ^ 3) ^ 4)'],
    ['-a ^ b', '((- a) ^ b)'],
    ['-a.b[0]', '(- a.b[0])'],
    ['a || b + c', '((a || b) + c)'],
    ['a.b:C IS NOT NULL', '((a.b:C) IS NOT NULL)'],
    ['(a + b).c[1..][..2]', '(a + b).c[1..][..2]'],
    ['(a IS NULL) IS NULL', '((a IS NULL) IS NULL)'],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });

  it('reads back every tree that it could have written', () => {
    const { expression } = fc.letrec<{ expression: string; leaf: string }>((tie) => ({
      leaf: fc.constantFrom('a', 'b', '$p', '1', '2.0', "'x'", 'true', 'null', '[]', '{}'),
      expression: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        tie('leaf'),
        fc
          .tuple(
            tie('expression'),
            fc.constantFrom(
              '+',
              '-',
              '*',
              '/',
              '%',
              '^',
              'AND',
              'OR',
              'XOR',
              'IN',
              '=~',
              'STARTS WITH',
              '=',
              '<>',
              '<',
            ),
            tie('expression'),
          )
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
        tie('expression').map((operand) => `(NOT ${operand})`),
        tie('expression').map((operand) => `(${operand} IS NOT NULL)`),
        tie('expression').map((item) => `[${item}, ${item}]`),
        tie('expression').map((argument) => `f(DISTINCT ${argument})`),
        tie('expression').map((list) => `[x IN ${list} WHERE ${list} | ${list}]`),
      ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        expect(shapeOf(text)).toBe(text);
      }),
    );
  });
});

describe('literals', () => {
  it.each([
    ['9007199254740991', 9007199254740991],
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
    ['- 1', -1],
    ['0x1F', 31],
    ['0o17', 15],
    ['1_000', 1000],
    ['.5', 0.5],
    ['1e3', { kind: 'float', value: 1000 }],
    ['-0.0', { kind: 'float', value: -0 }],
    ['inf', Number.POSITIVE_INFINITY],
    ['NaN', Number.NaN],
    ["'it\\'s'", "it's"],
    ['TRUE', true],
    ['Null', null],
  ])('%s', (text, value) => {
    expect(expressionOf(text)).toMatchObject({ kind: 'literal', value });
  });
});

describe('brackets', () => {
  it.each([
    ['[x IN list]', 'listComprehension'],
    ['[x IN list, 1]', 'list'],
    ['[x IN list WHERE x:A|B | x]', 'listComprehension'],
    ['[(a)-->(b) | b]', 'patternComprehension'],
    ['[p = (a)-->(b) WHERE b.x | p]', 'patternComprehension'],
    ['[(a) - (b)]', 'list'],
    ['[a = (b)]', 'list'],
    ['(a)-->(b)', 'patternExpression'],
    ['(a)-[r:R*1..2]-(b)', 'patternExpression'],
    ['(a) - (b)', 'binary'],
    ['(a)-[b]', 'binary'],
    ['(a) < -(b)', 'comparison'],
    ['((a)-->(b))', 'patternExpression'],
    ['n {.*, .name, other, key: 1}', 'mapProjection'],
    ['{a: 1}', 'map'],
    ['EXISTS { (a)-->(b) }', 'subqueryExpression'],
    ['exists((a)-->(b))', 'call'],
    ['count(*)', 'countStar'],
    ['count(all)', 'call'],
    ['all(x IN y WHERE x)', 'quantified'],
    ['all(x)', 'call'],
    ['reduce(a = 0, x IN y | a + x)', 'reduce'],
    ['shortestPath((a)-[*]-(b))', 'shortestPathExpression'],
    ['CASE WHEN a THEN b END', 'case'],
    ['case', 'variable'],
    ['not', 'variable'],
    ['count', 'variable'],
  ])('%s is a %s', (text, kind) => {
    expect(expressionOf(text).kind).toBe(kind);
  });

  it('ends the predicate of a comprehension at its last bar', () => {
    expect(shapeOf('[n IN ns WHERE n:A|B | n.x]')).toBe('[n IN ns WHERE (n:(A|B)) | n.x]');
    expect(shapeOf('[n IN ns WHERE n:A|n]')).toBe('[n IN ns WHERE (n:A) | n]');
  });
});

describe('CASE', () => {
  it('takes values, several of them, and bare predicates on its subject', () => {
    expect(
      expressionOf("CASE a WHEN 1, 2 THEN 'b' WHEN > 3 THEN 'c' WHEN IS NULL THEN 'd' ELSE 'e' END"),
    ).toMatchObject({
      kind: 'case',
      subject: { kind: 'variable', name: 'a' },
      branches: [
        { when: [{ kind: 'value' }, { kind: 'value' }] },
        { when: [{ kind: 'partial', expression: { kind: 'comparison', rest: [{ operator: '>' }] } }] },
        { when: [{ kind: 'partial', expression: { kind: 'isNull', negated: false } }] },
      ],
      otherwise: { value: 'e' },
    });
  });
});

describe('types', () => {
  it.each([
    ['x :: INT', { name: 'INTEGER', notNull: false }],
    [
      'x IS :: LIST<STRING NOT NULL> NOT NULL',
      { name: 'LIST', notNull: true, inner: { name: 'STRING', notNull: true } },
    ],
    ['x IS TYPED TIMESTAMP WITHOUT TIME ZONE', { name: 'LOCAL DATETIME' }],
    ['x :: BOOL | FLOAT', { name: 'UNION', members: [{ name: 'BOOLEAN' }, { name: 'FLOAT' }] }],
    ['x :: INT ARRAY', { name: 'LIST', inner: { name: 'INTEGER' } }],
  ])('%s', (text, type) => {
    expect(expressionOf(text)).toMatchObject({ kind: 'isTyped', type });
  });
});

describe('long and deep expressions', () => {
  it('counts the height of each alone, not of those that are set one after the other', () => {
    const items = Array.from({ length: 3000 }, (_, i) => `n.x${i} = n.y.z + 1`).join(', ');
    expect(parse(`MATCH (n) SET ${items}`).body.kind).toBe('single');
  });

  it('keeps a chain of thousands of ANDs low', () => {
    const heightOf = (expression: ReturnType<typeof expressionOf>): number =>
      expression.kind === 'binary' ? 1 + Math.max(heightOf(expression.left), heightOf(expression.right)) : 0;
    const chain = expressionOf(`true${' AND true'.repeat(5000)}`);
    expect(heightOf(chain)).toBeLessThan(40);
  });

  it.each([
    ['brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['open brackets', '[x IN '.repeat(10_000)],
    ['sums', `1${'+1'.repeat(10_000)}`],
    ['negations', `${'NOT '.repeat(10_000)}true`],
    ['properties', `a${'.b'.repeat(10_000)}`],
    ['calls', `${'f('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['subqueries', `${'EXISTS { MATCH (a) WHERE '.repeat(1000)}true${' }'.repeat(1000)}`],
  ])('refuses ten thousand %s by name', (_, text) => {
    expect(() => expressionOf(text)).toThrow(
      expect.objectContaining({ name: 'CypherError', detail: 'NestingTooDeep' }),
    );
  });
});
