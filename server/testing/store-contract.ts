/** What every `GraphStore` keeps to, as tests that each store runs. A statement of the contract is never about one engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cancelled, LimitReached, QueryFailed, Refused, Unavailable } from '../../graph/errors.ts';
import type { AccessMode, GraphStore, RunOptions, Summary } from '../../graph/store.ts';
import { NO_COUNTERS } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';

export interface StoreUnderTest {
  readonly store: GraphStore;
  /** Removes everything: data, constraints, indexes. */
  empty(): Promise<void>;
  dispose(): Promise<void>;
}

/** Takes seconds and returns one row, on any engine; checks nothing that an optimiser could leave out. */
const HEAVY =
  'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b WITH a, b WHERE sin(a) + cos(b) > 3 RETURN count(*)';
const ENDLESS = 'UNWIND range(1, 10000) AS y UNWIND range(1, 10000) AS x RETURN x';

/** Runs the contract. `skip` says in one line why the store cannot be tried here, if it cannot. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>, skip?: string): void {
  describe.skipIf(skip !== undefined)(`the contract of a store, kept by ${name}`, () => {
    let subject: StoreUnderTest;
    beforeAll(async () => {
      subject = await open();
    }, 120_000);
    beforeEach(() => subject.empty());
    afterAll(() => subject?.dispose());

    const ask = (statement: string, options: Partial<RunOptions> & { parameters?: Record<string, Value> } = {}) =>
      answerOf(subject.store, statement, options);
    const write = (statement: string) => ask(statement, { mode: 'write' });

    it('answers columns, records in order, and a summary', async () => {
      const { columns, rows, summary } = await ask('UNWIND [2, 1] AS n RETURN n, n * 1.0 AS f', {});
      expect({ columns, rows }).toEqual({
        columns: ['n', 'f'],
        rows: [
          [2, { kind: 'float', value: 2 }],
          [1, { kind: 'float', value: 1 }],
        ],
      });
      expect(summary).toEqual({
        kind: 'read',
        rows: 2,
        counters: NO_COUNTERS,
        notifications: [],
        elapsedMs: expect.any(Number),
      });
    });

    it('gives parameters back as they were', async () => {
      const all: Value[] = [
        null,
        true,
        0,
        -9007199254740993n,
        { kind: 'float', value: -0 },
        Number.NaN,
        'شبكة 😀',
        [],
        [1, [2]],
        new Map<string, Value>([
          ['__proto__', 1],
          ['constructor', 'c'],
        ]),
        { kind: 'date', epochDay: 20292 },
        { kind: 'localTime', nanoOfDay: 1 },
        { kind: 'time', nanoOfDay: 1, offsetSeconds: -3600 },
        { kind: 'localDateTime', epochDay: -1, nanoOfDay: 86_399_999_999_999 },
        { kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 7200, zone: 'Asia/Damascus' },
        { kind: 'duration', months: 14, days: -3, seconds: -1, nanoseconds: 500_000_000 },
        { kind: 'point', srid: 4326, x: 36.3, y: 33.5 },
      ];
      expect((await ask('RETURN $all AS all', { parameters: { all } })).rows).toEqual([[all]]);
    });

    it('answers nodes, edges and paths whole', async () => {
      await write("CREATE (:A:B {id: 1, `__proto__`: 'p'})-[:R {w: 2.5}]->(:C)");
      const { rows } = await ask('MATCH p = (c:C)<-[r]-(a) RETURN a, r, p, elementId(c)');
      const [a, r, p, c] = rows[0] ?? [];
      const node = {
        kind: 'node',
        elementId: expect.any(String),
        labels: ['A', 'B'],
        properties: new Map<string, Value>([
          ['id', 1],
          ['__proto__', 'p'],
        ]),
      };
      expect(a).toEqual(node);
      const { elementId } = a as { elementId: string };
      expect(r).toEqual({
        kind: 'edge',
        elementId: expect.any(String),
        type: 'R',
        startElementId: elementId,
        endElementId: c,
        properties: new Map([['w', 2.5]]),
      });
      expect(p).toEqual({
        kind: 'path',
        nodes: [{ kind: 'node', elementId: c, labels: ['C'], properties: new Map() }, a],
        edges: [r],
      });
    });

    it('counts what a write changed, and keeps it', async () => {
      const { summary } = await write("CREATE (a:A {id: 1})-[:R]->(b:A {id: 2}) SET b.name = 'b' REMOVE a:A");
      expect(summary.counters).toEqual({
        ...NO_COUNTERS,
        nodesCreated: 2,
        relationshipsCreated: 1,
        propertiesSet: 3,
        labelsAdded: 2,
        labelsRemoved: 1,
      });
      expect(['write', 'readWrite']).toContain(summary.kind);
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[2]]);
    });

    it('keeps nothing of a write that fails', async () => {
      await expect(write('UNWIND [2, 1, 0] AS x CREATE (:A {id: 1 / x})')).rejects.toBeInstanceOf(QueryFailed);
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[0]]);
    });

    it('does the whole of a write whose answer it cuts', async () => {
      const { rows, summary } = await ask('UNWIND range(1, 20) AS x CREATE (n:A {id: x}) RETURN x', {
        mode: 'write',
        maxRows: 3,
      });
      expect([rows, summary.cut, summary.counters.nodesCreated]).toEqual([[[1], [2], [3]], 'rows', 20]);
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[20]]);
    });

    it('keeps uniqueness, and says which constraint was broken by Neo4j’s code', async () => {
      await write('CREATE CONSTRAINT a_id FOR (n:A) REQUIRE n.id IS UNIQUE');
      await write('CREATE (:A {id: 1})');
      const error = await failureOf(write('CREATE (:A {id: 1})'));
      expect(error).toBeInstanceOf(QueryFailed);
      expect(error).toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
    });

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
      const startedAt = performance.now();
      const error = await failureOf(ask(HEAVY, { timeoutMs: 200 }));
      expect(error).toBeInstanceOf(LimitReached);
      expect(error).toMatchObject({ limit: 'time' });
      expect(performance.now() - startedAt).toBeLessThan(2000);
    });

    it('stops a statement that its caller ends, and one already ended never starts', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 200);
      const startedAt = performance.now();
      expect(await failureOf(ask(HEAVY, { signal: controller.signal }))).toBeInstanceOf(Cancelled);
      expect(performance.now() - startedAt).toBeLessThan(2000);
      expect(await failureOf(ask('CREATE (:A)', { mode: 'write', signal: controller.signal }))).toBeInstanceOf(
        Cancelled,
      );
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[0]]);
    });

    it('ends a statement whose reader breaks off', async () => {
      const answer = await subject.store.run(ENDLESS, new Map(), { mode: 'read', maxRows: 1e9 });
      for await (const [first] of answer.records) {
        expect(first).toBe(1);
        break;
      }
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
    });

    it('lets a light statement pass a heavy one', async () => {
      const heavy = failureOf(ask(HEAVY, { timeoutMs: 1500 }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const startedAt = performance.now();
      expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
      expect(performance.now() - startedAt).toBeLessThan(1000);
      expect(await heavy).toBeInstanceOf(LimitReached);
    });

    it('explains without running, and profiles with running', async () => {
      const explained = await subject.store.explain('CREATE (a:A) RETURN a', new Map());
      expect(['write', 'readWrite']).toContain(explained.kind);
      expect(explained.plan).toMatchObject({ operator: expect.any(String), children: expect.any(Array) });
      const asked = await ask('MATCH (n) RETURN n', { plan: 'explain' });
      expect([asked.rows, asked.summary.plan?.operator]).toEqual([[], expect.any(String)]);
      const profiled = await ask('UNWIND [1, 2] AS x RETURN x', { plan: 'profile' });
      expect([profiled.rows, profiled.summary.plan?.rows]).toEqual([[[1], [2]], 2]);
      for (const [word, rows] of [
        ['EXPLAIN', 0],
        ['profile', 1],
      ] as const) {
        const { rows: found, summary } = await ask(`${word} RETURN 1 AS one`);
        expect([word, found.length, summary.plan === undefined]).toEqual([word, rows, false]);
      }
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[0]]);
    });

    it('tells its schema and its status', async () => {
      await write('CREATE CONSTRAINT a_id FOR (n:A) REQUIRE n.id IS UNIQUE');
      await write('CREATE INDEX b_name FOR (n:B) ON (n.name)');
      await write("CREATE (:A {id: 1})-[:R {since: 1}]->(:B {name: 'b'})");
      const schema = await subject.store.schema();
      expect(schema).toMatchObject({
        labels: [
          { name: 'A', count: 1 },
          { name: 'B', count: 1 },
        ],
        edgeTypes: [{ name: 'R', count: 1 }],
        constraints: [{ name: 'a_id', entity: 'node', labelsOrTypes: ['A'], properties: ['id'] }],
      });
      expect(schema.propertyKeys).toEqual(expect.arrayContaining(['id', 'name', 'since']));
      expect(schema.indexes).toContainEqual({
        name: 'b_name',
        type: 'RANGE',
        entity: 'node',
        labelsOrTypes: ['B'],
        properties: ['name'],
        state: 'ONLINE',
      });
      expect(schema.functions.map((item) => item.name)).toEqual(
        expect.arrayContaining(['coalesce', 'duration.between']),
      );
      expect(schema.procedures.map((item) => item.name)).toContain('db.labels');
      expect(await subject.store.status()).toMatchObject({ nodes: 2, edges: 1, writable: true });
    });
  });

  describe.skipIf(skip !== undefined)(`a closed store, ${name}`, () => {
    it('ends what runs, refuses what comes, and can be closed twice', async () => {
      const { store, dispose } = await open();
      const running = failureOf(answerOf(store, HEAVY, {}));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await store.close();
      expect(await running).toBeInstanceOf(Unavailable);
      expect(await failureOf(answerOf(store, 'RETURN 1 AS one', {}))).toBeInstanceOf(Unavailable);
      await store.close();
      await dispose();
    }, 120_000);
  });
}

interface WholeAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly summary: Summary;
}

async function answerOf(
  store: GraphStore,
  statement: string,
  {
    parameters = {},
    mode = 'read' as AccessMode,
    ...options
  }: Partial<RunOptions> & { parameters?: Record<string, Value> },
): Promise<WholeAnswer> {
  const answer = await store.run(statement, new Map(Object.entries(parameters)), { mode, ...options });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return { columns: answer.columns, rows, summary: await answer.summary };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return error;
  }
}
