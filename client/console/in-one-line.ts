/** A statement in a list: its beginning, on one line. */

const MOST_CHARACTERS = 80;

export function inOneLine(statement: string): string {
  return statement.trim().replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS);
}
