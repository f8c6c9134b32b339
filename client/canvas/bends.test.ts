/** Lines past the discs between their ends. */
import { effect, signal } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApi } from '../api.ts';
import { applyChanges } from '../state/changes.ts';
import { createExplorer } from '../state/explorer.ts';
import type { Scene, WritableScene } from '../state/scene.ts';
import { memoryStorage } from '../state/storage.ts';
import { PALETTES } from '../styles/tokens.ts';
import { bendPast, type Disc } from './bends.ts';
import { type AllLooks, followLooks } from './looks.ts';

const at = (x: number, y: number, radius = 12): Disc => ({ x, y, radius });

/** How near the line comes to a disc, looked at step by step. */
function nearest(from: Disc, to: Disc, curvature: number, { x, y }: Disc): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steps = Array.from({ length: 201 }, (_, i) => i / 200);
  return Math.min(
    ...steps.map((t) => {
      const off = 2 * t * (1 - t) * curvature;
      return Math.hypot(from.x + t * dx - off * dy - x, from.y + t * dy + off * dx - y);
    }),
  );
}

test('a line with nothing between its ends is straight', () => {
  expect(bendPast(at(0, 0), at(400, 0), [at(0, 0), at(400, 0), at(200, 40), at(-30, 0), at(430, 0)])).toBe(0);
});

test('a line through discs of a row passes them on the side where it bends less', () => {
  const [from, to] = [at(0, 0), at(400, 0)];
  const row = [at(100, 0), at(200, 0), at(300, 0)];
  const bend = bendPast(from, to, [from, to, ...row]);
  for (const disc of row) expect(nearest(from, to, bend, disc)).toBeGreaterThan(disc.radius);
  expect(Math.sign(bendPast(from, to, [at(200, 5)]))).toBe(-1);
  expect(Math.sign(bendPast(from, to, [at(200, -5)]))).toBe(1);
  expect(bendPast(to, from, [at(200, 5)])).toBeCloseTo(-bendPast(from, to, [at(200, 5)]));
});

test('a line that finds no way past stays straight', () => {
  const wall = Array.from({ length: 41 }, (_, i) => at(200, (i - 20) * 20));
  expect(bendPast(at(0, 0), at(400, 0), wall)).toBe(0);
});

test('a line that is bent meets no disc', () => {
  const place = fc.integer({ min: -300, max: 300 });
  const disc = fc.record({ x: place, y: place, radius: fc.integer({ min: 8, max: 28 }) });
  fc.assert(
    fc.property(disc, disc, fc.array(disc, { maxLength: 12 }), (from, to, others) => {
      const bend = bendPast(from, to, others);
      if (bend === 0) return;
      for (const other of others) {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const t = ((other.x - from.x) * dx + (other.y - from.y) * dy) / (dx * dx + dy * dy);
        if (t > 0 && t < 1) expect(nearest(from, to, bend, other)).toBeGreaterThan(other.radius - 1);
      }
    }),
    { numRuns: 2000 },
  );
});

const isWritable = (scene: Scene): scene is WritableScene => 'touch' in scene;

test('a line bends when a node comes into its way; as long as none does, no look is made anew', () => {
  const explorer = createExplorer({
    api: createApi('http://127.0.0.1:9'),
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  const { scene } = explorer;
  if (!isWritable(scene)) throw new Error('test: the scene cannot be filled.');
  const flags = { isHidden: false, isOff: false };
  const properties = new Map();
  applyChanges(scene, [
    {
      kind: 'addNodes',
      nodes: [['a', 0, 0] as const, ['b', 400, 0] as const, ['c', 200, 300] as const].map(([id, x, y]) => ({
        id,
        attributes: {
          entity: { kind: 'node', elementId: id, labels: ['N'], properties },
          x,
          y,
          isPinned: false,
          ...flags,
        },
      })),
    },
    {
      kind: 'addEdges',
      edges: [
        {
          id: 'ab',
          source: 'a',
          target: 'b',
          attributes: {
            entity: { kind: 'edge', elementId: 'ab', type: 'T', startElementId: 'a', endElementId: 'b', properties },
            ...flags,
          },
        },
      ],
    },
  ]);
  const seen: AllLooks[] = [];
  const looks = followLooks(explorer, signal(PALETTES.light));
  const stop = effect(() => {
    seen.push(looks.value);
  });
  const move = (y: number) => {
    scene.moveTo(new Map([['c', { x: 200, y }]]));
    scene.touch('moved');
  };
  move(200);
  expect(seen).toHaveLength(1);
  move(4);
  move(300);
  stop();
  expect(seen.map(({ edges }) => Math.sign(edges[0]?.curvature ?? Number.NaN))).toEqual([0, -1, 0]);
  expect(new Set(seen.map(({ nodes }) => nodes)).size).toBe(1);
});
