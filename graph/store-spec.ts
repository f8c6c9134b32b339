/**
 * What every store keeps to, value by value, as tests that each store runs: the same statements, the same answers.
 * What is expected here was seen on a real Neo4j; a store of our own that differs is wrong.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cancelled, QueryFailed } from './errors.ts';
import { type Counters, type GraphStore, NO_COUNTERS, type RunOptions, type Summary } from './store.ts';
import { float, type NodeValue, type Value } from './values.ts';

export interface SpecSubject {
  readonly store: GraphStore;
  /** Removes everything: data, constraints, indexes. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** One of each kind of value that a property can hold, at the ends of its range where it has some. */
const STORABLE: readonly Value[] = [
  true,
  false,
  0,
  -1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  9007199254740993n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  0.1,
  float(1),
  float(-0),
  float(1e300),
  float(2 ** 53),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.MIN_VALUE,
  '',
  'شبكة العلاقات',
  'e\u0301 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u0000\ufffd',
  '\' " ` \\ \n $x {',
  '__proto__',
  { kind: 'date', epochDay: 20292 },
  { kind: 'date', epochDay: -719_529 },
  { kind: 'localTime', nanoOfDay: 86_399_999_999_999 },
  { kind: 'time', nanoOfDay: 0, offsetSeconds: -64_800 },
  { kind: 'localDateTime', epochDay: -1, nanoOfDay: 1 },
  { kind: 'dateTime', epochDay: 20292, nanoOfDay: 43_200_000_000_000, offsetSeconds: 10_800 },
  { kind: 'dateTime', epochDay: 20292, nanoOfDay: 0, offsetSeconds: 10_800, zone: 'Europe/Istanbul' },
  { kind: 'duration', months: -13, days: 400, seconds: -1, nanoseconds: 999_999_999 },
  { kind: 'point', srid: 4326, x: 36.3, y: 33.5 },
  { kind: 'point', srid: 4979, x: 36.3, y: 33.5, z: -1 },
  { kind: 'point', srid: 7203, x: 0, y: 1e300 },
  { kind: 'point', srid: 9157, x: 1, y: 2, z: 3 },
  Uint8Array.of(0, 127, 128, 255),
  [],
  [1, 2, 3],
  [float(1), 2.5],
  ['a', 'ب'],
  [true, false],
  [{ kind: 'date', epochDay: 1 }],
  [{ kind: 'point', srid: 7203, x: 1, y: 2 }],
];

/** Runs the spec. `obstacle` says in one line why the store cannot be tried here, if it cannot. */
export function storeSpec(name: string, open: () => Promise<SpecSubject>, obstacle?: string): void {
  describe.skipIf(obstacle !== undefined)(`what every store answers, as ${name} answers it`, () => {
    let subject: SpecSubject;
    beforeAll(async () => {
      subject = await open();
    }, 120_000);
    beforeEach(() => subject.empty());
    afterAll(() => subject?.close());

    const ask = (statement: string, parameters: Record<string, Value> = {}, options: Partial<RunOptions> = {}) =>
      answerOf(subject.store, statement, { parameters, options });
    const write = (statement: string, parameters: Record<string, Value> = {}) =>
      ask(statement, parameters, { mode: 'write' });
    const rowsOf = async (statement: string, parameters: Record<string, Value> = {}) =>
      (await ask(statement, parameters)).rows;
    const countersOf = async (statement: string) => (await write(statement)).summary.counters;

    it('keeps a property of every kind exactly', async () => {
      for (const value of STORABLE) {
        await write('CREATE (:V {v: $value})-[:R {v: $value}]->()', { value });
        const [[ofNode, ofEdge, node] = []] = await rowsOf('MATCH (n:V)-[r]->() RETURN n.v, r.v, n');
        expect([ofNode, ofEdge, (node as NodeValue).properties.get('v')]).toEqual([value, value, value]);
        await write('MATCH (n) DETACH DELETE n');
      }
    });

    it('takes any map of parameters, and keeps keys that JavaScript treats in its own way', async () => {
      const map = new Map<string, Value>([
        ['__proto__', 'p'],
        ['constructor', 1],
        ['hasOwnProperty', true],
        ['', 'empty'],
        ['اسم', 'a'],
      ]);
      expect(
        await rowsOf('RETURN $map AS map, $map.`__proto__` AS p, $`odd name` AS odd', { map, 'odd name': null }),
      ).toEqual([[map, 'p', null]]);
      map.delete('');
      await write('CREATE (n:`__proto__`:constructor) SET n = $map', { map });
      const [[node] = []] = await rowsOf('MATCH (n:constructor) RETURN n');
      expect(node).toMatchObject({ labels: expect.arrayContaining(['__proto__', 'constructor']) });
      expect(new Map([...(node as NodeValue).properties].sort())).toEqual(new Map([...map].sort()));
    });

    it('names columns after what is written', async () => {
      const { columns } = await ask('RETURN 1+1, "a" AS a, [x IN [1]  | x * 2 ], toUpper( "b" ), 1.50 AS `odd ``name`');
      expect(columns).toEqual(['1+1', 'a', '[x IN [1]  | x * 2 ]', 'toUpper( "b" )', 'odd `name']);
    });

    it('orders values of all kinds, null last', async () => {
      const rows = await rowsOf(
        `UNWIND [1, 'a', null, true, [1], {a: 1}, 0.5, NaN, date('2020-01-01'), 'A', false, localtime('10:00'), duration('P1D')] AS x
         RETURN x ORDER BY x`,
      );
      expect(rows.map(([x]) => x)).toEqual([
        new Map([['a', 1]]),
        [1],
        expect.objectContaining({ kind: 'date' }),
        expect.objectContaining({ kind: 'localTime' }),
        expect.objectContaining({ kind: 'duration' }),
        'A',
        'a',
        false,
        true,
        0.5,
        1,
        Number.NaN,
        null,
      ]);
    });

    it('knows null and NaN apart', async () => {
      expect(
        await rowsOf(
          'RETURN null = null, NaN = NaN, NaN <> NaN, NaN > 1, null IN [null], [NaN] = [NaN], 1 = 1.0, [1] = [1.0]',
        ),
      ).toEqual([[null, false, true, false, null, false, true, true]]);
    });

    it('keeps integers exact and their overflow an error', async () => {
      expect(
        await rowsOf('RETURN 9007199254740993 + 1, 9223372036854775807, -9223372036854775808, 7 / 2, -7 % 3'),
      ).toEqual([[9007199254740994n, 2n ** 63n - 1n, -(2n ** 63n), 3, -1]]);
      const error = await failureOf(ask('RETURN $big + 1 AS x', { big: 2n ** 63n - 1n }));
      expect(error).toBeInstanceOf(QueryFailed);
      expect(error).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    });

    it('walks a path in its direction and against it, and a loop on itself', async () => {
      await write('CREATE (a:A {id: 1})-[:R]->(b:B {id: 2})<-[:S]-(a), (a)-[:L]->(a)');
      const [[path] = []] = await rowsOf('MATCH p = (:B)<-[:R]-(:A)-[:L]->(:A)-[:S]->(:B) RETURN p');
      expect(path).toMatchObject({
        kind: 'path',
        nodes: [2, 1, 1, 2].map((id) => expect.objectContaining({ properties: new Map([['id', id]]) })),
        edges: ['R', 'L', 'S'].map((type) => expect.objectContaining({ type })),
      });
      expect(await rowsOf('MATCH (a:A)--() RETURN count(*)')).toEqual([[3]]);
    });

    it.each<[string, Partial<Counters>]>([
      ['CREATE (:N {a: 1, b: null})', { nodesCreated: 1, labelsAdded: 1, propertiesSet: 1 }],
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
      expect(await countersOf(statement)).toEqual({ ...NO_COUNTERS, ...counters });
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
      [
        'MATCH (n:U) DELETE n',
        'Neo.ClientError.Schema.ConstraintValidationFailed',
        'because it still has relationships',
      ],
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
      const ended = await failureOf(ask(statement, {}, { mode: 'write', signal: controller.signal, maxRows: 1e6 }));
      const count = Number((await rowsOf('MATCH (n:Many) RETURN count(n)'))[0]?.[0]);
      expect([ended instanceof Cancelled, count]).toEqual(count === 0 ? [true, 0] : [false, 20_000]);
      const answer = await subject.store.run(statement, new Map(), { mode: 'write', maxRows: 1e6 });
      for await (const _ of answer.records) break;
      expect([0, 20_000]).toContain(Number((await rowsOf('MATCH (n:Many) RETURN count(n)'))[0]?.[0]) - count);
    });

    it('finds by words in every script', async () => {
      await write('CREATE FULLTEXT INDEX words FOR (n:A|B) ON EACH [n.name, n.aliases]');
      await write(
        "CREATE (:A {name: 'Ahmad al-Sharaa', aliases: ['أحمد الشرع', 'Şara']}), (:B {name: 'Ministry of Sharaa'}), (:C {name: 'Sharaa'})",
      );
      await awaitIndexes(subject.store);
      const found = async (query: string) =>
        (
          await rowsOf("CALL db.index.fulltext.queryNodes('words', $query) YIELD node RETURN node.name AS name", {
            query,
          })
        )
          .map(([name]) => name)
          .sort();
      expect(await found('sharaa')).toEqual(['Ahmad al-Sharaa', 'Ministry of Sharaa']);
      expect(await found('الشرع')).toEqual(['Ahmad al-Sharaa']);
      expect(await found('shar*')).toEqual(['Ahmad al-Sharaa', 'Ministry of Sharaa']);
      expect(await found('sharaa AND NOT ministry')).toEqual(['Ahmad al-Sharaa']);
      expect(await found('"ministry of sharaa"')).toEqual(['Ministry of Sharaa']);
      expect(await found('name:şara')).toEqual([]);
      expect(await found('aliases:şara')).toEqual(['Ahmad al-Sharaa']);
    });
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
  { parameters, options }: { parameters: Record<string, Value>; options: Partial<RunOptions> },
): Promise<WholeAnswer> {
  const answer = await store.run(statement, new Map(Object.entries(parameters)), { mode: 'read', ...options });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return { columns: answer.columns, rows, summary: await answer.summary };
}

/** A store may build an index after the statement that asked for it. */
async function awaitIndexes(store: GraphStore): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { indexes } = await store.schema();
    if (indexes.every(({ state }) => state === 'ONLINE')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}
