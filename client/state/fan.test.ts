import { expect, test } from 'vitest';
import { fanSide, loopStep } from './fan.ts';

function sidesOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => fanSide(i, count));
}

test('a fan is even, and none of its edges lies on another', () => {
  expect(sidesOf(1)).toEqual([0]);
  expect(sidesOf(2)).toEqual([-0.1, 0.1]);
  expect(sidesOf(3)).toEqual([-0.2, 0, 0.2]);
  expect(new Set(sidesOf(500)).size).toBe(500);
});

test('a fan of hundreds is no broader than one of eleven', () => {
  expect(sidesOf(11).at(-1)).toBeCloseTo(1);
  expect(sidesOf(12).at(-1)).toBeCloseTo(1);
  expect(sidesOf(500).at(-1)).toBeCloseTo(1);
});

test('loops at one node grow eight times at most', () => {
  expect([0, 1, 2].map((i) => loopStep(i, 3))).toEqual([0, 1, 2]);
  expect(loopStep(8, 9)).toBe(8);
  expect(loopStep(99, 100)).toBeCloseTo(8);
});
