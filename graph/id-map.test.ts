import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdMap } from './id-map.ts';

it('holds what a Map holds', () => {
  const ids = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 31 - 1 }));
  const acts = fc.array(fc.oneof(fc.tuple(fc.constant('set'), ids), fc.tuple(fc.constant('clear'), fc.constant(0))), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(acts, ids, (steps, asked) => {
      const ours = new IdMap<number>();
      const plain = new Map<number, number>();
      for (const [i, [act, id]] of steps.entries()) {
        for (const map of [ours, plain]) {
          if (act === 'set') map.set(id, i);
          else map.clear();
        }
      }
      expect(ours.size).toBe(plain.size);
      expect(new Map([...ours])).toEqual(plain);
      expect(new Set(ours.keys())).toEqual(new Set(plain.keys()));
      for (const id of [asked, ...plain.keys()])
        expect([ours.get(id), ours.has(id)]).toEqual([plain.get(id), plain.has(id)]);
    }),
  );
});
