import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdNumbers } from './wire-ids.ts';

const id = fc.oneof(
  fc.nat({ max: 40 }).map((n) => `4:store:${n}`),
  fc.nat({ max: 2_000_000_000 }).map((n) => `4:store:${n}`),
  fc.constantFrom('', ':', '4:store:', '4:store:07', '4:store:0', '4:store:-1', '4:store:1e3', '4:other:7', '7', 'a'),
);

test('ids of any form are numbered as a map would number them', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 200 }), (ids) => {
      const numbers = new IdNumbers();
      const fresh: string[] = [];
      const known = new Map<string, number>();
      for (const one of ids) if (!known.has(one)) known.set(one, known.size);
      expect(ids.map((one) => numbers.of(one, fresh))).toEqual(ids.map((one) => known.get(one)));
      expect(fresh).toEqual([...known.keys()]);
    }),
  );
});

test('ids that come dense are numbered as well after they came sparse', () => {
  const numbers = new IdNumbers();
  const fresh: string[] = [];
  const ids = ['4:s:90000', ...Array.from({ length: 20_000 }, (_, i) => `4:s:${i * 5}`)];
  const first = ids.map((one) => numbers.of(one, fresh));
  expect(ids.map((one) => numbers.of(one, []))).toEqual(first);
  expect(fresh).toEqual([...new Set(ids)]);
});
