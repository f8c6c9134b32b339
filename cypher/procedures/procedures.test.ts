import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createFulltextIndex } from '../fulltext.ts';
import { testGraph } from '../testing/ask.ts';

const graph = testGraph(
  "CREATE (:Person {name: 'Leyla', age: 30})-[:KNOWS {since: date('2025-03-10')}]->(:Person {name: 'Sami'}), (:City)",
);

describe('procedures', () => {
  it('list names in use', () => {
    expect(graph.rows('CALL db.labels()')).toEqual([['Person'], ['City']]);
    expect(graph.rows('CALL db.relationshipTypes')).toEqual([['KNOWS']]);
    expect(graph.rows('CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k')).toEqual([
      ['age'],
      ['name'],
      ['since'],
    ]);
  });

  it('tell the types of properties', () => {
    expect(graph.rows('CALL db.schema.nodeTypeProperties()')).toEqual([
      [':`Person`', ['Person'], 'name', ['String'], true],
      [':`Person`', ['Person'], 'age', ['Long'], false],
      [':`City`', ['City'], null, null, false],
    ]);
    expect(graph.rows('CALL db.schema.relTypeProperties()')).toEqual([[':`KNOWS`', 'since', ['Date'], true]]);
  });

  it('have no index to wait for but one that is there', () => {
    const indexed = testGraph();
    indexed.rows('CREATE INDEX names FOR (n:Person) ON (n.name)');
    expect(indexed.rows("CALL db.awaitIndexes() CALL db.awaitIndex('names', 10) RETURN 1")).toEqual([[1]]);
    expect(() => indexed.rows("CALL db.awaitIndex('nope')")).toThrow(
      expect.objectContaining({
        code: 'Neo.ClientError.Schema.IndexNotFound',
        message: 'There is no index `nope`.',
        hint: 'SHOW INDEXES lists those that there are.',
      }),
    );
  });

  it('draw the schema', () => {
    const [[nodes, relationships] = []] = graph.rows('CALL db.schema.visualization()');
    expect(nodes).toMatchObject([{ labels: ['Person'] }, { labels: ['City'] }]);
    expect(relationships).toMatchObject([{ type: 'KNOWS', startElementId: '-1', endElementId: '-1' }]);
  });

  it('read the texts and search them in many short steps', () => {
    const memory = createMemoryGraph({ fulltext: createFulltextIndex });
    const engine = createEngine(memory);
    const stepsOf = (text: string) => {
      const transaction = memory.begin();
      const running = engine.prepare(text).start(transaction);
      let steps = 1;
      while (!running.step(0).done) steps++;
      transaction.commit();
      return steps;
    };
    stepsOf('UNWIND range(1, 5000) AS x CREATE (:A {name: "river " + x})');
    stepsOf('CREATE FULLTEXT INDEX names FOR (n:A) ON EACH [n.name]');
    const search = "CALL db.index.fulltext.queryNodes('names', 'river', {limit: 1}) YIELD node RETURN count(*)";
    const [first, second] = [stepsOf(search), stepsOf(search)];
    expect(first).toBeGreaterThan(20);
    expect(second).toBeLessThan(first / 4);
  });

  it('list the analyzers that a full-text index can be made with', () => {
    const engine = createEngine(createMemoryGraph({ fulltext: createFulltextIndex }));
    const text = 'CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, description, stopwords RETURN *';
    const { columns, records } = ask(engine, text);
    expect(columns).toEqual(['analyzer', 'description', 'stopwords']);
    expect(records.map(([name, , stopWords]) => [name, (stopWords as readonly string[]).slice(0, 2)])).toEqual([
      ['standard-no-stop-words', []],
      ['standard', ['a', 'an']],
      ['simple', []],
      ['stop', ['a', 'an']],
      ['whitespace', []],
      ['unicode_whitespace', []],
      ['keyword', []],
    ]);
    for (const [name] of records) {
      const options = `{indexConfig: {\`fulltext.analyzer\`: '${name}'}}`;
      ask(engine, `CREATE FULLTEXT INDEX \`${name}\` FOR (n:A) ON EACH [n.\`${name}\`] OPTIONS ${options}`);
    }
    expect(graph.rows(text)).toEqual([]);
  });

  it('search full text, best first', () => {
    const memory = createMemoryGraph({ fulltext: createFulltextIndex });
    const engine = createEngine(memory);
    const run = (text: string) => {
      const prepared = engine.prepare(text);
      const transaction = memory.begin();
      const running = prepared.start(transaction);
      const rows = [];
      for (let step = running.step(Infinity); ; step = running.step(Infinity)) {
        rows.push(...step.records);
        if (step.done) break;
      }
      transaction.commit();
      return rows;
    };
    run('CREATE FULLTEXT INDEX names FOR (n:A|B) ON EACH [n.name]');
    run("CREATE (:A {name: 'red river'}), (:B {name: 'river river'}), (:C {name: 'river'})");
    expect(run("CALL db.index.fulltext.queryNodes('names', 'river') YIELD node RETURN node.name")).toEqual(
      expect.arrayContaining([['red river'], ['river river']]),
    );
    expect(run("CALL db.index.fulltext.queryNodes('names', 'river', {limit: 1}) YIELD node RETURN count(*)")).toEqual([
      [1],
    ]);
    expect(() => run("CALL db.index.fulltext.queryNodes('none', 'x')")).toThrow(
      'There is no such fulltext schema index: none',
    );
  });

  it('are shown with their signatures', () => {
    const rows = graph.rows(
      "SHOW PROCEDURES YIELD name, signature, mode WHERE name = 'db.labels' RETURN signature, mode",
    );
    expect(rows).toEqual([['db.labels() :: (label :: STRING)', 'READ']]);
  });
});

describe('SHOW', () => {
  it('lists indexes and constraints as Neo4j does', () => {
    const schema = testGraph(
      'CREATE CONSTRAINT c FOR (p:P) REQUIRE p.id IS UNIQUE',
      'CREATE INDEX i FOR ()-[r:R]-() ON (r.a, r.b)',
    );
    expect(
      schema.ask(
        "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP'",
      ),
    ).toMatchObject({
      columns: ['name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'owningConstraint'],
      rows: [
        ['c', 'RANGE', 'NODE', ['P'], ['id'], 'c'],
        ['i', 'RANGE', 'RELATIONSHIP', ['R'], ['a', 'b'], null],
      ],
    });
    expect(schema.rows('SHOW CONSTRAINTS YIELD createStatement')).toEqual([
      ['CREATE CONSTRAINT `c` FOR (n:`P`) REQUIRE (n.`id`) IS UNIQUE'],
    ]);
    expect(schema.ask('DROP CONSTRAINT c').counters.constraintsRemoved).toBe(1);
    expect(schema.rows('SHOW CONSTRAINTS')).toEqual([]);
  });

  it('lists functions, filtered and counted', () => {
    expect(
      graph.rows(
        "SHOW FUNCTIONS YIELD name, category WHERE name IN ['toUpper', 'count'] RETURN name, category ORDER BY name",
      ),
    ).toEqual([
      ['count', 'Aggregating'],
      ['toUpper', 'String'],
    ]);
    expect(() => graph.rows('SHOW FUNCTIONS YIELD nome')).toThrow('no column `nome`');
  });
});

function ask(engine: Engine, text: string) {
  const transaction = engine.graph.begin();
  const running = engine.prepare(text).start(transaction);
  const { records } = running.step(Number.POSITIVE_INFINITY);
  running.step(Number.POSITIVE_INFINITY);
  transaction.commit();
  return { columns: running.columns, records };
}
