import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRoom, seenAt } from './fill.ts';
import { type LayoutNode, layoutInput } from './input.ts';
import { countOverlaps } from './overlap.ts';

const ROOM = { width: 350, height: 700 };

function nodeAt(x: number, y: number, i: number): LayoutNode {
  return { id: `n${i}`, x, y, radius: 12, halfWidth: 50, halfHeight: 28, drop: 16, isFixed: false };
}

const places = fc.array(fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 })), {
  minLength: 2,
  maxLength: 30,
});

test('a picture that fits is left as it is', () => {
  const input = layoutInput([nodeAt(-100, 0, 0), nodeAt(100, 50, 1)], []);
  expect(fillRoom(input, ROOM)).toBe(1);
  expect([...input.x, ...input.y]).toEqual([-100, 100, 0, 50]);
});

test('a picture that is too broad is stretched to the height that is free, and fits at the scale that is given', () => {
  const input = layoutInput([nodeAt(-400, 0, 0), nodeAt(400, 100, 1), nodeAt(0, 500, 2)], []);
  const scale = fillRoom(input, ROOM);
  expect(scale).toBeCloseTo(0.3125, 3);
  expect([...input.x]).toEqual([-400, 400, 0]);
  expect(Math.max(...input.y)).toBeCloseTo(850, 3);
});

test('one axis becomes longer, evenly, and nothing overlaps that did not before', () => {
  fc.assert(
    fc.property(places, (list) => {
      const input = layoutInput(
        list.map(([x, y], i) => nodeAt(x, y, i)),
        [],
      );
      const before = { ...input, x: input.x.slice(), y: input.y.slice() };
      const scale = fillRoom(input, ROOM);
      /** Even: no line comes to cross another by it. */
      const factors = [...input.x, ...input.y].map((value, i) => {
        const old = [...before.x, ...before.y][i] ?? 0;
        return old === 0 ? 1 : value / old;
      });
      const stretched = [factors.slice(0, list.length), factors.slice(list.length)].map((axis) => Math.max(...axis));
      expect(Math.min(...stretched)).toBe(1);
      for (const factor of factors) expect(factor === 1 || Math.abs(factor - Math.max(...stretched)) < 1e-9).toBe(true);
      expect(countOverlaps(seenAt(input, scale))).toBeLessThanOrEqual(countOverlaps(seenAt(before, scale)));
    }),
  );
});
