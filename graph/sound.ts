/**
 * How a name sounds, roughly: one table that brings the ways of writing Arabic, Kurdish and Turkish names in Latin letters together
 * (Suwayda, Suweida, Sweida, Süveyda), applied after folding, in TypeScript and inside Cypher alike. Vowels become three, so
 * that names stay as far apart as they sound; dropping them would make one of Syria and Sharaa.
 */
import { type Fold, foldName } from './fold.ts';

/** Two letters for one sound, as English, French and German write it. */
const DIGRAPHS: readonly Fold[] = [
  ['tch', 'c'],
  ['sch', 's'],
  ['sh', 's'],
  ['ch', 's'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['th', 't'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['dj', 'j'],
];

/** Letters for a sound that another letter writes elsewhere. */
const LETTERS: readonly Fold[] = [
  ['q', 'k'],
  ['x', 'h'],
  ['v', 'w'],
];

/** Every front vowel and what glides into one is i, every back one u; u before another vowel is what w writes. */
const VOWELS: readonly Fold[] = [
  ['ou', 'u'],
  ['oo', 'u'],
  ['o', 'u'],
  ...['ay', 'ai', 'ae', 'ey', 'ei', 'e', 'y'].map((from): Fold => [from, 'i']),
  ['uw', 'w'],
  ['ua', 'wa'],
  ['ui', 'wi'],
];

/** Twice, since a vowel may have been written by three letters. */
const DOUBLED: readonly Fold[] = [...'abcdfghijklmnprstuwzaiu'].map((letter): Fold => [letter + letter, letter]);

/** A breath at the end of a word (hamah, hama). */
const ENDINGS: readonly Fold[] = [['ah ', 'a ']];

/** The table, in its order, for a folded text with a space behind it. */
export const SOUNDS: readonly Fold[] = [...DIGRAPHS, ...LETTERS, ...VOWELS, ...DOUBLED, ...ENDINGS];

/** Of a name or a typed word. Other scripts than the Latin one stay as folding left them. */
export function soundOf(text: string): string {
  return SOUNDS.reduce((sound, [from, to]) => sound.replaceAll(from, to), `${foldName(text)} `).trimEnd();
}

/** The same as a Cypher expression over a folded operand, with the table in `$sounds`: words with single spaces, one more at the end. */
export function soundExpression(folded: string): string {
  return `reduce(sound = ${folded} + ' ', pair IN $sounds | replace(sound, pair[0], pair[1]))`;
}
