/** Of what every store keeps to: what writes count, refuse and leave. */
import { expect, it } from 'vitest';
import { Cancelled, QueryFailed } from '../errors.ts';
import { type Counters, NO_COUNTERS } from '../store.ts';
import { type Asking, failureOf } from './asking.ts';

/** A statement is whole or it is not there. */
export function specOfWrites({ ask, write, rowsOf, store }: Asking): void {
  it.each<[string, Partial<Counters>]>([
    ['CREATE (:N {a: 1, b: null})', { nodesCreated: 1, labelsAdded: 1, propertiesSet: 1 }],
    [
      "CREATE (a:A {id: 1})-[:R]->(b:A {id: 2}) SET b.name = 'b' REMOVE a:A",
      { nodesCreated: 2, relationshipsCreated: 1, propertiesSet: 3, labelsAdded: 2, labelsRemoved: 1 },
    ],
    ['MATCH (n:Old) SET n.x = 1', { propertiesSet: 1 }],
    ['MATCH (n:Old) SET n.x = null', { propertiesSet: 1 }],
    ['MATCH (n:Old) REMOVE n.x, n.nothing', { propertiesSet: 1 }],
    ['MATCH (n:Old) SET n.nothing = null', {}],
    ['MATCH (n:Old) SET n:Old:New', { labelsAdded: 1 }],
    ['MATCH (n:Old) REMOVE n:Old:New', { labelsRemoved: 1 }],
    ['MATCH (n:Old) SET n = {x: 1, y: 2}', { propertiesSet: 3 }],
    ['MATCH (n:Old) SET n += {x: 2, z: null}', { propertiesSet: 2 }],
    ['MERGE (n:Old {x: 1}) ON MATCH SET n.m = 1 ON CREATE SET n.c = 1', { propertiesSet: 1 }],
    [
      'MERGE (n:Old {x: 9}) ON MATCH SET n.m = 1 ON CREATE SET n.c = 1',
      { nodesCreated: 1, labelsAdded: 1, propertiesSet: 2 },
    ],
    ['MATCH (n:Old) DETACH DELETE n', { nodesDeleted: 1, relationshipsDeleted: 1 }],
    ['CREATE (n:N) DELETE n', { nodesCreated: 1, nodesDeleted: 1, labelsAdded: 1 }],
    ['MATCH (:Old)-[r]->() DELETE r, r', { relationshipsDeleted: 1 }],
    ['CREATE CONSTRAINT c FOR (n:N) REQUIRE n.id IS UNIQUE', { constraintsAdded: 1 }],
    ['CREATE INDEX i FOR (n:N) ON (n.a)', { indexesAdded: 1 }],
    ['CREATE INDEX IF NOT EXISTS FOR (n:Old) ON (n.x)', {}],
    ['DROP INDEX old_x', { indexesRemoved: 1 }],
  ])('counts what %s does', async (statement, counters) => {
    await write('CREATE (:Old {x: 1, z: 2})-[:R]->()');
    await write('CREATE INDEX old_x FOR (n:Old) ON (n.x)');
    const { kind, counters: counted } = (await write(statement)).summary;
    expect(counted).toEqual({ ...NO_COUNTERS, ...counters });
    expect(['write', 'readWrite', 'schema']).toContain(kind);
  });

  it.each<[string, string, string]>([
    [
      'CREATE (:U {id: 1})',
      'Neo.ClientError.Schema.ConstraintValidationFailed',
      'already exists with label `U` and property `id` = 1',
    ],
    [
      'MATCH (n:Free) SET n:U',
      'Neo.ClientError.Schema.ConstraintValidationFailed',
      'already exists with label `U` and property `id` = 1',
    ],
    ['MATCH (n:U) DELETE n', 'Neo.ClientError.Schema.ConstraintValidationFailed', 'because it still has relationships'],
    [
      'CREATE CONSTRAINT other FOR (n:U) REQUIRE n.id IS UNIQUE',
      'Neo.ClientError.Schema.ConstraintAlreadyExists',
      'Constraint already exists: Constraint( id=',
    ],
    [
      'CREATE INDEX FOR (n:U) ON (n.id)',
      'Neo.ClientError.Schema.ConstraintAlreadyExists',
      'There is a uniqueness constraint on (:U {id}), so an index is already created that matches this.',
    ],
    [
      'CREATE CONSTRAINT FOR (n:Twice) REQUIRE n.id IS UNIQUE',
      'Neo.DatabaseError.Schema.ConstraintCreationFailed',
      'have the label `Twice` and property `id` = 7',
    ],
    [
      'DROP INDEX u_id',
      'Neo.DatabaseError.Schema.IndexDropFailed',
      'Unable to drop index: Index belongs to constraint: `u_id`',
    ],
    ['DROP CONSTRAINT nothing', 'Neo.DatabaseError.Schema.ConstraintDropFailed', 'No such constraint nothing.'],
    ['UNWIND [2, 1, 0] AS x CREATE (:A {id: 1 / x})', 'Neo.ClientError.Statement.ArithmeticError', ''],
    ['MATCH (n:U) SET n.m = {a: 1}', 'Neo.ClientError.Statement.TypeError', ''],
  ])('refuses %s, and changes nothing', async (statement, code, part) => {
    await write('CREATE CONSTRAINT u_id FOR (n:U) REQUIRE n.id IS UNIQUE');
    await write('CREATE (:U {id: 1})-[:R]->(:Free {id: 1}), (:Twice {id: 7}), (:Twice {id: 7})');
    const everything = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN labels(n), properties(n), type(r) ORDER BY id(n)';
    const before = await rowsOf(everything);
    const error = await failureOf(write(statement));
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code, message: expect.stringContaining(part) });
    expect(await rowsOf(everything)).toEqual(before);
  });

  it('does the whole of a write whose answer it cuts', async () => {
    const { rows, summary } = await ask('UNWIND range(1, 20) AS x CREATE (n:A {id: x}) RETURN x', {
      mode: 'write',
      maxRows: 3,
    });
    expect([rows, summary.cut, summary.counters.nodesCreated]).toEqual([[[1], [2], [3]], 'rows', 20]);
    expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[20]]);
  });

  it('gives a value back to whoever asks next, and never an unfinished one', async () => {
    await write('CREATE (:Counter {n: 0})');
    const increments = Array.from({ length: 8 }, () => write('MATCH (c:Counter) SET c.lock = 1 SET c.n = c.n + 1'));
    const readings = Array.from({ length: 8 }, () => rowsOf('MATCH (c:Counter) RETURN c.n'));
    await Promise.all([...increments, ...readings]);
    expect(await rowsOf('MATCH (c:Counter) RETURN c.n')).toEqual([[8]]);
  });

  it('keeps a write whole when it is ended in the middle, or not read to its end', async () => {
    const statement = 'UNWIND range(1, 20000) AS x CREATE (n:Many {x: x}) RETURN n.x';
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const ended = await failureOf(ask(statement, { mode: 'write', signal: controller.signal, maxRows: 1e6 }));
    const count = Number((await rowsOf('MATCH (n:Many) RETURN count(n)'))[0]?.[0]);
    expect([ended instanceof Cancelled, count]).toEqual(count === 0 ? [true, 0] : [false, 20_000]);
    const answer = await store().run(statement, new Map(), { mode: 'write', maxRows: 1e6 });
    for await (const _ of answer.records) break;
    await answer.summary.catch((error: unknown) => expect(error).toBeInstanceOf(Cancelled));
    expect([0, 20_000]).toContain(Number((await rowsOf('MATCH (n:Many) RETURN count(n)'))[0]?.[0]) - count);
  });
}
