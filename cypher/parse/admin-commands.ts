/** Commands for a server with users and databases. Recognised by their first words only, to be refused by name. */
import type { AdminCommand } from './ast.ts';
import type { Parser } from './parser.ts';

const ALWAYS = [
  'ALTER',
  'GRANT',
  'DENY',
  'REVOKE',
  'RENAME',
  'START',
  'STOP',
  'ENABLE',
  'DEALLOCATE',
  'REALLOCATE',
  'DRYRUN',
  'TERMINATE',
];
const AFTER_CREATE_OR_DROP = ['USER', 'ROLE', 'DATABASE', 'ALIAS', 'SERVER', 'COMPOSITE', 'OR', 'IMMUTABLE'];

export const ADMIN_WORDS: readonly string[] = [...ALWAYS, 'DROP'];

export function isAdminCommand(parser: Parser): boolean {
  if (ALWAYS.some((word) => parser.isKeyword(word))) return true;
  if (!parser.isKeyword('CREATE') && !parser.isKeyword('DROP')) return false;
  return AFTER_CREATE_OR_DROP.includes(parser.peek(1).keyword) && parser.peek(2).kind !== 'symbol';
}

export function parseAdminCommand(parser: Parser): AdminCommand {
  const { start } = parser.token;
  const words: string[] = [];
  while (parser.token.keyword !== '' && words.length < 2) words.push(parser.take().keyword);
  while (!parser.isAtEnd && !parser.isSymbol(';')) parser.take();
  return { kind: 'admin', command: words.join(' '), span: parser.spanFrom(start) };
}
