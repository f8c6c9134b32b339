import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNear, keptParts, likeness, nearPieces, significantWords } from './search-words.ts';

/** The distance with exchanged neighbours, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 });

test('near is one letter off, as the distance by the book has it', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (a !== b) expect([a, b, isNear(a, b)]).toEqual([a, b, distance(a, b) <= 1]);
    }),
    { numRuns: 2000 },
  );
});

test('one letter changed anywhere in a word of five is near', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('', 'z', 'zq'), (text, place, put) => {
      const at = place % text.length;
      expect(isNear(text, text.slice(0, at) + put.charAt(0) + text.slice(at + 1))).toBe(true);
      expect(isNear(text, text.slice(0, at) + (put.charAt(0) || 'z') + text.slice(at))).toBe(true);
    }),
  );
});

test('a word that is near has a part of the other in it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(), fc.constantFrom('', 'z', 'a'), (a, b, place, put) => {
      const at = place % a.length;
      const turned = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
      const others = [b, turned, a.slice(0, at) + put + a.slice(at), a.slice(0, at) + put + a.slice(at + 1)];
      for (const other of others.filter((one) => isNear(a, one))) {
        expect([a, other, keptParts(a).some((part) => other.includes(part))]).toEqual([a, other, true]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('short words are near few others: none in Latin letters, those with the same first letter in Arabic', () => {
  expect(nearPieces('iran')).toEqual([]);
  expect(isNear('شرا', 'شرع')).toBe(true);
  expect(isNear('شرع', 'فرع')).toBe(false);
  expect(isNear('شرع', 'شر')).toBe(false);
  expect(nearPieces('')).toEqual([]);
});

test('a question is about the words that not every question has', () => {
  expect(significantWords('Who supports the SDF, and who says so?')).toEqual(['supports', 'sdf']);
  expect(significantWords('من يدعم قوات «قسد»؟')).toEqual(['يدعم', 'قوات', 'قسد']);
  expect(significantWords('على ماذا ينص الاتفاق، ومن وقّعه؟')).toEqual(['ينص', 'اتفاق', 'وقعه']);
});

test('a word is like another as far as they are the same, one begins the other, or they are near', () => {
  expect(
    [
      ['support', 'support'],
      ['supports', 'support'],
      ['sup', 'support'],
      ['suport', 'support'],
      ['su', 'support'],
      ['report', 'support'],
    ].map(([typed = '', other = '']) => likeness(typed, other)),
  ).toEqual([3, 2, 2, 1, 0, 0]);
});
