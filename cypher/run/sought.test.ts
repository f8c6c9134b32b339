/** The hashed list against its slow twin, and what it holds of the run's memory. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../steps.ts';
import { anyValue } from '../values/arbitrary-value.ts';
import { isIn } from '../values/equality.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { isHashable, Sought } from './sought.ts';

function meters() {
  let held = 0;
  return {
    hold: (bytes: number) => {
      held += bytes;
    },
    release: (bytes: number) => {
      held -= bytes;
    },
    spend: () => true,
    held: () => held,
  };
}

it('says what IN says, of whatever is hashable', () => {
  fc.assert(
    fc.property(anyValue, fc.array(anyValue, { maxLength: 12 }), fc.nat(), (other, list, place) => {
      const sought = new Sought(list, meters());
      atOnce(sought.hash());
      for (const value of [other, list[place % (list.length || 1)] ?? null]) {
        if (isHashable(value)) expect(sought.includes(value)).toBe(isIn(value, list));
      }
    }),
    { numRuns: 2000 },
  );
});

it('hashes numbers by what they are worth, and nodes apart from relationships', () => {
  const list: RuntimeValue[] = [{ kind: 'float', value: 1 }, 2, { kind: 'nodeRef', id: 5 }, { kind: 'edgeRef', id: 6 }];
  const sought = new Sought(list, meters());
  atOnce(sought.hash());
  const asked: RuntimeValue[] = [
    1,
    { kind: 'float', value: 2 },
    { kind: 'nodeRef', id: 5 },
    { kind: 'nodeRef', id: 6 },
    { kind: 'edgeRef', id: 5 },
    5,
    '1',
  ];
  expect(asked.map((value) => sought.includes(value))).toEqual([true, true, true, false, false, false, false]);
});

it('leaves to the slow way what a set would get wrong', () => {
  expect([Number.NaN, 2n ** 53n, { kind: 'float', value: 2 ** 53 } as const, null, [1]].map(isHashable)).toEqual(
    Array(5).fill(false),
  );
});

it('holds bytes for each element until it is released, and pauses while it hashes', () => {
  const run = meters();
  const sought = new Sought(
    Array.from({ length: 5000 }, (_, i) => i),
    run,
  );
  const work = sought.hash();
  let pauses = 0;
  while (!work.next().done) pauses++;
  expect([pauses, run.held()]).toEqual([4, 240_000]);
  sought.release();
  expect(run.held()).toBe(0);
});
