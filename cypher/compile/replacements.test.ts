import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../../graph/errors.ts';
import type { Value } from '../../graph/values.ts';
import { testGraph } from '../testing/ask.ts';
import { replaced } from './replacements.ts';

const graph = testGraph();
const AT_ONCE = 'RETURN reduce(text = $text, pair IN $pairs | REPLACE(text, pair[0], pair[1])) AS told';
/** Says the same in a way that is gone through pair by pair. */
const ONE_BY_ONE = "RETURN reduce(text = $text, pair IN $pairs | replace(text, pair[0], pair[1]) + '') AS told";

function told(statement: string, parameters: Readonly<Record<string, Value>>): unknown {
  try {
    return graph.rows(statement, parameters);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Few letters, so that what one pair writes another finds. */
const word = (least: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', 'ş', '$&'), { minLength: least, maxLength: 3 })
    .map((all) => all.join(''));
const pair = fc.tuple(word(1), word(0));
const oddPair = fc.oneof(
  pair,
  fc.constantFrom<Value>(['', 'a'], ['a'], ['a', null], [null, 'a'], null, 'ab', 1, ['a', 1]),
);

it('gives what replacing pair by pair gives', () => {
  fc.assert(
    fc.property(word(0), fc.array(pair, { maxLength: 12 }), (text, pairs) => {
      expect(told(AT_ONCE, { text, pairs })).toEqual(told(ONE_BY_ONE, { text, pairs }));
      expect(replaced(text, pairs)).toBe(pairs.reduce((result, [from, to]) => result.split(from).join(to), text));
    }),
    { numRuns: 500 },
  );
});

it('fails and gives null where replacing pair by pair does', () => {
  fc.assert(
    fc.property(fc.option(word(0)), fc.array(oddPair, { maxLength: 4 }), (text, pairs) => {
      expect(told(AT_ONCE, { text, pairs })).toEqual(told(ONE_BY_ONE, { text, pairs }));
    }),
    { numRuns: 500 },
  );
});

it('leaves to the slow way what is long, or grows', () => {
  expect(replaced('a'.repeat(5000), [['a', 'b']])).toBeUndefined();
  expect(replaced('a', Array(400).fill(['a', 'aa']))).toBeUndefined();
  expect(replaced('aa', Array(400).fill(['aa', 'aaaa']))).toBeUndefined();
  expect(replaced('a', [['a', 'b'.repeat(100)]])).toBeUndefined();
});
