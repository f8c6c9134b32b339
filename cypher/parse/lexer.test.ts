import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from './lexer.ts';

const shown = (text: string) =>
  lex(text)
    .slice(0, -1)
    .map(({ kind, text: value }) => `${kind} ${value}`);

describe('lexing', () => {
  it('tells names, numbers, texts and symbols apart', () => {
    expect(shown("n.x >= 1.5e-3 + 'a' <> $p")).toEqual([
      'name n',
      'symbol .',
      'name x',
      'symbol >=',
      'number 1.5e-3',
      'symbol +',
      'string a',
      'symbol <>',
      'symbol $',
      'name p',
    ]);
  });

  it('reads a range between integers, not two floats', () => {
    expect(shown('*1..3')).toEqual(['symbol *', 'number 1', 'symbol ..', 'number 3']);
  });

  it('keeps arrows in single characters', () => {
    expect(shown('<-[]->')).toEqual(['symbol <', 'symbol -', 'symbol [', 'symbol ]', 'symbol -', 'symbol >']);
  });

  it('decodes unicode escapes everywhere and keeps the places of the text as written', () => {
    const [keyword, text] = lex("M\\u0041TCH '\\u0641'");
    expect(keyword).toEqual({ kind: 'name', text: 'MATCH', keyword: 'MATCH', start: 0, end: 10 });
    expect(text).toEqual({ kind: 'string', text: 'ف', keyword: '', start: 11, end: 19 });
  });

  it('closes a text at an escaped quote in unicode, as Neo4j does', () => {
    expect(shown("'a\\u0027")).toEqual(['string a']);
  });

  it('leaves a unicode escape behind a doubled backslash alone', () => {
    expect(shown("'\\\\u0041'")).toEqual(['string \\u0041']);
  });

  it('keeps a backslash that escapes nothing', () => {
    expect(shown("'\\d+\\n'")).toEqual(['string \\d+\n']);
  });

  it('reads doubled backticks as one', () => {
    expect(shown('`a``b`')).toEqual(['quotedName a`b']);
  });

  it('takes no word outside of ASCII for a keyword', () => {
    expect(lex('lımıt ſet').map(({ keyword }) => keyword)).toEqual(['', '', '']);
  });

  it('reads names in any script, with joiners inside', () => {
    expect(shown('شبكة می\u200cخواهم Türkiye_1')).toEqual(['name شبكة', 'name می\u200cخواهم', 'name Türkiye_1']);
  });

  it('skips every white-space character of openCypher', () => {
    const spaces = '\t\n\v\f\r\x1c\x1d\x1e\x1f \u00a0\u1680\u180e\u2000\u2007\u200a\u2028\u2029\u202f\u205f\u3000';
    expect(shown(`a${spaces}b`)).toEqual(['name a', 'name b']);
  });

  it('says what is wrong with characters that mean nothing', () => {
    const [token] = lex('\u201cx\u201d');
    expect(token).toEqual({
      kind: 'invalid',
      text: '\u201c',
      keyword: '',
      start: 0,
      end: 1,
      problem: {
        detail: 'InvalidUnicodeCharacter',
        message: 'The character "\u201c" (U+201C) has no meaning here.',
        hint: `Quote texts with ' or ".`,
      },
    });
  });

  it('never throws, and covers any text in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = lex(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThanOrEqual(token.start);
          end = token.end;
        }
        expect(tokens.at(-1)?.kind).toBe('end');
      }),
    );
  });
});
