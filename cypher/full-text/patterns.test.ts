import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, regexTest, wildcardTest } from './patterns.ts';

const fail = (what: string): never => {
  throw new Error(what);
};

test.each([
  ['sh*a', 'sharaa', true],
  ['sh*a', 'shara b', false],
  ['sh?', 'sha', true],
  ['sh?', 'sh', false],
  ['?', '😀', true],
  ['SH*', 'sharaa', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['a.c*', 'abc', false],
])('%s stands for %s: %s', (text, word, isMatch) => {
  expect(wildcardTest(text, (part) => part.toLowerCase())(word)).toBe(isMatch);
});

test.each([
  ['shar.*', 'sharaa', true],
  ['s(h|y).+', 'syria', true],
  ['[^a-z]+', '123', true],
  ['a{2,3}', 'aaaa', false],
  ['a^b$', 'a^b$', true],
  ['a\\&b', 'a&b', true],
  ['\\d+', '12', true],
])('/%s/ matches %s: %s', (text, word, isMatch) => {
  expect(regexTest(text, fail)(word)).toBe(isMatch);
});

test('words differ by as many letters as have to be changed', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const apart = slowly(a, b);
      for (const most of [0, 1, 2]) expect(distance(a, b, most)).toBe(apart > most ? Number.POSITIVE_INFINITY : apart);
    }),
  );
});

/** By its definition. */
function slowly(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [first, ...others] = [
    slowly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    slowly(a.slice(1), b) + 1,
    slowly(a, b.slice(1)) + 1,
  ];
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(first ?? 0, ...others, ...(swapped ? [slowly(a.slice(2), b.slice(2)) + 1] : []));
}
