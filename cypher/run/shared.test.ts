import { expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { query } from '../query.ts';

it('lets go what several plans began with when they are done', async () => {
  const statement =
    'UNWIND range(1, 20000) AS x CALL (x) { RETURN x AS y NEXT RETURN y AS z UNION ALL RETURN y + 1 AS z } RETURN sum(z)';
  const { records } = await query(createMemoryGraph(), statement, {}, { memoryBudget: 100_000 });
  expect(records).toEqual([[400_040_000]]);
});
