/** Strings in the order of their code points, where JavaScript's `<` goes by UTF-16 units. */

/** Units that are compared at once where two texts begin alike for long. */
const PIECE = 1024;

/** Negative, zero or positive. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  let i = 0;
  while (i + PIECE <= shared && a.slice(i, i + PIECE) === b.slice(i, i + PIECE)) i += PIECE;
  for (; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Lifts surrogates, which are halves of code points above U+FFFF, over the units that are whole ones. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
