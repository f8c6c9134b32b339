/** Work on large values, driven with slices that are over at once and with ones that never are. */
import { expect, it } from 'vitest';
import { Cancelled } from '../graph/errors.ts';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import type { Value } from '../graph/values.ts';
import { createEngine } from './engine.ts';

const engine = createEngine(createMemoryGraph());
const NEVER = Number.POSITIVE_INFINITY;

interface Answered {
  readonly records: readonly (readonly Value[])[];
  readonly steps: number;
}

function answered(statement: string, until: number): Answered {
  const running = engine.prepare(statement).start(engine.graph.snapshot());
  const records: (readonly Value[])[] = [];
  for (let steps = 1; ; steps++) {
    const step = running.step(until);
    for (const record of step.records) records.push(record);
    if (step.done) return { records, steps };
  }
}

const LIST = 'range(1, 20000)';
const TEXT = "reduce(s = 'ab', i IN range(1, 16) | s + s)";

/** Each on values of which a hundred thousand places or characters have to be looked at. */
const LONG: readonly string[] = [
  `RETURN ${LIST} = ${LIST} AS x`,
  `RETURN ${LIST} < ${LIST} + [1] AS x, ${LIST} <= ${LIST} <= ${LIST} AS y`,
  `RETURN [[${LIST}, 1], null] = [[${LIST}, 1], null] AS x`,
  `RETURN {a: ${LIST}, b: 1} = {a: ${LIST}, b: 2} AS x`,
  `RETURN -1 IN ${LIST} AS x, ${LIST} IN [[1], ${LIST}] AS y`,
  `WITH ${LIST} AS l UNWIND range(1, 50) AS i RETURN sum(CASE WHEN i * 999 IN l THEN 1 ELSE 0 END) AS x`,
  `UNWIND range(1, 50) AS i RETURN sum(CASE WHEN i * 999 IN ${LIST} THEN 1 ELSE 0 END) AS x`,
  `RETURN CASE ${LIST} WHEN [1] THEN 1 WHEN ${LIST} THEN 2 END AS x`,
  `RETURN nullIf(${LIST}, ${LIST}) AS x`,
  `WITH ${LIST} AS l RETURN size(l + l) AS x, size(reverse(l)) AS y, (l + l)[39999] AS z, size(l[5..]) AS w`,
  `UNWIND range(1, 3) AS i WITH ${LIST} + [i % 2] AS l RETURN DISTINCT l[-1] AS x, size(l) AS y`,
  `UNWIND range(1, 3) AS i WITH DISTINCT ${LIST} + [i % 2] AS l RETURN l[-1] AS x`,
  `UNWIND range(1, 3) AS i WITH ${LIST} + [i % 2] AS l, count(*) AS c RETURN l[-1] AS x, c`,
  `UNWIND range(1, 3) AS i RETURN count(DISTINCT ${LIST} + [i % 2]) AS x, size(max(${LIST} + [i])) AS y`,
  `UNWIND range(1, 4) AS i WITH i, ${LIST} + [-(i % 3)] AS l RETURN i ORDER BY l`,
  `UNWIND range(1, 4) AS i WITH i, ${LIST} + [-(i % 3)] AS l RETURN i ORDER BY l DESC LIMIT 2`,
  'UNWIND range(1, 20000) AS i RETURN percentileCont(i % 1000, 0.25) AS x, percentileDisc(-i, 0.5) AS y',
  'UNWIND range(1, 20000) AS i WITH collect(i * 0.5) + collect(toString(i)) AS l RETURN l[0] AS x, l[-1] AS y, size(l) AS z',
  'UNWIND range(1, 20000) AS i WITH i ORDER BY -i LIMIT 10000 RETURN sum(i) AS x',
  'UNWIND range(1, 20000) AS i WITH i % 10000 AS g, count(*) AS c RETURN sum(c) AS x, count(g) AS y',
  `RETURN size([i IN ${LIST} | CASE WHEN i < 19999 THEN i * 0.5 ELSE 'a' END]) AS x`,
  `RETURN size(toStringList(${LIST})) AS x, toIntegerList(toStringList(${LIST}))[-1] AS y`,
  `RETURN size(split(${TEXT}, 'b')) AS x, size(split(${TEXT}, ['b', 'ab'])) AS y, size(split('${'xy'.repeat(9000)}', '')) AS z`,
  `RETURN size(replace(${TEXT}, 'b', 'cd')) AS x, right(replace(${TEXT}, 'a', ''), 3) AS y`,
  `RETURN ${TEXT} CONTAINS 'aa' AS x, ${TEXT} CONTAINS ('b' + left(${TEXT}, 1000)) AS y`,
  `RETURN left(toUpper(${TEXT}), 3) AS x, left(reverse(${TEXT}), 3) AS y, size(btrim(${TEXT}, 'ab')) AS z`,
  `RETURN ${TEXT} =~ '(a|b)*' AS x, ${TEXT} =~ '(ab)*$' AS y, ${TEXT} =~ '.*c' AS z`,
];

it.each(LONG)('pauses often, and answers the same wherever it pauses: %s', (statement) => {
  const slow = answered(statement, 0);
  expect(slow.records).toEqual(answered(statement, NEVER).records);
  expect(slow.steps).toBeGreaterThan(10);
});

it.each(LONG)('ends in the slice in which it is told to: %s', (statement) => {
  const { steps } = answered(statement, 0);
  for (const after of [1, Math.floor(steps / 3), Math.floor(steps / 2)]) {
    let isCancelled = false;
    const check = () => {
      if (isCancelled) throw new Cancelled('enough', { code: 'Test.Enough' });
    };
    const running = engine.prepare(statement).start(engine.graph.snapshot(), { check });
    for (let step = 0; step < after; step++) running.step(0);
    isCancelled = true;
    expect(() => running.step(0)).toThrow(Cancelled);
  }
});

const GIVEN = `WITH ${LIST} AS a, ${LIST} AS b, ${TEXT} AS s`;
const BASE = answered(`${GIVEN} RETURN 1 AS x`, 0).steps;

/** On values that are there already, so that what pauses is this alone. */
it.each([
  'a = b',
  'a <= b',
  'a <= b <= a',
  '-1 IN a',
  'CASE a WHEN b THEN 1 END',
  'nullIf(a, b)',
  'a + b',
  "s CONTAINS 'aa'",
  "size(replace(s, 'b', 'c'))",
  "s =~ '(a|b)*'",
  'max(a)',
  'count(DISTINCT a)',
])('pauses by itself: %s', (expression) => {
  expect(answered(`${GIVEN} RETURN ${expression} AS x`, 0).steps).toBeGreaterThan(BASE);
});

it('hands a large record over in slices, and what it holds as it is', () => {
  const { records, steps } = answered(`RETURN ${LIST} AS l, [i IN range(1, 20000) | [i, [i]]] AS n`, 0);
  const [[l, n] = []] = records;
  expect([Array.isArray(l) && l.length, Array.isArray(n) && n.at(-1)]).toEqual([20_000, [20_000, [20_000]]]);
  expect(steps).toBeGreaterThan(20);
});

it('knows the sum of many of one text to be large', () => {
  const statement = `WITH ${TEXT} AS s RETURN [i IN range(1, 100000) | s] = [i IN range(1, 100000) | s] AS x`;
  expect(() => answered(statement, NEVER)).toThrow(expect.objectContaining({ limit: 'memory' }));
});
