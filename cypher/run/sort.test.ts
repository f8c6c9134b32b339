import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testGraph } from '../testing/ask.ts';

const graph = testGraph();

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom('a', 'b', 'c', null)), {
  maxLength: 60,
});

/** Nulls are greater than anything. */
function order(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

describe('ORDER BY', () => {
  it('sorts as a stable sort does, also where only the first rows are kept', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 10 }), fc.nat({ max: 10 }), (items, skip, limit) => {
        const given = items.map(
          ([x, s], i) =>
            new Map<string, number | string | null>([
              ['x', x],
              ['s', s],
              ['i', i],
            ]),
        );
        const text = 'UNWIND $rows AS r WITH r.x AS x, r.s AS s, r.i AS i ORDER BY x DESC, s';
        const expected = items
          .map(([x, s], i) => ({ x, s, i }))
          .sort((a, b) => b.x - a.x || order(a.s, b.s))
          .map(({ i }) => [i]);
        expect(graph.rows(`${text} RETURN i`, { rows: given })).toEqual(expected);
        const sliced = graph.rows(`${text} SKIP $skip LIMIT $limit RETURN i`, { rows: given, skip, limit });
        expect(sliced).toEqual(expected.slice(skip, skip + limit));
      }),
      { numRuns: 60 },
    );
  });

  it.each([0, 3, 700, 5000, 20_000])(
    'keeps the first %i of ten thousand, equal ones in the order in which they came',
    (limit) => {
      const text =
        'UNWIND range(0, 9999) AS i WITH i, (i * 7919) % 1000 AS x ORDER BY x DESC SKIP 2 LIMIT $limit RETURN i';
      const expected = Array.from({ length: 10_000 }, (_, i) => ({ i, x: (i * 7919) % 1000 })).sort(
        (a, b) => b.x - a.x,
      );
      expect(graph.rows(text, { limit })).toEqual(expected.slice(2, limit + 2).map(({ i }) => [i]));
    },
  );

  it('holds no more than it keeps, however large the rows are', () => {
    const text =
      'UNWIND range(1, 2000) AS i WITH i, range(1, 20000 + i) AS l ORDER BY i DESC LIMIT 3 RETURN i, size(l)';
    expect(graph.rows(text)).toEqual([2000, 1999, 1998].map((i) => [i, 20_000 + i]));
  });

  it('keeps the first of values that are compared in steps', () => {
    const text = 'WITH range(1, 20000) AS a UNWIND range(1, 40) AS i WITH i, a + [-i] AS l ORDER BY l LIMIT 3 RETURN i';
    expect(graph.rows(text)).toEqual([[40], [39], [38]]);
  });

  it('merges runs longer than one', () => {
    const sorted = graph.rows('UNWIND range(0, 4999) AS i WITH (i * 7919) % 5000 AS x ORDER BY x RETURN x');
    expect(sorted).toEqual(Array.from({ length: 5000 }, (_, i) => [i]));
  });
});
