import { expect, test } from 'vitest';
import { directionOf, isolated } from './direction.ts';

test('a tatweel stays with the letter that it joins', () => {
  const name = 'وصف بأنه ذراع لـ';
  expect(isolated(name)).toBe(name);
  expect(isolated(`SDF ${name}`)).toBe(`SDF \u2068${name}\u2069`);
});

test('a text has the direction of its first letter', () => {
  expect(['شبكة SDF', 'SDF شبكة', '… 12', 'ـ'].map((text) => directionOf(text))).toEqual(['rtl', 'ltr', 'ltr', 'rtl']);
});

test('a run of the other direction stands in an isolate, and marks that came with it are dropped', () => {
  expect(isolated('قسد \u200fSDF (QSD)')).toBe('قسد \u2068SDF\u2069 (\u2068QSD\u2069)');
});
