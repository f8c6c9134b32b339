import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewContent } from '../../../graph/wire-views.ts';
import { applyChanges } from '../changes.ts';
import { changesOfView } from '../keeping/changes-of-view.ts';
import { contentOf } from '../keeping/content.ts';
import { NO_FILTER } from '../scene.ts';
import { type Bench, bench, type Given, KINDS, PAIRS } from '../testing/groups-for-test.ts';

function snapshot({ graph, groups }: Bench['scene']): unknown {
  return {
    nodes: graph.mapNodes((id, { group, ...attributes }) => [id, group ?? 'none', { ...attributes }]),
    edges: graph.mapEdges((id, attributes, source, target) => [id, source, target, { ...attributes }]),
    groups: [...groups.peek().values()].map(({ id, by, names, home, attributes: { x, y, isPinned } }) => ({
      id,
      by,
      names,
      home,
      x,
      y,
      isPinned,
    })),
  };
}

const given = fc.integer({ min: 2, max: 14 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    ties: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: nodes - 1 }),
        to: fc.integer({ min: 0, max: nodes - 1 }),
        type: fc.constantFrom('KNOWS', 'HELPS'),
      }),
      { maxLength: 40 },
    ),
  }),
);
const choices = fc.array(fc.array(fc.nat({ max: 13 }), { minLength: 2, maxLength: 6 }), { maxLength: 5 });

/** Groups by hand of whatever is drawn then, so that groups are merged into groups too. */
function groupAll({ drawn, groups }: Bench, chosen: readonly (readonly number[])[]): void {
  for (const numbers of chosen) {
    const ids = drawn.graph().nodes();
    groups.group(numbers.map((number) => ids[number % ids.length] ?? ''));
  }
}

/** What is drawn adds up to what is shown, by type and direction too. */
function expectSums({ scene, filters, drawn }: Bench): void {
  const { graph, index, nodeFor, edgeFor } = drawn.scene.value;
  const shown = filters.shownEdges.value;
  const counts = drawn.counts.value;
  const visible = drawn.visible.value;
  const inner = [...shown].filter((id) => edgeFor(id) === undefined);
  expect(counts.nodes.reduce((sum, count) => sum + count, 0)).toBe(filters.shownNodes.value.size);
  expect(counts.edges.reduce((sum, count) => sum + count, 0) + inner.length).toBe(shown.size);
  for (const id of inner) {
    const [source, target] = scene.graph.extremities(id);
    expect(nodeFor(source)).toBe(nodeFor(target));
  }
  graph.forEachEdge((line, { entity }, source, target) => {
    const same = [...shown].filter((id) => {
      const { type } = scene.graph.getEdgeAttribute(id, 'entity');
      const ends = [nodeFor(scene.graph.source(id)), nodeFor(scene.graph.target(id))];
      return type === entity.type && ends[0] === source && ends[1] === target;
    });
    const slot = index.edgeSlots.get(line) ?? -1;
    const isSum = drawn.scene.value.groups.has(source) || drawn.scene.value.groups.has(target);
    if (isSum) expect(counts.edges[slot]).toBe(same.length);
    else expect(counts.edges[slot]).toBe(shown.has(line) ? 1 : 0);
    expect(visible.edges[slot]).toBe((counts.edges[slot] ?? 0) > 0 ? 1 : 0);
  });
}

test('whatever is grouped and filtered, what is drawn adds up to what is shown', () => {
  fc.assert(
    fc.property(given, choices, fc.subarray(KINDS), fc.subarray(['KNOWS', 'HELPS']), (graph, chosen, kinds, types) => {
      const page = bench(graph);
      groupAll(page, chosen);
      expectSums(page);
      applyChanges(page.scene, [
        { kind: 'filter', filter: { ...NO_FILTER, hiddenKinds: new Set(kinds), hiddenTypes: new Set(types) } },
      ]);
      expectSums(page);
    }),
  );
});

test('opening all groups, or undoing, ends where it began, and redoing where it was', () => {
  fc.assert(
    fc.property(given, choices, (graph, chosen) => {
      const page = bench(graph);
      const before = snapshot(page.scene);
      groupAll(page, chosen);
      const grouped = snapshot(page.scene);
      page.groups.openAll();
      expect(snapshot(page.scene)).toEqual(before);
      while (page.history.done.peek().length > 0) page.history.undo();
      expect(snapshot(page.scene)).toEqual(before);
      const isOpened = grouped !== before && page.history.undone.peek().at(-1)?.name.kind === 'ungroup';
      while (page.history.undone.peek().length > (isOpened ? 1 : 0)) page.history.redo();
      expect(snapshot(page.scene)).toEqual(grouped);
    }),
  );
});

test('a group is kept with a view, and found again in it', () => {
  fc.assert(
    fc.property(given, choices, (graph, chosen) => {
      const page = bench(graph);
      groupAll(page, chosen);
      const content = contentOf(page.scene);
      expect(viewContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
      const nodes = new Map(content.nodes.map((_, i) => [i, page.scene.graph.getNodeAttribute(`n${i}`, 'entity')]));
      const edges = new Map(content.edges.map((_, i) => [i, page.scene.graph.getEdgeAttribute(`e${i}`, 'entity')]));
      const found = { nodes, edges, goneNodes: [], goneEdges: [], newEdges: [] };
      applyChanges(page.scene, changesOfView(page.scene, content, found));
      expect(contentOf(page.scene)).toEqual(content);
    }),
  );
});

test('by kind, by property and by community, each in one step that undoes', async () => {
  const page = bench(PAIRS);
  const { scene, groups, history, drawn } = page;
  const namesOf = () => [...scene.groups.value.values()].map(({ names }) => names.en);
  await groups.part({ kind: 'kind' });
  expect(namesOf()).toEqual(KINDS);
  expect([...drawn.scene.value.groups.values()]).toEqual([
    ['n0', 'n3'],
    ['n1', 'n4'],
    ['n2', 'n5'],
  ]);
  expectSums(page);
  expect(history.done.value.map(({ name }) => name)).toEqual([
    { kind: 'group', count: 6, about: { en: 'by kind', ar: 'حسب النوع' } },
  ]);
  history.undo();
  expect(groups.properties()).toEqual(['side']);
  await groups.part({ kind: 'property', key: 'side' });
  expect(namesOf()).toEqual(['side: left', 'side: right']);
  history.undo();
  await groups.part({ kind: 'community' });
  expect(history.done.value).toHaveLength(1);
  expect([...drawn.scene.value.groups.values()].flat().length).toBeGreaterThan(1);
  history.undo();
  expect(drawn.scene.value.groups.size).toBe(0);
});

test('a community is called after a member of its own, not after one that another group holds', async () => {
  const { scene, groups } = bench(PAIRS);
  await groups.part({ kind: 'community' });
  const [best] = [...scene.groups.value.values()].map(({ names }) => names.en);
  const caption = best?.replace(' and others', '') ?? '';
  const holder = scene.graph.findNode((_, { entity }) => [...entity.properties.values()].includes(caption));
  if (holder === undefined) throw new Error('a community is called after a node');
  groups.openAll();
  groups.group([holder, scene.graph.nodes().find((id) => id !== holder) ?? '']);
  await groups.part({ kind: 'community' });
  const communities = [...scene.groups.value.values()].filter(({ by }) => by.kind === 'community');
  for (const { names } of communities) expect(names.en).not.toBe(best);
});

test('what comes later joins the group of its kind, and nodes that are in a group by hand stay in it', async () => {
  const page = bench(PAIRS);
  const { scene, groups, drawn } = page;
  applyChanges(scene, [{ kind: 'hideNodes', flags: new Map([['n4', true]]) }]);
  const byHand = groups.group(['n0', 'n1']) ?? '';
  await groups.part({ kind: 'kind' });
  applyChanges(scene, [{ kind: 'hideNodes', flags: new Map([['n4', false]]) }]);
  await groups.part({ kind: 'kind' });
  const members = new Map(drawn.scene.value.groups);
  expect(members.get(byHand)).toEqual(['n0', 'n1']);
  expect([...members.values()].flat().sort()).toEqual(['n0', 'n1', 'n2', 'n5']);
  applyChanges(scene, [{ kind: 'assign', groups: new Map([['n2', undefined]]) }]);
  await groups.part({ kind: 'kind' });
  expect([...drawn.scene.value.groups.values()].flat().sort()).toEqual(['n0', 'n1', 'n2', 'n5']);
});

test('what is done to a group is done to its members, and one of a line to its relations', () => {
  const page = bench(PAIRS);
  const { scene, groups, drawn, editing, history, selection } = page;
  const { graph } = scene;
  const group = groups.group(['n3', 'n4']) ?? '';
  const line = [...drawn.scene.value.lines.keys()];
  expect(line).toEqual([]);
  expect(drawn.group(group)).toEqual({
    members: ['n3', 'n4'],
    shown: ['n3', 'n4'],
    outer: ['e0', 'e3', 'e4'],
    inner: ['e2'],
  });
  groups.group([group, 'n1']);
  const [all = ''] = drawn.scene.value.groups.keys();
  const [sum = ''] = drawn.scene.value.lines.keys();
  expect(drawn.line(sum)).toEqual(['e0', 'e1']);
  editing.hideEdges([sum]);
  expect(drawn.line(sum)).toEqual([]);
  history.undo();
  editing.switchOff({ nodes: [all], edges: [] }, true);
  expect(graph.filterNodes((_, { isOff }) => isOff)).toEqual(['n1', 'n3', 'n4']);
  expect(drawn.graph().getNodeAttribute(all, 'isOff')).toBe(true);
  history.undo();
  selection.select({ kind: 'node', id: all });
  editing.hide([all]);
  expect(page.filters.shownNodes.value.size).toBe(3);
  expect(selection.count.value).toBe(0);
  history.undo();
  editing.keepOnly([all, 'n0']);
  expect(graph.nodes()).toEqual(['n0', 'n1', 'n3', 'n4']);
  history.undo();
  editing.remove([all]);
  expect(graph.nodes().sort()).toEqual(['n0', 'n2', 'n5']);
  history.undo();
  selection.selectMany({ nodes: ['n4', 'n0'], edges: ['e0', 'e2', 'e5'] });
  expect([...selection.current.value.nodes]).toEqual([all, 'n0']);
  expect([...selection.current.value.edges]).toEqual([sum, 'e5']);
  groups.rename(all, ' الكل ');
  expect(scene.groups.value.get(all)?.names).toEqual({ en: 'الكل', ar: 'الكل' });
  history.undo();
  expect(scene.groups.value.get(all)?.names).toEqual({ en: 'N4 and others', ar: 'N4 وآخرون' });
});

test('a group that was moved is opened where it stands, on nothing that stands there', async () => {
  const page = bench({ nodes: 12, ties: PAIRS.ties });
  const { scene, groups, editing, running, drawn } = page;
  const group = groups.group(['n0', 'n3', 'n8', 'n11']) ?? '';
  await running.run('circle');
  const others = drawn.graph().nodes();
  expect(others).toContain(group);
  editing.move(new Map([[group, { x: 5000, y: 5000 }]]));
  editing.pin(['n5'], true);
  const stood = scene.graph.mapNodes((id, { x, y, group: within }) => [id, x, y, within]);
  groups.open([group]);
  for (const id of ['n0', 'n3', 'n8', 'n11']) {
    const { x, y } = scene.graph.getNodeAttributes(id);
    expect(Math.hypot(x - 5000, y - 5000)).toBeLessThan(400);
  }
  const still = scene.graph.mapNodes((id, { x, y }) => [id, x, y]);
  const wereThere = stood.filter(([, , , within]) => within === undefined).map(([id, x, y]) => [id, x, y]);
  expect(still).toEqual(expect.arrayContaining(wereThere));
});

test('collapsing takes away what is there for one node alone, and undoing brings it again', () => {
  const star: Given = {
    nodes: 7,
    ties: [
      { from: 0, to: 1, type: 'KNOWS' },
      { from: 2, to: 0, type: 'KNOWS' },
      { from: 0, to: 3, type: 'KNOWS' },
      { from: 0, to: 4, type: 'KNOWS' },
      { from: 0, to: 5, type: 'KNOWS' },
      { from: 5, to: 6, type: 'KNOWS' },
    ],
  };
  const { scene, collapsing, history, editing } = bench(star);
  editing.pin(['n1'], true);
  applyChanges(scene, [{ kind: 'note', on: 'n2', text: 'look again' }]);
  expect(collapsing.leavesOf(['n0'])).toEqual(['n3', 'n4']);
  expect(collapsing.leavesOf(['n0', 'n3'])).toEqual(['n4']);
  expect(collapsing.leavesOf(['n5'])).toEqual(['n6']);
  editing.hide(['n6']);
  expect(collapsing.leavesOf(['n0'])).toEqual(['n5', 'n3', 'n4'].sort());
  history.undo();
  collapsing.collapse(['n0']);
  expect(scene.graph.nodes()).toEqual(['n0', 'n1', 'n2', 'n5', 'n6']);
  expect(history.done.value.at(-1)?.name).toEqual({ kind: 'collapse', count: 2, about: { en: 'N0', ar: 'N0' } });
  history.undo();
  expect(scene.graph.order).toBe(7);
});
