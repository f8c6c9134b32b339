/** What a command is called where it would take back what it did. */
import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { startMemoryServer } from '../../tools/memory-server.ts';
import { words } from '../i18n/words.ts';
import { explorerForTest } from '../state/testing/explorer-for-test.ts';
import { createApp } from './app.ts';
import { labelNow } from './command.ts';
import { commandOf } from './commands.ts';
import { runCommand } from './needs.ts';

test('pin is called unpin while all that is selected is pinned, and whoever shows it is told', async () => {
  const server = await startMemoryServer(["CREATE (:Person {name: 'A'})-[:KNOWS]->(:Place {name: 'B'})"]);
  const app = createApp(await explorerForTest(server.address));
  const { selection, scene } = app.explorer;
  const pin = commandOf('pin');
  const said: [string, boolean | undefined][] = [];
  const stop = effect(() => {
    const next = [labelNow(app, pin, words.value), pin.toggle?.isOn(app)] as const;
    if (said.at(-1)?.[0] !== next[0]) said.push([...next]);
  });
  const [first = ''] = scene.graph.nodes();
  selection.select({ kind: 'node', id: first });
  runCommand(app, pin);
  selection.selectMany({ nodes: scene.graph.nodes() });
  runCommand(app, pin);
  runCommand(app, pin);
  expect(said).toEqual([
    ['Pin', false],
    ['Unpin', true],
    ['Pin', false],
    ['Unpin', true],
    ['Pin', false],
  ]);
  stop();
  app.explorer.stop();
  await server.close();
});
