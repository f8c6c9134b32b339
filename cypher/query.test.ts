import { describe, expect, it } from 'vitest';
import { Cancelled, LimitReached, QueryFailed, Refused } from '../graph/errors.ts';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import { NO_COUNTERS } from '../graph/store.ts';
import { createEngine } from './engine.ts';
import { query } from './query.ts';

const HEAVY = 'UNWIND range(1, 3000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS count';

describe('query', () => {
  it.each(['(a:Nobody)-->(b)', 'SHORTEST 1 (a:Nobody)-->+(b)'])('notes the unknown label in %s', async (pattern) => {
    const { notifications } = await query(createMemoryGraph(), `MATCH ${pattern} RETURN a`);
    expect(notifications.map(({ description }) => description)).toEqual([
      'No node has the label `Nobody`; check its spelling.',
    ]);
  });

  it('answers a write and then a read of what was written', async () => {
    const graph = createMemoryGraph();
    const written = await query(graph, 'CREATE (:City {name: $name})-[:IN]->(:Country {name: "Syria"})', {
      name: 'السويداء',
    });
    expect(written).toEqual({
      kind: 'write',
      columns: [],
      records: [],
      counters: { ...NO_COUNTERS, nodesCreated: 2, relationshipsCreated: 1, propertiesSet: 2, labelsAdded: 2 },
      notifications: [],
      isCut: false,
    });
    const read = await query(graph, 'MATCH (c:City)-[:IN]->(l) RETURN c.name AS city, l.name AS country');
    expect(read).toEqual({
      kind: 'read',
      columns: ['city', 'country'],
      records: [['السويداء', 'Syria']],
      counters: NO_COUNTERS,
      notifications: [],
      isCut: false,
    });
  });

  it('takes parameters as a Map too, and an engine in the place of its graph', async () => {
    const engine = createEngine(createMemoryGraph());
    expect((await query(engine, 'RETURN $a + 1 AS b', new Map([['a', 1]]))).records).toEqual([[2]]);
  });

  it('lets others run while a heavy statement runs, and ends it when told to', async () => {
    const abort = new AbortController();
    let turns = 0;
    const ticker = setInterval(() => {
      turns++;
      if (turns === 5) abort.abort();
    }, 5);
    await expect(query(createMemoryGraph(), HEAVY, {}, { signal: abort.signal })).rejects.toThrow(Cancelled);
    clearInterval(ticker);
    expect(turns).toBe(5);
  });

  it('ends a statement past its time', async () => {
    await expect(query(createMemoryGraph(), HEAVY, {}, { timeoutMs: 30 })).rejects.toThrow(
      new LimitReached('statement: it took longer than its limit of 30 ms, and was stopped.', {
        code: 'Shabaka.TimedOut',
        limit: 'time',
        hint: 'Ask for less, or raise the time limit of this statement.',
      }),
    );
  });

  it('undoes a write that fails or is given up', async () => {
    const graph = createMemoryGraph();
    await expect(query(graph, 'UNWIND [2, 1, 0] AS x CREATE (:N {a: 1 / x})')).rejects.toThrow(QueryFailed);
    await expect(query(graph, 'UNWIND range(1, 10000000) AS x CREATE (:N)', {}, { timeoutMs: 40 })).rejects.toThrow(
      LimitReached,
    );
    expect((await query(graph, 'MATCH (n) RETURN count(n) AS count')).records).toEqual([[0]]);
  });

  it('does writes that are asked for together one after the other', async () => {
    const graph = createMemoryGraph();
    await query(graph, 'CREATE (:Counter {value: 0})');
    const one = 'UNWIND range(1, 2000) AS x MATCH (c:Counter) SET c.value = c.value + 1';
    await Promise.all(Array.from({ length: 8 }, () => query(graph, one, {}, { sliceMs: 1 })));
    expect((await query(graph, 'MATCH (c:Counter) RETURN c.value')).records).toEqual([[16_000]]);
  });

  it('lets no write in before its turn, though one that came between was refused', async () => {
    const graph = createMemoryGraph();
    await query(graph, 'UNWIND range(1, 2) AS i CREATE (:N {i: i})');
    const first = query(graph, 'UNWIND range(1, 10000) AS i CREATE (:N {i: i})', {}, { sliceMs: 0 });
    await expect(query(graph, 'CREATE (n)', {}, { mode: 'read' })).rejects.toThrow(Refused);
    await new Promise<void>((resolve) => setImmediate(resolve));
    const second = query(graph, 'MATCH (n:N) RETURN count(n) AS n NEXT CREATE (:Counted {n: n})');
    await Promise.all([first, second]);
    expect((await query(graph, 'MATCH (c:Counted) RETURN c.n')).records).toEqual([[10_002]]);
  });

  it('ends a write that waits for its turn, and lets no later one in for that', async () => {
    const graph = createMemoryGraph();
    const abort = new AbortController();
    let isFirstOver = false;
    const first = query(graph, `${HEAVY} NEXT CREATE (:First)`, {}, { sliceMs: 1, signal: abort.signal }).finally(
      () => {
        isFirstOver = true;
      },
    );
    const second = query(graph, 'CREATE (:Second)', {}, { signal: AbortSignal.timeout(5) });
    const third = query(graph, 'CREATE (:Third)', {}, { timeoutMs: 5 });
    const fourth = query(graph, 'CREATE (:Fourth)');
    await Promise.all([expect(second).rejects.toThrow(Cancelled), expect(third).rejects.toThrow(LimitReached)]);
    expect(isFirstOver).toBe(false);
    abort.abort();
    await expect(first).rejects.toThrow(Cancelled);
    await fourth;
    expect((await query(graph, 'MATCH (n) RETURN labels(n)')).records).toEqual([[['Fourth']]]);
  });

  it('refuses a write in read mode', async () => {
    const graph = createMemoryGraph();
    await expect(query(graph, 'CREATE ()', {}, { mode: 'read' })).rejects.toThrow(Refused);
    expect(graph.nodeCount).toBe(0);
  });

  it('cuts an answer at its limit of rows, and says so', async () => {
    const { records, isCut } = await query(createMemoryGraph(), 'UNWIND range(1, 9) AS x RETURN x', {}, { maxRows: 2 });
    expect({ records, isCut }).toEqual({ records: [[1], [2]], isCut: true });
    const whole = await query(createMemoryGraph(), 'UNWIND range(1, 2) AS x RETURN x', {}, { maxRows: 2 });
    expect(whole.isCut).toBe(false);
  });

  it('explains without running, and profiles with counts of rows', async () => {
    const graph = createMemoryGraph();
    const explained = await query(graph, 'EXPLAIN CREATE (:N)');
    expect([explained.plan?.operator, graph.nodeCount]).toEqual(['ProduceResults', 0]);
    const profiled = await query(graph, 'PROFILE UNWIND [1, 2] AS x RETURN x');
    expect(profiled.plan?.rows).toBe(2);
  });

  it('says where a statement is wrong', async () => {
    await expect(query(createMemoryGraph(), 'MATCH (n) RETRUN n')).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.SyntaxError',
      position: { offset: 10, line: 1, column: 11 },
    });
  });
});
