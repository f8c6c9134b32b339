/** The program of the store's thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EmbeddedStoreOptions, openEmbeddedStore } from '../embedded.ts';
import { StoreHost } from './host.ts';
import { type Reply, type Request, tellError } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('store: its thread is started by the server, not by itself.');
const post = (replies: readonly Reply[]) => port.postMessage(replies);
try {
  const host = new StoreHost(await openEmbeddedStore(workerData as EmbeddedStoreOptions), post);
  port.on('message', (request: Request) => host.hear(request));
  post([{ kind: 'opened' }]);
} catch (error) {
  post([{ kind: 'failed', id: 0, error: tellError(error) }]);
}
