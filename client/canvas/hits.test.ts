import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceTo } from './hits.ts';
import { CORNERS, isInShape } from './shapes.ts';

const place = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});

test('the distance to a stretch of a line is that to the nearest of its points', () => {
  fc.assert(
    fc.property(place, place, place, (point, a, b) => {
      const slow = Math.min(
        ...Array.from({ length: 1001 }, (_, i) => {
          const t = i / 1000;
          return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y));
        }),
      );
      const found = distanceTo(point, a, b);
      expect(found).toBeLessThanOrEqual(slow + 1e-9);
      expect(found).toBeGreaterThanOrEqual(slow - Math.hypot(a.x - b.x, a.y - b.y) / 1000 - 1e-9);
    }),
  );
});

test.each(Object.keys(CORNERS) as (keyof typeof CORNERS)[])(
  'a %s holds its middle and ends at its corners',
  (shape) => {
    expect(isInShape(shape, 0, 0)).toBe(true);
    for (const { x, y } of CORNERS[shape]) {
      expect(isInShape(shape, x * 0.99, y * 0.99)).toBe(true);
      expect(isInShape(shape, x * 1.01, y * 1.01)).toBe(false);
    }
    expect(isInShape(shape, 1.3, 0)).toBe(false);
    expect(isInShape(shape, 0, -1.3)).toBe(false);
  },
);
