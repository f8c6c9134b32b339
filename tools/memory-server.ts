/** A real server on the embedded engine, in memory and on a port of its own: for tests of what asks it. */
import { join } from 'node:path';
import type { GraphStore } from '../graph/store.ts';
import { seedStore } from '../server/seeding.ts';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { serveForTest } from '../server/testing/serve-for-test.ts';

export interface MemoryServer {
  readonly address: string;
  readonly store: GraphStore;
  close(): Promise<void>;
}

/** Holds the seeds where no script is given, else what the statements of the script make. */
export async function startMemoryServer(script?: readonly string[]): Promise<MemoryServer> {
  const store = await openEmbeddedStore({ writable: true });
  if (script === undefined) await seedStore(store, join(import.meta.dirname, '..', 'seeds'));
  for (const statement of script ?? []) {
    const answer = await store.run(statement, new Map(), { mode: 'write' });
    for await (const _ of answer.records);
  }
  const server = await serveForTest({ store: () => store });
  return {
    address: server.address,
    store,
    async close() {
      await server.close();
      await store.close();
    },
  };
}
