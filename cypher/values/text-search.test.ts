import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Steps } from '../steps.ts';
import { includesSteps, placesSteps } from './text-search.ts';

function driven<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

/** By the built-in search, over the whole text at once. */
function places(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}

const over = { spend: () => true };
const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 });
/** Long enough for several windows, and crowded with what is looked for. */
const texts = fc
  .tuple(letters, fc.integer({ min: 0, max: 20_000 }), letters)
  .map(([a, times, b]) => a.repeat(times) + b);
const parts = fc.oneof(
  letters,
  fc.tuple(letters, fc.integer({ min: 1, max: 40 })).map(([a, times]) => a.repeat(times)),
);

it('finds the same places as the built-in search', () => {
  fc.assert(
    fc.property(texts, parts, (text, part) => {
      expect(driven(placesSteps(text, part, over))).toEqual(places(text, part));
      expect(driven(includesSteps(text, part, over))).toBe(text.includes(part));
    }),
  );
});

it('finds what lies across two windows, and the empty text everywhere', () => {
  const text = `${'x'.repeat(2 ** 15 - 2)}abcd`;
  expect(driven(placesSteps(text, 'abcd', over))).toEqual([2 ** 15 - 2]);
  expect(driven(includesSteps('', '', over))).toBe(true);
  expect(driven(includesSteps(text, '', over))).toBe(true);
});

it('takes time in proportion to what it reads', () => {
  let units = 0;
  const counting = {
    spend: (more: number) => {
      units += more;
      return false;
    },
  };
  const text = 'a'.repeat(2 ** 20);
  expect(driven(includesSteps(text, `b${'a'.repeat(2 ** 19)}`, counting))).toBe(false);
  expect(units).toBeLessThan(2 ** 17);
});
