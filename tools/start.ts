/** `npm start`: builds what is older than its sources, then serves. Later starts only look at dates. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROJECT = resolve(import.meta.dirname, '..');
const BUILT_PAGE = join(PROJECT, 'dist', 'client', 'index.html');
const BUILT_SERVER = join(PROJECT, 'dist', 'server', 'main.js');
const SOURCES = ['client', 'server', 'graph', 'cypher', 'vite.config.ts', 'package-lock.json'];
const PARENT_CHECK_MS = 500;

if (isStale()) {
  console.log('Building …');
  if (!isBuilt()) {
    console.error('start: it could not be built; what stands above says why.');
    process.exit(1);
  }
}
if (process.env.npm_lifecycle_event === 'start') stopWithParent();
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

/** In a process of its own, so that the server keeps nothing of the tools: they weigh more than it does. */
function isBuilt(): boolean {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(PROJECT, 'tools', 'build.ts')], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  return status === 0;
}

/**
 * Whoever ends npm means the server. npm hands a signal on to its shell, and the shell dies without handing it further: the
 * server would live on, unseen, and keep the port and the data folder. So it stops, as if told to, once its parent is gone.
 */
function stopWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_MS);
  watch.unref();
}
