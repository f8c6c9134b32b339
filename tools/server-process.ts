/** A real server as a process of its own on the embedded engine, for what has to watch it, measure it or kill it. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');

export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** Sends the signal and waits for the end of the process. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface ServerProcessOptions {
  readonly dataFolder: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
}

/** Resolves once the store is open; rejects with what the server printed where it does not come so far. */
export async function startServerProcess({ dataFolder, port = 0 }: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('server', 'main.ts')], {
    cwd: PROJECT,
    // Empty variables are as good as none, and what a `.env` file says does not come before them.
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      SHABAKA_DATA: dataFolder,
      SHABAKA_WRITE: '1',
      SHABAKA_SEED: '0',
      NEO4J_URI: '',
      NEO4J_USER: '',
      NEO4J_PASSWORD: '',
      NEO4J_DATABASE: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const found = /^Shabaka: (http:\S+)$/m.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then(() => reject(new Error(`server: it ended at its start. ${printed.trim()}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
