/** Questions by what they are about, however the reader words it. */
import { likeness, significantWords } from '../../graph/search-words.ts';
import type { Question } from './questions.ts';

/** A question with what it leaves out: words that were typed and that it is not about, mostly names. */
export interface OfferedQuestion {
  readonly question: Question;
  readonly unused: readonly string[];
}

const MOST = 4;

/** A word of the title or a keyword says what a question is about; one of its description supports that. */
const WEIGHTS = { subject: 3, description: 1 } as const;

/**
 * Those that share at least a third of the significant words of the text (the rest may be names), one of them in the title or among the keywords, in either
 * language, the most alike first.
 */
export function questionsAbout(text: string, all: readonly Question[]): readonly OfferedQuestion[] {
  const typed = significantWords(text);
  if (typed.join('').length < 3) return [];
  return all
    .map((question) => ({ question, ...overlap(typed, question) }))
    .filter(({ unused, isSubject }) => isSubject && (typed.length - unused.length) * 3 >= typed.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ question, unused }) => ({ question, unused: asTyped(unused, text) }));
}

function overlap(typed: readonly string[], { title, keywords, description }: Question) {
  const subject = significantWords([title.en, title.ar, keywords.en, keywords.ar].join(' '));
  const rest = significantWords([description.en, description.ar].join(' '));
  let score = 0;
  const unused: string[] = [];
  let isSubject = false;
  for (const word of typed) {
    const inSubject = best(word, subject);
    const inRest = best(word, rest);
    if (inSubject > 0) isSubject = true;
    if (inSubject + inRest === 0) unused.push(word);
    score += Math.max(inSubject * WEIGHTS.subject, inRest * WEIGHTS.description);
  }
  return { score, unused, isSubject };
}

/** Folded words as the reader wrote them. */
function asTyped(folded: readonly string[], text: string): readonly string[] {
  const wanted = new Set(folded);
  return (text.match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? []).filter((written) =>
    significantWords(written).some((word) => wanted.has(word)),
  );
}

function best(typed: string, words: readonly string[]): number {
  return words.reduce((most, word) => Math.max(most, likeness(typed, word)), 0);
}
