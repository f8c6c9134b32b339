/** What stands after a backslash: a class of characters or one character by its code. */
import { anyOf, is, isDigit, isHorizontalSpace, isSpace, isVerticalSpace, isWord, noneOf } from './code-points.ts';
import { type Cursor, next, takeMatch } from './cursor.ts';
import type { CodePointTest, Flags } from './nodes.ts';
import { invalidRegex } from './regex-error.ts';
import { propertyTest } from './unicode-properties.ts';

const CONTROLS = new Map<string, number>([
  ['t', 0x09],
  ['n', 0x0a],
  ['r', 0x0d],
  ['f', 0x0c],
  ['a', 0x07],
  ['e', 0x1b],
]);

const HEX = /x(?:([\da-fA-F]{2})|\{([\da-fA-F]{1,6})\})/y;
const UNICODE = /u([\da-fA-F]{4})(?:\\u([\da-fA-F]{4}))?/y;
const OCTAL = /0([0-3]?[0-7]{1,2})/y;
const CONTROL = /c([\x40-\x7f])/y;
const PROPERTY = /[pP](?:\{([^}]*)\}|([A-Z]))/y;

/** The set or the code point that an escape stands for; undefined where it is something else (`\b`, `\1`, `\Q`). The backslash is behind. */
export function readEscape(cursor: Cursor, flags: Flags): CodePointTest | number | undefined {
  const start = cursor.at;
  const coded = readCode(cursor);
  if (coded !== undefined) return coded;
  const property = takeMatch(cursor, PROPERTY);
  if (property) {
    const name = property[1] ?? property[2] ?? '';
    const test = propertyTest(name, flags.isUnicodeClass);
    if (!test) throw invalidRegex(`Unknown character property name {${name}}`, start);
    return property[0].startsWith('P') ? noneOf(test) : test;
  }
  const character = cursor.pattern.charAt(cursor.at);
  const test = classTest(character, flags);
  if (test) {
    cursor.at++;
    return test;
  }
  if (/[a-zA-Z1-9]/.test(character)) return undefined;
  if (character === '') throw invalidRegex('Unexpected internal error', start);
  return next(cursor);
}

function readCode(cursor: Cursor): number | undefined {
  const hex = takeMatch(cursor, HEX);
  if (hex) return checked(Number.parseInt(hex[1] ?? hex[2] ?? '', 16), cursor);
  const unicode = takeMatch(cursor, UNICODE);
  if (unicode) return surrogatesJoined(cursor, unicode);
  const octal = takeMatch(cursor, OCTAL);
  if (octal) return Number.parseInt(octal[1] ?? '', 8);
  const control = takeMatch(cursor, CONTROL);
  if (control) return (control[1] ?? '').charCodeAt(0) ^ 0x40;
  const code = CONTROLS.get(cursor.pattern.charAt(cursor.at));
  if (code !== undefined) cursor.at++;
  return code;
}

/** Two escapes of surrogates in a row are one code point. */
function surrogatesJoined(cursor: Cursor, match: RegExpExecArray): number {
  const high = Number.parseInt(match[1] ?? '', 16);
  if (match[2] === undefined) return high;
  const low = Number.parseInt(match[2], 16);
  const pair = String.fromCharCode(high, low).codePointAt(0) ?? high;
  if (pair > 0xffff) return pair;
  cursor.at -= '\\uXXXX'.length;
  return high;
}

function checked(codePoint: number, cursor: Cursor): number {
  if (codePoint > 0x10ffff) throw invalidRegex('Hexadecimal codepoint is too big', cursor.at);
  return codePoint;
}

function classTest(character: string, { isUnicodeClass }: Flags): CodePointTest | undefined {
  const lower = baseClass(character.toLowerCase(), isUnicodeClass);
  return lower && character !== character.toLowerCase() ? noneOf(lower) : lower;
}

function baseClass(character: string, isUnicodeClass: boolean): CodePointTest | undefined {
  switch (character) {
    case 'd':
      return isUnicodeClass ? propertyTest('Digit', true) : isDigit;
    case 's':
      return isUnicodeClass ? propertyTest('Space', true) : isSpace;
    case 'w':
      return isUnicodeClass ? anyOf([propertyTest('Alnum', true) ?? isWord, is(0x5f)]) : isWord;
    case 'h':
      return isHorizontalSpace;
    case 'v':
      return isVerticalSpace;
    default:
      return undefined;
  }
}
