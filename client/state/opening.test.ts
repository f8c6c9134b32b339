/** A failure on the way to the first picture is a state that can be tried again. */
import { expect, test } from 'vitest';
import { startMemoryServer } from '../../tools/memory-server.ts';
import { createApi } from '../api.ts';
import { createExplorer } from './explorer.ts';
import { memoryStorage } from './storage.ts';
import { until } from './testing/explorer-for-test.ts';

test('where the words of the graph do not come, the page says so and tries again', async () => {
  const server = await startMemoryServer();
  let isBroken = true;
  const api = createApi(server.address, (input, init) =>
    isBroken && String(input).endsWith('/cypher') ? Promise.reject(new TypeError('broken')) : fetch(input, init),
  );
  const explorer = createExplorer({
    api,
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  expect(explorer.opening.isUnderWay.value).toBe(true);
  await explorer.start();
  await until(() => explorer.opening.state.value.kind === 'failed');
  expect(explorer.opening.state.value).toMatchObject({ error: { code: 'Shabaka.ServerAway' } });
  expect(explorer.opening.isUnderWay.value).toBe(false);
  isBroken = false;
  explorer.opening.retry();
  expect(explorer.opening.isUnderWay.value).toBe(true);
  await until(() => explorer.scene.graph.order > 0);
  expect(explorer.opening.state.value).toEqual({ kind: 'loaded', value: true });
  expect(explorer.opening.isUnderWay.value).toBe(false);
  explorer.stop();
  await server.close();
}, 60_000);
