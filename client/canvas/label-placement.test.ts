import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelToPlace } from './label-board.ts';
import { placeLabels } from './label-placement.ts';
import { boxAt, Crowd, SIDES } from './label-sides.ts';

const SCREEN = { width: 800, height: 600 };
/** Two spaces at the size of a caption are narrower. */
const GAP = 12;

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

test('no caption touches another caption or a disc, and between two on one line is a gap', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeLabels(wanted, SCREEN);
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) {
          const isApart =
            a.left >= b.left + b.width + GAP ||
            b.left >= a.left + a.width + GAP ||
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
  expect(ids.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
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
      { id: 'fits', x: 30, y: 40, radius: 10, texts: texts(50) },
    ],
    narrow,
  );
  expect(placed.map(({ id, side, lines }) => [id, side, lines])).toEqual([
    ['fits', 'below', ['whole']],
    ['wide', 'below', ['sh…']],
  ]);
});

test('a caption that stands in the way of one that has no other place goes to another side', () => {
  const screen = { width: 200, height: 110 };
  /** The first takes its best side, below; the second has room for its caption only there. */
  const first = labelOf({ id: 'first', x: 100, y: 40, radius: 10, width: 40, height: 16 });
  const second = labelOf({ id: 'second', x: 100, y: 94, radius: 10, width: 190, height: 16 });
  expect(placeLabels([first, second], screen).map(({ id, side }) => [id, side])).toEqual([
    ['second', 'above'],
    ['first', 'right'],
  ]);
});

test('a caption keeps away from the discs of others, and from arrowheads, where it can', () => {
  const near = labelOf({ id: 'near', x: 400, y: 300, radius: 10, width: 40, height: 16 });
  const below = { x: 400, y: 345, radius: 10 };
  const sideOf = (options: object) => placeLabels([near], { ...SCREEN, discs: [near], ...options })[0]?.side;
  expect(sideOf({})).toBe('below');
  expect(sideOf({ discs: [near, below] })).toBe('right');
  expect(sideOf({ heads: [{ left: 395, top: 312, right: 405, bottom: 322 }] })).toBe('right');
  // In a corner of discs it stands by one of them rather than nowhere.
  const around = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
    x: 400 + 60 * Math.cos((i * Math.PI) / 4),
    y: 300 + 38 * Math.sin((i * Math.PI) / 4),
    radius: 6,
  }));
  expect(sideOf({ discs: [near, ...around] })).toBeDefined();
});

test('who stands well makes room for one who stands ill, where it stands as well elsewhere', () => {
  const first = labelOf({ id: 'first', x: 400, y: 300, radius: 10, width: 80, height: 16 });
  const second = labelOf({ id: 'second', x: 400, y: 344, radius: 10, width: 80, height: 16 });
  const placed = placeLabels([first, second], SCREEN);
  expect(new Map(placed.map(({ id, side }) => [id, side]))).toEqual(
    new Map([
      ['first', 'right'],
      ['second', 'below'],
    ]),
  );
});

test('nobody is sent away who finds no other place', () => {
  const screen = { width: 60, height: 60 };
  const first = labelOf({ id: 'first', x: 30, y: 20, radius: 10, width: 58, height: 16 });
  const second = labelOf({ id: 'second', x: 30, y: 56, radius: 3, width: 58, height: 10 });
  expect(placeLabels([first, second], screen).map(({ id }) => id)).toEqual(['first']);
});

test('every side stands off the disc by the same distance', () => {
  const one = { x: 0, y: 0, radius: 10 };
  for (const side of SIDES) {
    const { left, top, right, bottom } = boxAt(one, 40, 16, side);
    expect([right - left, bottom - top].map((size) => Math.round(size * 1e6) / 1e6)).toEqual([40, 16]);
    const away = Math.hypot(Math.max(left, 0, -right), Math.max(top, 0, -bottom));
    expect(away).toBeGreaterThanOrEqual(14 - 1e-9);
    expect(away).toBeLessThan(15);
  }
});

test('no two sides are the same', () => {
  const boxes = SIDES.map((side) => JSON.stringify(boxAt({ x: 0, y: 0, radius: 10 }, 60, 16, side)));
  expect(new Set(boxes).size).toBe(SIDES.length);
});

test('what stood before stays on its side, also where another would be better, until that is taken', () => {
  const one = labelOf({ id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 });
  const [whole] = one.texts;
  if (whole === undefined) throw new Error('test: a label has no text.');
  const kept = new Map([['a', { id: 'a', side: 'leftUp' as const, left: 0, top: 0, ...whole }]]);
  expect(placeLabels([one], { ...SCREEN, kept }).map(({ side }) => side)).toEqual(['leftUp']);
  const inWay = { x: 340, y: 290, radius: 6 };
  expect(placeLabels([one], { ...SCREEN, kept, discs: [one, inWay] }).map(({ side }) => side)).toEqual(['below']);
});

test('what a crowd takes of a box is what its discs take there, each by itself', () => {
  const size = { width: 97, height: 61 };
  const edge = fc.integer({ min: -30, max: 130 });
  const disc = fc.record({ x: edge, y: edge, radius: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 30 }), edge, edge, edge, edge, (discs, a, b, c, d) => {
      const box = { left: Math.min(a, b), right: Math.max(a, b), top: Math.min(c, d), bottom: Math.max(c, d) };
      const crowd = new Crowd(size);
      let honest = 0;
      for (const { x, y, radius } of discs) {
        crowd.add(x, y, radius);
        for (let row = 2; row < 64; row += 4)
          for (let column = 2; column < 100; column += 4) {
            const isIn = (low: number, at: number, high: number) => low <= at && at < high;
            const isInDisc = isIn(x - radius, column, x + radius) && isIn(y - radius, row, y + radius);
            if (isInDisc && isIn(box.left, column, box.right) && isIn(box.top, row, box.bottom)) honest++;
          }
      }
      expect(crowd.countIn(box)).toBe(honest);
    }),
  );
});

test('only a landmark stands on a crowd, where it covers the least of it', () => {
  const crowd = new Crowd(SCREEN);
  for (let x = 200; x < 600; x += 10) for (let y = 200; y < 400; y += 10) crowd.add(x, y, 4);
  /** A little less crowded above. */
  const sparse = new Crowd(SCREEN);
  for (let x = 200; x < 600; x += 10)
    for (let y = 200; y < 400; y += y < 290 ? 20 : 5) {
      sparse.add(x, y, 4);
    }
  const one = labelOf({ id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 });
  expect(placeLabels([one], { ...SCREEN, crowd })).toEqual([]);
  const landmark = { ...one, mayCover: true };
  expect(placeLabels([landmark], { ...SCREEN, crowd })).toHaveLength(1);
  expect(placeLabels([landmark], { ...SCREEN, crowd: sparse }).map(({ top }) => top < 290)).toEqual([true]);
});

test('nothing stands below what lies over the picture', () => {
  const one = labelOf({ id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 });
  const hidden = [{ left: 0, top: 305, right: 800, bottom: 600 }];
  expect(placeLabels([one], { ...SCREEN, hidden }).map(({ side }) => side)).toEqual(['above']);
});
