/**
 * Random write statements on one area of a graph, which no other area touches: they create, link, merge, change, delete,
 * fail half-way, and make and drop indexes and constraints. What one of them does depends on the graph alone.
 */
import type { Random } from '../fuzz/random.ts';

export interface RandomWrite {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

const KEYS = 60;
const MOST_PARTS = 400;

/** Nodes of an area have its label. */
export function areaLabel(area: number): string {
  return `Area${area}`;
}

export function randomWrite(area: number, random: Random): RandomWrite {
  const label = areaLabel(area);
  const statement = random.weighted(STATEMENTS).replaceAll('Area', label);
  const parameters = {
    key: random.below(KEYS),
    other: random.below(KEYS),
    parts: 1 + random.below(MOST_PARTS),
    text: 'شبكة '.repeat(random.below(40)),
  };
  return { statement, parameters };
}

const STATEMENTS: readonly (readonly [number, string])[] = [
  [6, 'UNWIND range(1, $parts) AS part CREATE (:Area {key: $key, part: part, text: $text})'],
  [
    4,
    'UNWIND range(1, $parts) AS part CREATE (:Area {key: $key, part: part})-[:NEXT {of: $parts}]->(:Area:Extra {key: $other})',
  ],
  [
    3,
    'MATCH (a:Area {key: $key}), (b:Area {key: $other}) WHERE a.part < 20 AND b.part < 20 CREATE (a)-[:NEAR {by: $parts}]->(b)',
  ],
  [3, 'MATCH (n:Area {key: $key}) SET n.text = $text, n.changed = $parts, n:Marked'],
  [2, 'MATCH (n:Area) SET n.seen = coalesce(n.seen, 0) + 1'],
  [2, 'MATCH (n:Area {key: $key}) REMOVE n.text, n:Marked'],
  [2, 'MATCH (:Area {key: $key})-[r]->() SET r.by = $parts'],
  [2, 'MATCH (:Area {key: $key})-[r]->() DELETE r'],
  [4, 'MATCH (n:Area {key: $key}) DETACH DELETE n'],
  [1, 'MATCH (n:Area) WHERE n.key < $key DETACH DELETE n'],
  [2, 'UNWIND range(1, 20) AS part MERGE (n:Area {key: $key, part: part}) ON MATCH SET n.merged = true'],
  [2, 'MATCH (n:Area) SET n.failing = 1 WITH count(n) AS nodes RETURN 1 / (nodes - nodes)'],
  [2, 'UNWIND range(1, $parts) AS part CREATE (:Area {key: $key, part: part, of: 1 / ($parts - part)})'],
  [1, 'MATCH (n:Area {key: $key}) DELETE n'],
  [1, 'CREATE INDEX Area_key IF NOT EXISTS FOR (n:Area) ON (n.key)'],
  [1, 'DROP INDEX Area_key IF EXISTS'],
  [1, 'CREATE CONSTRAINT Area_unique IF NOT EXISTS FOR (n:Area) REQUIRE (n.key, n.part, n.seen) IS UNIQUE'],
  [1, 'DROP CONSTRAINT Area_unique IF EXISTS'],
];
