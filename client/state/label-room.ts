/** Captions cut into at most two lines, by the rules of reading: at spaces, by grapheme where there are none. */

/** Longest line, in average characters of the label font. */
export const LINE_LENGTH = 20;
export const LABEL_SIZE = 13;
export const LINE_HEIGHT = 16;
const CHARACTER_WIDTH = 6.7;

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
export function labelRoom(caption: string): LabelRoom {
  return roomOfLines(labelLines(caption));
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
}

export function roomOfLines(lines: readonly string[]): LabelRoom {
  const longest = lines.reduce((most, line) => Math.max(most, length(line)), 0);
  return { width: longest * CHARACTER_WIDTH, height: lines.length * LINE_HEIGHT + 2 };
}

/** Ways to write a caption in less room: in one line instead of two or two instead of one, then cut by grapheme. */
export function shorterLines(lines: readonly string[]): readonly (readonly string[])[] {
  const whole = lines.join(' ');
  const signs = graphemesOf(whole);
  const oneLine = lines.length > 1 && signs.length <= MOST_IN_LINE ? [[whole]] : [];
  const halves = lines.length === 1 ? halvesOf(whole) : [];
  const cuts = SHORT_LINES.filter((most) => signs.length > most + 1);
  return [...oneLine, ...halves, ...cuts.map((most) => [`${signs.slice(0, most).join('').trimEnd()}…`])];
}

/** Two lines instead of one, parted at the space nearest to the middle. */
function halvesOf(line: string): readonly (readonly string[])[] {
  const spaces = [...line.matchAll(/ /g)].map(({ index }) => index);
  const middle = line.length / 2;
  const [best] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? [] : [[line.slice(0, best), line.slice(best + 1)]];
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
