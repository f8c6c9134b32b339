import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { applyChanges } from '../changes.ts';
import { createHistory } from '../history.ts';
import { createScene } from '../scene.ts';
import { contentInSteps, contentOf } from './content.ts';
import { createDrafts } from './draft.ts';
import { type DraftShelf, memoryShelf, NotKept } from './draft-shelf.ts';

/** A picture of so many nodes in a row, each tied to the next. */
function pictureOf(count: number, shelf: DraftShelf = memoryShelf()) {
  const scene = createScene();
  const id = (i: number) => `n${i}`;
  applyChanges(scene, [
    {
      kind: 'addNodes',
      nodes: Array.from({ length: count }, (_, i) => ({
        id: id(i),
        attributes: {
          x: i,
          y: 2 * i,
          entity: { kind: 'node' as const, elementId: id(i), labels: ['Person'], properties: new Map([['id', id(i)]]) },
          isPinned: i % 2 === 0,
          isHidden: false,
          isOff: false,
        },
      })),
    },
    {
      kind: 'addEdges',
      edges: Array.from({ length: count - 1 }, (_, i) => ({
        id: `e${i}`,
        source: id(i),
        target: id(i + 1),
        attributes: {
          entity: {
            kind: 'edge' as const,
            elementId: `e${i}`,
            type: 'KNOWS',
            startElementId: id(i),
            endElementId: id(i + 1),
            properties: new Map(),
          },
          isHidden: false,
          isOff: false,
        },
      })),
    },
  ]);
  const history = createHistory(scene);
  const views = signal({ id: 'v', name: 'View', version: 1, isChanged: true });
  const around = { address: '?a', camera: { x: 0, y: 0, ratio: 1 } };
  const told: boolean[] = [];
  const drafts = createDrafts({
    shelf,
    scene,
    history,
    address: () => around.address,
    isHeld: () => false,
    content: () => contentInSteps(scene, { camera: around.camera }),
    camera: () => around.camera,
    view: () => views.peek(),
    onNotKept: (isFull) => told.push(isFull),
  });
  return { scene, drafts, around, told };
}

const VIEW = { id: 'v', name: 'View', version: 1, isChanged: true };
const WAIT = { timeout: 20_000 };
const camera = { x: 0, y: 0, ratio: 1 };

test.each([1, 999, 1000, 2500])('a picture of %i nodes is kept whole, in steps and at once', async (count) => {
  const { scene, drafts } = pictureOf(count);
  const expected = { address: '?a', view: VIEW, content: contentOf(scene, { camera }) };
  drafts.flush();
  expect(await drafts.read('?a')).toEqual(expected);
  applyChanges(scene, [{ kind: 'place', places: new Map([['n0', { x: 7, y: 7 }]]) }]);
  const stop = drafts.follow();
  await vi.waitFor(async () => expect((await drafts.read('?a'))?.content.nodes[0]?.x).toBe(7), WAIT);
  expect(await drafts.read('?a')).toEqual({ ...expected, content: contentOf(scene, { camera }) });
  stop();
});

/** A shelf that counts what it is handed, and keeps it only when told to. */
function slowShelf() {
  const below = memoryShelf();
  const handed: string[] = [];
  let finish: (() => void) | undefined;
  const shelf: DraftShelf = {
    read: below.read,
    keep(parts, isLeaving) {
      handed.push(isLeaving ? 'all, leaving' : 'all');
      if (isLeaving) return below.keep(parts, isLeaving);
      return new Promise((resolve) => {
        finish = () => resolve(below.keep(parts, isLeaving));
      });
    },
    keepFirst(part) {
      handed.push('first');
      return below.keepFirst(part);
    },
  };
  return { shelf, handed, finish: () => finish?.() };
}

test('a page that goes away hands over again what is still on its way, and of what is kept only where one is', async () => {
  const { shelf, handed, finish } = slowShelf();
  const { scene, drafts, around } = pictureOf(3, shelf);
  const stop = drafts.follow();
  await vi.waitFor(() => expect(handed).toEqual(['all']), WAIT);
  drafts.flush();
  expect(handed).toEqual(['all', 'all, leaving']);

  around.address = '?b';
  around.camera = { x: 1, y: 2, ratio: 3 };
  drafts.flush();
  expect(handed).toEqual(['all', 'all, leaving', 'first']);
  const content = contentOf(scene, { camera: around.camera });
  expect(await drafts.read('?a')).toBeUndefined();
  expect(await drafts.read('?b')).toEqual({ address: '?b', view: VIEW, content });

  applyChanges(scene, [{ kind: 'place', places: new Map([['n0', { x: 7, y: 7 }]]) }]);
  await vi.waitFor(() => expect(handed.at(-1)).toBe('all'), WAIT);
  finish();
  await vi.waitFor(async () => expect((await drafts.read('?b'))?.content.nodes[0]?.x).toBe(7), WAIT);
  around.address = '?c';
  drafts.followAddress();
  await vi.waitFor(async () => expect((await drafts.read('?c'))?.content.nodes[0]?.x).toBe(7), WAIT);
  expect(handed).toEqual(['all', 'all, leaving', 'first', 'all', 'first']);
  stop();
});

test('a browser that keeps nothing is told of once, and again after it has kept something', async () => {
  const below = memoryShelf();
  let isFull: boolean | undefined = true;
  const keep: DraftShelf['keep'] = async (parts, isLeaving) => {
    if (isFull !== undefined) throw new NotKept(isFull, undefined);
    await below.keep(parts, isLeaving);
  };
  const { drafts, told } = pictureOf(2, { ...below, keep });
  const flush = async () => {
    drafts.flush();
    await new Promise((resolve) => setTimeout(resolve));
  };
  await flush();
  await flush();
  expect(told).toEqual([true]);
  isFull = undefined;
  await flush();
  expect(await drafts.read('?a')).toMatchObject({ view: VIEW });
  isFull = false;
  const stop = drafts.follow();
  await flush();
  expect(told).toEqual([true, false]);
  stop();
});
