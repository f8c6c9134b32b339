import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyMap } from './key-map.ts';

it('holds what a Map holds', () => {
  const keys = fc.oneof(fc.string({ maxLength: 3 }), fc.double(), fc.bigInt(), fc.boolean(), fc.nat({ max: 20 }));
  const acts = fc.array(fc.tuple(fc.boolean(), keys), { maxLength: 60 });
  fc.assert(
    fc.property(acts, (steps) => {
      const ours = new KeyMap<string | number | bigint | boolean, number>();
      const plain = new Map<string | number | bigint | boolean, number>();
      for (const [i, [isSet, key]] of steps.entries()) {
        for (const map of [ours, plain]) {
          if (isSet) map.set(key, i);
          else map.delete(key);
        }
      }
      expect(new Map([...ours])).toEqual(plain);
      expect([...ours.values()].sort()).toEqual([...plain.values()].sort());
      for (const [, key] of steps) expect(ours.get(key)).toBe(plain.get(key));
    }),
  );
});
