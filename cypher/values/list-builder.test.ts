import { expect, it } from 'vitest';
import type { Steps } from '../steps.ts';
import { ListBuilder } from './list-builder.ts';
import type { RuntimeValue } from './runtime.ts';
import { treeBytes } from './tree-bytes.ts';

function driven<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

const over = { spend: () => true };

it.each<[string, (place: number) => RuntimeValue]>([
  ['numbers', (place) => place],
  ['fractions', (place) => place + 0.5],
  ['fractions and texts', (place) => (place % 3 === 0 ? `${place}` : place + 0.5)],
  ['lists', (place) => [place, [place]]],
])('a list of %s is what was pushed, however long', (_, valueAt) => {
  for (const length of [0, 1, 2 ** 15, 2 ** 15 + 1, 70_000]) {
    const builder = new ListBuilder();
    const plain: RuntimeValue[] = [];
    for (let place = 0; place < length; place++) {
      builder.push(valueAt(place));
      plain.push(valueAt(place));
    }
    expect(builder.length).toBe(length);
    const list = driven(builder.toList(over));
    expect(list).toEqual(plain);
    expect(treeBytes(list)).toBe(treeBytes(plain));
  }
});
