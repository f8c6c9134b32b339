import { expect, it } from 'vitest';
import { LimitReached } from '../../graph/errors.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { query } from '../query.ts';

const SHAPES = {
  clauses: (steps: number) => `PROFILE ${'WITH 1 AS a '.repeat(steps)}RETURN a`,
  relationships: (steps: number) => `MATCH ${'()-->'.repeat(steps)}() RETURN 1`,
};

it.each(Object.entries(SHAPES))('runs many %s one behind the other, and refuses too many by name', async (_, of) => {
  const graph = createMemoryGraph();
  expect((await query(graph, of(900))).columns).toHaveLength(1);
  const refused = await query(graph, of(1100)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LimitReached);
  expect(refused).toMatchObject({
    limit: 'memory',
    code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    message: expect.stringMatching(
      /^The statement needs 11\d\d steps one behind the other, and at most 1000 are run; split it into several statements\.$/,
    ),
  });
});
