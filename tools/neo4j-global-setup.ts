/**
 * One Neo4j for a whole run of the tests, started when the first test asks for it.
 *
 * Test files run in processes of their own, so this one listens on a loopback port: a connection is a lease, answered
 * with one line of JSON when it is its turn; closing it ends the lease. Nobody else has the database meanwhile.
 */
import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Neo4jInstance, startNeo4j } from './neo4j-instance.ts';
import { neo4jObstacle } from './neo4j-machine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The loopback port that leases are asked on. */
    neo4jLeasePort: number;
  }
}

/** Vitest calls this once; what it returns ends the Neo4j. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let instance: Promise<Neo4jInstance> | undefined;
  const waiting: Socket[] = [];
  let isLeased = false;

  const answer = async (socket: Socket) => {
    const obstacle = neo4jObstacle();
    if (obstacle !== undefined) return socket.end(`${JSON.stringify({ obstacle })}\n`);
    try {
      instance ??= startNeo4j({ isQuick: true });
      const { uri, user, password } = await instance;
      return socket.write(`${JSON.stringify({ uri, user, password })}\n`);
    } catch (error) {
      return socket.end(`${JSON.stringify({ failure: error instanceof Error ? error.message : String(error) })}\n`);
    }
  };
  const next = () => {
    const socket = waiting.shift();
    isLeased = socket !== undefined;
    if (socket === undefined) return;
    socket.once('close', next);
    void answer(socket);
  };
  const leases = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.resume();
    waiting.push(socket);
    if (!isLeased) next();
  });
  await new Promise<void>((resolve) => leases.listen(0, '127.0.0.1', resolve));
  const address = leases.address();
  if (typeof address !== 'object' || address === null) throw new Error('Neo4j leases: no port.');
  project.provide('neo4jLeasePort', address.port);

  return async () => {
    leases.close();
    await instance?.then((started) => started.stop()).catch(() => undefined);
  };
}
