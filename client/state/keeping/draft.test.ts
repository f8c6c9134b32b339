import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { applyChanges } from '../changes.ts';
import { createHistory } from '../history.ts';
import { createScene } from '../scene.ts';
import { memoryStorage } from '../storage.ts';
import { contentInSteps, contentOf } from './content.ts';
import { createDrafts } from './draft.ts';

/** A picture of so many nodes in a row, each tied to the next. */
function pictureOf(count: number) {
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
  const storage = memoryStorage();
  const views = signal({ id: 'v', name: 'View', version: 1, isChanged: true });
  const drafts = createDrafts({
    storage,
    scene,
    history,
    address: () => '?a',
    isHeld: () => false,
    content: () => contentInSteps(scene),
    view: () => views.peek(),
  });
  return { scene, drafts };
}

test.each([1, 999, 1000, 2500])('a picture of %i nodes is kept whole, in steps and at once', async (count) => {
  const { scene, drafts } = pictureOf(count);
  const expected = {
    address: '?a',
    view: { id: 'v', name: 'View', version: 1, isChanged: true },
    content: contentOf(scene),
  };
  drafts.flush();
  expect(drafts.read('?a')).toEqual(expected);
  applyChanges(scene, [{ kind: 'place', places: new Map([['n0', { x: 7, y: 7 }]]) }]);
  const stop = drafts.follow();
  await vi.waitFor(() => expect(drafts.read('?a')?.content.nodes[0]?.x).toBe(7), { timeout: 20_000 });
  expect(drafts.read('?a')).toEqual({ ...expected, content: contentOf(scene) });
  stop();
});
