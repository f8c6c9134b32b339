/** How a text becomes the words that are searched: the analyzers of Neo4j that can be had exactly. */
import { standardWords } from './words.ts';

export interface Analyzer {
  /** How it makes words, in a sentence. */
  readonly description: string;
  readonly leavesOut?: ReadonlySet<string>;
  /** Null stands where a word was left out: the others keep their places in a phrase. */
  words(text: string): readonly (string | null)[];
  /** What is done to a part of a word, such as the letters before a wildcard. */
  normalize(text: string): string;
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
/** Longer words are cut. */
const LONGEST = /.{1,255}/gs;

const letters = (text: string) => cut(lowerCase(text).match(/\p{L}+/gu));
const standard = (text: string) => cut(standardWords(lowerCase(text)));
const withoutStopWords = (words: readonly string[]) => words.map((word) => (STOP_WORDS.has(word) ? null : word));
const same = (text: string) => text;
/** Java's white space: without those that do not break a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: four separators are among them
const NO_SPACE = /[^\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g;

export const ANALYZERS: ReadonlyMap<string, Analyzer> = new Map<string, Analyzer>([
  [
    'standard-no-stop-words',
    {
      description: 'The default: words by the rules of Unicode, in lower case; none is left out.',
      words: standard,
      normalize: lowerCase,
    },
  ],
  [
    'standard',
    {
      description: 'Words by the rules of Unicode, in lower case, without English stop words.',
      leavesOut: STOP_WORDS,
      words: (text) => withoutStopWords(standard(text)),
      normalize: lowerCase,
    },
  ],
  ['simple', { description: 'Runs of letters, in lower case.', words: letters, normalize: lowerCase }],
  [
    'stop',
    {
      description: 'Runs of letters, in lower case, without English stop words.',
      leavesOut: STOP_WORDS,
      words: (text) => withoutStopWords(letters(text)),
      normalize: lowerCase,
    },
  ],
  [
    'whitespace',
    {
      description: 'What stands between white space as Java knows it, letters as they are.',
      words: (text) => cut(text.match(NO_SPACE)),
      normalize: same,
    },
  ],
  [
    'unicode_whitespace',
    {
      description: 'What stands between white space as Unicode knows it, letters as they are.',
      words: (text) => cut(text.match(/[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g)),
      normalize: same,
    },
  ],
  ['keyword', { description: 'The whole text as one word.', words: (text) => [text], normalize: same }],
]);

/** Letter by letter, as Java does it: without the rules for a final sigma and for the dot of İ. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase();
}

function cut(words: readonly string[] | null): readonly string[] {
  if (words === null) return [];
  return words.some((word) => word.length > 255) ? words.flatMap((word) => word.match(LONGEST) ?? []) : words;
}
