/** Captions of a picture of a thousand: its landmarks at rest, more as one comes nearer, and none that flickers on the way. */
import { expect, test } from 'vitest';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { createApi } from '../api.ts';
import { applyChanges } from '../state/changes.ts';
import { createExplorer } from '../state/explorer.ts';
import type { WritableScene } from '../state/scene.ts';
import { memoryStorage } from '../state/storage.ts';
import { PALETTES } from '../styles/tokens.ts';
import { fittingCamera } from './bounds.ts';
import { countOverlaps } from './caption-count.ts';
import { type Frame, frameOf } from './frame.ts';
import type { PlacedLabel } from './label-board.ts';
import { createLabels } from './labels.ts';
import { allLooksOf, shownLooksOf } from './looks.ts';
import { viewOf } from './view.ts';

const DESK = { width: 800, height: 823 };
const COUNT = 1000;
const ROW = 32;
const GAP = 26;

const measure = (text: string, font: string) => text.length * 0.5 * Number(/(\d+)px/.exec(font)?.[1]);

/** On a grid without room between the discs; every twentieth node has twenty neighbours. */
function crowd() {
  const api = createApi('', () => new Promise<Response>(() => undefined));
  const explorer = createExplorer({
    api,
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  const flags = { isHidden: false, isOff: false };
  const nodes = Array.from({ length: COUNT }, (_, i) => {
    const entity: NodeValue = {
      kind: 'node',
      elementId: `n${i}`,
      labels: ['Person'],
      properties: new Map([['name', `Somebody ${i}`]]),
    };
    const at = { x: (i % ROW) * GAP + ((i * 7) % 5), y: Math.floor(i / ROW) * GAP + ((i * 11) % 5) };
    return { id: entity.elementId, attributes: { ...at, entity, isPinned: false, ...flags } };
  });
  const edges = nodes.map(({ id }, i) => {
    const target = `n${i - (i % 20)}`;
    const entity: EdgeValue = {
      kind: 'edge',
      elementId: `e${i}`,
      type: 'KNOWS',
      startElementId: id,
      endElementId: target,
      properties: new Map(),
    };
    return { id: entity.elementId, source: id, target, attributes: { entity, ...flags } };
  });
  // NOTE: an explorer hands its scene out for reading; here it is filled without a server.
  const scene = explorer.scene as WritableScene;
  applyChanges(scene, [
    { kind: 'addNodes', nodes },
    { kind: 'addEdges', edges },
  ]);
  const looks = shownLooksOf(allLooksOf(explorer, PALETTES.light), explorer.filters.visible.value);
  const whole = fittingCamera(scene, looks, looks.nodeIds(), DESK);
  if (whole === undefined) throw new Error('picture: nothing is shown.');
  const frame = (zoom = 1, dx = 0): Frame =>
    frameOf(scene, looks, viewOf(DESK, { ...whole, x: whole.x + dx, ratio: whole.ratio / zoom }));
  return { frame };
}

const standingOf = (placed: readonly PlacedLabel[]) =>
  new Map(placed.map(({ id, side, lines, size }) => [id, [side, lines, size]]));

test('at rest the best connected have captions, dozens of them, and none is on another or on one of their discs', () => {
  const { frame } = crowd();
  const labels = createLabels(measure);
  const placed = labels.place(frame());
  const captioned = new Set(placed.map(({ id }) => id));
  const hubs = Array.from({ length: COUNT / 20 }, (_, i) => `n${i * 20}`);
  expect(placed.length).toBeGreaterThanOrEqual(40);
  expect(hubs.filter((id) => captioned.has(id)).length).toBeGreaterThanOrEqual(40);
  expect(countOverlaps(placed, labels.discs(frame()))).toEqual({ captions: 0, discs: 0 });
});

test('a selected node has its caption even in the crowd', () => {
  const { frame } = crowd();
  const labels = createLabels(measure);
  labels.place(frame());
  expect(labels.place(frame(), new Set(['n333'])).map(({ id }) => id)).toContain('n333');
});

test('nearer, more of what is on the screen has captions, and in the end everything has', () => {
  const { frame } = crowd();
  const shares = [1, 2, 4, 8].map((zoom) => {
    const now = frame(zoom);
    const labels = createLabels(measure);
    const onScreen = [...now.looks.nodeIds()].filter((id) => {
      const { x, y } = now.position(id);
      return x > 0 && y > 0 && x < DESK.width && y < DESK.height;
    });
    const captioned = new Set(labels.place(now).map(({ id }) => id));
    return onScreen.filter((id) => captioned.has(id)).length / onScreen.length;
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test.each([1, 1.7, 3])(
  'a caption that stands stays where it is while the picture is moved, seen %d times as near',
  (zoom) => {
    const { frame } = crowd();
    const labels = createLabels(measure);
    let before = standingOf(labels.place(frame(zoom)));
    for (let step = 1; step <= 20; step++) {
      const moved = frame(zoom, step * 0.0017);
      const now = standingOf(labels.place(moved));
      /** At the rim a caption goes to the side on which it is whole, and what is gone makes room. */
      const stayed = [...before.keys()].filter((id) => {
        const { x, y } = moved.position(id);
        return x > 120 && y > 40 && x < DESK.width - 120 && y < DESK.height - 40;
      });
      expect(stayed.length).toBeGreaterThan(10);
      for (const id of stayed) expect(now.get(id)).toEqual(before.get(id));
      before = now;
    }
  },
);

test('while one comes nearer no caption goes', () => {
  const { frame } = crowd();
  const labels = createLabels(measure);
  const seen: ReadonlySet<string>[] = [];
  for (let step = 0; step <= 40; step++) seen.push(new Set(labels.place(frame(1.03 ** step)).map(({ id }) => id)));
  const last = frame(1.03 ** 40);
  const blinks = [...last.looks.nodeIds()].filter((id) => {
    const { x, y } = last.position(id);
    if (x < 120 || y < 40 || x > DESK.width - 120 || y > DESK.height - 40) return false;
    return seen.some((ids, i) => i > 0 && !ids.has(id) && seen[i - 1]?.has(id));
  });
  expect(blinks).toEqual([]);
});
