/** Names as sentences and lists tell them: some are texts of pages. */
import { graphemesOf } from './label-room.ts';

/** Three lines of a panel; the longest name of an organisation that is known has some 150 characters. */
const LONGEST = 160;
/** Of a grapheme, in UTF-16 units: families and flags of regions; what has more marks is cut within. */
const LONGEST_SIGN = 25;
/** They turn round what follows, so that another name would be read; who writes mixed text has isolates. */
const OVERRIDES = /[\u202d\u202e]/g;

/** A name in full that turns nothing round. */
export function plainName(name: string): string {
  return name.replace(OVERRIDES, '');
}

/** Whether `withinLine` tells all of it. */
export function isWithinLine(name: string): boolean {
  return withinLine(name) === plainName(name);
}

/** Cut by grapheme, with an ellipsis for what was cut. */
export function withinLine(name: string): string {
  const plain = plainName(name);
  if (plain.length <= LONGEST) return plain;
  const signs = graphemesOf(plain.slice(0, LONGEST * LONGEST_SIGN));
  const isWhole = signs.length <= LONGEST && plain.length <= LONGEST * LONGEST_SIGN;
  return isWhole ? plain : `${signs.slice(0, LONGEST).join('').trimEnd()}…`;
}
