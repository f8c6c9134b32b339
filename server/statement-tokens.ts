/**
 * The outermost shape of a Cypher text: words, quoted names, strings, comments and single symbols, with their places.
 *
 * Enough to cut a script into statements and to look at a statement without trusting it; no grammar.
 */

export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'comment' | 'symbol';
  /** As written; a quoted name without its backticks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// NOTE: sticky alternatives in order; an opener without its end takes the rest of the text, so nothing after it is read as code.
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>//[^\n\r]*|/\*.*?(?:\*/|$))`,
    String.raw`(?<string>'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$))`,
    String.raw`\x60(?<name>(?:\x60\x60|[^\x60])*)(?:\x60|$)`,
    String.raw`(?<word>[\p{ID_Start}_$][\p{ID_Continue}$]*)`,
    String.raw`(?<space>[\s\x1c-\x1f]+)`,
    '(?<symbol>.)',
  ].join('|'),
  'suy',
);

/** Comments included, white space left out. */
export function* tokensOf(text: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text)) {
    const groups = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (groups.name !== undefined) yield { kind: 'name', text: groups.name.replaceAll('``', '`'), ...place };
    else if (groups.word !== undefined) yield { kind: 'word', text: match[0], ...place };
    else if (groups.string !== undefined) yield { kind: 'string', text: match[0], ...place };
    else if (groups.comment !== undefined) yield { kind: 'comment', text: match[0], ...place };
    else if (groups.symbol !== undefined) yield { kind: 'symbol', text: match[0], ...place };
  }
}

/** A statement of a script and where it begins in it. */
export interface ScriptStatement {
  readonly text: string;
  readonly line: number;
}

/** The statements of a script, cut at semicolons that stand outside strings, comments and quoted names. */
export function statementsOf(script: string): ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  let first: Token | undefined;
  let last: Token | undefined;
  const push = () => {
    if (first === undefined || last === undefined) return;
    const line = script.slice(0, first.start).split(/\r\n|\r|\n/).length;
    statements.push({ text: script.slice(first.start, last.end), line });
    first = undefined;
  };
  for (const token of tokensOf(script)) {
    if (token.kind === 'comment') continue;
    if (token.kind === 'symbol' && token.text === ';') {
      push();
    } else {
      first ??= token;
      last = token;
    }
  }
  push();
  return statements;
}
