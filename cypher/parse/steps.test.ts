import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../steps.ts';
import { parse, parseSteps } from './parse.ts';

/** Statements that are long in every way in which they can be, `n` things of each. */
const LONG: Readonly<Record<string, (n: number) => string>> = {
  list: (n) => `RETURN [${many(n, (i) => `x${i}`, ', ')}, 1] AS l`,
  'written list': (n) => `RETURN [${many(n, String, ', ')}] AS l`,
  'lists in a list': (n) => `RETURN [${many(n, (i) => `[${i}, [a, ${i}]]`, ', ')}] AS l`,
  map: (n) => `RETURN {${many(n, (i) => `k${i}: [${i}]`, ', ')}} AS m`,
  call: (n) => `RETURN coalesce(${many(n, (i) => `f(${i}, x)`, ', ')}) AS c`,
  ors: (n) =>
    `MATCH (n) WHERE ${many(n, (i) => `n.a = ${i}`, ' OR ')} AND (${many(n, (i) => `n.b = ${i}`, ' OR ')}) RETURN n`,
  comparisons: (n) => `RETURN ${many(n, (i) => `a + ${i}`, ' <= ')} AS c`,
  case: (n) => `RETURN CASE x ${many(n, (i) => `WHEN ${i}, > [${i}, y] THEN f(${i})`, ' ')} ELSE 1 END AS c`,
  labels: (n) => `MATCH (n:${many(n, (i) => `(A${i}&B${i}:C)`, '|')}) RETURN n`,
  path: (n) => `CREATE (a)${many(n, (i) => `-[:R {i: ${i}}]->(n${i})`, '')}`,
  clauses: (n) => `${many(n, (i) => `MATCH (n${i})--(m${i}), (o${i}) WHERE n${i}.x IN [1, ${i}] `, '')}RETURN *`,
  unions: (n) => many(n, (i) => `RETURN ${i} AS x`, ' UNION ALL '),
  foreach: (n) => `FOREACH (x IN [1] | ${many(n, (i) => `SET n.x${i} = [x, 99999999999999999999]`, ' ')})`,
  'two lists': (n) => `RETURN [${many(n, (i) => `a${i}`, ', ')}] + [${many(n, (i) => `b${i}`, ', ')}] + case[0] AS l`,
  'a list with a fault': (n) => `RETURN [${many(n, String, ', ')}, a b] AS l`,
  'a list with a number too large': (n) => `RETURN [a, 99999999999999999999, ${many(n, String, ', ')}] AS l`,
  'a case with a fault': (n) => `RETURN CASE ${many(n, (i) => `WHEN ${i} THEN [${i}]`, ' ')} WHEN 1 2 END`,
  'mixed unions': (n) => `${many(n, (i) => `RETURN ${i} AS x`, ' UNION ALL ')} UNION RETURN 1 AS x`,
};

function many(n: number, part: (i: number) => string, between: string): string {
  return Array.from({ length: n }, (_, i) => part(i)).join(between);
}

function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a long statement', () => {
  test.each(Object.entries(LONG))('is the same read in goes of any length: %s', (_, statement) => {
    const property = fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), (n, items) => {
      const text = statement(n);
      expect(outcome(() => atOnce(parseSteps(text, items)))).toEqual(outcome(() => parse(text)));
    });
    fc.assert(property, { numRuns: 30 });
  });

  test.each(Object.entries(LONG))('lets others in while it is read: %s', (_, statement) => {
    const work = parseSteps(statement(4000));
    let stops = 0;
    const read = outcome(() => {
      while (!work.next().done) stops++;
    });
    expect(stops, String(read)).toBeGreaterThan(2);
  });

  test('does not read again what was read', () => {
    const stopsOf = (items: number) => [...parseSteps(LONG['lists in a list']?.(items) ?? '')].length;
    expect(stopsOf(20_000) / stopsOf(5000)).toBeLessThan(4.5);
  });

  test('is a value where everything in it is written out', () => {
    const { body } = parse("RETURN [1, [2.0, 'a'], [null, true], -3] AS x");
    expect(body).toMatchObject({
      clauses: [
        {
          items: [
            { expression: { kind: 'literal', value: [1, [{ kind: 'float', value: 2 }, 'a'], [null, true], -3] } },
          ],
        },
      ],
    });
  });
});
