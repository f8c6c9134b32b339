import { describe, expect, it } from 'vitest';
import { testGraph } from '../testing/ask.ts';

const graph = testGraph('UNWIND range(1, 6) AS i CREATE (:N {i: i, g: i % 2, s: "n" + (7 - i)})');

describe('WITH and RETURN', () => {
  it('name columns by what is written', () => {
    expect(graph.ask('MATCH (n:N {i: 1}) RETURN n.i, n.i  +  1, n.i AS `x y`').columns).toEqual([
      'n.i',
      'n.i  +  1',
      'x y',
    ]);
    expect(graph.ask('WITH 1 AS b, 2 AS a RETURN *').columns).toEqual(['a', 'b']);
  });

  it('let ORDER BY and WHERE see old variables and new', () => {
    expect(graph.rows('MATCH (n:N) WITH n.i AS i ORDER BY n.s LIMIT 2 RETURN i')).toEqual([[6], [5]]);
    expect(graph.rows('MATCH (n:N) WITH n.i * 2 AS d WHERE n.i > 4 AND d > 10 RETURN d')).toEqual([[12]]);
    expect(graph.rows('MATCH (n:N) WITH n.i * 2 AS i ORDER BY i DESC SKIP 1 LIMIT 1 RETURN i')).toEqual([[10]]);
  });

  it('apply WHERE after LIMIT', () => {
    expect(graph.rows('MATCH (n:N) WITH n.i AS i ORDER BY i LIMIT 3 WHERE i > 2 RETURN i')).toEqual([[3]]);
  });

  it('group by what is not aggregated, also inside expressions', () => {
    expect(graph.rows('MATCH (n:N) RETURN n.g AS g, n.g + count(*) * 10 AS x, collect(n.i) AS all ORDER BY g')).toEqual(
      [
        [0, 30, [2, 4, 6]],
        [1, 31, [1, 3, 5]],
      ],
    );
    expect(graph.rows('MATCH (n:N) RETURN n.g AS g, sum(n.i) AS s ORDER BY sum(n.i) % 5, g')).toEqual([
      [0, 12],
      [1, 9],
    ]);
    expect(graph.rows('MATCH (n:None) RETURN count(*), sum(n.i), collect(n.i), max(n.i)')).toEqual([[0, 0, [], null]]);
    expect(graph.rows('MATCH (n:None) RETURN n.g, count(*)')).toEqual([]);
  });

  it('take 1 and 1.0 for one, and null for itself, where they group and make distinct', () => {
    expect(graph.rows('UNWIND [1, 1.0, null, 2, null] AS x RETURN count(DISTINCT x), count(x), count(*)')).toEqual([
      [2, 3, 5],
    ]);
    expect(graph.rows('UNWIND [1, 1.0, null, null, "1"] AS x RETURN DISTINCT x')).toEqual([[1], [null], ['1']]);
    expect(graph.rows('UNWIND [[1, null], [1.0, null]] AS x RETURN x, count(*)')).toEqual([[[1, null], 2]]);
  });

  it('check SKIP and LIMIT when they are known', () => {
    expect(() => graph.rows('RETURN 1 LIMIT $n', { n: -1 })).toThrow('Must be a non-negative integer');
    expect(() => graph.rows('RETURN 1 SKIP $n', { n: 1.5 })).toThrow('Must be a non-negative integer');
    expect(graph.rows('UNWIND range(1, 9) AS x RETURN x SKIP 2 + 1 LIMIT $n', { n: 2 })).toEqual([[4], [5]]);
  });

  it('align the columns of UNION by name', () => {
    expect(graph.rows('RETURN 1 AS a, 2 AS b UNION ALL RETURN 4 AS a, 3 AS b')).toEqual([
      [1, 2],
      [4, 3],
    ]);
    expect(graph.rows('UNWIND [1, 2] AS x RETURN x UNION UNWIND [2, 3] AS x RETURN x')).toEqual([[1], [2], [3]]);
  });
});
