/** Every keyword of the language has a sentence in both languages, none is left over, and each is in its language. */
import { expect, test } from 'vitest';
import { KEYWORDS } from '../../cypher/parse/keywords.ts';
import { KEYWORD_HELP } from './keyword-help.ts';

/** What is written in Latin letters in every language: keywords, names of functions, statements in isolates. */
const CYPHER = /\u2066[^\u2069]+\u2069|\b(?:null|all|any|none|single|Unicode)\b/g;

test.each(['en', 'ar'] as const)('each has one in %s, and there are no others', (language) => {
  expect([...KEYWORD_HELP[language].keys()].sort()).toEqual([...KEYWORDS].sort());
});

test.each([...KEYWORD_HELP.en])('%s is told in English', (_, sentence) => {
  expect(sentence).toMatch(/^[A-Z][^\p{Script=Arabic}]+\.$/u);
});

test.each([...KEYWORD_HELP.ar])('%s is told in Arabic', (_, sentence) => {
  const words = sentence.replace(CYPHER, '').replace(/[A-Z]+/g, (word) => (KEYWORDS.has(word) ? '' : word));
  expect(words).toMatch(/^\p{Script=Arabic}.*\p{Script=Arabic}.*[.؟]$/u);
  expect(words).not.toMatch(/\p{Script=Latin}/u);
});
