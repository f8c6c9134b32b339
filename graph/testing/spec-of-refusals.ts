/** Of what every store keeps to: what is refused, and where a statement ends before its end. */
import { expect, it } from 'vitest';
import { Cancelled, LimitReached, QueryFailed, Refused } from '../errors.ts';
import { type Asking, ENDLESS, failureOf, HEAVY } from './asking.ts';

/** Codes are those of Neo4j where it has one. */
export function specOfRefusals({ ask, store }: Asking): void {
  it.each([
    ['MATCH (n)\nRETURN m', 'Neo.ClientError.Statement.SyntaxError', { offset: 17, line: 2, column: 8 }],
    ['RETURN 1 +', 'Neo.ClientError.Statement.SyntaxError', { offset: 10, line: 1, column: 11 }],
    ['RETURN 1; RETURN 2', 'Neo.ClientError.Statement.SyntaxError', undefined],
    ['RETURN $missing AS m', 'Neo.ClientError.Statement.ParameterMissing', undefined],
    ['RETURN 1 / 0 AS d', 'Neo.ClientError.Statement.ArithmeticError', undefined],
  ])('fails with Neo4j’s code and the place: %j', async (statement, code, position) => {
    const error = await failureOf(ask(statement));
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject(position === undefined ? { code } : { code, position });
  });

  it.each([
    'CREATE (:A)',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) DETACH DELETE n',
    'EXPLAIN CREATE (:A)',
    'PROFILE CREATE (:A)',
    'MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m',
    'CREATE INDEX FOR (n:A) ON (n.id)',
    'DROP CONSTRAINT nothing IF EXISTS',
  ])('refuses a write in read mode: %s', async (statement) => {
    const error = await failureOf(ask(statement));
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ code: 'Shabaka.ReadOnly' });
  });

  it.each([
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row }] AS nested",
    'USE neo4j MATCH (n) RETURN n',
    'SHOW TRANSACTIONS',
    'SHOW USERS',
    "CREATE USER mallory SET PASSWORD 'abcdefgh1'",
    "CALL dbms.listConfig('')",
    "CALL db.stats.retrieve('QUERIES')",
  ])('does this in no mode: %s', async (statement) => {
    for (const mode of ['read', 'write'] as const) {
      const error = await failureOf(ask(statement, { mode }));
      expect([mode, error instanceof Refused || error instanceof QueryFailed]).toEqual([mode, true]);
    }
  });

  it('cuts at a limit of rows or bytes, and says which', async () => {
    const byRows = await ask(ENDLESS, { maxRows: 3 });
    expect([byRows.rows, byRows.summary.cut, byRows.summary.rows]).toEqual([[[1], [2], [3]], 'rows', 3]);
    const byBytes = await ask(ENDLESS, { maxBytes: 1000, maxRows: 1e6 });
    expect(byBytes.summary.cut).toBe('bytes');
    expect(byBytes.rows.length).toBeGreaterThan(5);
    expect(byBytes.rows.length).toBeLessThan(1000);
    expect((await ask('UNWIND [1, 2, 3] AS x RETURN x', { maxRows: 3 })).summary.cut).toBeUndefined();
  });

  it('stops a statement at its time', async () => {
    const error = await failureOf(ask(HEAVY, { timeoutMs: 200 }));
    expect(error).toBeInstanceOf(LimitReached);
    expect(error).toMatchObject({ limit: 'time' });
  });

  it('stops a statement that its caller ends, and one already ended never starts', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    expect(await failureOf(ask(HEAVY, { signal: controller.signal }))).toBeInstanceOf(Cancelled);
    expect(await failureOf(ask('CREATE (:A)', { mode: 'write', signal: controller.signal }))).toBeInstanceOf(Cancelled);
    expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[0]]);
  });

  it('ends a statement whose reader breaks off, and settles its summary', async () => {
    const answer = await store().run(ENDLESS, new Map(), { mode: 'read', maxRows: 1e9 });
    for await (const [first] of answer.records) {
      expect(first).toBe(1);
      break;
    }
    expect(await failureOf(answer.summary)).toBeInstanceOf(Cancelled);
    expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  it('lets a light statement pass a heavy one', async () => {
    let isHeavyOver = false;
    const heavy = failureOf(ask(HEAVY, { timeoutMs: 1500 })).finally(() => {
      isHeavyOver = true;
    });
    expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
    expect(isHeavyOver).toBe(false);
    expect(await heavy).toBeInstanceOf(LimitReached);
  });

  it('takes nothing from a list that is longer than what it is asked for', async () => {
    expect((await ask('RETURN size(range(1, 1000000000)) AS size')).rows).toEqual([[1_000_000_000]]);
  });
}
