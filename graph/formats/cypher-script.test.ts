import { expect, test } from 'vitest';
import { type EdgeValue, float, type NodeValue, type Value } from '../values.ts';
import { cypherLiteral, stringLiteral } from './cypher-literal.ts';
import { subgraphCypher } from './cypher-script.ts';
import { NO_EVIDENCE, subgraphOf } from './subgraph.ts';
import { edge, node } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

const scriptOf = (nodes: readonly NodeValue[], edges: readonly EdgeValue[] = []) =>
  [...subgraphCypher(subgraphOf(nodes, edges))].join('');

test('what has an id is known by it, what has none is made where nothing stands, and no trace of the script is left', () => {
  const ahmad = node(
    'a',
    ['Person', 'Actor'],
    new Map([
      ['id', 'ahmad'],
      ['name', 'أحمد الشرع'],
    ]),
  );
  const sdf = node('b', ['Actor', 'Armed group'], new Map([['id', 'sdf']]));
  const film = node('c', ['Film'], new Map([["it's", 'x']]));
  const edges = [
    edge('e', 'a', 'b', 'KNOWS', new Map([['id', 'r-1']])),
    edge('f', 'a', 'c', 'SAW', new Map()),
    edge('g', 'a', 'c', 'SAW', new Map([['on', 2024]])),
  ];
  expect(scriptOf([ahmad, sdf, film], edges)).toBe(`// Nodes: 3, edges: 3.
// Run it in an empty database: cypher-shell < this-file, or paste it where several statements may be run.
// Run again, or where some of it is there already, it leaves that as it is.

MATCH (n:_Passage) WHERE n._passage < 0 DELETE n;
MATCH (n:_Passage) REMOVE n:_Passage, n._passage;
CREATE INDEX _passage_index_0 IF NOT EXISTS FOR (n:_Passage) ON (n._passage);
CREATE INDEX _passage_index_1 IF NOT EXISTS FOR (n:Actor) ON (n.id);
OPTIONAL MATCH (n:Film)
WITH n LIMIT 1
WHERE n IS NULL
CREATE (:_Passage {_passage: -3});
UNWIND [
  {key: 0, properties: {id: 'ahmad', name: 'أحمد الشرع'}}
] AS row
MERGE (n:Actor {id: row.properties.id})
ON CREATE SET n = row.properties, n:Person
SET n:_Passage, n._passage = row.key;
UNWIND [
  {key: 1, properties: {id: 'sdf'}}
] AS row
MERGE (n:Actor {id: row.properties.id})
ON CREATE SET n = row.properties, n:\`Armed group\`
SET n:_Passage, n._passage = row.key;
MATCH (:_Passage {_passage: -3})
UNWIND [
  {key: 2, properties: {\`it's\`: 'x'}}
] AS row
CREATE (n:Film:_Passage)
SET n = row.properties, n._passage = row.key;
UNWIND [
  {from: 0, to: 2, all: [{}, {on: 2024}]}
] AS row
MATCH (a:_Passage {_passage: row.from})
MATCH (b:_Passage {_passage: row.to})
WITH a, b, row
WHERE NOT EXISTS { (a)-[:SAW]->(b) }
UNWIND row.all AS properties
CREATE (a)-[e:SAW]->(b)
SET e = properties;
UNWIND [
  {from: 0, to: 1, properties: {id: 'r-1'}}
] AS row
MATCH (a:_Passage {_passage: row.from})
MATCH (b:_Passage {_passage: row.to})
MERGE (a)-[e:KNOWS {id: row.properties.id}]->(b)
ON CREATE SET e = row.properties;
MATCH (n:_Passage) WHERE n._passage < 0 DELETE n;
MATCH (n:_Passage) REMOVE n:_Passage, n._passage;
DROP INDEX _passage_index_0 IF EXISTS;
DROP INDEX _passage_index_1 IF EXISTS;
`);
});

test('the evidence is rebuilt with the relations', () => {
  const script = [...subgraphCypher(ARTICLE_PART)].join('');
  expect(script).toContain('// Nodes: 5, edges: 5; relations: 1, claims behind them: 1.');
  // Links of this part have ids; those of a store have none.
  for (const type of ['SUBJECT', 'OBJECT', 'BY', 'IN'])
    expect(script).toContain(`MERGE (a)-[e:${type} {id: row.properties.id}]->(b)`);
});

test('an id that two have, in whatever type of number, is no id', () => {
  const bearing = (id: Value, i: number) => node(`n${i}`, ['X'], new Map([['id', id]]));
  const script = scriptOf([1, float(1), '1', 'x', 'x', 1.5, 9007199254740993n].map(bearing));
  const [made = '', known = ''] = script.split('] AS row');
  const ids = (text: string) => [...text.matchAll(/properties: \{id: (.*?)\}\}/g)].map(([, id]) => id);
  expect([ids(made), ids(known)]).toEqual([
    ['1', '1.5', "'x'", "'x'", '1.0'],
    ["'1'", '9007199254740993'],
  ]);
});

test('bytes are said to be texts', () => {
  expect(scriptOf([node('a', ['X'], new Map([['b', new Uint8Array([1])]]))])).toContain(
    '// Cypher has no literal for bytes: they are written as Base64 texts.\n',
  );
});

test('names of passage give way to names that the subgraph has', () => {
  const script = [...subgraphCypher(subgraphOf([node('a', ['_Passage'], new Map([['_passage', 1]]))], []))].join('');
  expect(script).toContain('CREATE (n:_Passage:_Passage_)\nSET n = row.properties, n._passage_ = row.key;');
});

test('many rows are cut into statements of bearable length', () => {
  const nodes = Array.from({ length: 3000 }, (_, i) => node(`n${i}`, ['X'], new Map([['name', 'a name '.repeat(10)]])));
  const statements = [...subgraphCypher({ nodes, edges: [], evidence: NO_EVIDENCE })];
  expect(Math.max(...statements.map((statement) => statement.length))).toBeLessThan(21_000);
  expect(statements.join('').match(/\{key: /g)).toHaveLength(3000);
});

test('every type of value has its literal', () => {
  const literals: readonly (readonly [Value, string])[] = [
    [null, 'null'],
    [true, 'true'],
    [42, '42'],
    [-(2n ** 63n), '-9223372036854775808'],
    [1.5, '1.5'],
    [float(1), '1.0'],
    [float(-0), '-0.0'],
    [float(1e300), '1e300'],
    [5e-324, '5e-324'],
    [Number.NaN, '(0.0 / 0.0)'],
    [Number.NEGATIVE_INFINITY, '(-1.0 / 0.0)'],
    [['a', 'b'], "['a', 'b']"],
    [[], '[]'],
    [new Uint8Array([1, 2]), "'AQI='"],
    [{ kind: 'date', epochDay: 20285 }, "date('2025-07-16')"],
    [{ kind: 'time', nanoOfDay: 0, offsetSeconds: 3723 }, "time({time: localtime('00:00:00'), timezone: '+01:02:03'})"],
    [
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 7200, zone: 'Asia/Damascus' },
      "datetime('1970-01-01T00:00:00+02:00[Asia/Damascus]')",
    ],
    [
      { kind: 'duration', months: -1, days: 2, seconds: -3, nanoseconds: 5 },
      'duration({months: -1, days: 2, seconds: -3, nanoseconds: 5})',
    ],
    [{ kind: 'point', srid: 4326, x: 36.3, y: 33.5 }, 'point({srid: 4326, x: 36.3, y: 33.5})'],
  ];
  expect(literals.map(([value]) => cypherLiteral(value))).toEqual(literals.map(([, literal]) => literal));
});

test('a text cannot end its quotes, hide its direction or smuggle an escape', () => {
  expect(stringLiteral("it's \\u0027 \\\n\t\0\u202e أحمد 😀")).toBe(
    "'it\\'s \\\\u0027 \\\\\\n\\t\\u0000\\u202E أحمد 😀'",
  );
});
