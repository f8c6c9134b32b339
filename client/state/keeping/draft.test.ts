import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { applyChanges, type Change } from '../changes.ts';
import { createHistory } from '../history.ts';
import { numberingOf } from '../numbering.ts';
import { createScene } from '../scene.ts';
import { contentOf } from './content.ts';
import { createDrafts } from './draft.ts';
import { type DraftShelf, type DraftWrite, memoryShelf, NotKept } from './draft-shelf.ts';

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
    numbering: () => numberingOf(scene.graph),
    camera: () => around.camera,
    view: () => views.peek(),
    onNotKept: (isFull) => told.push(isFull),
  });
  return { scene, history, drafts, around, told };
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

/** In which lists pieces were written, and how many in each: head, nodes, edges, end. */
function countsOf({ pieces }: DraftWrite): readonly number[] {
  return [0, 1, 2, 3].map((list) => pieces.filter((piece) => piece.list === list).length);
}

test('of a large picture only the pieces that changed are written again', async () => {
  const below = memoryShelf();
  const writes: (readonly number[])[] = [];
  const shelf: DraftShelf = {
    read: below.read,
    keep(write, isLeaving) {
      writes.push(countsOf(write));
      return below.keep(write, isLeaving);
    },
  };
  const { scene, history, drafts } = pictureOf(2500, shelf);
  const stop = drafts.follow();
  const written = async (counts: readonly number[]) => {
    await vi.waitFor(() => expect(writes).toEqual([counts]), WAIT);
    writes.length = 0;
    await vi.waitFor(
      async () => expect((await drafts.read('?a'))?.content).toEqual(contentOf(scene, { camera })),
      WAIT,
    );
  };
  await written([1, 3, 3, 1]);
  history.commit({ kind: 'move', count: 1 }, [{ kind: 'place', places: new Map([['n1500', { x: 7, y: 7 }]]) }]);
  await written([1, 1, 0, 0]);
  history.commit({ kind: 'filter', count: 1 }, [
    { kind: 'filter', filter: { hiddenKinds: new Set(['Person']), hiddenTypes: new Set(), columns: [] } },
  ]);
  await written([1, 0, 0, 0]);
  history.commit({ kind: 'hide', count: 1 }, [{ kind: 'hideEdges', flags: new Map([['e0', true]]) }]);
  await written([1, 0, 1, 0]);
  history.commit({ kind: 'note', count: 1 }, [{ kind: 'note', on: 'e2000', text: 'about it' }]);
  await written([1, 0, 0, 0]);
  // All that stood behind it moves up.
  history.commit({ kind: 'remove', count: 1 }, [{ kind: 'dropNodes', ids: ['n1200'] }]);
  await written([1, 2, 2, 0]);
  history.commit({ kind: 'clear', count: 1 }, [{ kind: 'dropNodes', ids: scene.graph.nodes() }]);
  await vi.waitFor(() => expect(writes).toEqual([[0, 0, 0, 0]]), WAIT);
  expect(await drafts.read('?a')).toBeUndefined();
  writes.length = 0;
  history.undo();
  await written([1, 3, 3, 1]);
  stop();
});

function changeOf(what: string, id: string): readonly Change[] {
  if (what === 'move') return [{ kind: 'place', places: new Map([[id, { x: 7, y: 7 }]]) }];
  if (what === 'hide') return [{ kind: 'hideNodes', flags: new Map([[id, true]]) }];
  if (what === 'drop') return [{ kind: 'dropNodes', ids: [id] }];
  return [{ kind: 'note', on: id, text: `about ${id}` }];
}

test('whatever becomes of what was written before, a shelf that keeps the last has all of it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          what: fc.constantFrom('move', 'hide', 'drop', 'clear', 'note', 'back', 'look'),
          which: fc.nat(2499),
          outcome: fc.constantFrom('kept', 'late', 'replaced', 'failed'),
        }),
        { maxLength: 12 },
      ),
      async (steps) => {
        const below = memoryShelf();
        let outcome: string | undefined = 'kept';
        const late: (() => void)[] = [];
        const shelf: DraftShelf = {
          read: below.read,
          async keep(write, isLeaving) {
            if (outcome === 'failed') throw new NotKept(true, undefined);
            if (outcome === 'replaced') return false;
            await below.keep(write, isLeaving);
            if (outcome === 'late') await new Promise<void>((resolve) => late.push(resolve));
            return true;
          },
        };
        const { scene, history, drafts, around } = pictureOf(2500, shelf);
        const stop = drafts.follow();
        for (const { what, which, outcome: next } of steps) {
          const id = scene.graph.nodes()[which];
          if (what === 'back') history.undo();
          else if (what === 'look') around.camera = { x: which, y: 0, ratio: 1 };
          else if (what === 'clear')
            history.commit({ kind: 'clear', count: 1 }, [{ kind: 'dropNodes', ids: scene.graph.nodes() }]);
          else if (id !== undefined) history.commit({ kind: 'move', count: 1 }, changeOf(what, id));
          outcome = next;
          vi.advanceTimersByTime(1000);
          await Promise.resolve();
          if (which % 2 === 0) late.shift()?.();
        }
        outcome = 'kept';
        drafts.flush();
        await Promise.resolve();
        const content = contentOf(scene, { camera: around.camera });
        expect((await drafts.read('?a'))?.content).toEqual(scene.graph.order === 0 ? undefined : content);
        stop();
      },
    ),
    {
      numRuns: 20,
      examples: [
        // The word that the first was kept comes after the shelf was emptied.
        [
          [
            { what: 'move', which: 0, outcome: 'kept' },
            { what: 'clear', which: 0, outcome: 'kept' },
            { what: 'back', which: 0, outcome: 'kept' },
          ],
        ],
      ],
    },
  );
});

test('a page that goes away hands over what is still on its way once more, and then no more than the head', async () => {
  const below = memoryShelf();
  const writes: string[] = [];
  let isStuck = true;
  const shelf: DraftShelf = {
    read: below.read,
    keep(write, isLeaving) {
      writes.push(`${countsOf(write).join()}${isLeaving ? ' leaving' : ''}`);
      return isStuck && !isLeaving ? new Promise(() => undefined) : below.keep(write, isLeaving);
    },
  };
  const { scene, drafts, around } = pictureOf(3, shelf);
  const stop = drafts.follow();
  await vi.waitFor(() => expect(writes).toEqual(['1,1,1,1']), WAIT);
  drafts.flush();
  around.address = '?b';
  around.camera = { x: 1, y: 2, ratio: 3 };
  drafts.flush();
  expect(writes).toEqual(['1,1,1,1', '1,1,1,1 leaving', '1,0,0,0 leaving']);
  expect(await drafts.read('?a')).toBeUndefined();
  expect(await drafts.read('?b')).toEqual({
    address: '?b',
    view: VIEW,
    content: contentOf(scene, { camera: around.camera }),
  });
  isStuck = false;
  around.address = '?c';
  drafts.followAddress();
  await vi.waitFor(async () => expect(await drafts.read('?c')).toBeDefined(), WAIT);
  expect(writes.slice(3)).toEqual(['1,0,0,0']);
  stop();
});

test('a browser that keeps nothing is told of once, and again after it has kept something', async () => {
  const below = memoryShelf();
  let isFull: boolean | undefined = true;
  const keep: DraftShelf['keep'] = async (write, isLeaving) => {
    if (isFull !== undefined) throw new NotKept(isFull, undefined);
    return below.keep(write, isLeaving);
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
