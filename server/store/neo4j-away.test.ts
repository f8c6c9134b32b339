/** A Neo4j that goes away and comes back: errors that say so, and no start of ours needed. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Unavailable } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store.ts';
import { leaseNeo4j } from '../../tools/neo4j-lease.ts';
import { openNeo4jStore } from './neo4j.ts';

const lease = await leaseNeo4j();
const sockets = new Set<Socket>();
let wire: Server;
let port = 0;
let store: GraphStore;

beforeAll(async () => {
  if (lease.kind === 'none') return;
  await openWire();
  store = await openNeo4jStore({ ...lease, uri: `bolt://127.0.0.1:${port}`, writable: false });
});

afterAll(async () => {
  await store?.close();
  cutWire();
  if (lease.kind === 'neo4j') lease.release();
});

/** Everything between the store and Neo4j goes through here. */
function openWire(): Promise<void> {
  const target = lease.kind === 'neo4j' ? Number(new URL(lease.uri.replace('bolt:', 'http:')).port) : 0;
  wire = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  return new Promise((resolve) => {
    wire.listen(port, '127.0.0.1', () => {
      const address = wire.address();
      port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve();
    });
  });
}

function cutWire(): void {
  wire?.close();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

async function count(statement: string): Promise<number> {
  const answer = await store.run(statement, new Map(), { mode: 'read', maxRows: 1e9 });
  let rows = 0;
  for await (const _ of answer.records) rows++;
  return rows;
}

const AWAY = 'Neo4j: it cannot be reached.';

describe.skipIf(lease.kind === 'none')('a Neo4j that goes away', () => {
  it('ends what runs with an error, refuses what comes, and is found again once it is back', async () => {
    expect(await count('UNWIND range(1, 500) AS x RETURN x')).toBe(500);

    const running = count('UNWIND range(1, 100000000) AS x RETURN x');
    running.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    cutWire();
    await expect(running).rejects.toThrow(AWAY);
    const refused = await store.status().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    expect(refused).toMatchObject({ message: AWAY, code: 'ServiceUnavailable' });

    await openWire();
    expect(await count('RETURN 1')).toBe(1);
    expect(await store.status()).toMatchObject({ engine: 'neo4j', nodes: 0, edges: 0, writable: false });
  });
});
