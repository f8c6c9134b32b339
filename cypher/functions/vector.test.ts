import { expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import { call } from './call-function.ts';

it('scores vectors as Neo4j does, in single precision', () => {
  expect([
    call('vector.similarity.cosine', [
      [1, 2],
      [2, 3],
    ]),
    call('vector.similarity.euclidean', [
      [1, 2],
      [2, 3],
    ]),
    call('vector.similarity.cosine', [
      [1, 0],
      [1, 0],
    ]),
    call('vector.similarity.cosine', [[1, 0], null]),
  ]).toEqual([0.9961389303207397, 0.3333333432674408, float(1), null]);
});

it('wants finite numbers, as many on both sides, and an angle', () => {
  expect(() => call('vector.similarity.cosine', [[1], [1, 2]])).toThrow(
    "The vectors of 'vector.similarity.cosine()' must have as many dimensions, not 1 and 2.",
  );
  expect(() => call('vector.similarity.euclidean', [['a'], [1]])).toThrow(
    'Expected a list of 1 to 4096 finite numbers, got: List{String("a")}',
  );
  expect(() => call('vector.similarity.euclidean', [1, [1]])).toThrow(
    expect.objectContaining({ kind: 'TypeError', message: expect.stringContaining('got: Long(1)') }),
  );
  expect(() => call('vector.similarity.cosine', [[0], [1]])).toThrow(
    "A vector of 'vector.similarity.cosine()' must not be all zeros.",
  );
});
