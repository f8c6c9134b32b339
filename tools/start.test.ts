/** `npm start` as a newcomer runs it: one address, and nothing left behind when it is ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '..');

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-start-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

describe('npm start', () => {
  test.each([
    ['npm told to end', ({ npm }: Started) => npm.kill('SIGTERM')],
    // A terminal sends it to everything that runs in its foreground.
    ['Ctrl+C', ({ npm }: Started) => process.kill(-(npm.pid ?? 0), 'SIGINT')],
  ])(
    'stops the server and gives its folder free: %s',
    async (_, end) => {
      for (let times = 0; times < 2; times++) {
        const started = await start();
        expect(await isAlive(started.address)).toBe(true);
        const over = new Promise((resolve) => started.npm.once('close', resolve));
        end(started);
        // The server has its output from npm: it closes when the last of them has ended.
        await over;
        expect(await isAlive(started.address)).toBe(false);
      }
    },
    60_000,
  );
});

interface Started {
  readonly npm: ChildProcess;
  readonly address: string;
}

function start(): Promise<Started> {
  const npm = spawn('npm', ['start'], {
    cwd: PROJECT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', SHABAKA_DATA: dataFolder, NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const look = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /^Shabaka: (http:\S+)$/m.exec(printed)?.[1];
      if (address !== undefined) resolve({ npm, address });
    };
    npm.stdout?.on('data', look);
    npm.stderr?.on('data', look);
    npm.once('exit', () => reject(new Error(`npm start ended: ${printed}`)));
  });
}

async function isAlive(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
}
