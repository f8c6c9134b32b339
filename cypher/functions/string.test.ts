import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';
import { lengthOf, reversed, sliceOf } from './string-text.ts';

describe('strings', () => {
  it('count code points, as spreading them does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        (text, start, length) => {
          const characters = [...text];
          expect([lengthOf(text), sliceOf(text, start, length), reversed(text)]).toEqual([
            characters.length,
            characters.slice(start, start + length).join(''),
            [...characters].reverse().join(''),
          ]);
        },
      ),
    );
  });

  it.each<[string, readonly RuntimeValue[], RuntimeValue]>([
    ['left', ['abc', 10], 'abc'],
    ['left', ['\u{1f600}b', 1], '\u{1f600}'],
    ['right', ['ab\u{1f600}', 1], '\u{1f600}'],
    ['right', ['abc', 0], ''],
    ['substring', ['hello', 2], 'llo'],
    ['substring', ['hello', 1, 2], 'el'],
    ['substring', ['hello', 10], ''],
    ['substring', ['hello', 1, null], null],
    ['split', ['a,b,,c,', ','], ['a', 'b', '', 'c', '']],
    ['split', ['a,b;c', [',', ';']], ['a', 'b', 'c']],
    ['split', ['a.b', '.'], ['a', 'b']],
    ['split', ['abc', ''], ['a', 'b', 'c']],
    ['split', ['aXbYc', ['X', '']], ['a', 'b', 'Y', 'c']],
    ['split', ['', ','], ['']],
    ['split', ['', ['', 'a']], ['']],
    ['split', ['a', 'a'], ['', '']],
    ['split', ['a', ['b', '', 'a']], ['', '']],
    ['split', ['ab', ['', 'a']], ['b']],
    ['replace', ['aaa', 'a', '$&b'], '$&b$&b$&b'],
    ['replace', ['abc', '', 'x'], 'xaxbxcx'],
    ['toUpper', ['straße'], 'STRASSE'],
    ['lower', ['ÀÉ'], 'àé'],
    ['trim', ['\t \u3000a \u00a0'], 'a \u00a0'],
    ['btrim', ['xyaxy', 'xy'], 'a'],
    ['ltrim', ['\u{1f600}a', '\u{1f600}'], 'a'],
    ['rtrim', ['xyaxy', 'xy'], 'xya'],
    ['btrim', ['a', ''], 'a'],
    ['normalize', ['e\u0301'], '\u00e9'],
    ['normalize', ['\u00e9', 'NFD'], 'e\u0301'],
    ['reverse', ['ab\u{1f600}'], '\u{1f600}ba'],
    ['size', ['\u{1f600}'], 1],
    ['char_length', ['abc'], 3],
  ])('%s(%o) is %o', (name, args, expected) => {
    expect(call(name, args)).toEqual(expected);
  });

  it.each<[string, readonly RuntimeValue[], string]>([
    [
      'toUpper',
      [1],
      'Expected a string value for `toUpper`, but got: Long(1); consider converting it to a string with toString().',
    ],
    ['left', ['abc', -1], "Invalid input for length value in function 'left()': -1 is negative."],
    [
      'substring',
      ['abc', 'a'],
      'Invalid input for start value in function \'substring()\': Expected a numeric value but got: String("a")',
    ],
    ['size', [1], "Invalid input for function 'size()': Expected a String or List, got: Long(1)"],
    ['normalize', ['a', 'NFX'], 'Unknown normal form: NFX. Valid values are: NFC, NFD, NFKC, NFKD.'],
  ])('%s(%o) is refused', (name, args, message) => {
    expect(() => call(name, args)).toThrow(message);
  });

  it('that would grow beyond measure are accounted for before they do', () => {
    const charge = (bytes: number) => {
      if (bytes > 1e6) throw new Error(`too much: ${bytes}`);
    };
    expect(() => call('replace', ['a'.repeat(1e5), 'a', 'b'.repeat(1e5)], { charge })).toThrow('too much: Infinity');
  });
});
