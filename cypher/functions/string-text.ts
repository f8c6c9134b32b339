/** Strings cut by code points, as Cypher counts them, where JavaScript counts UTF-16 units. */

const SURROGATE = /[\ud800-\udbff]/;
const SPACES = new Set([0x2028, 0x2029, 0x205f, 0x3000]);
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

export function reversed(text: string): string {
  return SURROGATE.test(text) ? [...text].reverse().join('') : text.split('').reverse().join('');
}

/** Without leading characters of `characters` (code points), or without leading whitespace. */
export function trimStart(text: string, characters?: string): string {
  const isCut = cutting(characters);
  let from = 0;
  while (from < text.length && isCut(text.slice(from, from + unitsAt(text, from)))) from += unitsAt(text, from);
  return text.slice(from);
}

/** The same at the end. */
export function trimEnd(text: string, characters?: string): string {
  const isCut = cutting(characters);
  let to = text.length;
  while (to > 0 && isCut(text.slice(to - unitsBefore(text, to), to))) to -= unitsBefore(text, to);
  return text.slice(0, to);
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
