/** Cuts a script into its statements at each `;` that stands outside of texts, names and comments. */
import { lex } from './lexer.ts';

export interface ScriptStatement {
  /** From the first word to the last, without comments around and without the `;`. */
  readonly text: string;
  /** Where `text` begins in the script, in UTF-16 units. */
  readonly offset: number;
}

/** Never throws: what is no token stays in its statement, and parsing that one tells. */
export function splitStatements(script: string): ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  let start = -1;
  let end = -1;
  for (const token of lex(script)) {
    const isEnd = token.kind === 'end' || (token.kind === 'symbol' && token.text === ';');
    if (isEnd) {
      if (start >= 0) statements.push({ text: script.slice(start, end), offset: start });
      start = -1;
    } else if (token.kind !== 'comment') {
      if (start < 0) start = token.start;
      end = token.end;
    }
  }
  return statements;
}
