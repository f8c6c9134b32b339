/** The ten statements that the engine and Neo4j are measured on. */
import type { Value } from '../graph/values.ts';
import type { GeneratedGraph } from './generated-graph.ts';

export interface BenchStatement {
  readonly name: string;
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, Value>;
}

export function benchStatements(graph: GeneratedGraph): readonly BenchStatement[] {
  const hub = graph.nodes.find((node) => node.id === graph.hubId);
  const person = graph.nodes.find((node) => node.kind === 'Person' && node.id !== graph.hubId);
  const far = graph.nodes.findLast((node) => node.kind === 'Person');
  if (hub === undefined || person === undefined || far === undefined) throw new Error('bench: the graph is too small');
  const of = (parameters: Record<string, Value>) => new Map(Object.entries(parameters));
  return [
    {
      name: 'node by id',
      statement: 'MATCH (n:Person {id: $id}) RETURN n',
      parameters: of({ id: person.id }),
    },
    {
      name: 'neighbours, limit 100',
      statement: `MATCH (n:${hub.kind} {id: $id})-[r]-(m) RETURN n, r, m LIMIT 100`,
      parameters: of({ id: hub.id }),
    },
    {
      name: 'hub counts by type',
      statement: `MATCH (n:${hub.kind} {id: $id})-[r]-() RETURN type(r) AS type, count(*) AS count ORDER BY type`,
      parameters: of({ id: hub.id }),
    },
    {
      name: 'count distinct at two hops',
      statement: 'MATCH (n:Person {id: $id})-[*2]-(m) RETURN count(DISTINCT m) AS count',
      parameters: of({ id: person.id }),
    },
    {
      name: 'shortest path up to 8',
      statement:
        'MATCH (a:Person {id: $from}), (b:Person {id: $to}) MATCH p = shortestPath((a)-[*..8]-(b)) RETURN length(p) AS length',
      parameters: of({ from: person.id, to: far.id }),
    },
    {
      name: 'label scan with a filter',
      statement: 'MATCH (n:Organization) WHERE n.score > 990 RETURN count(n) AS count',
      parameters: of({}),
    },
    {
      name: 'top ten by degree',
      statement: 'MATCH (n:Person) RETURN n.id AS id, COUNT { (n)--() } AS degree ORDER BY degree DESC, id LIMIT 10',
      parameters: of({}),
    },
    {
      name: 'count by relation type',
      statement: 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count ORDER BY type',
      parameters: of({}),
    },
    {
      name: 'triangles of one type in one label',
      statement:
        'MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person), (a)-[:KNOWS]->(c) RETURN count(*) AS count',
      parameters: of({}),
    },
    {
      name: 'stream 10,000 full rows',
      statement: 'MATCH (a:Person)-[r]->(b) RETURN a, r, b LIMIT 10000',
      parameters: of({}),
    },
  ];
}
