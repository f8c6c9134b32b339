/** Every verb that changes the picture, in walks of five hundred, against a real server: undone they end where they began. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { METRIC_IDS } from '../../graph/algorithms/metrics.ts';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import type { Explorer } from './explorer.ts';
import { DEGREE } from './filtering/measure-columns.ts';
import type { Partition } from './grouping/groups.ts';
import type { StepName } from './history.ts';
import { contentOf } from './keeping/content.ts';
import { LAYOUT_IDS } from './layout/layouts.ts';
import type { Target } from './target.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer();
}, 60_000);

afterAll(() => server.close());

/** Everything that a step may change, in an order that does not depend on how it came about. */
function snapshot({ scene }: Explorer): unknown {
  const { graph, groups } = scene;
  const byId = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) => (a[0] < b[0] ? -1 : 1);
  return {
    nodes: graph
      .mapNodes((id, { entity: _, group, ...flags }): [string, unknown] => [id, { ...flags, group: group ?? 'none' }])
      .sort(byId),
    edges: graph
      .mapEdges((id, { entity: _, ...flags }, source, target): [string, unknown] => [id, { ...flags, source, target }])
      .sort(byId),
    groups: [...groups.peek().values()]
      .map(({ id, names, by, home, attributes: { x, y, isPinned } }): [string, unknown] => [
        id,
        { names, by, home, x, y, isPinned },
      ])
      .sort(byId),
    kept: { ...contentOf(scene), nodes: [], edges: [], groups: [], notes: [...scene.notes.peek()].sort() },
  };
}

const PARTITIONS: readonly Partition[] = [
  { kind: 'kind' },
  { kind: 'community' },
  { kind: 'property', key: 'approximate' },
];

interface Chance {
  readonly a: number;
  readonly b: number;
}

type Verb = (page: Explorer, chance: Chance) => unknown;

/** What is drawn, chosen by a number: a group as well as a node. */
function nodeAt({ drawn }: Explorer, i: number): string {
  const ids = drawn.graph().nodes();
  return ids[i % Math.max(1, ids.length)] ?? 'nothing';
}

function groupAt({ drawn }: Explorer, i: number): string {
  const ids = [...drawn.scene.peek().groups.keys()];
  return ids[i % Math.max(1, ids.length)] ?? 'nothing';
}

function edgeAt({ drawn }: Explorer, i: number): string {
  const ids = drawn.graph().edges();
  return ids[i % Math.max(1, ids.length)] ?? 'nothing';
}

/** NOTE: what is asked of the server comes seldom, so that a walk is done in seconds; each still comes many times in a walk. */
const SELDOM: Readonly<Record<string, Verb>> = {
  clear: ({ picture }, { a }) => a % 4 === 0 && picture.clear(),
  overview: ({ picture }) => picture.showFirst(),
  keepOnly: (page, { a, b }) => a % 4 === 0 && page.picture.keepOnly([nodeAt(page, a), nodeAt(page, b)]),
  path: (page, { a, b }) => page.picture.showPath(nodeAt(page, a), nodeAt(page, b)),
  expand: (page, { a }) => page.picture.expandNode(nodeAt(page, a)),
  connect: ({ picture }) => picture.connectShown(),
  kindBrought: ({ picture }, { a }) => picture.bringKind(['Person', 'State', 'Place', 'Document'][a % 4] ?? ''),
  layout: ({ picture }, { a }) => picture.runLayout(LAYOUT_IDS[a % LAYOUT_IDS.length] ?? 'grid'),
};

const OFTEN: Readonly<Record<string, Verb>> = {
  hide: (page, { a }) => page.picture.hide([nodeAt(page, a)]),
  hideLine: (page, { a }) => page.picture.hideEdges([edgeAt(page, a)]),
  showHidden: ({ picture }) => picture.showHidden(),
  remove: (page, { a, b }) => b % 3 === 0 && page.picture.remove([nodeAt(page, a)]),
  removeLine: (page, { a, b }) => b % 3 === 0 && page.picture.removeEdges([edgeAt(page, a)]),
  pin: (page, { a, b }) => page.picture.pin([nodeAt(page, a)], b % 2 === 0),
  move: (page, { a, b }) => page.picture.move(new Map([[nodeAt(page, a), { x: b * 7, y: a * 5 }]])),
  switchOff: (page, { a, b }) =>
    page.picture.switchOff({ nodes: [nodeAt(page, a)], edges: [edgeAt(page, b)] }, a % 3 !== 0),
  switchAllOn: ({ picture }) => picture.switchAllOn(),
  collapse: (page, { a }) => page.picture.collapse([nodeAt(page, a)]),
  group: (page, { a, b }) => page.groups.group([nodeAt(page, a), nodeAt(page, b), nodeAt(page, a + b)]),
  part: ({ groups }, { a }) => groups.part(PARTITIONS[a % PARTITIONS.length] ?? { kind: 'kind' }),
  rename: (page, { a, b }) => page.groups.rename(groupAt(page, a), `group of ${b}`),
  open: (page, { a }) => page.groups.open([groupAt(page, a)]),
  openAll: ({ groups }, { a }) => a % 3 === 0 && groups.openAll(),
  note: (page, { a, b }) => {
    const { graph } = page.scene;
    const targets: readonly (Target | undefined)[] = [
      undefined,
      ...graph.nodes().map((id): Target => ({ kind: 'node', id })),
      ...graph.edges().map((id): Target => ({ kind: 'edge', id })),
    ];
    page.notes.write(targets[a % targets.length], b % 3 === 0 ? '' : `note ${b}`);
  },
  kind: ({ filters }, { a }) => filters.toggleKind(['Person', 'State', 'Place'][a % 3] ?? ''),
  onlyKind: ({ filters }) => filters.onlyKind('Person'),
  type: ({ filters }, { a }) => filters.toggleType(['LEADS', 'ATTACKS', 'PART_OF'][a % 3] ?? ''),
  showAll: ({ filters }) => filters.showAll(),
  addFilter: ({ filters }) => filters.columns.add(DEGREE),
  changeFilter: ({ filters }, { a }) => {
    const [first] = filters.columns.list.peek();
    if (first !== undefined) filters.columns.change(first.id, { test: { kind: 'range', from: a % 5, to: 12 } });
  },
  dropFilter: ({ filters }) => {
    const [first] = filters.columns.list.peek();
    if (first !== undefined) filters.columns.remove(first.id);
  },
  size: ({ styling }, { a }) => styling.sizeBy(METRIC_IDS[a % METRIC_IDS.length] ?? 'degree'),
  colour: ({ styling }, { a }) => styling.colourBy(a % 2 === 0 ? 'kind' : 'community'),
  gather: ({ styling }, { a }) => styling.gather(a % 2 === 0),
  undo: ({ history }) => history.undo(),
  redo: ({ history }) => history.redo(),
};

const often = fc.constantFrom(...Object.values(OFTEN));
const seldom = fc.constantFrom(...Object.values(SELDOM));
const verb = fc.oneof({ arbitrary: often, weight: 9 }, { arbitrary: seldom, weight: 1 });

/** Each verb a few times, the same in every run, so that each kind of step is made whatever chance brings. */
const CHANCES: readonly Chance[] = [
  { a: 0, b: 0 },
  { a: 1, b: 1 },
  { a: 3, b: 6 },
  { a: 4, b: 13 },
];
const EACH = CHANCES.flatMap((chance) =>
  Object.values({ ...SELDOM, ...OFTEN }).map((each): [Verb, Chance] => [each, chance]),
);
const LEFT = 500 - EACH.length;
const walk = fc
  .array(fc.tuple(verb, fc.record({ a: fc.nat(997), b: fc.nat(997) })), { minLength: LEFT, maxLength: LEFT })
  .map((verbs) => [...EACH, ...verbs]);

/** Each kind of step that a verb of the picture makes; the others are of a console, an address or a saved view. */
const STEPS: readonly StepName['kind'][] = [
  'add',
  'expand',
  'path',
  'first',
  'hide',
  'remove',
  'keep',
  'showHidden',
  'pin',
  'unpin',
  'move',
  'layout',
  'switchOff',
  'switchOn',
  'style',
  'note',
  'filter',
  'group',
  'ungroup',
  'nameGroup',
  'collapse',
  'clear',
];

test('a walk of five hundred verbs, undone, ends where it began; redone, where it ended; on the way back each step is its own', async () => {
  const seen = new Set<StepName['kind']>();
  await fc.assert(
    fc.asyncProperty(walk, async (verbs) => {
      const page = await explorerForTest(server.address);
      const start = snapshot(page);
      const after = new Map<number, unknown>();
      const remember = () => {
        const last = page.history.done.peek().at(-1);
        if (last === undefined || after.has(last.id)) return;
        seen.add(last.name.kind);
        after.set(last.id, snapshot(page));
      };
      for (const [run, chance] of verbs) {
        await run(page, chance);
        page.picture.layouts.stop();
        if (page.picture.expansion.peek() !== undefined) page.picture.cancelExpansion();
        remember();
      }
      const end = snapshot(page);
      while (page.history.done.peek().length > 0) {
        const step = page.history.done.peek().at(-1);
        expect(snapshot(page), `before undoing ${step?.name.kind}`).toEqual(after.get(step?.id ?? 0));
        page.history.undo();
      }
      expect(snapshot(page)).toEqual(start);
      while (page.history.undone.peek().length > 0) page.history.redo();
      const last = page.history.done.peek().at(-1);
      expect(snapshot(page)).toEqual(last === undefined ? end : after.get(last.id));
      page.stop();
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(STEPS.filter((kind) => !seen.has(kind))).toEqual([]);
}, 180_000);
