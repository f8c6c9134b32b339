import { afterEach, expect, test } from 'vitest';
import { formatBytes, formatDay, formatElapsed, formatList, formatNumber, formatPlain } from './format.ts';
import { hasLatinDigits, type Locale, locale, preferredLocale } from './locale.ts';
import { counted } from './plural.ts';

function inLocale<T>(tag: Locale, read: () => T): T {
  locale.value = tag;
  return read();
}

afterEach(() => {
  locale.value = 'en';
  hasLatinDigits.value = false;
});

const DAY = 20_292; // 2025-07-23

test('a day is written out as each language writes it', () => {
  expect(inLocale('en', () => formatDay(DAY))).toBe('23 July 2025');
  expect(inLocale('ar', () => formatDay(DAY))).toBe('٢٣ يوليو ٢٠٢٥');
});

test('a date shows no more than is known', () => {
  expect(formatDay(DAY, 'month')).toBe('July 2025');
  expect(formatDay(DAY, 'year')).toBe('2025');
});

test('digits switch apart from the language', () => {
  hasLatinDigits.value = true;
  expect(inLocale('ar', () => formatDay(DAY))).toBe('23 يوليو 2025');
  expect(inLocale('ar', () => formatNumber(1204))).toBe('1,204');
});

test('numbers, line numbers, sizes and times have their unit', () => {
  expect(inLocale('ar', () => formatNumber(1204))).toBe('١٬٢٠٤');
  expect(inLocale('en', () => formatPlain(2025))).toBe('2025');
  expect(formatBytes(64 * 1024 * 1024)).toBe('64 MB');
  expect(formatElapsed(12.4)).toBe('12 ms');
  expect(formatElapsed(1534)).toMatch(/^1\.5\ssecs?$/);
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
});

test('Arabic nouns take the form of their number', () => {
  const claims = counted('ar', {
    zero: 'لا إفادات',
    one: 'إفادة واحدة',
    two: 'إفادتان',
    few: '# إفادات',
    many: '# إفادة',
    other: '# إفادة',
  });
  const written = inLocale('ar', () => [0, 1, 2, 3, 10, 11, 99, 100, 103].map(claims));
  expect(written).toEqual([
    'لا إفادات',
    'إفادة واحدة',
    'إفادتان',
    '٣ إفادات',
    '١٠ إفادات',
    '١١ إفادة',
    '٩٩ إفادة',
    '١٠٠ إفادة',
    '١٠٣ إفادات',
  ]);
});

test('the first language asked for that we have is chosen', () => {
  expect(preferredLocale(['tr-TR', 'ar-SY', 'en'])).toBe('ar');
  expect(preferredLocale(['ku'])).toBe('en');
});
