/** One partition after another: the later takes the place of the earlier, what was made by hand stays, and the reader is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from '../changes.ts';
import { type Bench, bench, PAIRS } from '../testing/groups-for-test.ts';
import type { Partition } from './groups.ts';

const membersOf = ({ drawn }: Bench) => [...drawn.scene.value.groups.values()].map((ids) => [...ids].sort());
const placesOf = ({ scene }: Bench) => scene.graph.mapNodes((id, { x, y, group }) => [id, x, y, group]);
const told = ({ notices }: Bench) => notices.list.value.map(({ id: _, ...notice }) => notice);
const BY_SIDE: Partition = { kind: 'property', key: 'side' };

test('a second partition takes the place of the first in one step, says so, and undoing brings the first back', async () => {
  const page = bench(PAIRS);
  await page.groups.part({ kind: 'kind' });
  const before = [membersOf(page), placesOf(page), page.groups.partition.value];
  expect(await page.groups.part(BY_SIDE)).toBe(true);
  expect(membersOf(page)).toEqual([
    ['n0', 'n2', 'n4'],
    ['n1', 'n3', 'n5'],
  ]);
  expect(page.groups.partition.value).toMatchObject(BY_SIDE);
  expect(told(page)).toEqual([{ kind: 'regrouped', about: { en: 'by “side”', ar: 'حسب «side»' }, opened: 3 }]);
  expect(page.history.done.value).toHaveLength(2);
  page.history.undo();
  expect([membersOf(page), placesOf(page), page.groups.partition.value]).toEqual(before);
});

test('a group made by hand stays whatever the picture is parted by, and its members with it', async () => {
  const page = bench(PAIRS);
  const byHand = page.groups.group(['n0', 'n1']) ?? '';
  await page.groups.part({ kind: 'kind' });
  expect(page.groups.partition.value).toEqual({ kind: 'kind' });
  await page.groups.part(BY_SIDE);
  expect(page.drawn.scene.value.groups.get(byHand)).toEqual(['n0', 'n1']);
  expect(membersOf(page)).toEqual([
    ['n0', 'n1'],
    ['n2', 'n4'],
    ['n3', 'n5'],
  ]);
});

test('what no group of the second partition has stands again where it stood before the first', async () => {
  const page = bench({ nodes: 4, ties: [] });
  const places = placesOf(page);
  applyChanges(page.scene, [{ kind: 'hideNodes', flags: new Map([['n1', true]]) }]);
  await page.groups.part({ kind: 'kind' });
  expect(membersOf(page)).toEqual([['n0', 'n3']]);
  await page.groups.part(BY_SIDE);
  // The only other node of its side is hidden.
  expect(membersOf(page)).toEqual([['n0', 'n2']]);
  expect(placesOf(page)[3]).toEqual(places[3]);
});

test('where nothing more is to be grouped it is no step, and the groups that are there stay', async () => {
  const page = bench({ nodes: 4, ties: [] });
  // Four nodes of three kinds: two are of one kind.
  expect(await page.groups.part({ kind: 'kind' })).toBe(true);
  expect(await page.groups.part({ kind: 'kind' })).toBe(false);
  expect(await page.groups.part({ kind: 'property', key: 'nothing' })).toBe(false);
  expect(membersOf(page)).toEqual([['n0', 'n3']]);
  expect(page.history.done.value).toHaveLength(1);
  expect(told(page)).toEqual([]);
});

test('communities are worked out anew each time, and the same ones are no step', async () => {
  const page = bench(PAIRS);
  await page.groups.part({ kind: 'community' });
  const first = membersOf(page);
  expect(await page.groups.part({ kind: 'community' })).toBe(false);
  expect(membersOf(page)).toEqual(first);
  expect(page.history.done.value).toHaveLength(1);
});

const partitions = fc.constantFrom<Partition>({ kind: 'kind' }, { kind: 'community' }, BY_SIDE);

test('in whatever order one parts, what stands at the end is what the last alone would make', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(partitions, { minLength: 2, maxLength: 5 }), async (each) => {
      const page = bench(PAIRS);
      const places = placesOf(page);
      for (const by of each) await page.groups.part(by);
      const alone = bench(PAIRS);
      await alone.groups.part(each.at(-1) ?? BY_SIDE);
      expect(membersOf(page).sort()).toEqual(membersOf(alone).sort());
      while (page.history.done.value.length > 0) page.history.undo();
      expect(placesOf(page)).toEqual(places);
    }),
    { numRuns: 40 },
  );
});
