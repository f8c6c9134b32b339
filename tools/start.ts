/** `npm start`: builds what is older than its sources, then serves. Later starts only look at dates. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROJECT = resolve(import.meta.dirname, '..');
const BUILT_PAGE = join(PROJECT, 'dist', 'client', 'index.html');
const BUILT_SERVER = join(PROJECT, 'dist', 'server', 'main.js');
const SOURCES = ['client', 'server', 'graph', 'cypher', 'vite.config.ts', 'package-lock.json'];

if (isStale()) {
  console.log('Building …');
  const { buildAll } = await import('./build.ts');
  await buildAll().catch((error: unknown) => {
    console.error(`start: it could not be built. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  });
}
await import(pathToFileURL(BUILT_SERVER).href);

function isStale(): boolean {
  if (!existsSync(BUILT_PAGE) || !existsSync(BUILT_SERVER)) return true;
  const builtAt = Math.min(statSync(BUILT_PAGE).mtimeMs, statSync(BUILT_SERVER).mtimeMs);
  return SOURCES.some((path) => newestUnder(join(PROJECT, path)) > builtAt);
}

function newestUnder(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestUnder(join(path, name))), mtimeMs);
}
