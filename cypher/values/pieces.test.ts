import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Steps } from '../steps.ts';
import { anyValue } from './arbitrary-value.ts';
import { compare } from './comparison.ts';
import { equals, isIn } from './equality.ts';
import { hashSteps } from './hash.ts';
import { isHeavy } from './long-work.ts';
import { order } from './order.ts';
import { compareSteps, equalsSteps, isInSteps, orderSteps } from './pieces.ts';
import type { RuntimeValue } from './runtime.ts';

const over = { spend: () => true };

/** The result, and how often it paused on its way. */
function driven<Result>(steps: Steps<Result>): { readonly result: Result; readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const { value, done } = steps.next();
    if (done) return { result: value, pauses };
  }
}

const PADDING: readonly RuntimeValue[] = Array.from({ length: 17_000 }, (_, i) => i % 7);

/** Heavy values with a small one somewhere in them, where it decides or does not. */
const wraps: readonly ((value: RuntimeValue) => RuntimeValue)[] = [
  (value) => [...PADDING, value],
  (value) => [value, ...PADDING],
  (value) => [PADDING.slice(), [value, PADDING.slice()]],
  (value) => [[...PADDING, value], 1],
  (value) =>
    new Map<string, RuntimeValue>([
      ['a', PADDING.slice()],
      ['b', value],
    ]),
  (value) =>
    new Map<string, RuntimeValue>([
      ['b', [value, ...PADDING]],
      ['a', value],
    ]),
];
/** How to make two values: a way to wrap each (the last one leaves it as it is), and what to wrap. */
const wrapping = fc.integer({ min: 0, max: wraps.length });
const recipes = fc
  .tuple(wrapping, fc.oneof(fc.constant(undefined), wrapping), anyValue, anyValue)
  .map(([first, second, a, b]) => ({ first, second: second ?? first, a, b }));

type Recipe = typeof recipes extends fc.Arbitrary<infer Made> ? Made : never;

function made({ first, second, a, b }: Recipe): readonly [RuntimeValue, RuntimeValue] {
  return [wraps[first]?.(a) ?? a, wraps[second]?.(b) ?? b];
}

const same = (a: unknown, b: unknown) => Object.is(a, b);

describe('in steps', () => {
  it('two values are as equal as at a stretch', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const [a, b] = made(recipe);
        return same(driven(equalsSteps(a, b, over)).result, equals(a, b));
      }),
    );
  });

  it('they compare as at a stretch', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const [a, b] = made(recipe);
        const { result } = driven(compareSteps(a, b, over));
        const expected = compare(a, b);
        return same(result === null ? null : Math.sign(result), expected === null ? null : Math.sign(expected));
      }),
    );
  });

  it('they sort as at a stretch, and what sorts alike has one hash', () => {
    const hashOf = (value: RuntimeValue) => driven(hashSteps(value, over)).result;
    fc.assert(
      fc.property(recipes, (recipe) => {
        const [a, b] = made(recipe);
        const { result } = driven(orderSteps(a, b, over));
        if (Math.sign(result) !== Math.sign(order(a, b))) return false;
        return result !== 0 || isHeavy(a) !== isHeavy(b) || hashOf(a) === hashOf(b);
      }),
    );
  });

  it('a value is in a list as at a stretch', () => {
    fc.assert(
      fc.property(recipes, anyValue, (recipe, other) => {
        const [a, b] = made(recipe);
        return same(driven(isInSteps(a, [other, b, b], over)).result, isIn(a, [other, b, b]));
      }),
    );
  });

  it('large ones pause, often', () => {
    const [a, b] = [PADDING.slice(), PADDING.slice()];
    expect(isHeavy(a)).toBe(true);
    expect(driven(equalsSteps(a, b, over))).toEqual({ result: true, pauses: 35 });
    expect(driven(orderSteps(a, b, over)).pauses).toBe(35);
    expect(driven(orderSteps(a, a, over))).toEqual({ result: 0, pauses: 1 });
  });
});
