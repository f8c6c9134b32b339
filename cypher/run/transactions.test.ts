import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { createEngine } from '../engine.ts';
import { query } from '../query.ts';
import { testGraph } from '../testing/ask.ts';

describe('CALL { } IN TRANSACTIONS', () => {
  it('shows each commit to others at once', async () => {
    const graph = createMemoryGraph();
    const seen: number[] = [];
    const engine = createEngine(graph, {
      procedures: [
        {
          name: 'test.look',
          mode: 'READ',
          description: '',
          arguments: [],
          results: [],
          call: () => {
            seen.push(graph.snapshot().nodeCount);
            return [];
          },
        },
      ],
    });
    await query(
      engine,
      'UNWIND range(1, 5) AS x CALL (x) { CREATE (:N) WITH 1 AS one CALL test.look() } IN TRANSACTIONS OF 2 ROWS',
    );
    expect(seen).toEqual([0, 0, 2, 2, 4]);
  });

  it('needs memory for one batch and not for all that is written', () => {
    const write = 'UNWIND range(1, 20000) AS x CALL (x) { CREATE (:N {x: x}) }';
    const held = (statement: string) => {
      const engine = createEngine(createMemoryGraph());
      const target = engine.graph.begin();
      const running = engine.prepare(statement).start(target, { memoryBudget: 2 ** 20 });
      while (!running.step(Number.POSITIVE_INFINITY).done);
      target.commit();
      return engine.graph.nodeCount;
    };
    expect(held(`${write} IN TRANSACTIONS OF 1000 ROWS`)).toBe(20_000);
    expect(() => held(write)).toThrow('The statement needs more than the 1 MiB of memory');
  });

  it('holds one batch and not all that was written, when it undoes', async () => {
    const graph = createMemoryGraph();
    const statement =
      'UNWIND range(1, 40) AS x CALL (x) { CREATE (n:N {x: x, y: 1 / (x % 10)}) } IN TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE';
    const { counters } = await query(graph, statement);
    expect([counters.nodesCreated, graph.nodeCount]).toEqual([0, 0]);
    const single = statement.replace('10 ROWS', '1 ROW');
    expect((await query(graph, single)).counters.nodesCreated).toBe(36);
    expect(graph.nodeCount).toBe(36);
  });

  it('says how much was committed where it fails', () => {
    const { ask, rows } = testGraph();
    const statement = 'UNWIND [2, 1, 0] AS x CALL (x) { CREATE (:N {x: 2 / x}) } IN TRANSACTIONS OF 1 ROW';
    expect(() => ask(statement)).toThrow('/ by zero (Transactions committed: 2)');
    expect(rows('MATCH (n:N) RETURN n.x ORDER BY n.x')).toEqual([[1], [2]]);
  });

  it('is refused where its transaction holds more than the statement', () => {
    const graph = createMemoryGraph();
    const engine = createEngine(graph);
    const transaction = graph.begin();
    const run = (text: string) => engine.prepare(text).start(transaction).step(Number.POSITIVE_INFINITY);
    run('CREATE (:Before)');
    expect(() => run('UNWIND [1] AS x CALL (x) { CREATE (:N) } IN TRANSACTIONS')).toThrow('implicit transaction');
    transaction.rollback();
    expect(graph.nodeCount).toBe(0);
  });

  it('waits for whoever commits, and takes a refusal as the failure of the batch', async () => {
    const { engine } = testGraph();
    const transaction = engine.graph.begin();
    let commits = 0;
    const running = engine
      .prepare('UNWIND [1, 2, 3] AS x CALL (x) { CREATE (:N {x: x}) } IN TRANSACTIONS OF 1 ROW ON ERROR FAIL')
      .start(transaction, {
        commitPart: async () => {
          if (++commits === 2) throw new Error('the disk is full');
          transaction.commitPart();
        },
      });
    const drive = async () => {
      for (;;) {
        const { done, wait } = running.step(Number.POSITIVE_INFINITY);
        if (done) return;
        await wait;
      }
    };
    await expect(drive()).rejects.toThrow('the disk is full');
    running.close();
    transaction.rollback();
    expect([commits, engine.graph.nodeCount]).toEqual([2, 1]);
  });

  it('reads no properties of what a batch before has deleted', () => {
    const { rows } = testGraph('UNWIND [1, 2] AS x CREATE (:N {x: x})');
    expect(rows('MATCH (n:N) CALL (n) { DELETE n } IN TRANSACTIONS OF 1 ROW RETURN n.x')).toEqual([[null], [null]]);
    expect(() => rows('CREATE (n:N {x: 1}) DELETE n RETURN n.x')).toThrow('has been deleted in this transaction');
  });
});
