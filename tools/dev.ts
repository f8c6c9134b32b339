/** `npm run dev`: the server, restarted when its files change, and the page, updated in place, until interrupted. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');

function start(tool: string, args: readonly string[]) {
  const child = spawn(join(PROJECT, 'node_modules', '.bin', tool), args, { cwd: PROJECT, stdio: 'inherit' });
  child.once('exit', (code) => {
    for (const other of children) if (other !== child) other.kill('SIGTERM');
    process.exitCode = code ?? 1;
  });
  return child;
}

const children = [start('tsx', ['watch', '--clear-screen=false', 'server/main.ts']), start('vite', [])];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
