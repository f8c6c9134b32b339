/**
 * The text that the lexer reads: unicode escapes decoded wherever they stand, keywords and quotes included, as Neo4j does,
 * with the way back from each place to the statement as written.
 */

export interface Source {
  /** The statement as written. */
  readonly original: string;
  /** The statement with every `\uXXXX` outside a doubled backslash decoded. */
  readonly text: string;
  /** The offset in `original` of an offset in `text`. */
  originalOffset(offset: number): number;
}

const ESCAPE = /\\\\|\\u([0-9a-fA-F]{4})/g;

/** Escapes that are not well formed stay as they are: the lexer reports them where they matter. */
export function readSource(original: string): Source {
  if (!original.includes('\\u')) return { original, text: original, originalOffset: (offset) => offset };
  const starts: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let from = 0;
  let shift = 0;
  for (const match of original.matchAll(ESCAPE)) {
    const hex = match[1];
    if (hex === undefined) continue;
    text += original.slice(from, match.index) + String.fromCharCode(Number.parseInt(hex, 16));
    from = match.index + match[0].length;
    shift += match[0].length - 1;
    starts.push(text.length);
    shifts.push(shift);
  }
  text += original.slice(from);
  return { original, text, originalOffset: (offset) => offset + shiftAt(starts, shifts, offset) };
}

function shiftAt(starts: readonly number[], shifts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1] ?? 0;
}
