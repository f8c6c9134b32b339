/** Of what every store keeps to: plans, the schema, full-text search. */
import { expect, it } from 'vitest';
import { type Asking, awaitIndexes } from './asking.ts';

/** What is told about a graph, and found in it by words. */
export function specOfSchema({ ask, write, rowsOf, store }: Asking): void {
  it('explains without running, and profiles with running', async () => {
    const explained = await store().explain('CREATE (a:A) RETURN a', new Map());
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
    const schema = await store().schema();
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
    expect(schema.functions.map((item) => item.name)).toEqual(expect.arrayContaining(['coalesce', 'duration.between']));
    expect(schema.procedures.map((item) => item.name)).toContain('db.labels');
    expect(await store().status()).toMatchObject({ nodes: 2, edges: 1, writable: true });
  });

  it('counts labels and types whatever characters their names hold', async () => {
    // Names with a backslash and what makes an escape of it: a statement that only doubles backticks reads a backtick there.
    await write('CREATE (:`x \\u005cu0060 ``y`)-[:`R \\u005cu0060`]->()');
    expect(await store().schema()).toMatchObject({
      labels: [{ name: 'x \\u0060 `y', count: 1 }],
      edgeTypes: [{ name: 'R \\u0060', count: 1 }],
    });
  });

  it('finds by words in every script', async () => {
    await write('CREATE FULLTEXT INDEX words FOR (n:A|B) ON EACH [n.name, n.aliases]');
    await write(
      "CREATE (:A {name: 'Ahmad al-Sharaa', aliases: ['أحمد الشرع', 'Şara']}), (:B {name: 'Ministry of Sharaa'}), (:C {name: 'Sharaa'})",
    );
    await awaitIndexes(store());
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
}
