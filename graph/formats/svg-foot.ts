/** The lines at the foot of a picture: what it is and what it rests on, in the reader's language, broken to the width of the picture. */
import type { Direction } from './direction.ts';
import { textElement } from './svg-parts.ts';
import { svgNumber } from './svg-path.ts';

export const FOOT_SIZE = 11;

const ROW = 16;
const MARGIN = 14;

export interface FootLayout {
  readonly lines: readonly string[];
  readonly direction: Direction;
  /** Where each line begins, on its own side. */
  readonly x: number;
  /** Of the whole, and the base line of each line. */
  readonly height: number;
  baseline(line: number): number;
}

export interface FootRoom {
  readonly width: number;
  readonly direction: Direction;
  /** At `FOOT_SIZE`, by who can: a file has nothing to measure text with. */
  measure(text: string): number;
}

/** Undefined where there is nothing to say. Each sentence begins a line; a word that is wider than the picture has a line of its own. */
export function layOutFoot(
  sentences: readonly string[],
  { width, direction, measure }: FootRoom,
): FootLayout | undefined {
  const lines = sentences.flatMap((sentence) => brokenAt(sentence, width - 2 * MARGIN, measure));
  if (lines.length === 0) return undefined;
  return {
    lines,
    direction,
    x: direction === 'rtl' ? width - MARGIN : MARGIN,
    height: lines.length * ROW + MARGIN,
    baseline: (line) => (line + 0.5) * ROW + FOOT_SIZE * 0.36,
  };
}

/** The lines as drawn, with the upper left corner of the foot at `x`, `y`. */
export function* svgFoot(
  foot: FootLayout,
  { x, y, ink }: { readonly x: number; readonly y: number; readonly ink: string },
): Generator<string> {
  yield `<g transform="translate(${svgNumber(x)} ${svgNumber(y)})">\n`;
  for (const [i, text] of foot.lines.entries()) {
    yield textElement({
      text,
      x: foot.x,
      y: foot.baseline(i),
      size: FOOT_SIZE,
      color: ink,
      anchor: foot.direction === 'rtl' ? 'right' : 'left',
      direction: foot.direction,
    });
  }
  yield '</g>\n';
}

function brokenAt(sentence: string, room: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
