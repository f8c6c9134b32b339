import { expect, test } from 'vitest';
import type { EdgeValue, NodeValue, Value } from '../../graph/values.ts';
import { createApi } from '../api.ts';
import { applyChanges } from '../state/changes.ts';
import { createExplorer } from '../state/explorer.ts';
import { ICON_NAMES } from '../state/icon-names.ts';
import { HUES } from '../state/kind-looks.ts';
import type { Scene, WritableScene } from '../state/scene.ts';
import { memoryStorage } from '../state/storage.ts';
import { PALETTES } from '../styles/tokens.ts';
import { drained, thinned } from './colours.ts';
import { ICONS } from './icons.ts';
import { allLooksOf } from './looks.ts';

test('each theme has a hue for every place in the order of kinds', () => {
  expect(Object.values(PALETTES).map(({ series }) => series.length)).toEqual([HUES, HUES, HUES]);
});

test('every pictogram is path data inside its grid', () => {
  for (const name of ICON_NAMES) {
    expect(ICONS[name]).toMatch(/^M[MLHVCQSAZmlhvcqsaz\d .-]+$/);
    const absolute = [...ICONS[name].matchAll(/M(-?[\d.]+)[ ](-?[\d.]+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(absolute.every((value) => value >= 0 && value <= 24)).toBe(true);
  }
});

const FLAGS = { isHidden: false, isOff: false };

const isWritable = (scene: Scene): scene is WritableScene => 'touch' in scene;

/** Four nodes in two pairs, and a relation of each kind from the first pair to the second. */
function pairs(relations: readonly Readonly<Record<string, Value>>[]) {
  const explorer = createExplorer({
    api: createApi('http://127.0.0.1:9'),
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  const node = (id: string): NodeValue => ({ kind: 'node', elementId: id, labels: ['N'], properties: new Map() });
  const edge = (
    id: string,
    ends: readonly [string, string],
    properties: Readonly<Record<string, Value>>,
  ): EdgeValue => ({
    kind: 'edge',
    elementId: id,
    type: 'BACKS',
    startElementId: ends[0],
    endElementId: ends[1],
    properties: new Map(Object.entries(properties)),
  });
  const { scene } = explorer;
  if (!isWritable(scene)) throw new Error('test: the scene cannot be filled.');
  applyChanges(scene, [
    {
      kind: 'addNodes',
      nodes: ['a0', 'a1', 'b0', 'b1'].map((id, i) => ({
        id,
        attributes: { x: i * 400, y: 0, entity: node(id), isPinned: false, ...FLAGS },
      })),
    },
    {
      kind: 'addEdges',
      edges: relations.map((relation, i) => {
        const [source, target] = [`a${i % 2}`, `b${i % 2}`];
        return {
          id: `e${i}`,
          source,
          target,
          attributes: { entity: edge(`e${i}`, [source, target], relation), ...FLAGS },
        };
      }),
    },
  ]);
  return explorer;
}

test('what has claims without a quote is dotted, unless it says more of itself; a count alone says nothing', () => {
  const of = (properties: Record<string, Value>) => {
    const [look] = allLooksOf(pairs([properties]), PALETTES.light).edges;
    return { pattern: look?.pattern, width: look?.width };
  };
  const background = { status: 'asserted', claimCount: 1, quoteCount: 0 };
  expect(of(background)).toEqual({ pattern: 'dotted', width: 2 });
  expect(of({ ...background, quoteCount: 1 })).toEqual({ pattern: 'solid', width: 1.5 });
  expect(of({ ...background, status: 'planned' })).toEqual({ pattern: 'dashed', width: 1.5 });
  expect(of({ ...background, status: 'disputed' })).toEqual({ pattern: 'double', width: 4 });
  expect(of({ quoteCount: 0 })).toEqual({ pattern: 'solid', width: 1.5 });
});

test('what has ended is thin and has lost its colour, but for what a rule of the style gives it', () => {
  const past: Value = { kind: 'date', epochDay: 20_000 };
  const explorer = pairs([
    { status: 'asserted', claimCount: 5 },
    { status: 'asserted', claimCount: 5, validTo: past },
  ]);
  const looks = () => allLooksOf(explorer, PALETTES.light).edges.map((look) => [look?.color, look?.width]);
  const { families, ramps } = PALETTES.light;
  const ended = drained(families.other, PALETTES.light);
  expect(looks()).toEqual([
    [families.other, 4.5],
    [ended, thinned(4.5)],
  ]);
  explorer.styling.add('edge', 'width', { kind: 'claims' });
  expect(looks()[1]).toEqual([ended, 5]);
  explorer.styling.add('edge', 'colour', { kind: 'claims' });
  expect(looks()[1]).toEqual([ramps.cool[4], 5]);
});

const strokes = (explorer: ReturnType<typeof pairs>) =>
  allLooksOf(explorer, PALETTES.light).edges.flatMap((look) =>
    look === undefined ? [] : [{ count: look.count, pattern: look.pattern, isDisputed: look.isDisputed }],
  );

test.each([
  [['asserted', 'disputed'], 'solid', true],
  [['disputed', 'disputed'], 'double', true],
  [['planned', 'denied'], 'dashed', false],
  [['planned', 'asserted'], 'solid', false],
] as const)('a line that stands for %j is %s, and a dispute inside it marked: %s', (statuses, pattern, isDisputed) => {
  const of = (status: string) => ({ status });
  const grouped = pairs(statuses.map(of));
  grouped.groups.group(['a0', 'a1']);
  grouped.groups.group(['b0', 'b1']);
  expect(strokes(grouped)).toEqual([{ count: 2, pattern, isDisputed }]);
  const gathered = pairs(statuses.flatMap((status) => [status, 'asserted']).map(of));
  gathered.styling.gather(true);
  expect(strokes(gathered).map(({ count, isDisputed: isMarked }) => ({ count, isMarked }))).toEqual([
    { count: 2, isMarked: isDisputed },
    { count: 2, isMarked: false },
  ]);
});

test('lines between two nodes that are too many to be told apart stand as one until that is opened', () => {
  const few = pairs(Array.from({ length: 48 }, () => ({})));
  expect(strokes(few).map(({ count }) => count)).toEqual(new Array(48).fill(1));
  const many = pairs(Array.from({ length: 50 }, () => ({})));
  expect(strokes(many).map(({ count }) => count)).toEqual([25, 25]);
  many.gathering.open('a0', 'b0');
  expect(strokes(many).map(({ count }) => count)).toEqual([1, 25, ...new Array(24).fill(1)]);
});

test('rules give nodes and lines their looks, and what has no value looks like nothing else', () => {
  const explorer = pairs([{ weight: 0 }, { weight: 5 }, {}]);
  const { styling } = explorer;
  const { ramps, quiet, actors } = PALETTES.dark;
  const looks = () => allLooksOf(explorer, PALETTES.dark);
  styling.add('edge', 'colour', { kind: 'property', key: 'weight' });
  expect(looks().edges.map((look) => [look?.color, look?.pattern])).toEqual([
    [ramps.cool[0], 'solid'],
    [ramps.cool[4], 'solid'],
    [quiet, 'dashdot'],
  ]);
  styling.add('edge', 'width', { kind: 'property', key: 'weight' });
  expect(looks().edges.map((look) => look?.width)).toEqual([1.5, 5, 1]);
  styling.add('node', 'colour', { kind: 'measure', measure: 'degree' });
  styling.add('node', 'size', { kind: 'property', key: 'none' });
  styling.add('node', 'caption', { kind: 'measure', measure: 'degree' });
  expect(looks().nodes.map(({ color, radius, kind, lines }) => [color, radius, kind.isOutlined, lines[0]])).toEqual(
    [2, 1, 2, 1].map((degree) => [ramps.cool[degree === 2 ? 4 : 0], 11, true, `N: ${degree}`]),
  );
  explorer.groups.group(['a0', 'a1']);
  explorer.groups.group(['b0', 'b1']);
  const grouped = looks();
  expect(grouped.nodes.map(({ color }) => color)).toEqual([actors.things, actors.things]);
  expect(grouped.edges.map((look) => look?.color)).toEqual([actors.things]);
  for (const { id } of styling.rules.peek()) styling.change(id, { isOn: false });
  expect(looks().edges.map((look) => [look?.color, look?.pattern])).toEqual([[PALETTES.dark.families.other, 'solid']]);
});
