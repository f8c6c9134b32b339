/** Reads what stands in quotes or backticks. */
import type { Problem } from './tokens.ts';

export interface QuotedText {
  readonly value: string;
  /** One past the closing quote. */
  readonly end: number;
  readonly problem?: Problem;
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
  '`': '`',
};

/** `at` is the opening quote. Well-formed unicode escapes are decoded before, except those of eight digits. */
export function readString(text: string, at: number): QuotedText {
  const quote = text.charAt(at);
  let value = '';
  let problem: Problem | undefined;
  let from = at + 1;
  for (let i = from; i < text.length; ) {
    const char = text.charAt(i);
    if (char === quote) {
      value += text.slice(from, i);
      return { value, end: i + 1, ...(problem && { problem }) };
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

function readEscape(text: string, at: number): QuotedText {
  const char = text.charAt(at + 1);
  const simple = Object.hasOwn(SIMPLE_ESCAPES, char) ? SIMPLE_ESCAPES[char] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 2 };
  if (char === 'U') {
    const hex = /^[0-9a-fA-F]{8}/.exec(text.slice(at + 2, at + 10))?.[0];
    const code = hex === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(hex, 16);
    if (code <= 0x10ffff) return { value: String.fromCodePoint(code), end: at + 10 };
  }
  if (char === 'u' || char === 'U') {
    return {
      value: '',
      end: at + 2,
      problem: {
        detail: 'InvalidUnicodeLiteral',
        message: `A unicode escape is \\u and four hexadecimal digits; \`${text.slice(at, at + 6)}\` is none.`,
        hint: 'Write for example \\u0041, or \\\\u for a backslash before a u.',
      },
    };
  }
  return {
    value: char,
    end: at + 2,
    problem: {
      detail: 'UnexpectedSyntax',
      message: `\`\\${char}\` is no escape in a text.`,
      hint: 'Write \\\\ for a backslash. Escapes are \\b \\f \\n \\r \\t \\\\ \\\' \\" and \\uXXXX.',
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
