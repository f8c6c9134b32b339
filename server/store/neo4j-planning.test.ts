/** A Neo4j that does not come to an end with planning: the statement is not run, and its reader is told which limit that was. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LimitReached } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store.ts';
import { leaseNeo4j } from '../../tools/neo4j-lease.ts';
import { openNeo4jStore } from './neo4j.ts';

const lease = await leaseNeo4j();
const answers = new Set<Socket>();
let wire: Server;
let store: GraphStore;

beforeAll(async () => {
  if (lease.kind === 'none') return;
  const target = Number(new URL(lease.uri.replace('bolt:', 'http:')).port);
  wire = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
    answers.add(far);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const address = wire.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  store = await openNeo4jStore({ ...lease, uri: `bolt://127.0.0.1:${port}`, writable: false, planningMs: 200 });
});

afterAll(async () => {
  for (const socket of answers) socket.destroy();
  wire?.close();
  await store?.close();
  if (lease.kind === 'neo4j') lease.release();
});

describe.skipIf(lease.kind === 'none')('a Neo4j that plans for longer than it may', () => {
  it('runs nothing, and the limit of planning is named', async () => {
    // What Neo4j says is held back from here on, as if it were still planning.
    for (const socket of answers) socket.unpipe();
    const error = await store.run('RETURN 1', new Map(), { mode: 'read' }).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(LimitReached);
    expect(error).toMatchObject({
      message: 'statement: Neo4j took longer than 0.2 s to plan it, so it was not run.',
      code: 'Shabaka.NotPlanned',
      limit: 'time',
      hint: 'Run it again: a Neo4j that has just started, or is busy, plans slowly.',
    });
  });
});
