import { describe, expect, it } from 'vitest';
import type { Plan } from '../../graph/store.ts';
import { testGraph } from '../testing/ask.ts';

/** A hub, many leaves, five labels: large enough that a wrong beginning is dear. */
const graph = testGraph(
  'CREATE CONSTRAINT person FOR (p:Person) REQUIRE p.id IS UNIQUE',
  'CREATE INDEX age FOR (p:Person) ON (p.age)',
  'UNWIND range(0, 999) AS i CREATE (:Person {id: i, age: i % 90, name: "n" + i})',
  'UNWIND range(0, 4999) AS i CREATE (:Place {i: i})',
  'UNWIND range(0, 2999) AS i MATCH (a:Person {id: i % 1000}), (b:Person {id: (i * 7 + 1) % 1000}) CREATE (a)-[:KNOWS]->(b)',
  'MATCH (hub:Person {id: 0}), (p:Place) CREATE (hub)-[:AT]->(p)',
);

function shape(text: string, parameters: Record<string, number> = {}): string[] {
  const lines: string[] = [];
  const walk = ({ operator, children }: Plan): void => {
    lines.push(operator);
    children.forEach(walk);
  };
  walk(graph.engine.prepare(text, new Map(Object.entries(parameters))).plan());
  return lines.slice(1);
}

describe('plans', () => {
  it('finds a node by its unique id', () => {
    expect(shape('MATCH (p:Person {id: $id}) RETURN p', { id: 1 })).toEqual(['Projection', 'NodeUniqueIndexSeek']);
  });

  it('stops expanding a hub at the limit', () => {
    expect(shape('MATCH (p:Person {id: $id})-[r]-(m) RETURN p, r, m LIMIT 100', { id: 0 })).toEqual([
      'Limit',
      'Projection',
      'Expand(All)',
      'NodeUniqueIndexSeek',
    ]);
  });

  it('counts a hub by type from its degrees', () => {
    expect(
      shape('MATCH (p:Person {id: $id})-[r]-() RETURN type(r) AS t, count(*) AS c ORDER BY c DESC', { id: 0 }),
    ).toEqual(['Sort', 'Projection', 'EagerAggregation', 'GetDegree', 'NodeUniqueIndexSeek']);
  });

  it('begins two hops at the end that is known', () => {
    expect(shape('MATCH (m)--()--(p:Person {id: $id}) RETURN count(DISTINCT m)', { id: 1 })).toEqual([
      'Projection',
      'EagerAggregation',
      'Expand(All)',
      'Expand(All)',
      'NodeUniqueIndexSeek',
    ]);
  });

  it('searches a shortest path between two ends found by index', () => {
    expect(
      shape('MATCH p = shortestPath((a:Person {id: $a})-[*..8]-(b:Person {id: $b})) RETURN p', { a: 1, b: 2 }),
    ).toEqual(['Projection', 'ShortestPath', 'NodeUniqueIndexSeek', 'NodeUniqueIndexSeek']);
  });

  it('scans a label and filters as it scans', () => {
    expect(shape('MATCH (p:Person) WHERE p.name CONTAINS "99" RETURN p')).toEqual(['Projection', 'NodeByLabelScan']);
  });

  it('keeps only the top ten by degree, and walks nothing', () => {
    expect(shape('MATCH (p:Person)-[r]-() RETURN p.id, count(r) AS d ORDER BY d DESC LIMIT 10')).toEqual([
      'Top',
      'Projection',
      'EagerAggregation',
      'GetDegree',
      'NodeByLabelScan',
    ]);
  });

  it('reads counts by type and by label from the graph', () => {
    expect(shape('MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS c')).toEqual([
      'Projection',
      'EagerAggregation',
      'RelationshipCountFromCountStore',
    ]);
    const few = testGraph(
      'UNWIND range(1, 10) AS i CREATE (:A) WITH count(*) AS c MATCH (a), (b) CREATE (a)-[:R]->(b)',
    );
    expect(few.engine.prepare('MATCH ()-[r]->() RETURN type(r), count(*)').plan()).toMatchObject({
      children: [{ children: [{ children: [{ operator: 'RelationshipCountFromCountStore' }] }] }],
    });
    expect(shape('MATCH (p:Place) RETURN count(p)')).toEqual([
      'Projection',
      'EagerAggregation',
      'NodeCountFromCountStore',
    ]);
  });

  it('closes a triangle into what is known', () => {
    expect(shape('MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person)-[:KNOWS]->(a) RETURN count(*)')).toEqual([
      'Projection',
      'EagerAggregation',
      'Expand(Into)',
      'Expand(All)',
      'Expand(All)',
      'NodeByLabelScan',
    ]);
  });

  it('streams full rows without holding them', () => {
    expect(shape('MATCH (n) RETURN n LIMIT 10000')).toEqual(['Limit', 'Projection', 'AllNodesScan']);
  });

  it('seeks in an index what an earlier row says', () => {
    const plan = shape('UNWIND [1, 2] AS id MATCH (p:Person {id: id}) RETURN p');
    expect(plan.slice(-2)).toEqual(['NodeUniqueIndexSeek', 'Unwind']);
  });

  it('seeks ranges, lists and ids', () => {
    expect(shape('MATCH (p:Person) WHERE p.age > 80 RETURN p')).toContain('NodeIndexSeekByRange');
    expect(shape('MATCH (p:Person) WHERE p.id IN [1, 2] RETURN p')).toContain('NodeIndexSeek');
    expect(shape('MATCH (p) WHERE elementId(p) = "4:shabaka:1" RETURN p')).toContain('NodeByElementIdSeek');
  });

  it('seeks a range by a chain of comparisons, whatever works its ends out', () => {
    const text = "MATCH (p:Person) WHERE size('ab') <= p.age < toInteger('5') AND p.id < 90 RETURN count(p)";
    expect(shape(text).at(-1)).toBe('NodeIndexSeekByRange');
    expect(graph.rows(text)).toEqual([[3]]);
  });

  it('works out once what no row has a part in, and anew what differs each time', () => {
    const text = "UNWIND range(1, 50) AS i WITH toString(rand()) AS r, date('2020-01-01') AS d";
    expect(graph.rows(`${text} RETURN count(DISTINCT r) > 1, collect(DISTINCT toString(d))`)).toEqual([
      [true, ['2020-01-01']],
    ]);
    for (const at of [1, 2]) expect(graph.rows('RETURN toString($at)', { at })).toEqual([[String(at)]]);
  });

  it('asks of a hub and of a leaf what it asks of their neighbours', () => {
    const asked = 'EXISTS { (n)--(:Person {id: 0}) } AS e, COUNT { (n)-[:AT]-(m) WHERE m.id = 0 OR m.i < 4000 } AS c';
    expect(graph.rows(`MATCH (n) WHERE n.id = 0 OR n.i IN [7, 4000] RETURN ${asked} ORDER BY c`)).toEqual([
      [true, 1],
      [true, 1],
      [false, 4000],
    ]);
  });

  it('keeps a row without neighbours while it expands', () => {
    expect(shape('MATCH (p:Person) OPTIONAL MATCH (p)-[:KNOWS]->(q:Person) RETURN p, q')).toEqual([
      'Projection',
      'OptionalExpand(All)',
      'NodeByLabelScan',
    ]);
  });

  it('seeks edges by index and by id', () => {
    const edges = testGraph(
      'CREATE INDEX known FOR ()-[k:KNOWS]-() ON (k.id)',
      'UNWIND range(1, 50) AS i CREATE ({i: i})-[:KNOWS {id: i}]->()',
    );
    const text = 'MATCH (a)-[k:KNOWS {id: 7}]->(b) RETURN a.i';
    const seek = edges.engine.prepare(text).plan().children[0]?.children[0];
    expect(seek).toMatchObject({ operator: 'DirectedRelationshipIndexSeek', identifiers: ['a', 'b', 'k'] });
    expect(edges.rows(text)).toEqual([[7]]);
    expect(edges.rows("MATCH (a)-[k]-(b) WHERE elementId(k) = '5:shabaka:6' RETURN a.i")).toEqual([[7], [null]]);
  });

  it('joins unconnected parts by a value that both have', () => {
    const text = 'MATCH (a:Person)-[:KNOWS]->(b), (c:Place)<-[:AT]-(d) WHERE a.age = d.age RETURN count(*)';
    expect(shape(text)).toContain('ValueHashJoin');
  });

  it('asks a pattern predicate by degree', () => {
    expect(graph.rows('MATCH (p:Person) WHERE (p)-[:AT]->() RETURN p.id')).toEqual([[0]]);
    expect(graph.rows('MATCH (p:Person {id: 0}) RETURN COUNT { (p)-[:AT]->() }')).toEqual([[5000]]);
  });

  it('lets no clause see what a later one writes', () => {
    expect(shape('MATCH (p:Person) CREATE (:Person)')).toEqual(['EmptyResult', 'Create', 'Eager', 'NodeByLabelScan']);
    expect(shape('UNWIND range(1, 10) AS i CREATE (:Person {id: i})')).toEqual(['EmptyResult', 'Create', 'Unwind']);
  });
});
