/** The parts of the language that no table of the engine names, each with a statement that shows it: what runs, and what is refused. */

export interface LanguageExample {
  readonly what: string;
  readonly statement: string;
}

export interface LanguageSection {
  readonly title: string;
  readonly examples: readonly LanguageExample[];
}

export interface Refusal extends LanguageExample {
  readonly why: string;
}

/** Each statement runs on a fresh copy of the example graph. */
export const LANGUAGE: readonly LanguageSection[] = [
  {
    title: 'Reading',
    examples: [
      { what: '`MATCH`', statement: 'MATCH (a:Person)-[:KNOWS]->(b) RETURN a.name, b.name' },
      { what: '`OPTIONAL MATCH`', statement: 'MATCH (n:Place) OPTIONAL MATCH (n)-->(m) RETURN n.name, m' },
      { what: '`WHERE`', statement: 'MATCH (n:Person) WHERE n.born >= 1990 RETURN n.name' },
      { what: '`WITH`', statement: 'MATCH (n:Person) WITH max(n.born) AS latest RETURN latest' },
      {
        what: '`RETURN`, `DISTINCT`, `ORDER BY`, `SKIP`/`OFFSET`, `LIMIT`',
        statement: 'MATCH (n) RETURN DISTINCT n.born ORDER BY n.born DESC SKIP 1 LIMIT 1',
      },
      { what: '`UNWIND`', statement: 'UNWIND [1, 2] AS x RETURN x' },
      { what: '`UNION`, `UNION ALL`', statement: 'RETURN 1 AS x UNION RETURN 2 AS x' },
      {
        what: '`CALL` of a procedure, `YIELD`',
        statement: 'CALL db.labels() YIELD label RETURN label ORDER BY label LIMIT 1',
      },
      {
        what: '`LET`, `FILTER` (Cypher 25)',
        statement: 'CYPHER 25 MATCH (n:Person) LET age = 2025 - n.born FILTER age > 36 RETURN age',
      },
      {
        what: '`WHEN … THEN … ELSE` (Cypher 25)',
        statement: "CYPHER 25 WHEN false THEN RETURN 'a' AS x ELSE RETURN 'b' AS x",
      },
      { what: '`NEXT` (Cypher 25)', statement: 'CYPHER 25 RETURN 1 AS x NEXT RETURN x + 1 AS y' },
    ],
  },
  {
    title: 'Patterns',
    examples: [
      { what: 'Label expressions `:A&(B\\|!C)`, `%`', statement: 'MATCH (n:Person&!Analyst) RETURN n.born' },
      { what: 'Types by expression', statement: 'MATCH ()-[r:!KNOWS]->() RETURN type(r)' },
      { what: '`WHERE` inside an element', statement: 'MATCH (n:Person WHERE n.born < 1990) RETURN n.born' },
      { what: 'Variable length', statement: 'MATCH (:Analyst)-[*1..3]->(m:Place) RETURN m.name' },
      { what: 'Quantified relationships', statement: 'MATCH (:Analyst)-[:KNOWS|LIVES_IN]->+(m) RETURN count(m)' },
      {
        what: 'Quantified paths, group variables',
        statement: 'MATCH ((a)-->(b)){2} RETURN [x IN a | x.name] AS steps',
      },
      {
        what: '`shortestPath`, `allShortestPaths`',
        statement: 'MATCH p = shortestPath((:Analyst)-[*..8]-(:Place)) RETURN length(p)',
      },
      {
        what: '`SHORTEST k`, `ALL SHORTEST`, `ANY`, `SHORTEST k GROUPS`',
        statement: 'MATCH p = SHORTEST 1 (:Analyst)--+(:Place) RETURN length(p)',
      },
      { what: 'Labels and types by value', statement: "MATCH (n:$('Analyst')) RETURN n.born" },
    ],
  },
  {
    title: 'Subqueries',
    examples: [
      { what: '`EXISTS { }`', statement: 'MATCH (n:Person) WHERE EXISTS { (n)-[:LIVES_IN]->() } RETURN n.born' },
      { what: '`COUNT { }`', statement: 'MATCH (n:Analyst) RETURN COUNT { (n)--() }' },
      { what: '`COLLECT { }`', statement: 'RETURN COLLECT { MATCH (n:Person) RETURN n.born ORDER BY n.born }' },
      {
        what: '`CALL (x) { }`, `OPTIONAL CALL`',
        statement: 'MATCH (n:Analyst) CALL (n) { MATCH (n)-->(m) RETURN m.born AS born } RETURN born',
      },
      {
        what: '`CALL { } IN TRANSACTIONS`, `ON ERROR`, `REPORT STATUS`',
        statement: 'UNWIND [1, 2] AS x CALL (x) { CREATE (:N {x: x}) } IN TRANSACTIONS OF 1 ROWS RETURN x',
      },
      { what: 'Pattern comprehension', statement: 'MATCH (n:Analyst) RETURN [(n)-->(m) | m.born]' },
    ],
  },
  {
    title: 'Expressions',
    examples: [
      { what: 'Arithmetic on integers of 64 bits and on floats', statement: 'RETURN 7 / 2, 7 % 2, 7 / 2.0, 2 ^ 3' },
      { what: 'Comparison with null, `IS NULL`', statement: 'RETURN null = null, null IS NULL, 1 < 2 < 3' },
      { what: '`AND`, `OR`, `XOR`, `NOT` in three values', statement: 'RETURN true XOR null, false AND null' },
      {
        what: '`STARTS WITH`, `ENDS WITH`, `CONTAINS`, `=~`',
        statement: "RETURN 'Suwayda' STARTS WITH 'Su', 'a1' =~ '[a-z]\\\\d'",
      },
      {
        what: '`IN`, slices, list comprehension',
        statement: 'RETURN 2 IN [1, 2], [1, 2, 3][1..], [x IN [1, 2, 3] WHERE x > 1 | x * 10]',
      },
      {
        what: '`all`, `any`, `none`, `single`, `reduce`',
        statement: 'RETURN any(x IN [1, 2] WHERE x > 1), reduce(s = 0, x IN [1, 2] | s + x)',
      },
      { what: '`CASE`', statement: "RETURN CASE 5 WHEN < 3 THEN 'few' ELSE 'many' END" },
      { what: 'Maps and map projection', statement: 'MATCH (n:Analyst) RETURN n {.name, age: 2025 - n.born}' },
      { what: '`IS :: TYPE`', statement: 'RETURN 1 IS :: INTEGER | STRING, null IS :: INTEGER NOT NULL' },
      { what: '`IS NORMALIZED`', statement: "RETURN 'abc' IS NFC NORMALIZED" },
      { what: 'String concatenation `||`', statement: "RETURN 'a' || 'b', [1] || [2]" },
    ],
  },
  {
    title: 'Writing',
    examples: [
      { what: '`CREATE`, `INSERT`', statement: "CREATE (n:Place {name: 'Amuda'}) RETURN labels(n)" },
      {
        what: '`MERGE … ON CREATE … ON MATCH`',
        statement: "MERGE (n:Analyst {name: 'Dilan'}) ON MATCH SET n.seen = true RETURN n.seen",
      },
      {
        what: '`SET` of a property, of all, of some, of labels',
        statement: 'MATCH (n:Analyst) SET n += {born: null, age: 35}, n:Expert RETURN n.born, n.age, labels(n)',
      },
      {
        what: 'Names by value',
        statement: "MATCH (n:Analyst) SET n['role'] = 'lead', n:$('Expert') RETURN n.role, labels(n)",
      },
      { what: '`REMOVE`', statement: 'MATCH (n:Analyst) REMOVE n.born, n:Analyst RETURN n.born, labels(n)' },
      { what: '`DELETE`, `DETACH DELETE`', statement: 'MATCH (n:Place) DETACH DELETE n RETURN count(*)' },
      { what: '`FOREACH`', statement: 'MATCH (n:Analyst) FOREACH (x IN [1, 2] | SET n.last = x) RETURN n.last' },
      { what: '`FINISH`', statement: 'CREATE (:Place) FINISH' },
    ],
  },
  {
    title: 'Schema and information',
    examples: [
      {
        what: 'Constraints: unique, and as Neo4j Enterprise has them exists, key, type',
        statement: 'CREATE CONSTRAINT person_name IF NOT EXISTS FOR (n:Person) REQUIRE n.name IS UNIQUE',
      },
      {
        what: 'Indexes: range, text, point, full-text, lookup',
        statement: 'CREATE FULLTEXT INDEX place_words IF NOT EXISTS FOR (n:Place) ON EACH [n.title]',
      },
      { what: '`DROP CONSTRAINT`, `DROP INDEX`', statement: 'DROP INDEX nowhere IF EXISTS' },
      {
        what: '`SHOW INDEXES`, `CONSTRAINTS`, `FUNCTIONS`, `PROCEDURES`',
        statement: "SHOW FUNCTIONS YIELD name, category WHERE name = 'abs' RETURN category",
      },
    ],
  },
];

export const REFUSALS: readonly Refusal[] = [
  {
    what: '`LOAD CSV`',
    why: 'The engine has no files and no network; hand rows over as a parameter and UNWIND them.',
    statement: "LOAD CSV FROM 'file:///people.csv' AS row RETURN row",
  },
  { what: '`USE`', why: 'There is one graph.', statement: 'USE other MATCH (n) RETURN n' },
  {
    what: 'Databases, aliases, users, roles',
    why: 'They belong to a database server, which the engine is not.',
    statement: 'CREATE DATABASE other',
  },
  { what: '`SHOW SETTINGS`, `TRANSACTIONS`, `USERS` and the like', why: 'The same.', statement: 'SHOW SETTINGS' },
  {
    what: '`TERMINATE TRANSACTION`',
    why: 'Whoever started a statement ends it, by its AbortSignal.',
    statement: "TERMINATE TRANSACTION 'x'",
  },
  {
    what: 'Vector indexes',
    why: 'Similarity is worked out row by row with `vector.similarity.*`; there is no index for it.',
    statement: 'CREATE VECTOR INDEX v FOR (n:Person) ON n.embedding',
  },
  {
    what: 'APOC and other plug-ins',
    why: 'Procedures are those below, and those that whoever embeds the engine registers.',
    statement: "CALL apoc.help('x')",
  },
];
