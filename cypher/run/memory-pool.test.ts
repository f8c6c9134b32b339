import { expect, it } from 'vitest';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { createEngine, type Running } from '../engine.ts';
import { MemoryPool } from './memory-pool.ts';

const engine = createEngine(createMemoryGraph());
const MiB = 2 ** 20;

function started(statement: string, memoryPool: MemoryPool): Running {
  return engine.prepare(statement).start(engine.graph.snapshot(), { memoryPool });
}

function rowsOf(running: Running, until = Number.POSITIVE_INFINITY): readonly unknown[] {
  const rows: unknown[] = [];
  for (;;) {
    const { records, done } = running.step(until);
    rows.push(...records);
    if (done) return rows;
  }
}

/** Holds so many megabytes until it is closed. */
const holding = (megabytes: number) =>
  `UNWIND range(1, ${Math.floor((megabytes * MiB) / 32)}) AS x RETURN size(collect(x)) AS n`;

it('lets statements have what they need together, and no more', () => {
  const pool = new MemoryPool(12 * MiB);
  const first = started(holding(8), pool);
  while (pool.left > 4 * MiB) first.step(0);
  const second = started(holding(6), pool);
  expect(() => rowsOf(second)).toThrow(
    expect.objectContaining({
      limit: 'memory',
      code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      message:
        'The statements that are under way need more than the 12 MiB of memory that they may use together; try again when others have ended.',
    }),
  );
  expect(rowsOf(started('UNWIND range(1, 1000) AS x RETURN size(collect(x)) AS n', new MemoryPool(0)))).toEqual([
    [1000],
  ]);
  expect(rowsOf(first)).toHaveLength(1);
  expect(pool.left).toBe(12 * MiB);
  expect(rowsOf(started(holding(6), pool))).toHaveLength(1);
});

it('has everything back from one that is closed in the middle, and from one that fails', () => {
  const pool = new MemoryPool(12 * MiB);
  const closed = started(holding(8), pool);
  while (pool.left > 4 * MiB) closed.step(0);
  closed.close();
  expect(pool.left).toBe(12 * MiB);
  expect(() =>
    rowsOf(started('UNWIND range(1, 200000) AS x WITH collect(x) AS l RETURN 1 / (size(l) - 200000)', pool)),
  ).toThrow('/ by zero');
  expect(pool.left).toBe(12 * MiB);
});

it('has back in between what passed by', () => {
  const pool = new MemoryPool(12 * MiB);
  const running = started('UNWIND range(1, 3) AS x RETURN size([y IN range(1, 40000) | y]) AS n', pool);
  expect(rowsOf(running, 0)).toHaveLength(3);
  expect(pool.left).toBe(12 * MiB);
});
