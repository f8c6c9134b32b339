/**
 * A list as one types it: one item on a line, or commas between. An item that holds a comma, or begins or ends with a space,
 * stands in quotation marks, as JSON writes a text.
 */

/** An item in quotation marks up to the next comma or line, or anything else up to there. */
const ITEM = /[^\S\n]*("(?:[^"\\\n]|\\.)*")[^\S\n]*(?=[,،\n]|$)|[^,،\n]+/g;
const NEEDS_MARKS = /[,،\n\r]|^"|^\s|\s$|^$/;

/** Nothing between two commas is no item; two quotation marks are the empty text. */
export function splitItems(text: string): string[] {
  return [...text.matchAll(ITEM)].flatMap(([whole, quoted]) => {
    const item = whole.trim();
    return item === '' ? [] : [quoted === undefined ? item : unquoted(quoted)];
  });
}

/** What `splitItems` splits again into the same items. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => (NEEDS_MARKS.test(item) ? JSON.stringify(item) : item)).join('\n');
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    // Marks around what JSON would not write so are a part of the item.
    return quoted;
  }
}
