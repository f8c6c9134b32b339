/** Writes names and texts so that they read back as themselves. */

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Words that are no names where an expression begins. */
const VALUES = new Set([
  'TRUE',
  'FALSE',
  'NULL',
  'INF',
  'INFINITY',
  'NAN',
  'CASE',
  'NOT',
  'DISTINCT',
  'ALL',
  'COUNT',
  'EXISTS',
  'COLLECT',
  'REDUCE',
  'WHERE',
  'IS',
]);

/** A label, type, key or variable as it may stand in a statement: in backticks unless it is a plain ASCII word. */
export function escapeIdentifier(name: string): string {
  if (PLAIN_NAME.test(name) && !VALUES.has(name.toUpperCase())) return name;
  return `\`${defuse(name).replaceAll('`', '``')}\``;
}

/** A text in single quotes. */
export function quoteString(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped.replaceAll('\t', '\\t')}'`;
}

/**
 * Unicode escapes are decoded even inside backticks, so a name that holds `\u0060` would end there.
 * A backslash before a `u` is itself written as an escape, which is decoded once and not again.
 */
function defuse(name: string): string {
  return name.replaceAll('\\', '\\u005c');
}
