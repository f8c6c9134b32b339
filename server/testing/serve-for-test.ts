/** A real server on a port of its own for one test, and what a client of it sees. */

import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../graph/store.ts';
import { createApp } from '../app.ts';
import { DEFAULT_LIMITS, type Limits } from '../config.ts';
import { createDoor, type Door } from '../door.ts';
import { NEO4J_SHARES, type ShareSizes } from '../shares.ts';

export interface TestServer {
  readonly address: string;
  readonly port: number;
  readonly door: Door;
  /** What was reported as a bug: a test that provokes none expects it empty. */
  readonly bugs: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  /** Sends a body as JSON, or a string as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The lines of a stream, or the one JSON value of a body. */
  readonly lines: readonly unknown[];
}

export interface TestServerOptions {
  readonly store: () => GraphStore;
  readonly isWritable?: boolean;
  readonly limits?: Limits;
  readonly shares?: ShareSizes;
  readonly libraryFolder?: string;
  readonly clientFolder?: string;
  /** Where views are saved; else a folder that nobody has, made when one is saved. */
  readonly workspaceFolder?: string;
}

export async function serveForTest(options: TestServerOptions): Promise<TestServer> {
  const { store, isWritable = true, limits = DEFAULT_LIMITS, libraryFolder = 'seeds/queries' } = options;
  const bugs: unknown[] = [];
  const door = createDoor({
    store,
    isWritable,
    limits,
    shares: options.shares ?? NEO4J_SHARES,
  });
  const app = createApp({
    door,
    limits,
    libraryFolder,
    workspaceFolder: options.workspaceFolder ?? join(tmpdir(), `shabaka-workspace-${randomUUID()}`),
    reportBug: (error) => bugs.push(error),
    ...(options.clientFolder === undefined ? {} : { clientFolder: options.clientFolder }),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    port,
    door,
    bugs,
    get: async (path, headers = {}) => answered(await fetch(address + path, { headers })),
    async post(path, body, headers = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const all = { 'content-type': 'application/json', ...headers };
      return answered(await fetch(address + path, { method: 'POST', headers: all, body: text }));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const documents = type.includes('ndjson') ? text.split('\n').filter((line) => line !== '') : [text];
  const lines = type.includes('json') ? documents.map((line) => JSON.parse(line) as unknown) : [];
  return { status: response.status, headers: response.headers, text, lines };
}
