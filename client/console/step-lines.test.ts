/** Which line a path in a cell shows between two names. */
import { expect, test } from 'vitest';
import { stepLines } from './step-lines.ts';

const READING = [
  { isRightToLeft: false, forward: ['–', '→'], back: ['←', '–'] },
  { isRightToLeft: true, forward: ['–', '←'], back: ['→', '–'] },
] as const;

test.each(READING)(
  'the head stands at the node that the relation points at: %o',
  ({ isRightToLeft, forward, back }) => {
    const of = (isForward: boolean) => stepLines({ isForward, isSymmetric: false, isRightToLeft });
    expect([of(true), of(false)]).toEqual([forward, back]);
  },
);

test('a mutual relation has no head, whichever way it is walked or read', () => {
  for (const isForward of [true, false]) {
    for (const isRightToLeft of [true, false]) {
      expect(stepLines({ isForward, isSymmetric: true, isRightToLeft })).toEqual(['–', '–']);
    }
  }
});
