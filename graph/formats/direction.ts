/** The direction of a text by its first strong character, and its parts of the other direction held apart in isolates. */

export type Direction = 'ltr' | 'rtl';

/** By extension, not by script: the tatweel of "لـ" belongs to no script of its own, and apart from its letter the two do not join. */
const RTL = String.raw`\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}`;
const RTL_LETTER = new RegExp(`[${RTL}]`, 'u');
const BRACKETS = String.raw`()\[\]{}<>«»‹›"“”„`;

/** A run of one direction: its letters, with what stands between them; brackets stay outside, so that pairs are not torn. */
const RTL_RUN = runOf(String.raw`(?=[${RTL}])\p{L}`, String.raw`(?![${RTL}])\p{L}`);
const LTR_RUN = runOf(String.raw`(?![${RTL}])\p{L}`, String.raw`(?=[${RTL}])\p{L}`);

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Of the first letter; `fallback` for a text without letters. */
export function directionOf(text: string, fallback: Direction = 'ltr'): Direction {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return fallback;
  return RTL_LETTER.test(letter) ? 'rtl' : 'ltr';
}

/** The text with each run of the other direction between U+2068 and U+2069. Marks of direction that it came with are dropped. */
export function isolated(text: string, direction: Direction = directionOf(text)): string {
  const bare = text.replace(CONTROLS, '');
  return bare.replace(direction === 'ltr' ? RTL_RUN : LTR_RUN, (run) => `\u2068${run}\u2069`);
}

function runOf(letter: string, other: string): RegExp {
  return new RegExp(`(?:${letter})(?:(?:(?!${other})[^${BRACKETS}])*(?:${letter}|\\p{Nd}|\\p{M}))?`, 'gu');
}
