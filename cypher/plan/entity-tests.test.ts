import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Value } from '../../graph/values.ts';
import { createEngine } from '../engine.ts';

/** Twenty nodes with long texts, an edge from each. */
function longTexts() {
  const graph = createMemoryGraph();
  const engine = createEngine(graph);
  const transaction = graph.begin();
  const text = "UNWIND range(1, 20) AS i CREATE (:X {t: reduce(s = 'ab', x IN range(1, 16) | s + s)})-[:R]->(:Y)";
  const running = engine.prepare(text, new Map()).start(transaction);
  while (!running.step(Number.POSITIVE_INFINITY).done);
  transaction.commit();
  return { graph, engine };
}

describe('tests that a traversal puts to nodes', () => {
  it('answer on long texts too, however short the slices are', () => {
    const { graph, engine } = longTexts();
    const answer = (text: string, until: number): readonly (readonly Value[])[] => {
      const running = engine.prepare(text, new Map()).start(graph.snapshot());
      const rows: (readonly Value[])[] = [];
      for (;;) {
        const { records, done } = running.step(until);
        rows.push(...records);
        if (done) return rows;
      }
    };
    const test = "toUpper(x.t) CONTAINS 'BAB' AND x.t =~ '(ab)+'";
    for (const text of [
      `MATCH (x:X) WHERE ${test} RETURN count(x)`,
      `MATCH (:Y)<--(x) WHERE ${test} RETURN count(x)`,
      `MATCH (y:Y) WHERE EXISTS { (y)<--(x) WHERE ${test} } RETURN count(y)`,
    ]) {
      expect([answer(text, Number.POSITIVE_INFINITY), answer(text, 0)]).toEqual([[[20]], [[20]]]);
    }
  });
});
