/** Sets of code points: Java's predefined classes, line ends, and letters without regard to case. */
import type { CodePointTest, Flags } from './nodes.ts';

export function is(codePoint: number): CodePointTest {
  return (candidate) => candidate === codePoint;
}

export function between(low: number, high: number): CodePointTest {
  return (candidate) => candidate >= low && candidate <= high;
}

export function anyOf(tests: readonly CodePointTest[]): CodePointTest {
  const [first, second] = tests;
  if (first && !second) return first;
  return (candidate) => tests.some((test) => test(candidate));
}

export function allOf(tests: readonly CodePointTest[]): CodePointTest {
  const [first, second] = tests;
  if (first && !second) return first;
  return (candidate) => tests.every((test) => test(candidate));
}

export function noneOf(test: CodePointTest): CodePointTest {
  return (candidate) => !test(candidate);
}

/** One code point as the flags read it: with `(?i)` a letter stands for both its cases. */
export function literalTest(codePoint: number, { isCaseless, isUnicodeCase }: Flags): CodePointTest {
  if (!isCaseless) return is(codePoint);
  const fold = isUnicodeCase ? unicodeFold : asciiFold;
  const folded = fold(codePoint);
  return (candidate) => candidate === codePoint || fold(candidate) === folded;
}

/** A range as the flags read it. */
export function rangeTest(low: number, high: number, { isCaseless, isUnicodeCase }: Flags): CodePointTest {
  const test = between(low, high);
  if (!isCaseless) return test;
  const fold = isUnicodeCase ? unicodeFold : asciiFold;
  const raise = isUnicodeCase ? unicodeUpper : asciiUpper;
  return (candidate) => test(candidate) || test(raise(candidate)) || test(fold(candidate));
}

/** Whether two code points are the same letter under the flags of a reference. */
export function sameLetter(a: number, b: number, isUnicodeCase: boolean): boolean {
  return a === b || (isUnicodeCase ? unicodeFold(a) === unicodeFold(b) : asciiFold(a) === asciiFold(b));
}

function asciiFold(codePoint: number): number {
  return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 0x20 : codePoint;
}

function asciiUpper(codePoint: number): number {
  return codePoint >= 0x61 && codePoint <= 0x7a ? codePoint - 0x20 : codePoint;
}

/** Lower case of upper case, which brings letters with three forms together. */
function unicodeFold(codePoint: number): number {
  return single(String.fromCodePoint(unicodeUpper(codePoint)).toLowerCase()) ?? codePoint;
}

function unicodeUpper(codePoint: number): number {
  return single(String.fromCodePoint(codePoint).toUpperCase()) ?? codePoint;
}

/** The code point of a text that is no longer than one. */
function single(text: string): number | undefined {
  const codePoint = text.codePointAt(0) ?? 0;
  return text.length === (codePoint > 0xffff ? 2 : 1) ? codePoint : undefined;
}

export const isDigit: CodePointTest = between(0x30, 0x39);
export const isSpace: CodePointTest = (codePoint) => codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d);
export const isWord: CodePointTest = (codePoint) =>
  isDigit(codePoint) ||
  (codePoint >= 0x61 && codePoint <= 0x7a) ||
  (codePoint >= 0x41 && codePoint <= 0x5a) ||
  codePoint === 0x5f;
export const isHorizontalSpace: CodePointTest = (codePoint) =>
  codePoint === 0x20 ||
  codePoint === 0x09 ||
  codePoint === 0xa0 ||
  codePoint === 0x1680 ||
  codePoint === 0x180e ||
  (codePoint >= 0x2000 && codePoint <= 0x200a) ||
  codePoint === 0x202f ||
  codePoint === 0x205f ||
  codePoint === 0x3000;
export const isVerticalSpace: CodePointTest = (codePoint) =>
  (codePoint >= 0x0a && codePoint <= 0x0d) || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;

/** What ends a line: everything that Unicode says does, or `\n` alone under `(?d)`. */
export function lineEnds({ isUnixLines }: Pick<Flags, 'isUnixLines'>): CodePointTest {
  if (isUnixLines) return is(0x0a);
  return (codePoint) =>
    codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}_]$/u;

/** What `\b` sees as part of a word. */
export function isWordCharacter(codePoint: number): boolean {
  return codePoint < 0x80 ? isWord(codePoint) : LETTER_OR_DIGIT.test(String.fromCodePoint(codePoint));
}
