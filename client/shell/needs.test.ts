/** No command is answered with silence: what it lacks, or did not find, is one sentence. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { createApi } from '../api.ts';
import { createExplorer } from '../state/explorer.ts';
import { memoryStorage } from '../state/storage.ts';
import { explorerForTest, until } from '../state/testing/explorer-for-test.ts';
import { type App, createApp } from './app.ts';
import type { Command } from './command.ts';
import { COMMANDS, type CommandId, commandOf } from './commands.ts';
import { isEnabled, runCommand } from './needs.ts';

let full: MemoryServer;
let empty: MemoryServer;
let bare: App;

beforeAll(async () => {
  full = await startMemoryServer(["CREATE (a:Person {name: 'A'})-[:KNOWS]->(b:Place {name: 'B'})"]);
  empty = await startMemoryServer([]);
  const address = { read: () => '', write: () => undefined };
  const explorer = createExplorer({ api: createApi(empty.address), storage: memoryStorage(), address });
  await explorer.start();
  await until(() => explorer.opening.state.value.kind === 'loaded');
  bare = createApp(explorer);
}, 60_000);

afterAll(async () => {
  bare.explorer.stop();
  await full.close();
  await empty.close();
});

function told({ explorer: { notices } }: App): unknown {
  return notices.list.peek().at(-1);
}

const NEEDY: readonly Command[] = COMMANDS.filter((command: Command) => command.needs !== undefined);

test.each(NEEDY.filter((command) => !isFreeToBegin(command)).map((command) => [command.id, command] as const))(
  '%s says what it lacks on an empty page',
  (_, command) => {
    const before = told(bare);
    expect(isEnabled(bare, command)).toBe(false);
    runCommand(bare, command);
    if (command.isQuiet) expect(told(bare)).toBe(before);
    else expect(told(bare)).toMatchObject({ kind: 'unmet', why: command.needs?.unmet });
  },
);

/** Looks can be chosen before there is a picture. */
function isFreeToBegin({ needs }: Command): boolean {
  return needs?.unmet === 'already';
}

test('a key that is pressed again and again leaves one notice', () => {
  for (let times = 0; times < 3; times++) runCommand(bare, commandOf('showHidden'));
  expect(bare.explorer.notices.list.peek().filter(({ kind }) => kind === 'unmet')).toHaveLength(1);
});

test.each<[CommandId, string]>([
  ['selectAll', 'moreToSelect'],
  ['selectNeighbours', 'moreToSelect'],
  ['selectKind', 'moreToSelect'],
  ['selectComponent', 'moreToSelect'],
  ['keepOnly', 'toKeep'],
  ['groupByKind', 'toGroup'],
  ['groupByCommunity', 'toGroup'],
])('%s says so where it finds nothing to do', async (id, why) => {
  const app = createApp(await explorerForTest(full.address));
  const { explorer } = app;
  if (id === 'groupByCommunity') explorer.picture.removeEdges(explorer.scene.graph.edges());
  explorer.selection.selectMany({ nodes: explorer.scene.graph.nodes() });
  runCommand(app, commandOf(id));
  await until(() => told(app) !== undefined);
  expect(told(app)).toMatchObject({ kind: 'unmet', why });
  explorer.stop();
});

test('the paths between two nodes are selected with their lines; where none leads there, it says so', async () => {
  const app = createApp(await explorerForTest(full.address));
  const { selection, scene, picture } = app.explorer;
  selection.selectMany({ nodes: scene.graph.nodes() });
  runCommand(app, commandOf('selectPaths'));
  expect([selection.current.value.nodes.size, selection.current.value.edges.size]).toEqual([2, 1]);
  picture.removeEdges(scene.graph.edges());
  runCommand(app, commandOf('selectPaths'));
  expect(told(app)).toMatchObject({ kind: 'unmet', why: 'pathShown' });
  selection.selectMany({ nodes: scene.graph.nodes().slice(0, 1) });
  runCommand(app, commandOf('selectPaths'));
  expect(told(app)).toMatchObject({ kind: 'unmet', why: 'twoNodes' });
  app.explorer.stop();
});

test('what does something says nothing', async () => {
  const app = createApp(await explorerForTest(full.address));
  const { explorer } = app;
  const [first = ''] = explorer.scene.graph.nodes();
  explorer.selection.select({ kind: 'node', id: first });
  runCommand(app, commandOf('selectNeighbours'));
  expect(explorer.selection.current.value.nodes.size).toBe(2);
  explorer.selection.select({ kind: 'node', id: first });
  runCommand(app, commandOf('keepOnly'));
  expect([explorer.scene.graph.order, told(app)]).toEqual([1, undefined]);
  explorer.stop();
});

test('a hidden line alone can be shown again', async () => {
  const app = createApp(await explorerForTest(full.address));
  const { picture, scene } = app.explorer;
  picture.hideEdges(scene.graph.edges());
  expect(picture.hiddenCount.value).toBe(1);
  runCommand(app, commandOf('showHidden'));
  expect([picture.hiddenCount.value, told(app)]).toEqual([0, undefined]);
  app.explorer.stop();
});
