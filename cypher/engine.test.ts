import { describe, expect, it } from 'vitest';
import { Cancelled, LimitReached, Refused } from '../graph/errors.ts';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import type { Plan } from '../graph/store.ts';
import { createEngine, type Running } from './engine.ts';
import { CypherError } from './errors.ts';
import { testGraph } from './testing/ask.ts';

function drain(running: Running, sliceMs = Number.POSITIVE_INFINITY): { rows: number; steps: number } {
  let rows = 0;
  for (let steps = 1; ; steps++) {
    const { records, done } = running.step(performance.now() + sliceMs);
    rows += records.length;
    if (done) return { rows, steps };
  }
}

function operators(plan: Plan): string[] {
  return [plan.operator, ...plan.children.flatMap(operators)];
}

describe('preparing', () => {
  it('says what kind a statement is before anything runs', () => {
    const { engine } = testGraph();
    const kinds = [
      'MATCH (n) RETURN n',
      'CREATE (n)',
      'CREATE (n) RETURN n',
      'CREATE INDEX i FOR (n:A) ON (n.x)',
      'MATCH (n) CALL (n) { SET n.x = 1 } RETURN n',
      'CALL db.labels()',
    ].map((text) => engine.prepare(text).kind);
    expect(kinds).toEqual(['read', 'write', 'readWrite', 'schema', 'readWrite', 'read']);
  });

  it('names the parameters that are missing', () => {
    const { engine } = testGraph();
    expect(() => engine.prepare('RETURN $a + $b + $a', new Map([['b', 1]]))).toThrow(
      expect.objectContaining({
        code: 'Neo.ClientError.Statement.ParameterMissing',
        message: 'Expected parameter(s): a',
      }),
    );
  });

  it('refuses files, other graphs and administration by name', () => {
    const { engine } = testGraph();
    for (const text of [
      "LOAD CSV FROM 'file:///x' AS row RETURN row",
      'USE other RETURN 1',
      'SHOW USERS',
      'DROP USER x',
    ]) {
      expect(() => engine.prepare(text)).toThrow(Refused);
    }
  });

  it('plans anew when an index has come', () => {
    const graph = testGraph('UNWIND range(1, 100) AS i CREATE (:A {x: i})');
    const text = 'MATCH (a:A {x: 7}) RETURN a.x';
    expect(operators(graph.engine.prepare(text).plan())).toContain('NodeByLabelScan');
    graph.ask('CREATE INDEX ax FOR (a:A) ON (a.x)');
    expect(operators(graph.engine.prepare(text).plan())).toContain('NodeIndexSeek');
    expect(graph.rows(text)).toEqual([[7]]);
  });

  it('runs nothing for EXPLAIN and measures for PROFILE', () => {
    const graph = testGraph('UNWIND range(1, 3) AS i CREATE (:A)-[:R]->(:B)');
    expect(graph.engine.prepare('EXPLAIN MATCH (n) DETACH DELETE n').mode).toBe('explain');
    const running = graph.engine.prepare('PROFILE MATCH (:A)-->(b) RETURN b').start(graph.engine.graph.snapshot());
    drain(running);
    const [top] = running.plan().children;
    expect(top).toMatchObject({ operator: 'Projection', rows: 3 });
    expect(top?.children[0]).toMatchObject({ rows: 3, identifiers: ['b'] });
    expect(top?.children[0]?.dbHits).toBeGreaterThan(0);
  });
});

describe('running', () => {
  const heavy = 'MATCH (a), (b), (c) RETURN count(*)';
  const big = testGraph('UNWIND range(1, 300) AS i CREATE (:N {i: i})');

  it('works in slices, whatever the statement does', () => {
    for (const text of [
      'MATCH (a), (b) RETURN a.i + b.i AS s ORDER BY s DESC',
      'MATCH (a), (b) RETURN a.i % 7 AS k, count(DISTINCT b.i), collect(b.i)',
      'RETURN size([x IN range(1, 1000000) WHERE x % 3 = 0 | x])',
      'MATCH (a) RETURN COUNT { MATCH (b) WHERE b.i > a.i }',
      'MATCH (a:N {i: 1})-[*0..3]-(b), (c), (d) RETURN count(*)',
    ]) {
      expect(drain(big.engine.prepare(text).start(big.engine.graph.snapshot()), 1).steps).toBeGreaterThan(3);
    }
  });

  it('ends where the caller says so, and only then', () => {
    let calls = 0;
    const check = () => {
      if (++calls > 20) throw new Cancelled('enough', { code: 'Test.Enough' });
    };
    expect(() => drain(big.engine.prepare(heavy).start(big.engine.graph.snapshot(), { check }))).toThrow(Cancelled);
  });

  it('stops pulling where LIMIT is reached', () => {
    const started = performance.now();
    expect(big.rows('MATCH (a), (b), (c), (d), (e) RETURN a.i LIMIT 3').length).toBe(3);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('ends in a named error where the memory budget is spent', () => {
    for (const text of [
      'UNWIND range(1, 10000000) AS x RETURN collect(x)',
      'MATCH (a), (b) RETURN a, b ORDER BY a.i',
      'MATCH (a), (b) WITH DISTINCT toString(a.i * 1000 + b.i) AS s RETURN count(s)',
      'RETURN range(1, 1000000000)',
      "RETURN reduce(s = 'x', i IN range(1, 60) | s + s)",
      'MATCH (a), (b) WITH a, b CREATE (:X)',
      'UNWIND range(1, 1000000) AS x CREATE (:X {x: x})',
      'MATCH (a) UNWIND range(1, 1000000) AS x SET a.x = x',
    ]) {
      const prepared = big.engine.prepare(text);
      const transaction = prepared.kind === 'read' ? undefined : big.engine.graph.begin();
      const target = transaction ?? big.engine.graph.snapshot();
      const failing = () => drain(prepared.start(target, { memoryBudget: 2 ** 21 }));
      expect(failing, text).toThrow(
        expect.objectContaining({ limit: 'memory', code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' }),
      );
      expect(failing, text).toThrow(LimitReached);
      transaction?.rollback();
    }
  });

  it('forgets what is in passing, however long it goes on', () => {
    for (const text of [
      'MATCH (a), (b) WHERE size([x IN range(1, 50) | x]) < 0 RETURN a',
      'MATCH (a), (b) WITH [x IN range(1, 50) | x] AS l WHERE size(l) < 0 RETURN l',
      'RETURN size([x IN range(1, 3000) WHERE size([y IN range(1, 200) | y]) < 0])',
      "RETURN size(reduce(s = '', x IN range(1, 20000) | s + 'x'))",
      'MATCH (a) WHERE NOT EXISTS { MATCH (b) WITH collect(b) AS l RETURN l } RETURN a',
      'MATCH (a), (b) RETURN size(collect(DISTINCT a.i % 3 + [x IN range(1, 20) | x][0]))',
    ]) {
      const running = big.engine.prepare(text).start(big.engine.graph.snapshot(), { memoryBudget: 2 ** 23 });
      expect(() => drain(running), text).not.toThrow();
    }
  });

  it('gives back what an operator held when it is done', () => {
    const text =
      'UNWIND range(1, 200) AS i CALL (i) { MATCH (n:N) RETURN n ORDER BY n.i DESC LIMIT 290 } RETURN count(n)';
    const running = big.engine.prepare(text).start(big.engine.graph.snapshot(), { memoryBudget: 2 ** 20 });
    expect(drain(running).rows).toBe(1);
  });
});

describe('an engine of one’s own', () => {
  it('takes procedures, typed and with results', () => {
    const engine = createEngine(createMemoryGraph(), {
      procedures: [
        {
          name: 'my.twice',
          arguments: [{ name: 'x', type: 'FLOAT' }],
          results: [{ name: 'y', type: 'FLOAT' }],
          mode: 'READ',
          description: 'Doubles.',
          *call([x]) {
            yield [typeof x === 'object' && x !== null && 'value' in x ? Number(x.value) * 2 + 0.5 : null];
          },
        },
      ],
    });
    const running = engine.prepare('CALL my.twice(4) YIELD y RETURN y').start(engine.graph.snapshot());
    expect(running.step(Number.POSITIVE_INFINITY).records).toEqual([[8.5]]);
    expect(() => engine.prepare('CALL my.thrice(4)')).toThrow(CypherError);
  });
});

describe('a plan that counts on an index', () => {
  const setup = ['CREATE INDEX i FOR (n:L) ON (n.p)', 'CREATE (:L {p: 1, q: 5})'];
  const count = 'MATCH (n:L {p: 1}) RETURN count(n)';

  it('finds what there was where the index is made anew while it runs', () => {
    const { engine, ask } = testGraph(...setup);
    const prepared = engine.prepare(count);
    const snapshot = engine.graph.snapshot();
    for (const text of ['DROP INDEX i', 'MATCH (n:L) SET n.p = 2', setup[0] ?? '']) ask(text);
    expect(prepared.start(snapshot).step(Number.POSITIVE_INFINITY).records).toEqual([[1]]);
    expect(prepared.start(engine.graph.snapshot()).step(Number.POSITIVE_INFINITY).records).toEqual([[0]]);
  });

  it('takes no other index for it that has its name', () => {
    const { engine, ask } = testGraph(...setup);
    const prepared = engine.prepare(count);
    for (const text of ['DROP INDEX i', 'CREATE INDEX i FOR (n:L) ON (n.q)']) ask(text);
    expect(prepared.start(engine.graph.snapshot()).step(Number.POSITIVE_INFINITY).records).toEqual([[1]]);
  });
});
