import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Value } from '../../graph/values.ts';
import { createEngine } from '../engine.ts';

/** Ten nodes, each with an edge to every node. */
function dense() {
  const graph = createMemoryGraph();
  const engine = createEngine(graph);
  const transaction = graph.begin();
  const ask = (text: string) => engine.prepare(text, new Map()).start(transaction);
  const node = ask('UNWIND range(0, 9) AS i CREATE (:N {i: i})');
  while (!node.step(Number.POSITIVE_INFINITY).done);
  const edge = ask('MATCH (a:N), (b:N) CREATE (a)-[:R {w: a.i + b.i}]->(b)');
  while (!edge.step(Number.POSITIVE_INFINITY).done);
  transaction.commit();
  return { graph, engine };
}

describe('a walk', () => {
  it('pauses wherever a slice ends, tested or not, and goes on where it was', () => {
    const { graph, engine } = dense();
    const run = (text: string, until: number) => {
      const running = engine.prepare(text, new Map()).start(graph.snapshot());
      const rows: (readonly Value[])[] = [];
      let pauses = 0;
      for (;;) {
        const { records, done } = running.step(until);
        rows.push(...records);
        if (done) return { rows, pauses };
        if (records.length === 0) pauses++;
      }
    };
    for (const text of [
      'MATCH (a:N {i: 3})-[r*1..3]->(b) RETURN count(DISTINCT r) AS c, count(DISTINCT b) AS d',
      'MATCH (a:N {i: 3})-[*1..3]-(b) RETURN count(*)',
      'MATCH (a:N {i: 3})-[r*1..3]->(b) WHERE all(x IN r WHERE x.w > 6) RETURN collect([x IN r | x.w])[..50]',
    ]) {
      const [whole, sliced] = [run(text, Number.POSITIVE_INFINITY), run(text, 0)];
      expect(sliced.rows).toEqual(whole.rows);
      expect([whole.pauses, sliced.pauses > 200]).toEqual([0, true]);
    }
  });
});
