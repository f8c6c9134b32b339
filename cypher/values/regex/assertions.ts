/** `^ $ \b` and their like: what they ask of a place in the text. */
import { isWordCharacter, lineEnds } from './code-points.ts';
import type { Assertion } from './nodes.ts';

const endsLine = lineEnds({ isUnixLines: false });

/** Whether the assertion holds before the UTF-16 unit `at`. */
export function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'inputEnd':
      return at === text.length || isLastLineEnd(text, at);
    case 'lineStart':
      return at === 0 || (at < text.length && endsLine(text.charCodeAt(at - 1)) && !isInsideCrLf(text, at));
    case 'lineEnd':
      return at === text.length || (endsLine(text.charCodeAt(at)) && !isInsideCrLf(text, at));
    case 'boundary':
      return isBoundary(text, at);
    case 'noBoundary':
      return !isBoundary(text, at);
    default:
      return assertion satisfies never;
  }
}

function isLastLineEnd(text: string, at: number): boolean {
  if (isInsideCrLf(text, at)) return false;
  return (at === text.length - 1 && endsLine(text.charCodeAt(at))) || (at === text.length - 2 && text.endsWith('\r\n'));
}

function isInsideCrLf(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at - 1) === 0x0d && text.charCodeAt(at) === 0x0a;
}

function isBoundary(text: string, at: number): boolean {
  const before =
    at > 0
      ? (text.codePointAt(at - 2) ?? 0) > 0xffff
        ? text.codePointAt(at - 2)
        : text.charCodeAt(at - 1)
      : undefined;
  const after = text.codePointAt(at);
  return (before !== undefined && isWordCharacter(before)) !== (after !== undefined && isWordCharacter(after));
}
