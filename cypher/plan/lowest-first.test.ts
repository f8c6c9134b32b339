import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LowestFirst } from './lowest-first.ts';

test('gives what a sorted list would give, whenever it is asked', () => {
  const step = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
  const property = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const queue = new LowestFirst<{ readonly rank: number; readonly number: number }>();
    const twin: { readonly rank: number; readonly number: number }[] = [];
    for (const [number, rank] of steps.entries()) {
      if (rank === undefined) {
        twin.sort((a, b) => a.rank - b.rank || a.number - b.number);
        expect(queue.take()).toEqual(twin.shift());
      } else {
        queue.add({ rank, number });
        twin.push({ rank, number });
      }
    }
  });
  fc.assert(property);
});
