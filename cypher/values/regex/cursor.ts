/** Reading a pattern code point by code point. */
import { invalidRegex } from './regex-error.ts';

export interface Cursor {
  readonly pattern: string;
  at: number;
}

/** The code point ahead, or -1 at the end. */
export function peek(cursor: Cursor): number {
  return cursor.pattern.codePointAt(cursor.at) ?? -1;
}

export function next(cursor: Cursor): number {
  const codePoint = peek(cursor);
  cursor.at += codePoint > 0xffff ? 2 : 1;
  return codePoint;
}

export function peekText(cursor: Cursor, text: string): boolean {
  return cursor.pattern.startsWith(text, cursor.at);
}

/** Steps over the text where it stands ahead. */
export function take(cursor: Cursor, text: string): boolean {
  if (!peekText(cursor, text)) return false;
  cursor.at += text.length;
  return true;
}

/** What a sticky pattern matches ahead, stepped over. */
export function takeMatch(cursor: Cursor, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.pattern);
  if (!match) return undefined;
  cursor.at = sticky.lastIndex;
  return match;
}

export function expect(cursor: Cursor, text: string, problem: string): void {
  if (!take(cursor, text)) throw invalidRegex(problem, cursor.at);
}
