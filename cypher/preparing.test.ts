import { describe, expect, test } from 'vitest';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import { createEngine } from './engine.ts';
import { query } from './query.ts';
import { goOn } from './steps.ts';

const N = 3000;

function many(part: (i: number) => string, between: string, count = N): string {
  return Array.from({ length: count }, (_, i) => part(i)).join(between);
}

/** Statements that are long in one way each, and the stops that planning them makes at the least. */
const LONG: readonly (readonly [name: string, statement: string, stops: number])[] = [
  ['a list', `RETURN [${many((i) => `${i} + $x`, ', ')}] AS l`, 100],
  ['a written list', `RETURN size([${many(String, ', ', 100_000)}]) AS s`, 100],
  ['ORs', `MATCH (n) WHERE ${many((i) => `n.a = ${i}`, ' OR ')} RETURN n`, 100],
  ['ANDs', `MATCH (n) WHERE ${many((i) => `n.a <> ${i}`, ' AND ')} RETURN n`, 100],
  ['comparisons', `RETURN ${many((i) => `$x + ${i}`, ' <= ')} AS c`, 100],
  ['a CASE in an aggregate', `UNWIND [1] AS i RETURN count(CASE i ${many((i) => `WHEN ${i} THEN $x`, ' ')} END)`, 100],
  ['columns', `UNWIND [1] AS i RETURN ${many((i) => `i AS c${i}`, ', ')}`, 50],
  ['sorted columns', `UNWIND [1] AS i RETURN ${many((i) => `i AS c${i}`, ', ')} ORDER BY c1`, 50],
  ['labels', `MATCH (n:${many((i) => `L${i}`, '|', 20_000)}) RETURN n`, 20],
  ['a created path', `CREATE ${many((i) => `(n${i}:X {i: $x})`, '-[:R]->')}`, 50],
  ['properties', `MATCH (n) SET ${many((i) => `n.p${i} = $x`, ', ')}`, 1000],
  ['WITHs', `WITH 1 AS x ${many(() => 'WITH x + 1 AS x', ' ', 900)} RETURN x`, 1800],
  ['MATCHes', `${many((i) => `MATCH (n${i}:A {id: $x})`, ' ', 300)} RETURN count(*)`, 600],
  ['unions', many((i) => `RETURN ${i} AS x`, ' UNION '), 2 * N],
  ['patterns', `MATCH ${many((i) => `(n${i}:A {id: $x})`, ', ', 300)} RETURN count(*)`, 300],
  [
    'nodes that are all connected',
    `MATCH ${many((i) => many((j) => `(n${i})--(n${j})`, ', ', i), ', ', 30).replace(/^, /, '')} RETURN count(*)`,
    300,
  ],
];

describe('planning a long statement', () => {
  test.each(LONG)('stops often: %s', (_, statement, least) => {
    const engine = createEngine(createMemoryGraph());
    const work = engine.prepareSteps(statement, new Map([['x', 1]]));
    let stops = 0;
    while (!work.next().done) stops++;
    expect(stops).toBeGreaterThan(least);
  });

  test('goes on until its time is over, and from there the next time', () => {
    const engine = createEngine(createMemoryGraph());
    const work = engine.prepareSteps(`RETURN ${many((i) => `${i} AS c${i}`, ', ')}`);
    expect(goOn(work, 0)).toEqual({ done: false, value: undefined });
    expect(goOn(work, Number.POSITIVE_INFINITY)).toMatchObject({ done: true, value: { kind: 'read' } });
  });

  test('ends when it is cancelled, and nothing is run', async () => {
    const graph = createMemoryGraph();
    const abort = new AbortController();
    const running = query(
      graph,
      `CREATE ${many((i) => `(:X {i: ${i}})`, ', ', 20_000)}`,
      {},
      { signal: abort.signal, sliceMs: 1 },
    );
    abort.abort();
    await expect(running).rejects.toMatchObject({ name: 'Cancelled', code: 'Shabaka.Cancelled' });
    expect((await query(graph, 'MATCH (n) RETURN count(n)')).records).toEqual([[0]]);
  });

  test('ends when its time is over', async () => {
    const statement = `RETURN ${many((i) => `${i} + $x AS c${i}`, ', ', 20_000)}`;
    const running = query(createMemoryGraph(), statement, { x: 1 }, { timeoutMs: 2, sliceMs: 1 });
    await expect(running).rejects.toMatchObject({ name: 'LimitReached', code: 'Shabaka.TimedOut' });
  });

  test('keeps the order of the writes that were asked for', async () => {
    const graph = createMemoryGraph();
    const first = query(graph, `CREATE (:A {i: 1}), ${many((i) => `(:B {i: ${i}})`, ', ')}`, {}, { sliceMs: 1 });
    const read = query(graph, `RETURN ${many((i) => `${i} AS c${i}`, ', ')}`, {}, { sliceMs: 1 });
    const wrong = query(graph, `CREATE (:A {i: 7}), ${many((i) => `(:B {i: x${i}})`, ', ')}`, {}, { sliceMs: 1 });
    const last = query(graph, 'MATCH (a:A) SET a.i = a.i + 1');
    await expect(wrong).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.SyntaxError' });
    await Promise.all([first, read, last]);
    expect((await query(graph, 'MATCH (a:A) RETURN a.i')).records).toEqual([[2]]);
  });
});

/** Long where ◇ stands, which makes the parts of the expression around it be worked on before the whole. */
const EXPRESSIONS = [
  'RETURN [1, $x, $x + 1, [2, $x]◇] AS v',
  'RETURN {a: $x, b: [$x, 1], c: {d: 2}◇} AS v',
  "RETURN coalesce(null, $x◇, 'a') AS v",
  'RETURN CASE $x WHEN 1, > 5 THEN "a" WHEN 2 THEN "b" ELSE "c"◇ END AS v',
  'RETURN CASE WHEN $x > 1 THEN "a" WHEN $x = 1 THEN "b"◇ END AS v',
  'RETURN 1 < $x + 1 <= 2 <> 7◇ < 8 AS v',
  'RETURN NOT ($x = 2 OR $x = 3◇ XOR null) AS v',
  'RETURN [i IN [1, 2, 3] WHERE i > $x | [i, $x◇, i * 2]] AS v',
  'RETURN [1, [i IN [1, 2] | i + $x], reduce(s = 0, i IN [1, 2] | s + i + $x)◇] AS v',
  'MATCH (n:A) WHERE (n)-->() AND n.id = $x◇ AND exists((n)-->(:B)) RETURN n.id AS v',
  'MATCH (n) WHERE n.id IN [1, 2, $x◇] AND (n:A OR n:B) RETURN n.id AS v ORDER BY v',
  'MATCH (n) RETURN [size([(n)-->(m) | m.id]), COUNT { (n)--() }, n.id◇] AS v ORDER BY n.id',
  'MATCH (n) RETURN [count(n), collect(n.id)◇, $x] AS v',
  'MATCH (n) RETURN n.id + 1◇ AS v, count(*) AS c ORDER BY n.id + 1 DESC',
  'MATCH (n) WITH DISTINCT [n.id, $x◇] AS v WHERE v[0] > 1 RETURN v',
  'MATCH (n) SET n.p = [1, $x◇, 2] RETURN n.p AS v',
  'UNWIND [1, $x, [2]◇] AS v RETURN v',
  'RETURN count(count(1)◇) AS v',
  'RETURN [1, count(count(1))◇] AS v',
  'RETURN nosuch(1, $x◇) AS v',
  'RETURN [1, nosuch($y)◇] AS v',
  'RETURN [1, y◇] AS v',
  "RETURN [1, 2 + true◇, 'a' - 1] AS v",
  'RETURN [(a)-->(b)◇] AS v',
  'MATCH (n) RETURN n.id + count(n)◇ AS v',
  'MATCH (n) SET n.p = [1, {a: 1}◇]',
];

describe('a long expression', () => {
  test.each(EXPRESSIONS)('means what it means when it is short: %s', async (statement) => {
    const told = async (padding: string) => {
      const graph = createMemoryGraph();
      await query(graph, 'CREATE (:A {id: 1})-[:R]->(:B {id: 2})');
      const parameters = { x: 1, y: 2 };
      return query(graph, statement.replace('◇', padding), parameters).then(
        ({ columns, records }) => ({ columns, records }),
        (error) => ({ code: error.code, message: error.message, detail: error.detail }),
      );
    };
    const [long, short] = [await told(' '.repeat(5000)), await told('')];
    expect(long).toEqual(short);
  });
});
