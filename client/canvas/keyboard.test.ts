/** Where keys lead in the picture of the article: round the lines of a node, over a line, from neighbour to neighbour. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import type { Target } from '../state/target.ts';
import { explorerForTest } from '../state/testing/explorer-for-test.ts';
import { PALETTES } from '../styles/tokens.ts';
import { fittingCamera } from './bounds.ts';
import { frameOf } from './frame.ts';
import { nextLine, nextNode } from './keyboard.ts';
import { allLooksOf, shownLooksOf } from './looks.ts';
import { viewOf } from './view.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer();
}, 60_000);

afterAll(() => server.close());

const DESK = { width: 1000, height: 800 };

async function picture() {
  const explorer = await explorerForTest(server.address, '', DESK);
  const frameNow = () => {
    const looks = shownLooksOf(allLooksOf(explorer, PALETTES.light), explorer.drawn.visible.value);
    const camera = fittingCamera(explorer.scene, looks, explorer.scene.graph.nodes(), DESK);
    if (camera === undefined) throw new Error('test: nothing is shown.');
    return frameOf(explorer.scene, looks, viewOf(DESK, camera));
  };
  const idOf = (id: string) =>
    explorer.scene.graph.findNode((_, { entity }) => entity.properties.get('id') === id) ?? '';
  return { explorer, graph: explorer.scene.graph, frameNow, idOf };
}

const line = (id: string): Target => ({ kind: 'edge', id });
const node = (id: string): Target => ({ kind: 'node', id });

test('a full stop goes round all shown lines of a node, clockwise, and a comma the other way', async () => {
  const { explorer, graph, frameNow, idOf } = await picture();
  const sdf = idOf('sdf');
  const frame = frameNow();
  const round: string[] = [];
  let at: Target = node(sdf);
  for (let i = 0; i < graph.degree(sdf); i++) {
    const next = nextLine(frame, graph, sdf, at, 1) ?? '';
    round.push(next);
    at = line(next);
  }
  expect([...round].sort()).toEqual([...graph.edges(sdf)].sort());
  const start = frame.position(sdf);
  const angles = round.map((id) => {
    const { x, y } = frame.position(graph.opposite(sdf, id));
    return (Math.atan2(x - start.x, start.y - y) + 2 * Math.PI) % (2 * Math.PI);
  });
  expect(angles).toEqual([...angles].sort((a, b) => a - b));
  expect(nextLine(frame, graph, sdf, line(round.at(-1) ?? ''), 1)).toBe(round[0]);
  expect(nextLine(frame, graph, sdf, line(round[0] ?? ''), -1)).toBe(round.at(-1));
  expect(nextLine(frame, graph, sdf, node(sdf), -1)).toBe(round.at(-1));
  explorer.picture.hideEdges([round[0] ?? '']);
  expect(nextLine(frameNow(), graph, sdf, node(sdf), 1)).toBe(round[1]);
  expect(nextLine(frame, graph, 'nobody', undefined, 1)).toBeUndefined();
});

test('from a line each arrow leads to its end on that side', async () => {
  const { graph, frameNow } = await picture();
  const frame = frameNow();
  const ways = { right: { x: 1, y: 0 }, left: { x: -1, y: 0 }, down: { x: 0, y: 1 }, up: { x: 0, y: -1 } };
  for (const edge of graph.edges()) {
    const [source, target] = graph.extremities(edge);
    const [from, to] = [frame.position(source), frame.position(target)];
    const ends = (way: { readonly x: number; readonly y: number }) => nextNode(frame, graph, line(edge), way, false);
    expect([ends(ways.right), ends(ways.left)]).toEqual(to.x > from.x ? [target, source] : [source, target]);
    expect([ends(ways.down), ends(ways.up)]).toEqual(to.y > from.y ? [target, source] : [source, target]);
  }
});
