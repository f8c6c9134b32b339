import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integer } from '../../graph/values.ts';
import { call } from './call-function.ts';

describe('range', () => {
  it('counts as adding the step again and again does', () => {
    const start = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.constant(2n ** 63n - 30n), fc.constant(-(2n ** 63n)));
    fc.assert(
      fc.property(
        start,
        fc.bigInt({ min: -20n, max: 20n }),
        fc.bigInt({ min: -4n, max: 4n }),
        (from, distance, step) => {
          fc.pre(step !== 0n);
          const end = BigInt.asIntN(64, from + distance);
          const expected: (number | bigint)[] = [];
          for (let i = from; (step > 0n ? i <= end : i >= end) && expected.length < 100; i += step)
            expected.push(integer(i));
          fc.pre(expected.length < 100);
          expect(call('range', [from, end, step].map(integer))).toEqual(expected);
        },
      ),
    );
  });

  it('needs a step that is not zero and bounds that are there', () => {
    expect(() => call('range', [2, 8, 0])).toThrow(
      expect.objectContaining({
        kind: 'ArgumentError',
        detail: 'NumberOutOfRange',
        message: "Step argument to 'range()' cannot be zero",
      }),
    );
    expect(() => call('range', [1, null])).toThrow(
      "Invalid input for end value in function 'range()': Expected a numeric value but got: NO_VALUE",
    );
  });

  it('is accounted for before it is built', () => {
    const charged: number[] = [];
    const charge = (bytes: number) => {
      charged.push(bytes);
      throw new Error('spent');
    };
    expect(() => call('range', [1, 10 ** 9], { charge })).toThrow('spent');
    expect(charged).toEqual([32 * 10 ** 9 + 40]);
  });
});

describe('lists', () => {
  it('have a head, a last and a tail, or nothing', () => {
    expect([call('head', [[1, 2]]), call('last', [[1, 2]]), call('tail', [[1, 2]]), call('reverse', [[1, 2]])]).toEqual(
      [1, 2, [2], [2, 1]],
    );
    expect([
      call('head', [[]]),
      call('last', [[]]),
      call('tail', [[]]),
      call('isEmpty', [[]]),
      call('size', [[1, null]]),
    ]).toEqual([null, null, [], true, 2]);
    expect(() => call('head', [1])).toThrow(
      expect.objectContaining({
        kind: 'TypeError',
        message: expect.stringMatching(/^`Long\(1\)` is not a collection or a map\./),
      }),
    );
  });

  it('are looked through for the first that is there', () => {
    expect([call('coalesce', [null, null, 2]), call('coalesce', [null])]).toEqual([2, null]);
    expect([call('nullIf', [1, 1]), call('nullIf', [1, 2]), call('nullIf', [1, null])]).toEqual([null, 1, 1]);
  });
});
