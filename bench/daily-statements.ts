/** What analysts ask all day, beside the ten: properties, texts, dates, optional parts, subqueries, writes. */
import type { Value } from '../graph/values.ts';
import type { GeneratedGraph } from './generated-graph.ts';

export interface DailyStatement {
  readonly name: string;
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly mode: 'read' | 'write';
  /** Takes back what was written, before the next run. */
  readonly undo?: string;
}

/** Brings dates and indexes into a generated graph. */
export const DAILY_PREPARATIONS: readonly string[] = [
  "MATCH (e:Event) SET e.at = date('2000-01-01') + duration({days: e.score * 7})",
  'CREATE TEXT INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name)',
  'CREATE RANGE INDEX event_at IF NOT EXISTS FOR (n:Event) ON (n.at)',
];

export function dailyStatements(graph: GeneratedGraph): readonly DailyStatement[] {
  const person = graph.nodes.find(({ kind, id }) => kind === 'Person' && id !== graph.hubId);
  const people = graph.nodes.filter(({ kind }) => kind === 'Person');
  const ids = people.slice(0, 1000).map(({ id }) => id);
  const half = people.slice(0, 5000).map(
    ({ id }, at) =>
      new Map<string, Value>([
        ['id', id],
        ['at', at],
      ]),
  );
  const merged = [
    ...half,
    ...half.map(
      (_, at) =>
        new Map<string, Value>([
          ['id', `new ${at}`],
          ['at', at],
        ]),
    ),
  ];
  const read = (name: string, statement: string, parameters: Record<string, Value> = {}): DailyStatement => ({
    name,
    statement,
    parameters: new Map(Object.entries(parameters)),
    mode: 'read',
  });
  return [
    read(
      'count and mean by a property',
      'MATCH (n:Person) RETURN n.score % 100 AS score, count(*) AS count, avg(n.score) AS mean ORDER BY score',
    ),
    read('different values of a property', 'MATCH (n) RETURN count(DISTINCT n.score) AS scores'),
    read(
      'sorted by a property, limit 20',
      'MATCH (n:Person) RETURN n.name AS name, n.score AS score ORDER BY score DESC, name LIMIT 20',
    ),
    read('sorted by a property, all', 'MATCH (n:Person) RETURN n.id AS id ORDER BY n.score, id'),
    read('a thousand nodes by id', 'UNWIND $ids AS id MATCH (n:Person {id: id}) RETURN n.name AS name', { ids }),
    read(
      'up to three steps, each tested',
      'MATCH (a:Person {id: $id})-[r:KNOWS|MEMBER_OF*1..3]-(b:Organization) WHERE all(x IN r WHERE x.weight > 60) RETURN count(DISTINCT b) AS count',
      { id: person?.id ?? '' },
    ),
    read(
      'optional match with counts',
      'MATCH (o:Organization) OPTIONAL MATCH (o)<-[:MEMBER_OF]-(p:Person) RETURN o.id AS id, count(p) AS members ORDER BY members DESC, id LIMIT 10',
    ),
    read(
      'members collected',
      'MATCH (p:Person)-[:MEMBER_OF]->(o:Organization) WITH o, collect(p.name) AS names RETURN o.id AS id, size(names) AS size, names[..3] AS some ORDER BY size DESC, id LIMIT 10',
    ),
    read(
      'groups of a group',
      'MATCH (p:Person)-[:KNOWS]->(q:Person) WITH q, count(*) AS known WHERE known > 1 RETURN known, count(*) AS people ORDER BY known',
    ),
    read(
      'neighbours by label',
      'MATCH (n:Person {id: $id})-[*..2]-(m) RETURN labels(m) AS labels, count(*) AS count ORDER BY labels',
      { id: person?.id ?? '' },
    ),
    read('edges by weight', 'MATCH (:Person)-[r:KNOWS]->() WHERE r.weight > 90 RETURN count(r) AS count'),
    read('text contains, indexed', "MATCH (n:Person) WHERE n.name CONTAINS '777' RETURN count(n) AS count"),
    read('text contains, not indexed', "MATCH (n:Document) WHERE n.name CONTAINS '777' RETURN count(n) AS count"),
    read(
      'text contains, lower case',
      "MATCH (n:Document) WHERE toLower(n.name) CONTAINS 'name 77' RETURN count(n) AS count",
    ),
    read('text begins, indexed', "MATCH (n:Person) WHERE n.id STARTS WITH 'n77' RETURN count(n) AS count"),
    read('text begins, not indexed', "MATCH (n:Document) WHERE n.name STARTS WITH 'Name 77' RETURN count(n) AS count"),
    read('regular expression', "MATCH (n:Document) WHERE n.name =~ 'Name 7.*7 .*' RETURN count(n) AS count"),
    read(
      'dates within bounds, indexed',
      "MATCH (e:Event) WHERE date('2004-01-01') <= e.at < date('2006-01-01') RETURN count(e) AS count",
    ),
    read('events by year', 'MATCH (e:Event) RETURN e.at.year AS year, count(*) AS count ORDER BY year'),
    read('exists', 'MATCH (p:Person) WHERE EXISTS { (p)-[:KNOWS]->(:Person) } RETURN count(p) AS count'),
    read(
      'does not exist, tested',
      'MATCH (p:Person) WHERE NOT EXISTS { MATCH (p)-[r:KNOWS]->() WHERE r.weight > 50 } RETURN count(p) AS count',
    ),
    read(
      'more than three',
      'MATCH (o:Organization) WHERE COUNT { (o)<-[:MEMBER_OF]-(:Person) } > 3 RETURN count(o) AS count',
    ),
    read(
      'first three of each',
      'MATCH (o:Organization) WHERE o.score > 900 CALL (o) { MATCH (o)<-[r]-(p) RETURN p ORDER BY r.weight DESC, p.id LIMIT 3 } RETURN o.id AS id, collect(p.id) AS ids ORDER BY id',
    ),
    {
      name: 'merge of 10,000 nodes',
      statement: 'UNWIND $rows AS row MERGE (n:Person {id: row.id}) SET n.seen = row.at',
      parameters: new Map([['rows', merged]]),
      mode: 'write',
      undo: "MATCH (n:Person) WHERE n.id STARTS WITH 'new ' DETACH DELETE n",
    },
    {
      name: 'merge of 5,000 relationships',
      statement:
        'UNWIND $rows AS row MATCH (a:Person {id: row.id}), (b:Person {id: $to}) MERGE (a)-[r:SEEN_BY]->(b) SET r.at = row.at',
      parameters: new Map<string, Value>([
        ['rows', half],
        ['to', ids[0] ?? ''],
      ]),
      mode: 'write',
      undo: 'MATCH ()-[r:SEEN_BY]->() DELETE r',
    },
  ];
}
