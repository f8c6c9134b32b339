/**
 * How lines are drawn: what is only planned or denied is dashed, what is disputed double, what nobody is quoted on dotted.
 * Rules of the style use them all; what has no value for one is drawn in dashes and dots.
 */
export const PATTERNS = ['solid', 'dashed', 'double', 'dotted', 'dashdot'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Lengths of stroke and gap, for lines with flat ends if dashed and with round ends if dotted: a dot is a stroke without length. */
export function dashOf(pattern: Pattern, width: number): readonly number[] {
  if (pattern === 'dashed') return [6.5, 3.5];
  if (pattern === 'dashdot') return [9, 3, 2, 3];
  return pattern === 'dotted' ? [0, dotStep(width)] : [];
}

/** From the middle of one dot to the next, as far as the shader has it: a dot, and a little more than one as the gap. */
function dotStep(width: number): number {
  return 2 * width + 1;
}

/** What keeps a pattern legible: two strokes with light between them, dots that are more than specks. */
export function widthFor(pattern: Pattern, width: number): number {
  if (pattern === 'double') return Math.max(4, width);
  return pattern === 'dotted' ? Math.max(2, width) : width;
}
