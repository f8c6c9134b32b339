import { expect, it } from 'vitest';
import { testGraph } from '../testing/ask.ts';

const { engine, rows } = testGraph(
  'UNWIND range(1, 3000) AS i CREATE (:A {i: i}), (:B {i: i}), (:A:B {i: i}), (), (), (), ()',
);

it('finds a node with several of the labels once', () => {
  expect(rows('MATCH (n:A|B) RETURN count(n), sum(n.i), count(DISTINCT n)')).toEqual([[9000, 13_504_500, 9000]]);
});

it('pauses while it gathers nodes with any of several labels', () => {
  const running = engine.prepare('MATCH (n:A|B) RETURN n LIMIT 1').start(engine.graph.snapshot());
  let steps = 0;
  while (running.step(0).records.length === 0) steps++;
  expect(steps).toBeGreaterThan(9000);
});
