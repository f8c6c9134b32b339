/** The named questions are found by what they are about, in any wording and either language. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionsAbout } from './question-search.ts';
import type { Question } from './questions.ts';

const FOLDER = new URL('../../seeds/queries/', import.meta.url);
const QUESTIONS = readdirSync(FOLDER).sort().map(questionIn);

/** What of a question its header says to those who look for it. */
function questionIn(file: string): Question {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const line = (key: string) => text.split('\n').find((at) => at.startsWith(`// ${key}: `)) ?? '';
  const both = (key: string) => ({
    en: line(key).slice(`// ${key}: `.length),
    ar: line(`${key}.ar`).slice(`// ${key}.ar: `.length),
  });
  return {
    id: file.replace('.cypher', ''),
    title: both('title'),
    description: both('description'),
    keywords: both('keywords'),
    asked: { statement: '', parameters: new Map() },
    parameterTitles: new Map(),
    columns: new Map(),
    needs: { labels: [], types: [] },
  };
}

test.each([
  ['who supports SDF', 'who-asked-for-support'],
  ['من يدعم قسد', 'who-asked-for-support'],
  ['agreement', 'what-the-agreement-provides'],
  ['اتفاق', 'what-the-agreement-provides'],
  ['the deal of 10 March', 'what-the-agreement-provides'],
  ['who is fighting in Suwayda?', 'who-clashes-with-whom'],
  ['القتال في السويداء', 'who-clashes-with-whom'],
  ['refugees', 'who-displaced-whom'],
  ['نزوح العشائر', 'who-displaced-whom'],
  ['anonymous sources', 'what-rests-on-unnamed-sources'],
  ['how are al-Sharaa and the PKK connected', 'how-are-two-tied'],
])('%s finds %s first', (text, id) => {
  expect(questionsAbout(text, QUESTIONS)[0]?.question.id).toBe(id);
});

test.each(['who is', 'من هو', 'sharaa', 'الشرع', 'وزارة الدفاع التركية', 'of', 'xyz', ''])(
  '%s asks none of them',
  (text) => {
    expect(questionsAbout(text, QUESTIONS).map(({ question }) => question.id)).toEqual([]);
  },
);

test('words that every question has do not count, one shared word of four does not either', () => {
  expect(questionsAbout('who with whom where and when', QUESTIONS)).toEqual([]);
  expect(questionsAbout('agreement banana telescope lamp', QUESTIONS)).toEqual([]);
});

test.each([
  ['who supports SDF', ['SDF']],
  ['من يدعم قسد؟', ['قسد']],
  ['how are al-Sharaa and the PKK connected', ['al-Sharaa', 'PKK']],
  ['who is fighting in Suwayda?', []],
])('of %s the words are told that the question is not about', (text, unused) => {
  expect(questionsAbout(text, QUESTIONS)[0]?.unused).toEqual(unused);
});
