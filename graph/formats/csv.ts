/**
 * CSV as spreadsheets read it: a byte order mark so that they take it for UTF-8, RFC 4180 (commas, CRLF, doubled quotes), and no
 * cell that a spreadsheet would execute.
 */
import type { Value } from '../values.ts';
import { isNumber } from '../values.ts';
import { cellText } from './plain.ts';

/** Opens the file. Without it a spreadsheet reads Arabic as another encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One record with its line end. A number is written as a number; any text that would be executed is defused. */
export function csvRecord(cells: Iterable<Value | undefined>): string {
  return `${[...cells].map(csvCell).join(',')}\r\n`;
}

/**
 * What a spreadsheet takes for a formula: `= + - @` or their full-width forms, first or after white space, control or format characters
 * that it skips; and a leading tab, line break or NUL, which some readers strip.
 */
const EXECUTED = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\0])/u;

const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;

function csvCell(value: Value | undefined): string {
  const text = cellText(value);
  return quoted(value !== null && value !== undefined && isNumber(value) ? text : harmless(text));
}

/** An apostrophe in front makes it text to a spreadsheet. NUL, at which some readers end the file, becomes U+FFFD. */
function harmless(text: string): string {
  const shown = text.replaceAll('\0', '\ufffd');
  return EXECUTED.test(text) ? `'${shown}` : shown;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
