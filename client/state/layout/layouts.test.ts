import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { communitiesOf } from './communities.ts';
import { boxOf } from './components.ts';
import type { LayoutSteps } from './drive.ts';
import { force } from './force.ts';
import { at, type LayoutInput, type LayoutNode, layoutInput } from './input.ts';
import { LAYOUT_IDS, LAYOUTS } from './layouts.ts';
import { legibilityOf } from './legibility.ts';
import { countOverlaps, removeOverlaps } from './overlap.ts';
import { Repulsion } from './repulsion.ts';

const FRAME = { width: 900, height: 700 };
type Tie = readonly [string, string];

function nodeAt(i: number, part: Partial<LayoutNode> = {}): LayoutNode {
  return { id: `n${i}`, x: 0, y: 0, radius: 12, halfWidth: 40, halfHeight: 28, drop: 16, isFixed: false, ...part };
}

function run(steps: LayoutSteps): void {
  for (const _ of steps);
}

/** `groups` dense groups of `size`, joined by few edges. */
function groups(count: number, size: number): LayoutInput {
  const random = randomOf(7);
  const ties: Tie[] = [];
  for (let g = 0; g < count; g++) {
    for (let i = 1; i < size; i++) {
      ties.push([`n${g * size + i}`, `n${g * size + Math.floor(random() * i)}`]);
      ties.push([`n${g * size + i}`, `n${g * size + Math.floor(random() * size)}`]);
    }
    if (g > 0) ties.push([`n${g * size}`, `n${(g - 1) * size}`]);
  }
  return layoutInput(
    Array.from({ length: count * size }, (_, i) => nodeAt(i)),
    ties,
  );
}

function distance({ x, y }: LayoutInput, a: number, b: number): number {
  return Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b));
}

test.each(LAYOUT_IDS)('%s leaves nothing on top of anything, and gives the same picture again', (id) => {
  for (const input of [groups(3, 12), groups(4, 40)]) {
    const again = { ...input, x: input.x.slice(), y: input.y.slice() };
    run(LAYOUTS[id].run(input, FRAME));
    run(LAYOUTS[id].run(again, FRAME));
    expect(countOverlaps(input)).toBe(0);
    expect([...again.x, ...again.y]).toEqual([...input.x, ...input.y]);
  }
});

/** A hub, the first node, and nodes that it alone knows. */
function star(leaves: number): LayoutInput {
  const nodes = Array.from({ length: leaves + 1 }, (_, i) => nodeAt(i));
  return layoutInput(
    nodes,
    nodes.slice(1).map(({ id }): Tie => ['n0', id]),
  );
}

test.each([100, 250, 290])('a hub with %i leaves is about as broad as high, laid out, again, and pinned', (leaves) => {
  const input = star(leaves);
  const pinned = input.isFixed.map((_, i) => (i === 0 ? 1 : 0));
  for (const part of [{}, { isStanding: true }, { isFixed: pinned }, { isFixed: pinned, isStanding: true }]) {
    run(LAYOUTS.clusters.run({ ...input, ...part }, FRAME));
    const { left, top, right, bottom } = boxOf(input, input.x.keys());
    expect((right - left) / (bottom - top)).toBeGreaterThan(0.6);
    expect((right - left) / (bottom - top)).toBeLessThan(1.7);
    expect(countOverlaps(input)).toBe(0);
  }
});

test.each([320, 500, 1200])(
  'a hub with %i leaves has them all around it, in hardly more room than their boxes need',
  (leaves) => {
    const input = star(leaves);
    for (const isStanding of [false, true]) {
      run(LAYOUTS.clusters.run({ ...input, isStanding }, FRAME));
      const { left, top, right, bottom } = boxOf(input, input.x.keys());
      expect((right - left) * Math.abs(top - bottom)).toBeLessThan(3 * leaves * 86 * 62);
      expect(countOverlaps(input)).toBe(0);
    }
  },
);

/** Nodes each tied to the next. */
function chain(count: number): LayoutInput {
  const nodes = Array.from({ length: count }, (_, i) => nodeAt(i));
  return layoutInput(
    nodes,
    nodes.slice(1).map(({ id }, i): Tie => [`n${i}`, id]),
  );
}

test.each([100, 140, 290])(
  'a chain of %i winds, without crossing itself, in a part of the room that it would take in a line',
  (count) => {
    const input = chain(count);
    for (const isStanding of [false, true]) {
      run(LAYOUTS.clusters.run({ ...input, isStanding }, FRAME));
      const { left, top, right, bottom } = boxOf(input, input.x.keys());
      expect(Math.max(right - left, Math.abs(top - bottom))).toBeLessThan(240 * Math.sqrt(count));
      expect(legibilityOf(input)).toEqual({ crossings: 0, passes: 0, overlaps: 0 });
    }
  },
);

/** Discs of any size that is drawn, captions of one line and of two, of any length, or none. */
const unequal: fc.Arbitrary<LayoutInput> = fc
  .array(
    fc.record({ radius: fc.integer({ min: 4, max: 36 }), lines: fc.nat(2), half: fc.integer({ min: 4, max: 90 }) }),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  .map((sizes) => {
    const nodes = sizes.map(({ radius, lines, half }, i) => {
      const drop = 8 * lines;
      return nodeAt(i, { radius, drop, halfWidth: Math.max(radius, half), halfHeight: radius + drop });
    });
    return layoutInput(
      nodes,
      nodes.flatMap((_, i): Tie[] => (i % 3 === 0 ? [] : [[`n${i}`, `n${Math.floor(i / 2)}`]])),
    );
  });

test.each(LAYOUT_IDS)('%s holds room for each disc and caption, however unequal they are', (id) => {
  fc.assert(
    fc.property(unequal, (input) => {
      run(LAYOUTS[id].run(input, FRAME));
      expect(countOverlaps(input)).toBe(0);
    }),
    { numRuns: 12 },
  );
});

test.each(LAYOUT_IDS)('%s lays out nothing, one node, and nodes without edges', (id) => {
  for (const count of [0, 1, 7]) {
    const input = layoutInput(
      Array.from({ length: count }, (_, i) => nodeAt(i)),
      [],
    );
    run(LAYOUTS[id].run(input, FRAME));
    expect([...input.x, ...input.y].every(Number.isFinite)).toBe(true);
    expect(countOverlaps(input)).toBe(0);
  }
});

test.each([3, 12])(
  'clusters stand apart: nodes of one group are nearer to each other than to the rest (%i groups)',
  (count) => {
    const size = 12;
    const input = groups(count, size);
    run(LAYOUTS.clusters.run(input, FRAME));
    let inside = 0;
    let outside = 0;
    let pairsInside = 0;
    let pairsOutside = 0;
    for (let a = 0; a < input.count; a++) {
      for (let b = a + 1; b < input.count; b++) {
        if (Math.floor(a / size) === Math.floor(b / size)) {
          inside += distance(input, a, b);
          pairsInside++;
        } else {
          outside += distance(input, a, b);
          pairsOutside++;
        }
      }
    }
    expect(inside / pairsInside).toBeLessThan((0.6 * outside) / pairsOutside);
  },
);

test('pinned nodes stay where they are, and the others come to them', () => {
  const input = groups(2, 10);
  input.isFixed[0] = 1;
  input.isFixed[5] = 1;
  input.x[5] = 300;
  run(LAYOUTS.clusters.run(input, FRAME));
  expect([at(input.x, 0), at(input.y, 0), at(input.x, 5), at(input.y, 5)]).toEqual([0, 0, 300, 0]);
  expect(countOverlaps(input)).toBe(0);
});

test('communities are the dense groups', () => {
  const input = groups(4, 12);
  const found = communitiesOf(input);
  const byGroup = Array.from({ length: 4 }, (_, g) => new Set([...found].slice(g * 12, g * 12 + 12)));
  expect(byGroup.map((group) => group.size)).toEqual([1, 1, 1, 1]);
  expect(new Set(found).size).toBe(4);
});

const points = fc.array(
  fc.tuple(fc.double({ min: -500, max: 500, noNaN: true }), fc.double({ min: -500, max: 500, noNaN: true })),
  {
    minLength: 2,
    maxLength: 60,
  },
);

/** The honest sum, one by one. */
function pushes(x: Float64Array, y: Float64Array, masses: Float64Array): { x: Float64Array; y: Float64Array } {
  const sum = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < x.length; j++) {
      const dx = at(x, i) - at(x, j);
      const dy = at(y, i) - at(y, j);
      const squared = dx * dx + dy * dy + 1e-9;
      sum.x[i] = at(sum.x, i) + (at(masses, j) * dx) / squared;
      sum.y[i] = at(sum.y, i) + (at(masses, j) * dy) / squared;
    }
  }
  return sum;
}

test('a repulsion that never takes a box for a point gives the exact sum, the first time and after points have moved', () => {
  fc.assert(
    fc.property(points, points, (places, moves) => {
      const x = Float64Array.from(places, ([px]) => px);
      const y = Float64Array.from(places, ([, py]) => py);
      const masses = Float64Array.from(places, (_, i) => 1 + (i % 3));
      const repulsion = new Repulsion();
      const force = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
      for (const shift of [0, 1]) {
        for (const [i, [dx, dy]] of moves.entries()) {
          if (i >= x.length) break;
          x[i] = at(x, i) + shift * dx;
          y[i] = at(y, i) + shift * dy;
        }
        repulsion.build(x, y, masses);
        repulsion.push(0, force.x, force.y);
        const exact = pushes(x, y, masses);
        for (let i = 0; i < x.length; i++) {
          const scale = 1e-6 * (1 + Math.abs(at(exact.x, i)) + Math.abs(at(exact.y, i)));
          expect(Math.abs(at(force.x, i) - at(exact.x, i))).toBeLessThan(scale);
          expect(Math.abs(at(force.y, i) - at(exact.y, i))).toBeLessThan(scale);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a repulsion that takes far boxes for points is near the exact sum', () => {
  const random = randomOf(5);
  const count = 2000;
  const x = Float64Array.from({ length: count }, () => 1000 * random() ** 3);
  const y = Float64Array.from({ length: count }, () => 1000 * random());
  const masses = Float64Array.from({ length: count }, () => 1 + 9 * random());
  const repulsion = new Repulsion();
  const force = { x: new Float64Array(count), y: new Float64Array(count) };
  repulsion.build(x, y, masses);
  repulsion.push(1.44, force.x, force.y);
  const exact = pushes(x, y, masses);
  let wrong = 0;
  let whole = 0;
  for (let i = 0; i < count; i++) {
    wrong += (at(force.x, i) - at(exact.x, i)) ** 2 + (at(force.y, i) - at(exact.y, i)) ** 2;
    whole += at(exact.x, i) ** 2 + at(exact.y, i) ** 2;
  }
  expect(wrong).toBeGreaterThan(0);
  expect(Math.sqrt(wrong / whole)).toBeLessThan(0.1);
});

test('points on one place neither hang the repulsion nor make forces without a number', () => {
  const input = layoutInput(
    Array.from({ length: 50 }, (_, i) => nodeAt(i, { x: 3, y: 3 })),
    [['n0', 'n1']],
  );
  run(force(input, { iterations: 5, edgeLength: 50 }));
  expect([...input.x, ...input.y].every(Number.isFinite)).toBe(true);
});

test('boxes that overlap are moved apart, fixed ones stay', () => {
  fc.assert(
    fc.property(points, (places) => {
      const input = layoutInput(
        places.map(([x, y], i) => nodeAt(i, { x: x / 4, y: y / 4, isFixed: i === 0 })),
        [],
      );
      const [first = [0, 0]] = places;
      run(removeOverlaps(input));
      expect(countOverlaps(input)).toBe(0);
      expect([at(input.x, 0), at(input.y, 0)]).toEqual([first[0] / 4, first[1] / 4]);
    }),
    { numRuns: 30 },
  );
});

test('what is caught among fixed boxes goes where there is room, not far, and moves nothing else', () => {
  /** Boxes of 80 × 56 in rows so dense that no other has a place among them. */
  const wall = Array.from({ length: 49 }, (_, i) =>
    nodeAt(i, { x: (i % 7) * 100, y: Math.floor(i / 7) * 70, isFixed: true }),
  );
  const input = layoutInput([...wall, nodeAt(49, { x: 340, y: 250 }), nodeAt(50, { x: 900, y: 0 })], []);
  const before = input.x.slice();
  run(removeOverlaps(input));
  expect(countOverlaps(input)).toBe(0);
  expect(input.x.filter((x, i) => x !== before[i])).toHaveLength(1);
  expect(Math.hypot(at(input.x, 49) - 340, at(input.y, 49) - 250)).toBeLessThan(400);
});

test('boxes too dense to be parted from within are parted, in hardly more room than they need', () => {
  const input = layoutInput(
    Array.from({ length: 400 }, (_, i) => nodeAt(i, { x: (i % 20) * 12, y: Math.floor(i / 20) * 9 })),
    [],
  );
  run(removeOverlaps(input));
  expect(countOverlaps(input)).toBe(0);
  const [width, height] = [input.x, input.y].map((axis) => Math.max(...axis) - Math.min(...axis));
  /** Each needs 86 × 62. */
  expect((width ?? 0) * (height ?? 0)).toBeLessThan(3 * 400 * 86 * 62);
});
