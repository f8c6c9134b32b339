/** Listens, opens the store behind the door, and stops in an order that loses nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type AppError, InvalidInput, Unavailable } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createDoor } from './door.ts';
import type { ReportBug } from './error-answers.ts';
import { EMBEDDED_SHARES, NEO4J_SHARES } from './shares.ts';

export interface ServeOptions {
  readonly config: Config;
  /** Opens the store, and gives an empty one its seeds where that is wanted. */
  readonly openStore: () => Promise<GraphStore>;
  readonly clientFolder?: string;
  readonly libraryFolder: string;
  readonly reportBug: ReportBug;
}

export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:4747`. */
  readonly address: string;
  /** Resolves once the store is open and seeded; rejects with why it is not. */
  readonly ready: Promise<void>;
  /** Ends streams with an error line, then closes connections and the store. Safe to call twice. */
  close(): Promise<void>;
}

/** Open connections are cut this long after streams were told to end. */
const FORCE_CLOSE_MS = 8000;

export async function serve({
  config,
  openStore,
  clientFolder,
  libraryFolder,
  reportBug,
}: ServeOptions): Promise<RunningServer> {
  let store: GraphStore | undefined;
  const door = createDoor({
    store: () => {
      if (store === undefined) throw starting();
      return store;
    },
    isWritable: config.isWritable,
    limits: config.limits,
    shares: config.neo4j === undefined ? EMBEDDED_SHARES : NEO4J_SHARES,
  });
  const app = createApp({
    door,
    limits: config.limits,
    libraryFolder,
    workspaceFolder: join(config.dataFolder, 'workspace'),
    reportBug,
    ...(clientFolder === undefined ? {} : { clientFolder }),
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  server.maxConnections = 512;
  await listen(server, config);
  const ready = openStore().then((opened) => {
    store = opened;
  });
  ready.catch(() => undefined);

  let closed: Promise<void> | undefined;
  const close = async () => {
    door.close();
    const force = setTimeout(() => server.closeAllConnections(), FORCE_CLOSE_MS);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(force);
    await ready.catch(() => undefined);
    await store?.close();
  };
  return {
    address: addressOf(server, config.host),
    ready,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const what =
    error.code === 'EADDRINUSE'
      ? 'another program has it'
      : error.code === 'EACCES'
        ? 'this user may not open it'
        : (error.code ?? error.message);
  return new InvalidInput(`server: it cannot listen on ${host} port ${port}, ${what}.`, {
    code: 'Shabaka.CannotListen',
    hint: 'Set PORT to a free one, or stop the other program.',
    cause: error,
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function starting(): Unavailable {
  return new Unavailable('server: it is starting; its store is not open yet.', {
    code: 'Shabaka.Starting',
    hint: 'Try again in a few seconds.',
  });
}
