/** Pictures on an axis and on a map: the article's, and one of films. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewContent } from '../../../graph/wire-views.ts';
import { type MemoryServer, startMemoryServer } from '../../../tools/memory-server.ts';
import { changesOfView } from '../keeping/changes-of-view.ts';
import { contentOf } from '../keeping/content.ts';
import { type LayoutNode, layoutInput } from '../layout/input.ts';
import { LAYOUTS } from '../layout/layouts.ts';
import { countOverlaps } from '../layout/overlap.ts';
import { explorerForTest, type TestExplorer } from '../testing/explorer-for-test.ts';
import { axisOffers } from './axis.ts';
import { projected } from './map.ts';
import { canMakeGround } from './planning.ts';

let article: MemoryServer;
let films: MemoryServer;

beforeAll(async () => {
  article = await startMemoryServer();
  films = await startMemoryServer([
    `CREATE (m:Movie {title: 'The Matrix', released: 1999}), (r:Movie {title: 'The Matrix Reloaded', released: 2003}),
       (k:Person {name: 'Keanu Reeves'}), (k)-[:ACTED_IN]->(m), (k)-[:ACTED_IN]->(r)`,
  ]);
}, 60_000);

afterAll(async () => {
  await article.close();
  await films.close();
});

const NO_TALLY = { placed: 0, groups: 0, elsewhere: 0, apart: 0 };

function placeOf(page: TestExplorer, key: string, value: string) {
  const id = page.scene.graph.findNode((_, { entity }) => entity.properties.get(key) === value) ?? '';
  const { x, y } = page.scene.graph.getNodeAttributes(id);
  return { x, y };
}

test('the article stands along the beginnings of its relations, what has none apart on the left, as one step', async () => {
  const page = await explorerForTest(article.address);
  const before = placeOf(page, 'id', 'march-agreement');
  await page.picture.runLayout('time');
  const ground = page.scene.ground.value;
  if (ground?.kind !== 'axis') throw new Error('there is no axis');
  expect(ground).toMatchObject({ column: { of: 'edge', key: 'validFrom' }, values: 'day' });
  const { placed, apart, ...others } = page.groundTally.value ?? NO_TALLY;
  expect(others).toEqual({ groups: 0, elsewhere: 0 });
  expect(placed + apart).toBe(35);
  expect(placed).toBeGreaterThan(apart);
  // The agreement is of 10 March 2025.
  const at = (Date.UTC(2025, 2, 10) / 86_400_000 - ground.origin) * ground.scale;
  expect(placeOf(page, 'id', 'march-agreement').x).toBeCloseTo(at, 1);
  const left = page.scene.graph.filterNodes((_, { x }) => x < ground.apart);
  expect(left).toHaveLength(apart);
  page.history.undo();
  expect(page.scene.ground.value).toBeUndefined();
  expect(placeOf(page, 'id', 'march-agreement')).toEqual(before);
  page.history.redo();
  expect(page.scene.ground.value).toBe(ground);
  await page.picture.runLayout('circle');
  expect(page.scene.ground.value).toBeUndefined();
  page.history.undo();
  page.picture.clear();
  expect(page.scene.ground.value).toBeUndefined();
  page.history.undo();
  expect(page.scene.ground.value).toBe(ground);
});

test('the article stands on a map: places at their coordinates, and all else below', async () => {
  const page = await explorerForTest(article.address);
  await page.picture.runLayout('map');
  const ground = page.scene.ground.value;
  if (ground?.kind !== 'map') throw new Error('there is no map');
  expect(page.groundTally.value).toEqual({ placed: 5, groups: 0, elsewhere: 0, apart: 30 });
  const ankara = projected({ latitude: 39.9334, longitude: 32.8597 });
  const there = placeOf(page, 'id', 'ankara');
  expect(
    Math.hypot(there.x - (ankara.x - ground.x) * ground.scale, there.y - (ankara.y - ground.y) * ground.scale),
  ).toBeLessThan(60);
  const below = page.scene.graph.filterNodes((_, { y }) => y < ground.apart);
  expect(below).toHaveLength(30);
});

test('what is said of the places stays true when nodes are grouped, opened, moved and hidden', async () => {
  const page = await explorerForTest(article.address);
  const tally = () => page.groundTally.value;
  await page.picture.runLayout('map');
  await page.groups.part({ kind: 'kind' });
  // Seven kinds have two members or more, and the places are one of them; three nodes are alone in their kind.
  expect(tally()).toEqual({ placed: 0, groups: 1, elsewhere: 0, apart: 9 });
  await page.picture.runLayout('map');
  expect(tally()).toEqual({ placed: 0, groups: 1, elsewhere: 0, apart: 9 });
  page.groups.openAll();
  expect(tally()).toEqual({ placed: 5, groups: 0, elsewhere: 0, apart: 30 });
  const id = page.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === 'ankara') ?? '';
  const { x, y } = page.scene.graph.getNodeAttributes(id);
  page.picture.move(new Map([[id, { x: x + 400, y }]]));
  expect(tally()).toEqual({ placed: 4, groups: 0, elsewhere: 1, apart: 30 });
  page.picture.hide([id]);
  expect(tally()).toEqual({ placed: 4, groups: 0, elsewhere: 0, apart: 30 });
});

test.each(['map', 'time'] as const)(
  'what comes later stands where the ground wants it, else apart, and moves nothing: %s',
  async (layout) => {
    const page = await explorerForTest(article.address);
    const idOf = (value: string) =>
      page.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === value) ?? '';
    await page.picture.runLayout(layout);
    const tally = page.groundTally.value;
    const places = () => new Map(page.scene.graph.mapNodes((id, { x, y }) => [id, { x, y }]));
    const arranged = places();
    const late = ['ankara', 'damascus', 'march-agreement', 'sdf', 'turkiye'].map(idOf);
    page.picture.remove(late);
    const left = places();
    await page.picture.bring(late);
    expect(page.groundTally.value).toEqual(tally);
    for (const [id, place] of left) expect(places().get(id)).toEqual(place);
    const ground = page.scene.ground.value;
    for (const id of late) {
      const [before, now] = [arranged.get(id), places().get(id)];
      const isApart = (place = { x: 0, y: 0 }) => (layout === 'map' ? place.y : place.x) < (ground?.apart ?? 0);
      expect(isApart(now)).toBe(isApart(before));
    }
    expect(discsOnDiscs(page)).toBe(0);
  },
);

/** How many pairs of discs lie on each other. */
function discsOnDiscs({ drawn, discSizes }: TestExplorer): number {
  const radii = discSizes.radii.value;
  const discs = drawn.scene.value.index.nodeAttributes.map(({ x, y }, slot) => ({ x, y, radius: radii[slot] ?? 0 }));
  return discs.flatMap((a, i) =>
    discs.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius),
  ).length;
}

test('members of a group that stood apart go to their coordinates when it is opened on a map', async () => {
  const page = await explorerForTest(article.address);
  const idOf = (value: string) => page.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === value);
  const ids = ['ankara', 'syria', 'damascus'].map((value) => idOf(value) ?? '');
  page.groups.group(ids);
  await page.picture.runLayout('map');
  expect(page.groundTally.value).toEqual({ placed: 3, groups: 0, elsewhere: 0, apart: 30 });
  page.groups.openAll();
  expect(page.groundTally.value).toEqual({ placed: 5, groups: 0, elsewhere: 0, apart: 30 });
});

test('films stand along the year of their release; without coordinates there is no map, and nothing moves', async () => {
  const page = await explorerForTest(films.address);
  expect(axisOffers(page.index.value)).toEqual([
    { ref: { of: 'node', source: 'property', key: 'released' }, values: 'number', covered: 2 },
  ]);
  expect(canMakeGround('map', page.index.value)).toBe(false);
  const before = placeOf(page, 'title', 'The Matrix');
  await page.picture.runLayout('map');
  expect([page.scene.ground.value, placeOf(page, 'title', 'The Matrix')]).toEqual([undefined, before]);
  await page.picture.runLayout('time');
  const [first, second] = ['The Matrix', 'The Matrix Reloaded'].map((title) => placeOf(page, 'title', title).x);
  expect(first).toBeLessThan(second ?? 0);
  expect(page.groundTally.value).toEqual({ placed: 2, groups: 0, elsewhere: 0, apart: 1 });
});

test.each(['time', 'map'] as const)('a view keeps the ground of its picture: %s', async (layout) => {
  const page = await explorerForTest(article.address);
  await page.picture.runLayout(layout);
  const ground = page.scene.ground.value;
  const content = viewContent.parse(JSON.parse(JSON.stringify(contentOf(page.scene))));
  expect(content.ground).toEqual(ground);
  const nothing = { nodes: new Map(), edges: new Map(), goneNodes: [], goneEdges: [], newEdges: [] };
  expect(changesOfView(page.scene, content, nothing)).toContainEqual({ kind: 'ground', ground });
  await page.picture.runLayout('grid');
  expect(contentOf(page.scene)).not.toHaveProperty('ground');
});

function nodesOf(count: number): LayoutNode[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    x: 0,
    y: 0,
    radius: 10,
    halfWidth: 20 + (i % 5) * 11,
    halfHeight: 20 + (i % 3) * 4,
    drop: 8 + (i % 3) * 4,
    isFixed: false,
  }));
}

const FRAME = { width: 900, height: 600 };

test('along an axis nothing overlaps, and each stands exactly at its value', () => {
  const x = Float64Array.from({ length: 120 }, (_, i) => (i % 6 === 0 ? Number.NaN : ((i * 37) % 50) * 16));
  const input = layoutInput(nodesOf(120), [], { anchors: { x, y: x, apart: -120 } });
  for (const _ of LAYOUTS.time.run(input, FRAME));
  expect(countOverlaps(input)).toBe(0);
  for (const [i, value] of x.entries()) {
    if (Number.isNaN(value)) expect(input.x[i]).toBeLessThan(-120);
    else expect(input.x[i]).toBe(value);
  }
});

test('on a map places are parted by little, and what has none is below, whatever it is tied to', () => {
  const isPlaced = (i: number) => i < 12;
  const x = Float64Array.from({ length: 60 }, (_, i) => (isPlaced(i) ? (i % 4) * 250 : Number.NaN));
  const y = Float64Array.from({ length: 60 }, (_, i) => (isPlaced(i) ? Math.floor(i / 4) * 200 : Number.NaN));
  // Two of the places are nearly the same.
  [x[1], y[1]] = [6, 4];
  const ties = Array.from({ length: 24 }, (_, i) => [String(12 + i), String(i % 12)] as const);
  const input = layoutInput(nodesOf(60), ties, { anchors: { x, y, apart: -300 } });
  for (const _ of LAYOUTS.map.run(input, FRAME));
  expect(countOverlaps(input)).toBe(0);
  const moved = Array.from({ length: 12 }, (_, i) =>
    Math.hypot((input.x[i] ?? 0) - (x[i] ?? 0), (input.y[i] ?? 0) - (y[i] ?? 0)),
  );
  expect(moved.slice(2)).toEqual(new Array(10).fill(0));
  for (const distance of moved.slice(0, 2)) {
    expect(distance).toBeGreaterThan(5);
    expect(distance).toBeLessThan(60);
  }
  for (let i = 12; i < 60; i++) expect(input.y[i]).toBeLessThan(-300);
});

test('of the numbers of its relations a node stands at the highest, and what is the same for all makes no axis', async () => {
  const weighed = await startMemoryServer([
    `CREATE (a:N {name: 'a'}), (b:N {name: 'b'}), (c:N {name: 'c'}),
       (a)-[:R {weight: 1, rank: 1}]->(b), (b)-[:R {weight: 5, rank: 2}]->(c), (c)-[:R {weight: 1, rank: 2}]->(a)`,
  ]);
  const page = await explorerForTest(weighed.address);
  const offered = axisOffers(page.index.value).map(({ ref, covered }) => [ref.key, covered]);
  expect(offered).toEqual([['weight', 3]]);
  await page.picture.runLayout('time', { source: 'property', of: 'edge', key: 'weight' });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => placeOf(page, 'name', name).x);
  expect(a).toBeLessThan(b ?? 0);
  expect(c).toBeCloseTo(b ?? 0, 1);
  page.stop();
  await weighed.close();
});
