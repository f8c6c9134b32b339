import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EdgeEnds, edgePath, GAP } from './edge-path.ts';
import { Taken } from './label-sides.ts';
import { placeNames, STANDING_OUT, upright } from './name-placement.ts';

const STRAIGHT: EdgeEnds = {
  source: { x: 0, y: 0 },
  target: { x: 200, y: 0 },
  sourceRadius: 10,
  targetRadius: 20,
  curvature: 0,
  isLoop: false,
  width: 2,
  hasArrow: true,
};

test('a straight line runs from rim to rim, its head before the second', () => {
  const path = edgePath(STRAIGHT);
  expect(path?.points.map(({ x }) => Math.round(x * 10) / 10)).toEqual([12, 168.6]);
  expect(path?.arrow?.[2].x).toBeCloseTo(178, 5);
});

test('discs that touch leave no line', () => {
  expect(edgePath({ ...STRAIGHT, target: { x: 31, y: 0 } })).toBeUndefined();
  expect(edgePath({ ...STRAIGHT, target: { x: 0, y: 0 } })).toBeUndefined();
});

const ends = fc.record({
  target: fc.record({
    x: fc.double({ min: 90, max: 400, noNaN: true }),
    y: fc.double({ min: -300, max: 300, noNaN: true }),
  }),
  curvature: fc.double({ min: -0.8, max: 0.8, noNaN: true }),
  width: fc.double({ min: 1, max: 5, noNaN: true }),
});

test('a curve begins and ends at the rims of its discs', () => {
  fc.assert(
    fc.property(ends, (one) => {
      const path = edgePath({ ...STRAIGHT, ...one });
      const [first] = path?.points ?? [];
      const tip = path?.arrow?.[2];
      expect(Math.abs(Math.hypot(first?.x ?? 0, first?.y ?? 0) - 10 - GAP)).toBeLessThan(0.7);
      expect(Math.abs(Math.hypot((tip?.x ?? 0) - one.target.x, (tip?.y ?? 0) - one.target.y) - 20 - GAP)).toBeLessThan(
        0.7,
      );
    }),
  );
});

test('a fan is a fan whichever way its edges point', () => {
  const there = edgePath({ ...STRAIGHT, curvature: 0.4, hasArrow: false, sourceRadius: 10, targetRadius: 10 });
  const back = edgePath({
    ...STRAIGHT,
    source: STRAIGHT.target,
    target: STRAIGHT.source,
    curvature: -0.4,
    hasArrow: false,
    sourceRadius: 10,
    targetRadius: 10,
  });
  const reversed = [...(back?.points ?? [])].reverse();
  there?.points.forEach(({ x, y }, i) => {
    expect([reversed[i]?.x, reversed[i]?.y].map((value) => Math.round((value ?? 0) * 1000))).toEqual(
      [x, y].map((value) => Math.round(value * 1000)),
    );
  });
});

test('a loop is a ring that leaves the disc and comes back', () => {
  const path = edgePath({ ...STRAIGHT, isLoop: true });
  const distances = path?.points.map(({ x, y }) => Math.hypot(x, y)) ?? [];
  expect(Math.abs((distances[0] ?? 0) - 10 - GAP)).toBeLessThan(0.5);
  expect(Math.max(...distances)).toBeGreaterThan(20);
});

test('names are never upside down, and never on each other', () => {
  for (let angle = -Math.PI; angle <= Math.PI; angle += 0.1) {
    const turned = upright(angle);
    expect(Math.cos(turned)).toBeGreaterThanOrEqual(-1e-9);
  }
  const path = edgePath(STRAIGHT);
  if (path === undefined) throw new Error('a path was expected');
  const names = ['a', 'b', 'c'].map((id) => ({ id, path, width: 60 }));
  expect(placeNames(names, new Taken(), STANDING_OUT)).toHaveLength(1);
});
