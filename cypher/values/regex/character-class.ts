/** `[a-z&&[^aeiou]]`: character classes with ranges, classes inside, and intersections. */
import { allOf, anyOf, literalTest, noneOf, rangeTest } from './code-points.ts';
import { type Cursor, next, peek, peekText, take } from './cursor.ts';
import { readEscape } from './escapes.ts';
import type { CodePointTest, Flags } from './nodes.ts';
import { invalidRegex } from './regex-error.ts';

const MAX_DEPTH = 50;

/** The opening bracket is behind; the closing one is stepped over. */
export function parseClass(cursor: Cursor, flags: Flags, depth = 0): CodePointTest {
  if (depth > MAX_DEPTH) throw invalidRegex('Character classes are nested too deep', cursor.at);
  const isNegated = take(cursor, '^');
  const intersected: CodePointTest[] = [];
  let united: CodePointTest[] = [];
  for (let isFirst = true; ; isFirst = false) {
    if (cursor.at >= cursor.pattern.length) throw invalidRegex('Unclosed character class', cursor.at - 1);
    if (!isFirst && take(cursor, ']')) break;
    if (take(cursor, '&&')) {
      if (united.length > 0) intersected.push(anyOf(united));
      united = [];
    } else if (take(cursor, '[')) united.push(parseClass(cursor, flags, depth + 1));
    else readItem(cursor, flags, united);
  }
  const isOpenEnded = united.length === 0 && intersected.length > 0;
  const set = allOf(isOpenEnded ? intersected : [...intersected, anyOf(united)]);
  return isNegated ? noneOf(set) : set;
}

function readItem(cursor: Cursor, flags: Flags, united: CodePointTest[]): void {
  if (flags.isSpaced && isIgnored(cursor)) return;
  if (take(cursor, '\\Q')) {
    readQuoted(cursor, flags, united);
    return;
  }
  const low = readOne(cursor, flags);
  if (typeof low !== 'number') {
    united.push(low);
    return;
  }
  const isRange =
    peekText(cursor, '-') && !peekText(cursor, '-]') && !peekText(cursor, '-[') && !peekText(cursor, '-&&');
  if (!isRange) {
    united.push(literalTest(low, flags));
    return;
  }
  next(cursor);
  const high = readOne(cursor, flags);
  if (typeof high !== 'number' || high < low) throw invalidRegex('Illegal character range', cursor.at);
  united.push(rangeTest(low, high, flags));
}

function readOne(cursor: Cursor, flags: Flags): CodePointTest | number {
  if (!take(cursor, '\\')) return next(cursor);
  const escaped = readEscape(cursor, flags);
  if (escaped === undefined) throw invalidRegex('Illegal/unsupported escape sequence', cursor.at);
  return escaped;
}

function readQuoted(cursor: Cursor, flags: Flags, united: CodePointTest[]): void {
  while (cursor.at < cursor.pattern.length && !take(cursor, '\\E')) united.push(literalTest(next(cursor), flags));
}

function isIgnored(cursor: Cursor): boolean {
  if (!/\s/.test(String.fromCodePoint(Math.max(0, peek(cursor))))) return false;
  next(cursor);
  return true;
}
