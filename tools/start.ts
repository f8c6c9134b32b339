/** `npm start`: builds what is older than its sources, then serves. Later starts only look at dates. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');
const BUILT_PAGE = join(PROJECT, 'dist', 'client', 'index.html');
const SOURCES = ['client', 'graph', 'cypher', 'vite.config.ts', 'package-lock.json'];

if (isStale()) {
  console.log('Building the page …');
  const vite = join(PROJECT, 'node_modules', '.bin', 'vite');
  const { status } = spawnSync(vite, ['build', '--logLevel', 'warn'], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) {
    console.error('start: the page could not be built; the lines above say why.');
    process.exit(1);
  }
}
await import('../server/main.ts');

function isStale(): boolean {
  if (!existsSync(BUILT_PAGE)) return true;
  const builtAt = statSync(BUILT_PAGE).mtimeMs;
  return SOURCES.some((path) => newestUnder(join(PROJECT, path)) > builtAt);
}

function newestUnder(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestUnder(join(path, name))), mtimeMs);
}
