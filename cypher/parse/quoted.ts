/** Reads what stands in quotes or backticks. */
import type { Problem } from './tokens.ts';

export interface QuotedText {
  readonly value: string;
  /** One past the closing quote. */
  readonly end: number;
  readonly problem?: Problem | undefined;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** `at` is the opening quote. Well-formed unicode escapes are decoded before. */
export function readString(text: string, at: number): QuotedText {
  const quote = text.charAt(at);
  let value = '';
  let problem: Problem | undefined;
  let from = at + 1;
  for (let i = from; i < text.length; ) {
    const char = text.charAt(i);
    if (char === quote) {
      value += text.slice(from, i);
      return { value, end: i + 1, problem };
    }
    if (char !== '\\') {
      i++;
      continue;
    }
    value += text.slice(from, i);
    const read = readEscape(text, i);
    value += read.value;
    problem ??= read.problem;
    i = read.end;
    from = i;
  }
  const message = `This text has no end; close it with ${quote}.`;
  return { value, end: text.length, problem: problem ?? { detail: 'UnexpectedSyntax', message } };
}

/** A backslash before anything else stands for itself, as in Neo4j: `'\\d'` is two characters, which regular expressions rely on. */
function readEscape(text: string, at: number): QuotedText {
  const char = text.charAt(at + 1);
  const simple = Object.hasOwn(SIMPLE_ESCAPES, char) ? SIMPLE_ESCAPES[char] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 2 };
  if (char !== 'u') return { value: '\\', end: at + 1 };
  return {
    value: '',
    end: at + 2,
    problem: {
      detail: 'InvalidUnicodeLiteral',
      place: at,
      message: `A unicode escape is \\u and four hexadecimal digits; \`${text.slice(at, at + 6)}\` is none.`,
      hint: 'Write for example \\u0041, or \\\\u for a backslash before a u.',
    },
  };
}

/** `at` is the opening backtick; a doubled backtick stands for one. */
export function readQuotedName(text: string, at: number): QuotedText {
  let value = '';
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('`', from);
    if (close < 0) {
      const message = 'This name has no end; close it with `.';
      return { value, end: text.length, problem: { detail: 'UnexpectedSyntax', message } };
    }
    value += text.slice(from, close);
    if (text.charAt(close + 1) !== '`') return { value, end: close + 1 };
    value += '`';
    from = close + 2;
  }
}
