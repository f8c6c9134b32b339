/** Captions cut into at most two lines, by the rules of reading: at spaces, by grapheme where there are none. */

import { isNarrow, type Size } from './picture-room.ts';

/** Longest line, in average characters of the label font. */
export const LINE_LENGTH = 20;
const LABEL_SIZE = 13;
const NARROW_LABEL_SIZE = 12;
/** What finds no room is written so small, one size after the other, before it is cut; never smaller. */
export const SMALL_LABEL_SIZES: readonly number[] = [11, 10];
/** In shares of the size of the letters. */
const CHARACTER_WIDTH = 0.515;

/** Of the letters of captions in a picture of this size. */
export function labelSize(picture: Size): number {
  return isNarrow(picture) ? NARROW_LABEL_SIZE : LABEL_SIZE;
}

export function lineHeight(size: number): number {
  return size + 3;
}

/** At most two lines; what does not fit ends in an ellipsis, never inside a grapheme. */
export function labelLines(caption: string): readonly string[] {
  const text = caption.replace(/\s+/g, ' ').trim();
  if (length(text) <= LINE_LENGTH) return [text];
  const words = text.split(' ');
  let first = '';
  while (words[0] !== undefined && (first === '' || length(`${first} ${words[0]}`) <= balanced(text))) {
    first = first === '' ? words[0] : `${first} ${words[0]}`;
    words.shift();
  }
  const rest = words.join(' ');
  return rest === '' ? [shortened(first)] : [shortened(first), shortened(rest)];
}

/** Two lines of about one length read better than a full one and a word. */
function balanced(text: string): number {
  return Math.min(LINE_LENGTH, Math.ceil(length(text) / 2) + 3);
}

/** The room that a caption needs, before there is a canvas to measure it on. */
export function labelRoom(caption: string, size: number): LabelRoom {
  return roomOfLines(labelLines(caption), size);
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
}

export function roomOfLines(lines: readonly string[], size: number): LabelRoom {
  const longest = lines.reduce((most, line) => Math.max(most, length(line)), 0);
  return { width: longest * CHARACTER_WIDTH * size, height: lines.length * lineHeight(size) + 2 };
}

export interface ShorterLines {
  readonly whole: readonly (readonly string[])[];
  readonly cut: readonly (readonly string[])[];
}

/** Ways to write a caption in less room: in one line instead of two or in more and shorter ones, then cut by grapheme. */
export function shorterLines(lines: readonly string[]): ShorterLines {
  const whole = lines.join(' ');
  const signs = graphemesOf(whole);
  const oneLine = lines.length > 1 && signs.length <= MOST_IN_LINE ? [[whole]] : [];
  const halves = lines.length === 1 ? inLines(whole, 2) : inLines(whole, 3);
  const cuts = SHORT_LINES.filter((most) => signs.length > most + 1);
  return {
    whole: [...oneLine, ...halves],
    cut: cuts.map((most) => [`${signs.slice(0, most).join('').trimEnd()}…`]),
  };
}

/** So many lines of about one length, parted at spaces; none where there are too few. */
function inLines(whole: string, count: number): readonly (readonly string[])[] {
  const lines: string[] = [];
  let rest = whole;
  for (let left = count; left > 1; left--) {
    const spaces = [...rest.matchAll(/ /g)].map(({ index }) => index);
    const wanted = rest.length / left;
    const [best] = spaces.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    if (best === undefined) return [];
    lines.push(rest.slice(0, best));
    rest = rest.slice(best + 1);
  }
  return [[...lines, rest]];
}

const SHORT_LINES: readonly number[] = [16, 10];
const MOST_IN_LINE = 28;

function shortened(line: string): string {
  if (length(line) <= MOST_IN_LINE) return line;
  return `${graphemesOf(line)
    .slice(0, MOST_IN_LINE - 1)
    .join('')
    .trimEnd()}…`;
}

const segmenter = new Intl.Segmenter();

/** Letters, digits and signs of Latin, Greek, Cyrillic and Arabic of which each code unit is a grapheme of its own. */
const ONE_BY_ONE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u0482\u061f-\u064a\u0660-\u066f]*$/;

/** What a reader takes for one sign each. */
export function graphemesOf(text: string): readonly string[] {
  return ONE_BY_ONE.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** NOTE: thousands of captions are measured at once; the segmenter alone would take seconds for them. */
function length(text: string): number {
  return ONE_BY_ONE.test(text) ? text.length : graphemesOf(text).length;
}
