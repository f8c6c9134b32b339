/** XML 1.0 text that every reader takes: characters that it forbids are dropped, markup is escaped, white space survives. */

/** What the `Char` production of XML 1.0 leaves out: controls, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** Text between tags. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, entityOf);
}

/** Text inside double quotes. Readers make spaces of raw line breaks there, so these are escaped too. */
export function xmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, entityOf);
}

function entityOf(character: string): string {
  return ENTITIES.get(character) ?? character;
}
