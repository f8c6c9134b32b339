import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf, tokensOf } from './statement-tokens.ts';

describe('a script', () => {
  it('is cut at semicolons outside strings, comments and quoted names', () => {
    const script = [
      '// a comment; with one',
      "CREATE (:A {text: 'it''s; \\'quoted\\';', other: \"a;b\"});",
      '/* ; */ MATCH (`a;``b`) // end ;',
      'RETURN 1; ;',
      '',
      'RETURN 2 // no semicolon',
    ].join('\r\n');
    expect(statementsOf(script)).toEqual([
      { line: 2, text: "CREATE (:A {text: 'it''s; \\'quoted\\';', other: \"a;b\"})" },
      { line: 3, text: 'MATCH (`a;``b`) // end ;\r\nRETURN 1' },
      { line: 6, text: 'RETURN 2' },
    ]);
  });

  it('reads nothing as code after an opener without its end', () => {
    expect(statementsOf("RETURN 'a; b")).toEqual([{ line: 1, text: "RETURN 'a; b" }]);
    expect(statementsOf('RETURN 1 /* a; b')).toEqual([{ line: 1, text: 'RETURN 1' }]);
    expect(statementsOf('RETURN `a; b')).toEqual([{ line: 1, text: 'RETURN `a; b' }]);
  });
});

describe('tokens', () => {
  it('cover every text in order, leaving out white space alone', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', "'", '"', '`', '\\', '/', '*', '\n', ' ', ';', 'ش', '😀', '$'),
    });
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const token of tokensOf(source)) {
          expect(source.slice(end, token.start).trim()).toBe('');
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(source.slice(end).trim()).toBe('');
      }),
    );
  });
});
