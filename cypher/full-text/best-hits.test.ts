import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestHits } from './best-hits.ts';

test('the best so many come out, best first', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 });
  fc.assert(
    fc.property(scores, fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }), (all, most) => {
      const best = new BestHits(most);
      all.forEach((score, id) => {
        best.offer(id, score);
      });
      const hits = [...best.taken()].filter((hit) => hit !== undefined);
      expect(hits.map(({ score }) => score)).toEqual([...all].sort((a, b) => b - a).slice(0, most ?? all.length));
      expect(hits.every(({ id, score }) => all[id] === score)).toBe(true);
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
    }),
  );
});
