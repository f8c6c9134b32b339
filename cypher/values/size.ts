/** Approximately how many bytes a value takes in memory, for the budget of a statement. */

/**
 * A place in a list. In memory it is a word, but a list is one piece: it is copied whole as it grows, and when it is joined
 * or cut, at a stretch. Counting it as Neo4j does, with an object in each place, keeps lists to a length that can be copied so.
 */
export const LIST_SLOT = 32;
const OBJECT = 40;

/** A list's own slots, whatever is in them. */
export function listBytes(length: number): number {
  return OBJECT + length * LIST_SLOT;
}

/** UTF-16 at worst. */
export function stringBytes(length: number): number {
  return 24 + length * 2;
}
