/** EXPLAIN and PROFILE as words in front of a statement mean the same as the option `plan`. */
import type { RunOptions } from '../graph/store.ts';
import { tokensOf } from './statement-tokens.ts';

/** The statement with such a word blanked out, so that every place in it stays where it was, and the option set. */
export function takePlanPrefix(statement: string, options: RunOptions): { statement: string; options: RunOptions } {
  for (const { kind, text, start, end } of tokensOf(statement)) {
    if (kind === 'comment') continue;
    const word = text.toUpperCase();
    if (kind !== 'word' || (word !== 'EXPLAIN' && word !== 'PROFILE')) break;
    return {
      statement: statement.slice(0, start) + ' '.repeat(end - start) + statement.slice(end),
      options: { ...options, plan: word === 'EXPLAIN' ? 'explain' : 'profile' },
    };
  }
  return { statement, options };
}
