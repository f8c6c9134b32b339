import { expect, test } from 'vitest';
import { ANALYZERS } from './analyzers.ts';

test.each([
  ['Ahmad al-Sharaa', ['ahmad', 'al', 'sharaa']],
  ['أحمد الشرع، رئيس', ['أحمد', 'الشرع', 'رئيس']],
  ['مُحَمَّد ١٢٣', ['مُحَمَّد', '١٢٣']],
  ['İSTANBUL Iğdır ISPARTA', ['istanbul', 'iğdır', 'isparta']],
  ['ΟΔΥΣΣΕΥΣ', ['οδυσσευσ']],
  ["l'Orient O’Neil's dogs'", ["l'orient", "o’neil's", 'dogs']],
  ['1.000,50 v1.2.3 a.b a,b 10:30 a:b', ['1.000,50', 'v1.2.3', 'a.b', 'a', 'b', '10', '30', 'a:b']],
  ['foo_bar foo-bar _ #tag C++', ['foo_bar', 'foo', 'bar', 'tag', 'c']],
  ['東京都 とう トウキョウ 서울특별시', ['東', '京', '都', 'と', 'う', 'トウキョウ', '서울특별시']],
  ['สวัสดีครับ', ['สวัสดีครับ']],
  ['a😀b 👨‍👩‍👧 🇸🇾🇹🇷 ❤️ 1️⃣ 👍🏽', ['a', '😀', 'b', '👨‍👩‍👧', '🇸🇾', '🇹🇷', '❤️', '1️⃣', '👍🏽']],
  ["צה\"ל ג'ורג'", ['צה"ל', "ג'ורג'"]],
  ['x'.repeat(256), ['x'.repeat(255), 'x']],
])('the words of %s', (text, words) => {
  expect(ANALYZERS.get('standard-no-stop-words')?.words(text)).toEqual(words);
});

test('a word that is left out keeps its place', () => {
  expect(ANALYZERS.get('standard')?.words('Ministry of the Sea')).toEqual(['ministry', null, null, 'sea']);
});
