import { expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { createEngine } from '../engine.ts';
import { query } from '../query.ts';

it.each([
  'UNWIND range(1, 10000) AS i OPTIONAL CALL test.nothing() YIELD x RETURN i LIMIT 1',
  'UNWIND range(1, 10000) AS i CALL test.void() RETURN i LIMIT 1',
])('is not asked for more rows than are wanted: %s', async (statement) => {
  let calls = 0;
  const call = () => {
    calls++;
    return [];
  };
  const described = { mode: 'READ', description: '', arguments: [], call } as const;
  const engine = createEngine(createMemoryGraph(), {
    procedures: [
      { ...described, name: 'test.nothing', results: [{ name: 'x', type: 'INTEGER' }] },
      { ...described, name: 'test.void', results: [] },
    ],
  });
  expect((await query(engine, statement)).records).toEqual([[1]]);
  expect(calls).toBeLessThan(100);
});
