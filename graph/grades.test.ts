import { expect, test } from 'vitest';
import { bestCredibility, CREDIBILITY, RELIABILITY } from './grades.ts';

test('every grade has a name in both languages', () => {
  expect(RELIABILITY.map((grade) => grade.id).join('')).toBe('ABCDEF');
  expect(CREDIBILITY.map((grade) => grade.id)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const grade of [...RELIABILITY, ...CREDIBILITY]) expect(grade.label && grade.labelAr).toBeTruthy();
});

test('a grade that cannot be judged counts only where it is alone', () => {
  expect(bestCredibility([6, 4, 5])).toBe(4);
  expect(bestCredibility([6, 6])).toBe(6);
  expect(bestCredibility([])).toBeUndefined();
});
