import { describe, expect, it } from 'vitest';
import { testGraph } from '../testing/ask.ts';

const graph = testGraph(
  "CREATE (a:P {n: 'a', v: 1})-[:K]->(b:P {n: 'b', v: 2})-[:K]->(c:P {n: 'c', v: 3}), (:P {n: 'd', v: 4})",
);

describe('CALL { }', () => {
  it('imports by name, by star, by a leading WITH, or nothing', () => {
    const tail = 'MATCH (p)-->(q) RETURN q.n AS q } RETURN p.n, q ORDER BY q';
    const expected = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(graph.rows(`MATCH (p:P) CALL (p) { ${tail}`)).toEqual(expected);
    expect(graph.rows(`MATCH (p:P) CALL (*) { ${tail}`)).toEqual(expected);
    expect(graph.rows(`MATCH (p:P) CALL { WITH p ${tail}`)).toEqual(expected);
    expect(graph.rows("MATCH (p:P {n: 'd'}) CALL { MATCH (p:P) RETURN count(p) AS c } RETURN p.n, c")).toEqual([
      ['d', 4],
    ]);
  });

  it('keeps the row where OPTIONAL CALL finds nothing', () => {
    expect(
      graph.rows('MATCH (p:P) OPTIONAL CALL (p) { MATCH (p)-->(q) RETURN q.n AS q } RETURN p.n, q ORDER BY p.n'),
    ).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
      ['d', null],
    ]);
  });

  it('takes UNION, each part importing for itself', () => {
    expect(
      graph.rows(
        "MATCH (p:P {n: 'b'}) CALL { WITH p MATCH (p)-->(x) RETURN x.n AS x UNION WITH p MATCH (p)<--(x) RETURN x.n AS x } RETURN x ORDER BY x",
      ),
    ).toEqual([['a'], ['c']]);
  });

  it('does not let a WITH inside hide what was imported by name', () => {
    expect(graph.rows('UNWIND [1, 2] AS i CALL (i) { WITH 10 AS j RETURN i * j AS k } RETURN k')).toEqual([[10], [20]]);
  });
});

describe('subqueries in expressions', () => {
  it('see everything around them, all through', () => {
    expect(
      graph.rows(
        "MATCH (p:P) WHERE EXISTS { WITH 'b' AS wanted MATCH (p)-->(q) WHERE q.n = wanted RETURN q } RETURN p.n",
      ),
    ).toEqual([['a']]);
    expect(
      graph.rows(
        'MATCH (p:P) WITH p ORDER BY p.n RETURN COLLECT { MATCH (q:P) WHERE q.v > p.v RETURN q.n ORDER BY q.n DESC }',
      ),
    ).toEqual([[['d', 'c', 'b']], [['d', 'c']], [['d']], [[]]]);
    expect(graph.rows('MATCH (p:P) RETURN p.n, COUNT { MATCH (p)-->(q) RETURN DISTINCT q } AS c ORDER BY p.n')).toEqual(
      [
        ['a', 1],
        ['b', 1],
        ['c', 0],
        ['d', 0],
      ],
    );
  });

  it('nest', () => {
    expect(
      graph.rows('MATCH (p:P) WHERE EXISTS { (p)-->(q) WHERE EXISTS { (q)-->(r) WHERE r.v > p.v } } RETURN p.n'),
    ).toEqual([['a']]);
    expect(graph.rows('MATCH (p:P) RETURN [(p)-->(q) | [(q)-->(r) WHERE r.v > p.v | r.n]] AS l ORDER BY p.n')).toEqual([
      [[['c']]],
      [[[]]],
      [[]],
      [[]],
    ]);
  });

  it('stand in projections with grouping', () => {
    expect(graph.rows('MATCH (p:P) RETURN COUNT { (p)-->() } AS degree, count(*) AS nodes ORDER BY degree')).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('quantified paths', () => {
  it('gather their variables into lists, in the order of the pattern', () => {
    expect(
      graph.rows("MATCH (:P {n: 'a'})((x)-[k:K]->(y)){1,2}(z) RETURN [m IN x | m.n], [m IN y | m.n], size(k), z.n"),
    ).toEqual([
      [['a'], ['b'], 1, 'b'],
      [['a', 'b'], ['b', 'c'], 2, 'c'],
    ]);
    expect(
      graph.rows("MATCH p = (s)((x)-[:K]->(y))*(:P {n: 'c'}) RETURN s.n, [m IN nodes(p) | m.n] ORDER BY s.n"),
    ).toEqual([
      ['a', ['a', 'b', 'c']],
      ['b', ['b', 'c']],
      ['c', ['c']],
    ]);
  });

  it('ask their condition of each repetition', () => {
    expect(graph.rows('MATCH (s)((x)-[:K]->(y) WHERE x.v + 1 = y.v AND y.v < 3)+(t) RETURN s.n, t.n')).toEqual([
      ['a', 'b'],
    ]);
    expect(graph.rows("MATCH ({n: 'a'})-[k:K WHERE k.x IS NULL]->+(t) RETURN t.n ORDER BY t.n")).toEqual([
      ['b'],
      ['c'],
    ]);
  });
});

describe('NEXT and WHEN', () => {
  it('go on from columns and choose among queries', () => {
    expect(graph.rows('CYPHER 25 MATCH (p:P) RETURN p.v AS v NEXT RETURN sum(v) AS s')).toEqual([[10]]);
    expect(
      graph.rows(
        "CYPHER 25 WHEN 1 > 2 THEN { RETURN 'x' AS r } WHEN true THEN { RETURN 'y' AS r } ELSE { RETURN 'z' AS r }",
      ),
    ).toEqual([['y']]);
    expect(graph.rows('CYPHER 25 UNWIND [1, 2] AS x LET y = x * 2 FILTER y > 2 RETURN x, y')).toEqual([[2, 4]]);
  });
});

describe('NEXT', () => {
  it.each([
    ['UNWIND [1, 2] AS x RETURN x NEXT RETURN x + 1 AS y NEXT RETURN sum(y) AS s', [[5]]],
    ['UNWIND [1, 2] AS x RETURN x NEXT RETURN sum(x) AS s UNION ALL RETURN count(*) AS s', [[3], [2]]],
    ['UNWIND [1, 1] AS x RETURN x NEXT RETURN x UNION RETURN x + 1 AS x', [[1], [2]]],
    ['UNWIND [1, 2] AS x RETURN x NEXT WHEN x = 1 THEN RETURN 2 AS y ELSE RETURN 4 AS y', [[2], [4]]],
    ['UNWIND [1, 2] AS x CREATE (:Next {x: x}) NEXT MATCH (n:Next) RETURN sum(n.x) AS s', [[3]]],
    ['UNWIND [] AS x CREATE (:Next) NEXT RETURN 1 AS y', [[1]]],
    [
      'UNWIND [1, 2] AS x CALL (x) { RETURN x AS y NEXT RETURN y UNION RETURN 0 AS y } RETURN x, y',
      [
        [1, 1],
        [1, 0],
        [2, 2],
        [2, 0],
      ],
    ],
  ])('goes on with all that came before: %s', (statement, rows) => {
    expect(testGraph().rows(statement)).toEqual(rows);
  });
});
