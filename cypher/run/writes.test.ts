import { describe, expect, it } from 'vitest';
import { NO_COUNTERS } from '../../graph/store.ts';
import { CypherError } from '../errors.ts';
import { testGraph } from '../testing/ask.ts';

function failure(work: () => unknown): Partial<CypherError> {
  try {
    work();
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('CREATE', () => {
  it('makes a pattern and counts as Neo4j counts', () => {
    const { counters } = testGraph().ask('CREATE (:A:B {x: 1, y: null})-[:R {z: [1, 2.5]}]->(:C)');
    expect(counters).toEqual({
      ...NO_COUNTERS,
      nodesCreated: 2,
      relationshipsCreated: 1,
      labelsAdded: 3,
      propertiesSet: 2,
    });
  });

  it('creates everything also where LIMIT shows less, or nothing', () => {
    const graph = testGraph();
    expect(graph.rows('UNWIND range(1, 10) AS i CREATE (n {i: i}) RETURN n.i LIMIT 2')).toEqual([[1], [2]]);
    expect(graph.rows('UNWIND range(1, 10) AS i CREATE (n {i: i}) RETURN n.i LIMIT 0')).toEqual([]);
    expect(graph.rows('UNWIND range(1, 10) AS i CREATE (n {i: i}) RETURN n.i ORDER BY n.i LIMIT 0')).toEqual([]);
    expect(graph.rows('MATCH (n) RETURN count(n)')).toEqual([[30]]);
  });

  it('does not feed its own reading', () => {
    const graph = testGraph('CREATE (), (), ()');
    expect(graph.ask('MATCH (n) CREATE (:Copy)').counters.nodesCreated).toBe(3);
    expect(
      graph.ask('MATCH (n:Copy) CREATE (:Copy) WITH count(*) AS c MATCH (m:Copy) RETURN c, count(m)').rows,
    ).toEqual([[3, 6]]);
  });

  it('says which node is missing for a relationship', () => {
    const work = () => testGraph('CREATE (:A)').ask('MATCH (a:A) OPTIONAL MATCH (b:B) CREATE (a)-[r:R]->(b)');
    expect(failure(work).message).toBe(
      'Failed to create relationship `r`, node `b` is missing: it is null in this row',
    );
  });

  it('takes labels, types and keys that are worked out', () => {
    const graph = testGraph("WITH ['A', 'B'] AS l, 'R' AS t CREATE (n:$(l))-[:$(t)]->(m) SET n['k' + 1] = 2, m:$('C')");
    expect(graph.rows('MATCH (n)-[r]->(m) RETURN labels(n), type(r), n.k1, labels(m)')).toEqual([
      [['A', 'B'], 'R', 2, ['C']],
    ]);
  });
});

describe('SET', () => {
  it('works out neighbouring properties of one variable before it writes any', () => {
    const graph = testGraph('CREATE (:N {k: 1})');
    expect(graph.rows('MATCH (n) SET n.k = n.k + 1, n.z = n.k RETURN n.k, n.z')).toEqual([[2, 1]]);
    expect(graph.rows('MATCH (n) SET n.k = n.k + 1 SET n.z = n.k RETURN n.k, n.z')).toEqual([[3, 3]]);
    expect(graph.rows('MATCH (n) SET n.k = n.k + 1, n:X, n.z = n.k RETURN n.k, n.z')).toEqual([[4, 4]]);
  });

  it('counts keys, as Neo4j does', () => {
    const set = (items: string) => testGraph('CREATE (:N {k: 1})').ask(`MATCH (n) SET ${items}`).counters.propertiesSet;
    expect([
      set('n.k = 5, n.k = 6'),
      set('n.k = 5 SET n.k = 6'),
      set('n.a = null'),
      set('n.a = null, n.b = null'),
      set('n.k = 1, n.k = null'),
      set('n.a = 1 SET n.a = null, n.a = null, n.c = null'),
    ]).toEqual([1, 2, 0, 0, 1, 2]);
  });

  it('writes to what is deleted without a trace', () => {
    const { counters, rows } = testGraph('CREATE (:N {k: 1})').ask(
      'MATCH (n) DELETE n SET n.x = 1 RETURN properties(n), keys(n), n:N',
    );
    expect(rows).toEqual([[new Map(), [], false]]);
    expect(counters).toEqual({ ...NO_COUNTERS, nodesDeleted: 1, propertiesSet: 1 });
  });
});

describe('MERGE', () => {
  it('finds what it made for an earlier row', () => {
    const { rows, counters } = testGraph().ask(
      'UNWIND [1, 2, 1] AS i MERGE (n:N {i: i}) ON CREATE SET n.made = i ON MATCH SET n.met = true RETURN n.i, n.made, n.met',
    );
    expect(rows).toEqual([
      [1, 1, true],
      [2, 2, null],
      [1, 1, true],
    ]);
    expect(counters.nodesCreated).toBe(2);
  });

  it('makes a whole path where any part of it is missing', () => {
    const graph = testGraph('CREATE (:A {x: 1})-[:R]->(:B {y: 1})');
    expect(graph.ask('MERGE (:A {x: 1})-[:R]->(:B {y: 2})').counters).toMatchObject({
      nodesCreated: 2,
      relationshipsCreated: 1,
    });
    expect(graph.ask('MERGE p = (:A {x: 1})-[:R]->(:B {y: 2}) RETURN length(p)')).toMatchObject({
      rows: [[1]],
      counters: NO_COUNTERS,
    });
  });

  it('takes an undirected relationship whichever way it lies', () => {
    const graph = testGraph('CREATE (:A)-[:R]->(:B)');
    expect(graph.ask('MATCH (a:A), (b:B) MERGE (b)-[r:R]-(a) RETURN startNode(r):A').rows).toEqual([[true]]);
  });

  it('refuses a null property', () => {
    const error = failure(() => testGraph().ask('MERGE ({x: null})'));
    expect(error).toMatchObject({ kind: 'SemanticError', detail: 'MergeReadOwnWrites', phase: 'runtime' });
  });
});

describe('SET and REMOVE', () => {
  it('replaces, adds and removes properties', () => {
    const graph = testGraph('CREATE (:A {x: 1, y: 2})');
    expect(graph.rows('MATCH (a:A) SET a += {y: null, z: 3} RETURN properties(a)')).toEqual([
      [
        new Map([
          ['x', 1],
          ['z', 3],
        ]),
      ],
    ]);
    expect(graph.rows('MATCH (a:A) SET a = {w: 4} RETURN properties(a)')).toEqual([[new Map([['w', 4]])]]);
    expect(graph.rows('MATCH (a:A) REMOVE a.w, a:A RETURN properties(a), labels(a)')).toEqual([[new Map(), []]]);
  });

  it('shows what the whole clause has done to whatever comes after it', () => {
    const graph = testGraph('CREATE ({v: 1}), ({v: 2})');
    expect(graph.rows('MATCH (a), (b) WHERE a.v < b.v SET a.v = b.v, b.v = a.v RETURN a.v, b.v')).toEqual([[2, 2]]);
    expect(graph.rows('UNWIND [1, 2, 3] AS i MERGE (c:C) SET c.v = i RETURN c.v')).toEqual([[3], [3], [3]]);
  });

  it('refuses what no property holds', () => {
    const error = failure(() => testGraph('CREATE ()').ask('MATCH (a) SET a.x = [1, "b"]'));
    expect(error).toMatchObject({ kind: 'TypeError', detail: 'InvalidPropertyType' });
  });
});

describe('DELETE', () => {
  it('takes nodes, relationships and paths, in any order and more than once', () => {
    const graph = testGraph('CREATE (:A)-[:R]->(:B)-[:R]->(:C)');
    expect(graph.ask('MATCH (a:A)-[r]->(b) DELETE a, r, r, a').counters).toMatchObject({
      nodesDeleted: 1,
      relationshipsDeleted: 1,
    });
    expect(graph.ask('MATCH p = (:B)-->(:C) DELETE p').counters).toMatchObject({
      nodesDeleted: 2,
      relationshipsDeleted: 1,
    });
  });

  it('leaves no trace where a relationship would be left without a node', () => {
    const graph = testGraph('CREATE (:A)-[:R]->(:B)');
    expect(() => graph.ask('MATCH (a:A) SET a.x = 1 DELETE a')).toThrow('Cannot delete node<0>');
    expect(graph.rows('MATCH (a:A)-->(b) RETURN a.x, labels(b)')).toEqual([[null, ['B']]]);
    expect(graph.ask('MATCH (a:A) DETACH DELETE a').counters).toMatchObject({
      nodesDeleted: 1,
      relationshipsDeleted: 1,
    });
  });

  it('lets nobody read what is deleted', () => {
    const graph = testGraph('CREATE (:A {x: 1})');
    expect(failure(() => graph.ask('MATCH (a:A) DELETE a RETURN a.x'))).toMatchObject({
      kind: 'EntityNotFound',
      detail: 'DeletedEntityAccess',
      message: 'Node with id 0 has been deleted in this transaction',
    });
  });
});

describe('FOREACH and CALL', () => {
  it('run their updates for each element and each row', () => {
    const graph = testGraph();
    graph.ask('FOREACH (i IN range(1, 3) | MERGE (a:A {i: i}) FOREACH (j IN [1, 2] | CREATE (:B {j: j})-[:OF]->(a)))');
    expect(graph.rows('MATCH (b:B)-->(a:A) RETURN a.i, count(b) ORDER BY a.i')).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
    expect(graph.rows('MATCH (a:A) CALL (a) { CREATE (c:C {i: a.i}) RETURN c } RETURN sum(c.i)')).toEqual([[6]]);
    expect(graph.rows('MATCH (a:A) CALL (a) { SET a.seen = true } RETURN count(a.seen)')).toEqual([[3]]);
  });

  it('read, in a subquery that writes, what the rows before it wrote', () => {
    const rows = testGraph().rows(
      'UNWIND range(1, 3) AS i CALL (i) { MATCH (n:N) WITH count(n) AS before CREATE (:N) RETURN before } RETURN before',
    );
    expect(rows).toEqual([[0], [1], [2]]);
  });
});

describe('changes behind one another', () => {
  /** 1 → 2 → 3, row after row. */
  const LINE = 'CREATE (:P {i: 1})-[:R]->(:P {i: 2})-[:R]->(:P {i: 3})';
  const ROWS = 'MATCH (n)-->(m) WITH n, m ORDER BY n.i';
  const left = (statement: string, shown: string) => {
    const graph = testGraph(LINE);
    graph.ask(`${ROWS} ${statement}`);
    return graph.rows(`MATCH (p:P) RETURN ${shown} ORDER BY p.i`).flat();
  };

  it('go row by row where none reads what another writes', () => {
    expect(left('SET n.a = 1, m.a = 2', 'p.a')).toEqual([1, 1, 2]);
    expect(left('SET n.a = 1 SET m.a = 2', 'p.a')).toEqual([1, 1, 2]);
    expect(left('SET n.a = 1 REMOVE m.a', 'p.a')).toEqual([1, 1, null]);
    expect(left('SET n:X REMOVE m:X', 'p:X')).toEqual([true, true, false]);
    expect(left('SET n.a = 1 CREATE (:New {a: n.i}) SET m.a = 2', 'p.a')).toEqual([1, 1, 2]);
  });

  it('wait for all rows where one reads what another writes', () => {
    expect(left('SET n.a = 1, m.b = m.a', 'p.b')).toEqual([null, 1, null]);
    expect(left('SET m.b = n.a SET n.a = 1', 'p.b')).toEqual([null, null, null]);
    expect(left("SET m.b = n['a'] SET n += {a: 1}", 'p.b')).toEqual([null, null, null]);
    expect(left('SET n:X SET m.b = m:X', 'p.b')).toEqual([null, true, false]);
    expect(left('SET n.a = 1 SET m.b = COUNT { (m {a: 1}) }', 'p.b')).toEqual([null, 1, 0]);
  });

  it('let an item see what an item before it wrote to another variable, and a neighbour not', () => {
    const graph = testGraph('CREATE (:P {i: 1})');
    graph.ask('MATCH (n) WITH n, n AS m SET n.a = 1, m.b = n.a, n.c = 2, n.d = n.c');
    expect(graph.rows('MATCH (n) RETURN n.a, n.b, n.c, n.d')).toEqual([[1, 1, 2, null]]);
  });

  it('keep a constraint that each row for itself keeps', () => {
    const graph = testGraph('CREATE CONSTRAINT FOR (n:U) REQUIRE n.k IS UNIQUE');
    graph.ask('UNWIND [1, 2] AS i CREATE (n:U {k: 0}) SET n.k = i');
    expect(graph.rows('MATCH (n:U) RETURN n.k ORDER BY n.k')).toEqual([[1], [2]]);
  });
});

describe('MERGE of what could never be found again', () => {
  it.each([
    [
      'MERGE (n:A {k: null})',
      "Cannot merge the following node because of null property value for 'k': (n:A {k: null})",
    ],
    [
      'MERGE (n:A {k: 0.0 / 0})',
      "Cannot merge the following node because of NaN property value for 'k': (n:A {k: 0.0 / 0})",
    ],
    [
      'MERGE (a:A)-[r:R {w: 0.0 / 0}]->(b)',
      "Cannot merge the following relationship because of NaN property value for 'w': -[r:R {w: 0.0 / 0}]->",
    ],
  ])('refuses %s, as Neo4j does', (statement, message) => {
    const graph = testGraph();
    expect(failure(() => graph.ask(statement))).toMatchObject({
      code: 'Neo.ClientError.Statement.SemanticError',
      message,
    });
    expect(graph.rows('MATCH (n) RETURN count(n)')).toEqual([[0]]);
  });
});
