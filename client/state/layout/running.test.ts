import { computed, signal } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EdgeValue, NodeValue } from '../../../graph/values.ts';
import { createApi } from '../../api.ts';
import { additions } from '../additions.ts';
import { createDiscSizes } from '../disc-sizes.ts';
import { createEditing } from '../editing.ts';
import { NOTHING_MEASURED } from '../filtering/measure-columns.ts';
import { createFilters } from '../filters.ts';
import { createDrawnScene } from '../grouping/drawn-scene.ts';
import { createHistory } from '../history.ts';
import { createNotices } from '../notices.ts';
import { createScene, type WritableScene } from '../scene.ts';
import { createSceneIndex } from '../scene-index.ts';
import { createStyling } from '../styling/styling.ts';
import { createVocabulary } from '../vocabulary.ts';
import { createSlicedEngine } from './engine.ts';
import { LAYOUT_IDS } from './layouts.ts';
import { createLayoutRunner } from './runner.ts';
import { createRunningLayouts } from './running.ts';

const FRAME = { width: 900, height: 700 };

function node(i: number): NodeValue {
  return {
    kind: 'node',
    elementId: `n${i}`,
    labels: [i % 3 === 0 ? 'Person' : 'Place'],
    properties: new Map([['name', `Name ${i}`]]),
  };
}

function edge(i: number, source: number, target: number): EdgeValue {
  return {
    kind: 'edge',
    elementId: `e${i}`,
    type: 'KNOWS',
    startElementId: `n${source}`,
    endElementId: `n${target}`,
    properties: new Map(),
  };
}

/** A page without a page: everything that layouts touch. */
function bench(isLive = true) {
  const scene = createScene();
  const history = createHistory(scene);
  const vocabulary = createVocabulary(createApi('http://127.0.0.1:9'));
  const index = createSceneIndex(scene, vocabulary);
  const layouts = createLayoutRunner({ vocabulary, engine: createSlicedEngine(1), frame: () => FRAME });
  const drawn = createDrawnScene({ scene, index, vocabulary });
  const measured = signal(NOTHING_MEASURED);
  const filters = createFilters({ scene, index, vocabulary, history, measured });
  const styling = createStyling({ scene, index, history, vocabulary, filters, measured, notices: createNotices() });
  const discSizes = createDiscSizes({ index, drawn, size: computed(() => styling.nodes.value.size) });
  const standing = () => ({ ...drawn.peek(), ...discSizes });
  const running = createRunningLayouts({ scene, history, layouts, standing, wantsLessMotion: () => !isLive });
  const editing = createEditing({ scene, history, vocabulary, drawn });
  const bring = async (nodes: readonly NodeValue[], edges: readonly EdgeValue[]) => {
    const changes = await additions(
      scene,
      { nodes, edges },
      { layouts, standing: standing(), abort: new AbortController().signal },
    );
    history.commit({ kind: 'add', count: nodes.length }, changes);
  };
  /** How many pairs of discs lie on each other as they are drawn. */
  const overlaps = () => {
    const radii = discSizes.radii.peek();
    const discs = drawn.peek().index.nodeAttributes.map(({ x, y }, slot) => ({ x, y, radius: radii[slot] ?? 0 }));
    return discs.flatMap((a, i) =>
      discs.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius),
    ).length;
  };
  return { scene, history, running, editing, styling, discSizes, bring, overlaps };
}

/** Groups of twenty, each tied within and to the next by one edge. */
function groups(count: number): { readonly nodes: readonly NodeValue[]; readonly edges: readonly EdgeValue[] } {
  const nodes = Array.from({ length: count }, (_, i) => node(i));
  const edges = nodes.flatMap((_, i) => {
    const first = i - (i % 20);
    const near = edge(2 * i, i, first + ((i * 7 + 3) % 20 < count - first ? (i * 7 + 3) % 20 : 0));
    return i % 20 === 0 && i > 0 ? [near, edge(2 * i + 1, i, i - 20)] : [near, edge(2 * i + 1, i, first)];
  });
  return { nodes, edges: edges.filter(({ startElementId, endElementId }) => startElementId !== endElementId) };
}

function placesOf({ graph }: WritableScene): ReadonlyMap<string, readonly [number, number]> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, [x, y] as const]));
}

/** The mean way of nodes from where they were, as a share of the width of the picture. */
function meanShift(before: ReadonlyMap<string, readonly [number, number]>, after: typeof before): number {
  const xs = [...before.values()].map(([x]) => x);
  const width = Math.max(...xs) - Math.min(...xs);
  let sum = 0;
  for (const [id, [x, y]] of before) {
    const [nowX, nowY] = after.get(id) ?? [x, y];
    sum += Math.hypot(nowX - x, nowY - y);
  }
  return sum / before.size / width;
}

test('a layout is one step: undone, every node stands where it stood', async () => {
  const { scene, history, running, bring } = bench();
  const { nodes, edges } = groups(40);
  await bring(nodes, edges);
  for (const id of LAYOUT_IDS) {
    const before = placesOf(scene);
    await running.run(id);
    const after = placesOf(scene);
    expect(history.done.peek().at(-1)?.name.kind).toBe('layout');
    history.undo();
    expect(placesOf(scene)).toEqual(before);
    history.redo();
    expect(placesOf(scene)).toEqual(after);
  }
});

test.each([true, false])(
  'a layout under way is what is undone: given up, all stands where it stood, moving: %s',
  async (isLive) => {
    const { scene, history, running, bring } = bench(isLive);
    const { nodes, edges } = groups(400);
    await bring(nodes, edges);
    const before = placesOf(scene);
    const steps = history.done.peek();
    const asked = running.run('clusters');
    expect(history.underWay.peek()?.kind).toBe('layout');
    if (isLive)
      await expect.poll(() => [...before].some(([id, place]) => placesOf(scene).get(id)?.[0] !== place[0])).toBe(true);
    history.undo();
    await asked;
    expect(placesOf(scene)).toEqual(before);
    expect([history.done.peek(), history.undone.peek(), history.underWay.peek()]).toEqual([steps, [], undefined]);
    expect(running.current.peek()).toBeUndefined();
  },
);

test('what was undone can be redone and gone to while a layout runs, which is given up', async () => {
  const { scene, history, running, bring, editing } = bench();
  const { nodes, edges } = groups(400);
  await bring(nodes, edges);
  editing.pin(['n0'], true);
  const pinned = history.done.peek().at(-1)?.id;
  const before = placesOf(scene);
  for (const again of [() => history.redo(), () => history.goTo(pinned)]) {
    history.undo();
    const asked = running.run('clusters');
    const still = scene.moved.peek();
    await expect.poll(() => scene.moved.peek(), { timeout: 10_000 }).toBeGreaterThan(still);
    again();
    await asked;
    expect(history.done.peek().at(-1)?.id).toBe(pinned);
    expect(placesOf(scene)).toEqual(before);
  }
  void running.run('clusters');
  history.goTo(undefined);
  expect([scene.graph.order, history.done.peek(), history.underWay.peek()]).toEqual([0, [], undefined]);
});

test('pinned nodes stay in every layout', async () => {
  const { scene, running, editing, bring } = bench();
  const { nodes, edges } = groups(40);
  await bring(nodes, edges);
  editing.pin(['n0', 'n7'], true);
  for (const id of LAYOUT_IDS) {
    const before = placesOf(scene);
    await running.run(id);
    expect([placesOf(scene).get('n0'), placesOf(scene).get('n7')]).toEqual([before.get('n0'), before.get('n7')]);
  }
});

/** Names so short that the discs alone decide how near nodes stand. */
function briefly(nodes: readonly NodeValue[]): readonly NodeValue[] {
  return nodes.map((each, i) => ({ ...each, properties: new Map([['name', String(i % 10)]]) }));
}

test.each([60, 240])(
  'of %i, what a rule makes large moves nothing by itself, and has room in the next layout',
  async (count) => {
    const { scene, running, styling, bring, overlaps } = bench(false);
    await bring(briefly(groups(count).nodes), []);
    await running.run('grid');
    expect(overlaps()).toBe(0);
    const before = placesOf(scene);
    styling.add('node', 'size', { kind: 'constant' });
    expect(placesOf(scene)).toEqual(before);
    expect(overlaps()).toBeGreaterThan(0);
    for (const id of LAYOUT_IDS) {
      await running.run(id);
      expect([id, overlaps()]).toEqual([id, 0]);
    }
  },
);

test('a node that is yet to come has room for the largest disc that a rule could make of it', async () => {
  const { styling, bring, discSizes } = bench(false);
  await bring(briefly(groups(60).nodes), []);
  const largest = () => discSizes.radiusOf('n0', { among: 60 });
  expect(discSizes.radiusToCome(0, 60)).toBe(largest());
  styling.add('node', 'size', { kind: 'constant' });
  expect(discSizes.radiusToCome(0, 60)).toBe(largest());
  expect(largest()).toBe(20);
});

test.each([240, 400])(
  'ten nodes that come later move none of %i, and arranging again moves them little',
  async (count) => {
    const { scene, running, bring } = bench();
    const { nodes, edges } = groups(count);
    await bring(nodes, edges);
    await running.run('clusters');
    const before = placesOf(scene);
    const late = Array.from({ length: 10 }, (_, i) => node(1000 + i));
    await bring(
      late,
      late.map((_, i) => edge(5000 + i, 1000 + i, i * 20)),
    );
    const after = placesOf(scene);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    await running.run('clusters');
    expect(meanShift(before, placesOf(scene))).toBeLessThan(0.08);
  },
);

test('a layout can be held, goes on, and stops where it is', async () => {
  const { scene, history, running, bring } = bench();
  const { nodes, edges } = groups(300);
  await bring(nodes, edges);
  const done = running.run('clusters');
  expect(running.current.peek()).toMatchObject({ layoutId: 'clusters', isPaused: false });
  running.pause();
  expect(running.current.peek()?.isPaused).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const held = placesOf(scene);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(placesOf(scene)).toEqual(held);
  running.resume();
  await new Promise((resolve) => setTimeout(resolve, 20));
  running.stop();
  await done;
  expect(running.current.peek()).toBeUndefined();
  const steps = history.done.peek().length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(history.done.peek().length).toBe(steps);
});

test('with less motion wanted, nodes go to their places at once', async () => {
  const { scene, running, bring } = bench(false);
  const { nodes, edges } = groups(120);
  await bring(nodes, edges);
  const moved = scene.moved.peek();
  await running.run('clusters');
  expect(scene.moved.peek()).toBe(moved + 1);
});

test('undoing a random walk of verbs, some of them while a layout runs, ends at the start', async () => {
  const verbs = fc.array(fc.tuple(fc.nat(7), fc.nat(23), fc.nat(LAYOUT_IDS.length - 1)), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(verbs, async (walk) => {
      const { scene, history, running, editing, bring } = bench();
      const { nodes, edges } = groups(24);
      await bring(nodes, edges);
      const all = () => ({
        places: placesOf(scene),
        nodes: scene.graph.mapNodes((id, attributes) => [id, { ...attributes }] as const).sort(byId),
        edges: scene.graph.mapEdges((id, attributes) => [id, { ...attributes }] as const).sort(byId),
      });
      const start = all();
      for (const [verb, i, layout] of walk) {
        const id = `n${i}`;
        if (verb === 0) void running.run(LAYOUT_IDS[layout] ?? 'grid');
        else if (verb === 1) editing.hide([id]);
        else if (verb === 2) editing.remove([id]);
        else if (verb === 3) editing.switchOff({ nodes: [id], edges: [`e${i}`] }, i % 2 === 0);
        else if (verb === 4) editing.pin([id], i % 2 === 0);
        else if (verb === 5) editing.move(new Map([[id, { x: i, y: -i }]]));
        else if (verb === 6) history.undo();
        else await new Promise((resolve) => setTimeout(resolve, 3));
        if (history.done.peek().length === 0) history.redo();
      }
      running.stop();
      while (history.done.peek().length > 1) history.undo();
      expect(all()).toEqual(start);
    }),
    { numRuns: 8 },
  );
});

function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
