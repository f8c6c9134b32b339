/** Of what every store keeps to: CALL { } IN TRANSACTIONS, whose commits are durable one by one. */
import { expect, it } from 'vitest';
import { Cancelled, QueryFailed, Refused } from '../errors.ts';
import { type Asking, failureOf } from './asking.ts';

const COUNT = 'MATCH (n:Part) RETURN count(n)';

/** A batch is whole or it is not there; what was committed before it stays. */
export function specOfTransactions({ ask, write, rowsOf, store }: Asking): void {
  it('keeps what was committed before a batch fails, and takes back that batch alone', async () => {
    const statement = 'UNWIND range(1, 6) AS x CALL (x) { CREATE (:Part {x: 1 / (5 - x)}) } IN TRANSACTIONS OF 2 ROWS';
    const error = await failureOf(write(statement));
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(await rowsOf(COUNT)).toEqual([[4]]);
  });

  it.each([
    ['CONTINUE', [true, true, false, false, true], 3],
    ['BREAK', [true, true, false, false, false], 2],
  ])('tells with ON ERROR %s how each batch ended', async (word, committed, count) => {
    const statement = `UNWIND range(1, 5) AS x CALL (x) { CREATE (n:Part {x: 1 / (3 - x)}) RETURN n.x AS y }
      IN TRANSACTIONS OF 2 ROWS ON ERROR ${word} REPORT STATUS AS s
      RETURN s.started, s.committed, s.transactionId IS NULL, s.errorMessage IS NULL ORDER BY x`;
    const { rows, summary } = await write(statement);
    const isStarted = (at: number) => word === 'CONTINUE' || at < 4;
    expect(rows).toEqual(
      committed.map((isCommitted, at) => [isStarted(at), isCommitted, !isStarted(at), isCommitted || !isStarted(at)]),
    );
    expect(summary.counters).toMatchObject({ nodesCreated: count, labelsAdded: count, propertiesSet: count });
    expect(await rowsOf(COUNT)).toEqual([[count]]);
  });

  it('takes a batch that is refused at its commit as one that failed', async () => {
    await write('CREATE (:Hub {x: 1})-[:R]->(), (:Hub {x: 2}), (:Hub {x: 3})');
    const statement = `MATCH (n:Hub) WITH n, n.x AS x ORDER BY x CALL (n) { DELETE n } IN TRANSACTIONS OF 1 ROWS
      ON ERROR CONTINUE REPORT STATUS AS s RETURN x, s.committed`;
    const { rows, summary } = await write(statement);
    expect([rows, summary.counters.nodesDeleted]).toEqual([
      [
        [1, false],
        [2, true],
        [3, true],
      ],
      2,
    ]);
    expect(await rowsOf('MATCH (n:Hub) RETURN n.x')).toEqual([[1]]);
  });

  it('shows a batch what was committed by those before it, and all of it to what comes after', async () => {
    const statement = `UNWIND [1, 2, 3] AS x
      CALL (x) { OPTIONAL MATCH (n:Part) WITH x, count(n) AS seen CREATE (:Part {x: x}) RETURN seen } IN TRANSACTIONS OF 1 ROWS
      RETURN seen, COUNT { (:Part) } AS all ORDER BY x`;
    expect((await write(statement)).rows).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it('takes back what the statement itself wrote, and nothing of the batches, where it fails behind them', async () => {
    const statement = `UNWIND [1, 2] AS x CALL (x) { CREATE (:Part {x: x}) } IN TRANSACTIONS OF 1 ROWS
      WITH x CREATE (:After {x: 1 / (x - 2)})`;
    expect(await failureOf(write(statement))).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(await rowsOf('MATCH (n) RETURN labels(n), count(*)')).toEqual([[['Part'], 2]]);
  });

  it('keeps whole batches and nothing else of a statement that is ended in the middle', async () => {
    const statement = `UNWIND range(1, 500000) AS x CALL (x) { CREATE (:Part {x: x}) } IN TRANSACTIONS OF 50 ROWS RETURN x`;
    const controller = new AbortController();
    const running = failureOf(ask(statement, { mode: 'write', signal: controller.signal, maxRows: 10 }));
    for (let seen = 0; seen === 0; ) seen = Number((await rowsOf(COUNT))[0]?.[0]);
    controller.abort();
    expect(await running).toBeInstanceOf(Cancelled);
    const count = Number((await rowsOf(COUNT))[0]?.[0]);
    expect([count % 50, count > 0, count < 500_000]).toEqual([0, true, true]);
    await write('CREATE (:Next)');
    expect(await rowsOf('MATCH (n:Next) RETURN count(n)')).toEqual([[1]]);
  }, 60_000);

  it('refuses in read mode what writes in transactions, and runs what only reads', async () => {
    const writing = 'UNWIND [1, 2] AS x CALL (x) { CREATE (:Part {x: x}) } IN TRANSACTIONS OF 1 ROWS';
    expect(await failureOf(store().run(writing, new Map(), { mode: 'read' }))).toBeInstanceOf(Refused);
    const reading =
      'UNWIND [1, 0] AS x CALL (x) { RETURN 1 / x AS y } IN TRANSACTIONS OF 1 ROWS ON ERROR CONTINUE RETURN x, y';
    expect((await ask(reading)).rows).toEqual([
      [1, 1],
      [0, null],
    ]);
  });
}
