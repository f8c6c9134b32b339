import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelToPlace, placeLabels } from './label-placement.ts';
import { boxAt, SIDES } from './label-sides.ts';

const SCREEN = { width: 800, height: 600 };

const label = fc.record({
  x: fc.double({ min: -50, max: 850, noNaN: true }),
  y: fc.double({ min: -50, max: 650, noNaN: true }),
  radius: fc.double({ min: 3, max: 20, noNaN: true }),
  width: fc.double({ min: 10, max: 150, noNaN: true }),
  height: fc.constantFrom(16, 32),
});

interface Sized {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

function labelOf({ id, x, y, radius, width, height }: Sized): LabelToPlace {
  return { id, x, y, radius, texts: [{ lines: ['whole'], size: 13, width, height }] };
}

const labels = fc
  .array(label, { maxLength: 120 })
  .map((list) => list.map((item, i) => labelOf({ ...item, id: `n${i}` })));

test('no caption touches another caption or a disc', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeLabels(wanted, SCREEN);
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) {
          const isApart =
            a.left >= b.left + b.width ||
            b.left >= a.left + a.width ||
            a.top >= b.top + b.height ||
            b.top >= a.top + a.height;
          expect(isApart).toBe(true);
        }
        for (const { x, y, radius } of wanted) {
          const nearX = Math.max(a.left, Math.min(x, a.left + a.width));
          const nearY = Math.max(a.top, Math.min(y, a.top + a.height));
          expect(Math.hypot(nearX - x, nearY - y)).toBeGreaterThanOrEqual(radius - 1e-9);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('a caption that is alone stands below its disc, or where it is whole on the screen', () => {
  const middle = { id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 };
  expect(placeLabels([labelOf(middle)], SCREEN)).toEqual([
    { id: 'a', side: 'below', left: 360, top: 314, width: 80, height: 16, size: 13, lines: ['whole'] },
  ]);
  expect(placeLabels([labelOf({ ...middle, y: 590 })], SCREEN).map(({ side }) => side)).toEqual(['right']);
  expect(placeLabels([labelOf({ ...middle, x: 790 })], SCREEN).map(({ side }) => side)).toEqual(['left']);
});

test('captions that stand are not covered, and not moved', () => {
  const one = labelOf({ id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 });
  const standing = placeLabels([one], SCREEN);
  const other = { ...one, id: 'b' };
  expect(placeLabels([other], { ...SCREEN, standing }).map(({ id, side }) => [id, side])).toEqual([['b', 'right']]);
});

test('the first come first, and what finds no side is left out', () => {
  const same = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
    labelOf({ id, x: 400, y: 300, radius: 10, width: 80, height: 16 }),
  );
  const ids = placeLabels(same, SCREEN).map(({ id }) => id);
  expect(ids.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what has no room whole is shortened, and only after every whole caption has its place', () => {
  const texts = (width: number) => [
    { lines: ['whole'], size: 13, width, height: 16 },
    { lines: ['sh…'], size: 13, width: 30, height: 16, isCut: true },
  ];
  const narrow = { width: 60, height: 200 };
  const placed = placeLabels(
    [
      { id: 'wide', x: 30, y: 100, radius: 10, texts: texts(200) },
      { id: 'fits', x: 30, y: 60, radius: 10, texts: texts(50) },
    ],
    narrow,
  );
  expect(placed.map(({ id, side, lines }) => [id, side, lines])).toEqual([
    ['fits', 'below', ['whole']],
    ['wide', 'below', ['sh…']],
  ]);
});

test('a caption that stands in the way of one that has no other place goes to another side', () => {
  const screen = { width: 200, height: 100 };
  /** The first takes its best side, below; the second has room for its caption only there. */
  const first = labelOf({ id: 'first', x: 100, y: 40, radius: 10, width: 40, height: 16 });
  const second = labelOf({ id: 'second', x: 100, y: 84, radius: 10, width: 190, height: 16 });
  expect(placeLabels([first, second], screen).map(({ id, side }) => [id, side])).toEqual([
    ['second', 'above'],
    ['first', 'right'],
  ]);
});

test('nobody is sent away who finds no other place', () => {
  const screen = { width: 60, height: 60 };
  const first = labelOf({ id: 'first', x: 30, y: 20, radius: 10, width: 58, height: 16 });
  const second = labelOf({ id: 'second', x: 30, y: 56, radius: 3, width: 58, height: 10 });
  expect(placeLabels([first, second], screen).map(({ id }) => id)).toEqual(['first']);
});

test('every side stands off the disc by the same distance', () => {
  const one = { x: 0, y: 0, radius: 10 };
  expect(SIDES.map((side) => boxAt(one, 40, 16, side))).toEqual([
    { left: -20, top: 14, right: 20, bottom: 30 },
    { left: 14, top: -8, right: 54, bottom: 8 },
    { left: -54, top: -8, right: -14, bottom: 8 },
    { left: -20, top: -30, right: 20, bottom: -14 },
    { left: -10, top: 14, right: 30, bottom: 30 },
    { left: -30, top: 14, right: 10, bottom: 30 },
    { left: -10, top: -30, right: 30, bottom: -14 },
    { left: -30, top: -30, right: 10, bottom: -14 },
    { left: 14, top: 0, right: 54, bottom: 16 },
    { left: 14, top: -16, right: 54, bottom: 0 },
    { left: -54, top: 0, right: -14, bottom: 16 },
    { left: -54, top: -16, right: -14, bottom: 0 },
  ]);
});
