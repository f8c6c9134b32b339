/** The two that are measured: the embedded engine in a process of its own, and a real Neo4j; each through the same port. */
import { fork } from 'node:child_process';
import { z } from 'zod';
import { openNeo4jStore } from '../server/store/neo4j.ts';
import { buildProgram } from '../tools/build.ts';
import { startNeo4j } from '../tools/neo4j-instance.ts';
import { residentMegabytes } from './memory.ts';
import { type Counted, type Question, runCounted } from './run-counted.ts';

export interface Peer {
  /** Timed next to the store: no time goes by on the way to its process. */
  run(question: Question): Promise<Counted>;
  /** Undefined where it cannot be told. */
  residentMegabytes(): number | undefined;
  close(): Promise<void>;
}

export interface EnginePeer extends Peer {
  /** How long it took to open its folder. */
  readonly openMs: number;
}

const openedSchema = z.object({ opened: z.number() });
const answerSchema = z.union([z.object({ rows: z.number(), ms: z.number() }), z.object({ failed: z.string() })]);

/** Begins a graph in the folder, or opens the one that is there. */
export async function startEngine(folder: string): Promise<EnginePeer> {
  const child = fork(await built(), [folder], { execArgv: [], serialization: 'advanced' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = () =>
    Promise.race([
      new Promise<unknown>((resolve) => child.once('message', resolve)),
      ended.then(() => Promise.reject(new Error('bench: the process of the engine ended'))),
    ]);
  const { opened } = openedSchema.parse(await answer());
  return {
    openMs: opened,
    async run(question) {
      const { statement, parameters, mode } = question;
      child.send({ statement, parameters, mode });
      const counted = answerSchema.parse(await answer());
      if ('failed' in counted) throw new Error(`bench: ${question.statement}: ${counted.failed}`);
      return counted;
    },
    residentMegabytes: () => (child.pid === undefined ? undefined : residentMegabytes(child.pid)),
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

let program: Promise<string> | undefined;

/** Built as the server is: a loader for TypeScript would slow it down and fill its memory. */
function built(): Promise<string> {
  program ??= buildProgram('bench/engine-child.ts', '.cache/bench-engine');
  return program;
}

export async function startNeo4jPeer(): Promise<Peer> {
  const instance = await startNeo4j();
  const store = await openNeo4jStore({ ...instance, writable: true });
  return {
    run: (question) => runCounted(store, question),
    residentMegabytes: () => (instance.processId === undefined ? undefined : residentMegabytes(instance.processId)),
    async close() {
      await Promise.allSettled([store.close()]);
      await instance.stop();
    },
  };
}
