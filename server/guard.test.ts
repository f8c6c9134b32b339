/** The guard on a real Neo4j: what read mode and write mode refuse, however disguised, and that nothing is changed or fetched. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../graph/errors.ts';
import type { AccessMode, GraphStore } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import { type LeasedNeo4j, leaseNeo4j } from '../tools/neo4j-lease.ts';
import { openNeo4jStore } from './store/neo4j.ts';

const lease = await leaseNeo4j();
const listener: Server = createServer((_request, response) => {
  fetched++;
  response.end('a,b\n1,2\n');
});
let fetched = 0;
let trap = '';
let store: GraphStore;

beforeAll(async () => {
  if (lease.kind === 'none') return;
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  trap = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/x.csv`;
  store = await openNeo4jStore({ ...lease, writable: true });
  await run("CREATE (:Actor {id: 'a'})-[:KNOWS]->(:Actor {id: 'b'})", 'write');
}, 120_000);

afterAll(async () => {
  await store?.close();
  listener.close();
  (lease as LeasedNeo4j).release?.();
});

async function run(statement: string, mode: AccessMode = 'read'): Promise<(readonly Value[])[]> {
  const answer = await store.run(statement.replaceAll('TRAP', trap), new Map(), { mode, timeoutMs: 20_000 });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return rows;
}

async function codeOf(statement: string, mode: AccessMode): Promise<string> {
  try {
    await run(statement, mode);
    return 'it ran';
  } catch (error) {
    return (error as AppError).code;
  }
}

const SYNTAX = 'Neo.ClientError.Statement.SyntaxError';

/** Refused in both modes: files, network, other databases, other users, settings, accounts, unlisted calls. */
const NEVER: readonly string[] = [
  "LOAD CSV FROM 'TRAP' AS row RETURN row",
  "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "lo\\u0061d /* a */ csv // b\n FROM 'TRAP' AS row RETURN row",
  "L\\u004FAD CSV FROM 'TRAP' AS row RETURN row",
  "EXPLAIN LOAD CSV FROM 'TRAP' AS row RETURN row",
  "PROFILE LOAD CSV FROM 'TRAP' AS row RETURN row",
  "CYPHER 5 LOAD CSV FROM 'TRAP' AS row RETURN row",
  "CALL { LOAD CSV FROM 'TRAP' AS row RETURN row } RETURN row",
  "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'TRAP' AS row RETURN row } RETURN n",
  "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'TRAP' AS row RETURN row }] AS nested",
  "RETURN CASE WHEN true THEN COLLECT { LOA\\u0044 CSV FROM 'TRAP' AS row RETURN row } END AS nested",
  "MATCH p = SHORTEST 1 (a) ((x)-[r]-(y) WHERE any(q IN [1] WHERE EXISTS { LOAD CSV FROM 'TRAP' AS row RETURN row }))+ (b) RETURN p",
  "RETURN 1 AS a UNION LOAD CSV FROM 'TRAP' AS row RETURN row[0] AS a",
  'CYPHER 25 RETURN [x IN [1] | COLLECT { SHOW TRANSACTIONS YIELD currentQuery AS q RETURN q }] AS nested',
  "CYPHER 25 RETURN [x IN [1] | COLLECT { TERMIN\\u0041TE TRANSACTIONS 'a' YIELD message RETURN message }] AS nested",
  'CYPHER 25 RETURN CASE WHEN true THEN COLLECT { SHOW /* */ SETTINGS YIELD name RETURN name } END AS nested',
  'CYPHER 25 UNWIND [1] AS x CALL (x) { SHOW TRANSACTIONS YIELD username RETURN username } RETURN username',
  "CYPHER 25 WHEN true THEN { LOAD CSV FROM 'TRAP' AS row RETURN row }",
  'SHOW SETTINGS',
  'SHOW TRANSACTIONS',
  'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery',
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  'SHOW USERS',
  'SHOW CURRENT USER',
  'SHOW DATABASES',
  "CREATE USER mallory SET PASSWORD 'abcdefgh1'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  'DROP USER neo4j',
  'USE neo4j MATCH (n) RETURN n',
  'USE system MATCH (n) RETURN n',
  'CYPHER 5 USE neo4j RETURN 1',
  'CALL { USE neo4j MATCH (n) RETURN n } RETURN n',
  "CALL db.stats.retrieve('QUERIES')",
  "CALL `db`.`stats`.retrieve('QUERIES') YIELD data RETURN data",
  "CALL db . /* x */ stats . retrieve('QUERIES') YIELD data RETURN data",
  "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { CALL db.st\\u0061ts.retrieve('QUERIES') YIELD data RETURN data }) RETURN n",
  'CALL db.clearQueryCaches()',
  "CALL dbms.listConfig('')",
  'CALL dbms.listConnections()',
  "CALL dbms.killConnection('bolt-1')",
  'CALL tx.setMetaData({a: 1})',
  "CALL apoc.load.json('TRAP')",
  "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
  "RETURN `apoc`.cypher.runFirstColumnSingle('RETURN 1', {})",
  "RETURN genai.vector.encode('a', 'OpenAI', {})",
  'MATCH (n) RETURN n; MATCH (n) RETURN n',
  "RETURN 1; LOAD CSV FROM 'TRAP' AS row RETURN row",
];

/** Refused in read mode alone. */
const WRITES: readonly string[] = [
  'CREATE (:Actor)',
  'cr\\u0065ate (:Actor)',
  '/* MATCH */ MERGE (:Actor {id: 1})',
  'MATCH (n) SET n.x = 1',
  'MATCH (n) CALL { WITH n SET n.x = 1 } IN TRANSACTIONS',
  'MATCH (n) REMOVE n.id',
  'MATCH (n) SET n:Other',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
  'MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m',
  'PROFILE CREATE (:Actor)',
  'EXPLAIN CREATE (:Actor)',
  'CREATE INDEX FOR (n:Actor) ON (n.id)',
  'CREATE CONSTRAINT FOR (n:Actor) REQUIRE n.id IS UNIQUE',
  'DROP INDEX nothing IF EXISTS',
  "CALL db.createLabel('Other')",
];

describe.skipIf(lease.kind === 'none')('the guard on Neo4j', () => {
  it.each(NEVER)('refuses in read and in write mode: %s', async (statement) => {
    const codes = [await codeOf(statement, 'read'), await codeOf(statement, 'write')];
    const acceptable = ['Shabaka.NotAllowed', SYNTAX];
    expect(codes.filter((found) => !acceptable.includes(found))).toEqual([]);
    expect(fetched).toBe(0);
  });

  it.each(WRITES)('refuses in read mode: %s', async (statement) => {
    expect(['Shabaka.ReadOnly', 'Shabaka.NotAllowed']).toContain(await codeOf(statement, 'read'));
  });

  it('has changed and fetched nothing after all of that', async () => {
    expect(await run('MATCH (n) RETURN labels(n), properties(n) ORDER BY n.id')).toEqual([
      [['Actor'], new Map([['id', 'a']])],
      [['Actor'], new Map([['id', 'b']])],
    ]);
    const { indexes, constraints } = await store.schema();
    expect([indexes.filter(({ type }) => type !== 'LOOKUP'), constraints]).toEqual([[], []]);
    expect(fetched).toBe(0);
  });

  it.each([
    'MATCH (n) RETURN n',
    'M\\u0041TCH (n) RETURN n',
    'MATCH (a)-[*1..3]-(b) RETURN a, b',
    'MATCH p = shortestPath((a:Actor)-[*..5]-(b:Actor)) WHERE a <> b RETURN p',
    'MATCH p = ALL SHORTEST (a:Actor)-[:KNOWS]-+(b:Actor) RETURN p',
    'MATCH (a) WHERE NOT EXISTS { (a)-->() } RETURN a',
    'MATCH (a) RETURN COUNT { (a)--() }, COLLECT { MATCH (a)--(b) RETURN b.id }, [(a)--(b) | b.id]',
    'MATCH (a) OPTIONAL MATCH (a)-[r]->(b) WITH a, count(r) AS c ORDER BY c SKIP 0 LIMIT 3 RETURN a, c',
    'UNWIND [1, 2] AS x RETURN x UNION RETURN 3 AS x',
    'CALL db.labels() YIELD label RETURN label',
    'CALL db.labels',
    'CALL (*) { RETURN 1 AS one } RETURN one',
    "RETURN 'LOAD CSV FROM', duration.between(date('2025-01-01'), date('2025-02-01')), point.distance(point({x: 1, y: 1}), point({x: 2, y: 2}))",
    'WITH 1 AS use, 2 AS load RETURN use, load',
    'SHOW INDEXES',
    'WITH 1 AS show, 2 AS terminate RETURN show ORDER BY show, terminate',
    'MATCH (n) RETURN [x IN [1] | COUNT { (n)--() }] AS degrees, CASE WHEN true THEN COLLECT { CALL db.labels() YIELD label RETURN label } END AS all',
    'RETURN 1;',
  ])('runs in read mode: %s', async (statement) => {
    await expect(run(statement)).resolves.toBeInstanceOf(Array);
  });

  it('allows schema and data to change in write mode', async () => {
    await run('CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE', 'write');
    await run('CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Actor) ON EACH [n.name]', 'write');
    await run("MERGE (n:Actor {id: 'c'}) ON CREATE SET n.name = 'C' ON MATCH SET n.seen = true", 'write');
    await run("MATCH (n:Actor {id: 'c'}) DETACH DELETE n", 'write');
    await run('DROP INDEX names', 'write');
    await run('DROP CONSTRAINT actor_id', 'write');
  });
});
