/**
 * The page that browser tests walk through: built once for a test run, by whoever asks first, and never while another file
 * of tests reads it. Files of tests share no memory, so they ask on a loopback port.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The loopback port that tells the folder of the built page. */
    walksClientPort: number;
  }
}

const PROJECT = resolve(import.meta.dirname, '..');

/** Vitest calls this once; what it returns removes the page. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let client: Promise<string> | undefined;
  const server = createServer((_, response) => {
    client ??= buildClient();
    client.then(
      (folder) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('page of walks: no port.');
  project.provide('walksClientPort', address.port);
  return async () => {
    server.close();
    const folder = await client?.catch(() => undefined);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
}

/** From the files as they are, apart from `npm run build`'s own folder. */
async function buildClient(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'shabaka-walks-client-'));
  await build({
    configFile: join(PROJECT, 'vite.config.ts'),
    root: join(PROJECT, 'client'),
    logLevel: 'error',
    build: { outDir },
  });
  return outDir;
}
