import { expect, test } from 'vitest';
import { isArabicOfAnother, textInLanguage } from './bilingual.ts';
import type { Value } from './values.ts';

const properties = new Map<string, Value>([
  ['note', 'Until December 2024.'],
  ['noteAr', 'حتى كانون الأول/ ديسمبر 2024.'],
  ['reading', 'A headline.'],
  ['figureUnitAr', 'قتيلًا'],
  ['publisher', ' '],
  ['publisherAr', 7],
  ['Ar', 'x'],
]);

test('a text is told in the language asked for, else in the other', () => {
  expect(textInLanguage(properties, 'note', 'ar')).toEqual({ text: 'حتى كانون الأول/ ديسمبر 2024.', language: 'ar' });
  expect(textInLanguage(properties, 'note', 'en')).toEqual({ text: 'Until December 2024.', language: 'en' });
  expect(textInLanguage(properties, 'reading', 'ar')).toEqual({ text: 'A headline.', language: 'en' });
  expect(textInLanguage(properties, 'figureUnit', 'en')).toEqual({ text: 'قتيلًا', language: 'ar' });
  expect(textInLanguage(properties, 'publisher', 'ar')).toBe(undefined);
});

test('only the Arabic half of a pair belongs to another key', () => {
  expect([...properties.keys()].filter((key) => isArabicOfAnother(properties, key))).toEqual(['noteAr']);
});
