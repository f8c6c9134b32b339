/** Which characters are white space, start or continue a name, or stand in for the dashes and heads of an arrow. */

/** Every white-space character of openCypher, and U+0085, which Neo4j takes as well. */
const SPACES = new Set(
  [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x180e, 0x2000, 0x2001, 0x2002,
    0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ].map((code) => String.fromCharCode(code)),
);

export function isSpace(char: string): boolean {
  return SPACES.has(char);
}

const NAME_START = /[\p{ID_Start}\p{Sc}\p{Pc}]/u;
/** Format characters continue a name, as in Java: Persian and Kurdish words hold U+200C. */
const NAME_PART = /[\p{ID_Continue}\p{Sc}\p{Pc}\p{Cf}]/u;

/** `char` is one code point. `$` may continue a name but not begin one. */
export function isNameStart(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  return NAME_START.test(char);
}

export function isNamePart(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return isNameStart(char) || isDigit(char) || char === '$';
  return NAME_PART.test(char) && !isSpace(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

/** What a word processor makes of the line of an arrow; each is taken as `-` in a pattern and nowhere else. */
const DASHES = new Set('\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\ufe58\ufe63\uff0d');
const LEFT_HEADS = new Set('\u27e8\u3008\ufe64\uff1c');
const RIGHT_HEADS = new Set('\u27e9\u3009\ufe65\uff1e');

/** The arrow part that a look-alike stands for, if it stands for one. */
export function arrowPart(char: string): '-' | '<' | '>' | undefined {
  if (DASHES.has(char)) return '-';
  if (LEFT_HEADS.has(char)) return '<';
  return RIGHT_HEADS.has(char) ? '>' : undefined;
}
