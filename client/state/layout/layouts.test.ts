import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { communitiesOf } from './communities.ts';
import type { LayoutSteps } from './drive.ts';
import { force } from './force.ts';
import { at, type LayoutInput, type LayoutNode, layoutInput } from './input.ts';
import { LAYOUT_IDS, LAYOUTS } from './layouts.ts';
import { countOverlaps, removeOverlaps } from './overlap.ts';
import { Quadtree } from './quadtree.ts';

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

test('a quadtree that never takes a cell for a point gives the exact sum of forces', () => {
  fc.assert(
    fc.property(points, (places) => {
      const x = Float64Array.from(places, ([px]) => px);
      const y = Float64Array.from(places, ([, py]) => py);
      const masses = Float64Array.from(places, (_, i) => 1 + (i % 3));
      const tree = new Quadtree();
      tree.build(x, y, masses, places.length);
      for (let i = 0; i < places.length; i++) {
        let forceX = 0;
        let forceY = 0;
        for (let j = 0; j < places.length; j++) {
          const dx = at(x, i) - at(x, j);
          const dy = at(y, i) - at(y, j);
          const squared = dx * dx + dy * dy;
          if (squared <= 1e-9) continue;
          forceX += (at(masses, j) * dx) / squared;
          forceY += (at(masses, j) * dy) / squared;
        }
        tree.forceOn(at(x, i), at(y, i), 0);
        const scale = 1e-6 * (1 + Math.abs(forceX) + Math.abs(forceY));
        expect(Math.abs(tree.forceX - forceX)).toBeLessThan(scale);
        expect(Math.abs(tree.forceY - forceY)).toBeLessThan(scale);
      }
    }),
    { numRuns: 60 },
  );
});

test('points on one place neither hang the tree nor make forces without a number', () => {
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
      run(removeOverlaps(input, { passes: 2000 }));
      expect(countOverlaps(input)).toBe(0);
      expect([at(input.x, 0), at(input.y, 0)]).toEqual([first[0] / 4, first[1] / 4]);
    }),
    { numRuns: 30 },
  );
});
