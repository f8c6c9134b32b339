import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../../graph/errors.ts';
import type { Value } from '../../graph/values.ts';
import { testGraph } from '../testing/ask.ts';
import type { RuntimeList } from '../values/runtime.ts';
import { replaced } from './replacements.ts';

const graph = testGraph();
const AT_ONCE =
  'UNWIND range(1, 3) AS row RETURN reduce(text = $text, pair IN $pairs | REPLACE(text, pair[0], pair[1])) AS told';
/** Says the same in a way that is gone through pair by pair. */
const ONE_BY_ONE =
  "UNWIND range(1, 3) AS row RETURN reduce(text = $text, pair IN $pairs | replace(text, pair[0], pair[1]) + '') AS told";

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

/** By the table that is made when its list is seen again. */
function atOnce(text: string, pairs: RuntimeList): string | undefined {
  replaced(text, pairs);
  replaced(text, pairs);
  return replaced(text, pairs);
}

it('gives what replacing pair by pair gives', () => {
  fc.assert(
    fc.property(word(0), fc.array(pair, { maxLength: 12 }), (text, pairs) => {
      expect(told(AT_ONCE, { text, pairs })).toEqual(told(ONE_BY_ONE, { text, pairs }));
      expect(atOnce(text, pairs)).toBe(pairs.reduce((result, [from, to]) => result.split(from).join(to), text));
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
  expect(atOnce('a'.repeat(5000), [['a', 'b']])).toBeUndefined();
  expect(atOnce('a', Array(400).fill(['a', 'aa']))).toBeUndefined();
  expect(atOnce('a'.repeat(1024), Array(400).fill(['a', 'a'.repeat(32)]))).toBeUndefined();
  expect(atOnce('aa', Array(400).fill(['aa', 'aaaa']))).toBeUndefined();
  expect(atOnce('a', [['a', 'b'.repeat(100)]])).toBeUndefined();
});
