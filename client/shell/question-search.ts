/** Questions by what they are about, however the reader words it. */
import { likeness, significantWords } from '../../graph/search-words.ts';
import type { Question } from './questions.ts';

const MOST = 4;

/** A word of the title or a keyword says what a question is about; one of its description supports that. */
const WEIGHTS = { subject: 3, description: 1 } as const;

/**
 * Those that share at least a third of the significant words of the text (the rest may be names), one of them in the title or among the keywords, in either
 * language, the most alike first.
 */
export function questionsAbout(text: string, all: readonly Question[]): readonly Question[] {
  const typed = significantWords(text);
  if (typed.join('').length < 3) return [];
  return all
    .map((question) => ({ question, ...overlap(typed, question) }))
    .filter(({ shared, isSubject }) => isSubject && shared * 3 >= typed.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ question }) => question);
}

function overlap(typed: readonly string[], { title, keywords, description }: Question) {
  const subject = significantWords([title.en, title.ar, keywords.en, keywords.ar].join(' '));
  const rest = significantWords([description.en, description.ar].join(' '));
  let score = 0;
  let shared = 0;
  let isSubject = false;
  for (const word of typed) {
    const inSubject = best(word, subject);
    const inRest = best(word, rest);
    if (inSubject > 0) isSubject = true;
    if (inSubject + inRest > 0) shared++;
    score += Math.max(inSubject * WEIGHTS.subject, inRest * WEIGHTS.description);
  }
  return { score, shared, isSubject };
}

function best(typed: string, words: readonly string[]): number {
  return words.reduce((most, word) => Math.max(most, likeness(typed, word)), 0);
}
