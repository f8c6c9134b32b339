import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG } from '../long-work.ts';
import { matches, matchesSteps } from './matches.ts';

const free = { spend: () => false };
const does = (text: string, pattern: string) => matches(text, pattern, free);

/** Expressions that mean the same in Java and in JavaScript. */
const pattern: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', String.raw`\w`, String.raw`\b`, '^', '$'),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => a + b),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?'))
      .map(([a, quantity]) => `(?:${a})${quantity}`),
    tie('any').map((a) => `(${a})`),
  ),
})).any;

describe('=~', () => {
  it('agrees with JavaScript on what both write the same', () => {
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 6 }), (source, text) => {
        expect(does(text, source)).toBe(new RegExp(`^(?:${source})$`, 'u').test(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, string, boolean]>([
    ['ab', 'a', false],
    ['A', '(?i)a', true],
    ['É', '(?i)é', false],
    ['É', '(?iu)é', true],
    ['a\nb', 'a.b', false],
    ['a\nb', '(?s)a.b', true],
    ['a\nb', '(?m)a$\n^b', true],
    ['aB', '(?i:A)b', false],
    ['aB', 'a(?i)b', true],
    ['a b', '(?x)a\\ b # spaced', true],
    ['سوريا', '\\p{IsArabic}+', true],
    ['سوريا', '.*ري.*', true],
    ['é', '\\w', false],
    ['٣', '\\d', false],
    ['b', '[a-c&&[^b]]', false],
    ['a-', 'a[-]', true],
    ['a.b', '\\Qa.b\\E', true],
    ['\u{1f600}', '.', true],
    ['\u{1f600}', '[\u{1f5ff}-\u{1f601}]', true],
    ['\r\n', '\\R', true],
    ['aba', '(a)b\\1', true],
    ['abb', '(?<n>b)?a\\k<n>', false],
    ['foobar', '(?!foo).*', false],
    ['foobar', '.*(?<=foo)bar', true],
    ['aab', 'a*+ab', false],
    ['xyz', '(?>x|xy)z', false],
    ['_', '\\p{Punct}', true],
  ])('%s =~ %s is %o', (text, source, expected) => {
    expect(does(text, source)).toBe(expected);
  });

  it.each<[string, string]>([
    ['(', 'Unclosed group near index 1'],
    ['*', "Dangling meta character '*' near index 0"],
    [')', "Unmatched closing ')' near index 0"],
    ['[', 'Unclosed character class near index 0'],
    ['a{,2}', 'Illegal repetition near index 1'],
    ['\\p{Foo}', 'Unknown character property name {Foo} near index 1'],
    ['(a{1000}){1000}', 'The expression is too large; repeat fewer times'],
  ])('refuses %s', (source, problem) => {
    expect(() => does('a', source)).toThrow(
      expect.objectContaining({
        code: 'Neo.ClientError.Statement.SemanticError',
        message: `Invalid Regex: ${problem}`,
      }),
    );
  });

  it('is null for null and for what is no string', () => {
    expect([matches(null, 'a', free), matches('a', null, free), matches(1, 'a', free)]).toEqual([null, null, null]);
    expect(() => matches('a', 1, free)).toThrow('Expected a string as regular expression, but got: Long(1)');
  });

  it('takes linear time for expressions that drive backtracking mad', () => {
    const text = 'a'.repeat(20_000);
    const start = performance.now();
    expect(['(a+)+b', '(a|aa)+b', '(a*)*b', '(.*a){20}b'].map((source) => does(text, source))).toEqual(
      Array(4).fill(false),
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('gives up on backtracking that does not end', () => {
    expect(() => does('a'.repeat(60), '(a+)+\\1b')).toThrow(/^Invalid Regex: Matching takes more than 100000 steps/);
  });

  it('lets itself be interrupted', () => {
    const stop = new Error('stopped');
    const spend = () => {
      throw stop;
    };
    expect(() => matches('a'.repeat(100_000), '(?:a|b)*c', { spend })).toThrow(stop);
    expect(() => matches('a'.repeat(2000), '(a+)+\\1b', { spend })).toThrow(stop);
  });

  it('pauses on a long text, and gives up where it cannot', () => {
    const over = { spend: () => true };
    const text = 'ab'.repeat(50_000);
    expect(() => matches(text, '(a|b)*', over)).toThrow(LONG);
    const steps = matchesSteps(text, '(a|b)*', over);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect([step.value, pauses]).toEqual([true, 24]);
  });
});
