import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameTable } from './names.ts';
import { PropertyTable } from './property-table.ts';

/** More than fit into a shape, so that some entities have a dictionary. */
const KEYS = 80;
const ENTITIES = 4;

const entity = fc.nat({ max: ENTITIES - 1 });
const key = fc.nat({ max: KEYS - 1 });
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), entity, key }),
  fc.record({ do: fc.constant('remove' as const), entity, key }),
  fc.record({ do: fc.constant('refill' as const), entity, keys: fc.subarray([...Array(KEYS).keys()]) }),
);

it('knows which keys are in use, whatever was set and taken away', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = new PropertyTable(new NameTable());
      for (let id = 0; id < ENTITIES; id++) table.fill(id, { keys: [], values: [] });
      for (const each of steps) {
        if (each.do === 'set') table.set(each.entity, each.key, 1);
        else if (each.do === 'remove') table.remove(each.entity, each.key);
        else {
          table.clear(each.entity);
          table.fill(each.entity, { keys: each.keys, values: each.keys.map(() => 1) });
        }
        const held = new Set([0, 1, 2, 3].flatMap((id) => table.keys(id)));
        expect([...table.keysInUse()].sort()).toEqual([...held].sort());
      }
    }),
    { numRuns: 100 },
  );
});
