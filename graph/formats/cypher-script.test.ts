import { expect, test } from 'vitest';
import { float, type Value } from '../values.ts';
import { cypherLiteral, stringLiteral } from './cypher-literal.ts';
import { subgraphCypher } from './cypher-script.ts';
import { NO_EVIDENCE, subgraphOf } from './subgraph.ts';
import { edge, node } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

test('the script makes nodes, then edges, then takes its own traces away', () => {
  const ahmad = node('a', ['Actor', 'Person'], new Map([['name', 'أحمد الشرع']]));
  const pkk = node('b', ['Armed group'], new Map([["it's", 'x']]));
  const twice = [edge('e', 'a', 'b', 'KNOWS', new Map()), edge('f', 'a', 'b', 'KNOWS', new Map([['since', 2024]]))];
  expect([...subgraphCypher(subgraphOf([ahmad, pkk], twice))].join('')).toBe(`// Nodes: 2, edges: 2.
// Run it in an empty database: cypher-shell < this-file, or paste it where several statements may be run.

CREATE INDEX _passage_index IF NOT EXISTS FOR (n:_Passage) ON (n._passage);
UNWIND [
  {key: 0, properties: {name: 'أحمد الشرع'}}
] AS row
CREATE (n:Actor:Person:_Passage)
SET n = row.properties, n._passage = row.key;
UNWIND [
  {key: 1, properties: {\`it's\`: 'x'}}
] AS row
CREATE (n:\`Armed group\`:_Passage)
SET n = row.properties, n._passage = row.key;
UNWIND [
  {from: 0, to: 1, properties: {}},
  {from: 0, to: 1, properties: {since: 2024}}
] AS row
MATCH (a:_Passage {_passage: row.from})
MATCH (b:_Passage {_passage: row.to})
CREATE (a)-[e:KNOWS]->(b)
SET e = row.properties;
MATCH (n:_Passage) REMOVE n:_Passage, n._passage;
DROP INDEX _passage_index IF EXISTS;
`);
});

test('the evidence is rebuilt with the relations', () => {
  const script = [...subgraphCypher(ARTICLE_PART)].join('');
  expect(script).toContain('// Nodes: 5, edges: 5; relations: 1, claims behind them: 1.');
  for (const type of ['SUBJECT', 'OBJECT', 'BY', 'IN']) expect(script).toContain(`CREATE (a)-[e:${type}]->(b)`);
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
