/** Words as search compares them: which of a question say what it is about, and which are one letter off another. */
import { foldName } from './fold.ts';

/**
 * What a word one letter off must look like: how it starts, how it ends, how long it is. Data and not a function, because the same
 * list goes into a Cypher statement as a parameter, where no store has an edit distance.
 */
export type NearPiece = readonly [start: string, end: string, length: number];

/** Arabic leaves short vowels out, so that three letters are a word; of Latin ones five, lest Iran be found for Iraq. */
const LEAST_ARABIC = 3;
const LEAST_OTHER = 5;
/** A shorter word keeps its first letter: there is little else to know it by. */
const LEAST_WITH_ANY_START = 5;

/**
 * All ways in which a folded word may be one letter off: one exchanged, left out, put in, or two neighbours that changed places.
 * None for a word so short that too many others are near it.
 */
export function nearPieces(word: string): readonly NearPiece[] {
  const { length } = word;
  if (length < leastLength(word)) return [];
  const first = length < LEAST_WITH_ANY_START ? 1 : 0;
  const pieces: NearPiece[] = [];
  for (let i = first; i <= length; i++) {
    const start = word.slice(0, i);
    pieces.push([start, word.slice(i), length + 1]);
    if (i === length) break;
    const rest = word.slice(i + 1);
    pieces.push([start, rest, length]);
    if (length > LEAST_ARABIC) pieces.push([start, rest, length - 1]);
    const next = word.charAt(i + 1);
    if (next !== '' && next !== word.charAt(i)) {
      pieces.push([`${start}${next}${word.charAt(i)}`, word.slice(i + 2), length]);
    }
  }
  return pieces;
}

/**
 * Of which a word that is near to this one has one at least: the half that the letter off is not in, or, where that lies across
 * the middle, the two neighbours there exchanged. Quick to look for in a long text before its words are looked at one by one.
 */
export function keptParts(word: string): readonly string[] {
  const middle = word.length >> 1;
  const turned = `${word.charAt(middle)}${word.charAt(middle - 1)}`;
  return [word.slice(0, middle), word.slice(middle), `${word.charAt(middle - 2)}${turned}${word.charAt(middle + 1)}`];
}

/** Fewer letters than these are near too many other words. */
export function leastLength(word: string): number {
  return /\p{Script=Arabic}/u.test(word) ? LEAST_ARABIC : LEAST_OTHER;
}

export function isNear(word: string, other: string): boolean {
  return nearPieces(word).some(
    ([start, end, length]) => other.length === length && other.startsWith(start) && other.endsWith(end),
  );
}

/** The folded words of a text, punctuation and words that every question has left out. */
export function significantWords(text: string): readonly string[] {
  const words = foldName(text.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, ' ')).split(' ');
  return [...new Set(words)].filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}

/** Of a word that was typed to a word of a text: 3 the same, 2 one begins the other, 1 one letter off, 0 neither. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 3;
  if ((typed.length >= 3 && word.startsWith(typed)) || (word.length >= 4 && typed.startsWith(word))) return 2;
  return isNear(typed, word) ? 1 : 0;
}

const ENGLISH =
  'a an and any are as at be been being by can did do does for from had has have how i in into is it its me my no not of on or our ' +
  'say says said show so than that the their them then there these they this those to under was we were what when where which who ' +
  'whom whose why will with would you your';
const ARABIC =
  'من ما ماذا متى أين كيف هل لماذا لم لن لا كم أي أية في على إلى عن مع عند بين حتى منذ و ف ب ل ك أو أم ثم إن أن أنه أنها كان كانت يكون ' +
  'قد هو هي هم هذا هذه ذلك تلك التي الذي الذين كل بعض غير له لها لهم به بها فيه فيها منه منها عليه عليها من ممن عمن بأي وما ومن وأين ومتى';
const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${ARABIC}`.split(' ').map(foldName));
