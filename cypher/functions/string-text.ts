/** Strings cut by code points, as Cypher counts them, where JavaScript counts UTF-16 units. */
import type { Steps } from '../steps.ts';

const SURROGATE = /[\ud800-\udbff]/;
const SPACES = new Set([0x2028, 0x2029, 0x205f, 0x3000]);
const PART = 8192;
const AROUND = 32;

/** How many code points. */
export function lengthOf(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let count = 0;
  for (let i = 0; i < text.length; i += unitsAt(text, i)) count++;
  return count;
}

/** `length` code points from `start`; as many as there are. */
export function sliceOf(text: string, start: number, length = Number.POSITIVE_INFINITY): string {
  if (!SURROGATE.test(text)) return text.slice(start, start + length);
  const from = unitsFor(text, 0, start);
  return text.slice(from, unitsFor(text, from, length));
}

/** The text in parts that are short, no code point cut in two. */
export function* partsOf(text: string): Generator<string, void, undefined> {
  for (let from = 0; from < text.length; ) {
    const end = Math.min(from + PART, text.length);
    const to = end < text.length && unitsBefore(text, end + 1) === 2 ? end - 1 : end;
    yield text.slice(from, to);
    from = to;
  }
}

/** The same with what stands around each part: the case of a letter (Σ at the end of a word) may depend on it. */
export function* partsInContext(
  text: string,
): Generator<{ readonly part: string; readonly before: string; readonly after: string }, void, undefined> {
  let from = 0;
  for (const part of partsOf(text)) {
    const to = from + part.length;
    yield {
      part,
      before: wholeStart(text.slice(Math.max(0, from - AROUND), from)),
      after: wholeEnd(text.slice(to, to + AROUND)),
    };
    from = to;
  }
}

/** Without half a code point at its start. */
function wholeStart(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

function wholeEnd(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

export function reversed(text: string): string {
  return SURROGATE.test(text) ? [...text].reverse().join('') : text.split('').reverse().join('');
}

/** Where the text begins without leading characters of `characters` (code points), or without leading whitespace. Yields often. */
export function* startOf(text: string, characters?: string): Steps<number> {
  const isCut = cutting(characters);
  let from = 0;
  while (from < text.length && isCut(text.slice(from, from + unitsAt(text, from)))) {
    from += unitsAt(text, from);
    if (from % PART < 2) yield;
  }
  return from;
}

/** Where it ends, in the same way. */
export function* endOf(text: string, characters?: string): Steps<number> {
  const isCut = cutting(characters);
  let to = text.length;
  while (to > 0 && isCut(text.slice(to - unitsBefore(text, to), to))) {
    to -= unitsBefore(text, to);
    if (to % PART < 2) yield;
  }
  return to;
}

function cutting(characters: string | undefined): (character: string) => boolean {
  if (characters === undefined) return isWhitespace;
  const cut = new Set(characters);
  return (character) => cut.has(character);
}

/** What Java's `Character.isWhitespace` holds: no no-break spaces, but the separators U+001C to U+001F. */
function isWhitespace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  if (code < 0x1680 || code === 0x2007) return false;
  return code <= 0x200a ? code === 0x1680 || code >= 0x2000 : SPACES.has(code);
}

function unitsFor(text: string, from: number, codePoints: number): number {
  let at = from;
  for (let left = codePoints; left > 0 && at < text.length; left--) at += unitsAt(text, at);
  return at;
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function unitsBefore(text: string, at: number): number {
  return at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
}
