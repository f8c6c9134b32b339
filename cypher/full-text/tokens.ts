/** The tokens of Lucene's classic query language: of those that fit, the longest; of equally long ones, the first. */

const TOKENS = [
  ['space', '[ \\t\\n\\r\\u3000]'],
  ['AND', 'AND|&&'],
  ['OR', 'OR|\\|\\|'],
  ['NOT', 'NOT|!'],
  ['+', '\\+'],
  ['-', '-'],
  ['bareOperator', '[-+!][ \\t\\n\\r\\u3000]'],
  ['(', '\\('],
  [')', '\\)'],
  [':', ':'],
  ['*', '\\*'],
  ['^', '\\^'],
  ['quoted', '"(?:[^"\\\\]|\\\\[\\s\\S])*"'],
  ['term', 'STARTCHAR*'],
  ['~', '~(?:[0-9]+(?:\\.[0-9]+)?)?CHAR*'],
  ['prefix', 'STARTCHAR*\\*'],
  ['wildcard', '(?:START|[*?])(?:CHAR|[*?])*'],
  ['regex', '/(?:\\\\/|[^/])*/'],
  ['[', '\\['],
  ['{', '\\{'],
] as const;

const RANGE_TOKENS = [
  ['space', '[ \\t\\n\\r\\u3000]'],
  ['TO', 'TO'],
  [']', '\\]'],
  ['}', '\\}'],
  ['quoted', '"(?:\\\\"|[^"])+"'],
  ['goop', '[^ \\]}]+'],
] as const;

export type TokenKind = (typeof TOKENS)[number][0] | (typeof RANGE_TOKENS)[number][0] | 'number' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

type Rules = readonly (readonly [TokenKind, RegExp])[];

const START = '(?:[^ \\t\\n\\r\\u3000+\\-!():^[\\]"{}~*?\\\\/]|\\\\[\\s\\S])';
const CHAR = `(?:${START}|[-+])`;
const compiled = (rules: readonly (readonly [TokenKind, string])[]): Rules =>
  rules.map(([kind, text]) => [kind, new RegExp(text.replaceAll('CHAR', CHAR).replaceAll('START', START), 'y')]);

const PLAIN = compiled(TOKENS);
const RANGE = compiled(RANGE_TOKENS);
const BOOST: Rules = compiled([['number', '[0-9]+(?:\\.[0-9]+)?']]);

/** `fail` throws, told what stands where nothing can be read. */
export function tokensOf(text: string, fail: (what: string, at: number) => never): readonly Token[] {
  const tokens: Token[] = [];
  let rules = PLAIN;
  for (let at = 0; at < text.length; ) {
    const token = longest(rules, text, at) ?? fail(`a ${text[at]} that does not fit`, at);
    at += token.text.length;
    if (token.kind === '^') rules = BOOST;
    else if (token.kind === '[' || token.kind === '{') rules = RANGE;
    else if (rules === BOOST || token.kind === ']' || token.kind === '}') rules = PLAIN;
    if (token.kind !== 'space') tokens.push(token);
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

function longest(rules: Rules, text: string, at: number): Token | undefined {
  let best: Token | undefined;
  for (const [kind, rule] of rules) {
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found !== undefined && found.length > (best?.text.length ?? 0)) best = { kind, text: found, at };
  }
  return best;
}
