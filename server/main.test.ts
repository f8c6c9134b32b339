/** The program as a process: one clear sentence for each way that a start can fail, and an end that loses nothing. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leaseNeo4j } from '../tools/neo4j-lease.ts';

const lease = await leaseNeo4j();
const home = await mkdtemp(join(tmpdir(), 'shabaka-main-'));

afterAll(async () => {
  if (lease.kind === 'neo4j') lease.release();
  await rm(home, { recursive: true });
});

describe('the program', () => {
  it('lists what is wrong with its configuration', async () => {
    expect(await run({ PORT: 'x', HOST: '0.0.0.0' })).toEqual({
      code: 1,
      out: '',
      err: 'configuration: HOST must be 127.0.0.1, localhost or ::1: there are no accounts yet; PORT must be a whole number from 0 to 65535. Correct the environment or .env and start again.\n',
    });
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await run({ PORT: String(port) })).toEqual({
      code: 1,
      out: '',
      err: `server: it cannot listen on 127.0.0.1 port ${port}, another program has it. Set PORT to a free one, or stop the other program.\n`,
    });
    other.close();
  });

  it('says that its data folder cannot be used, and leaves what is there', async () => {
    const path = join(home, 'a-file');
    await writeFile(path, 'mine');
    expect(await run({ SHABAKA_DATA: path })).toEqual({
      code: 1,
      out: '',
      err: `data: the folder ${path} cannot be made or read (EEXIST). Set SHABAKA_DATA to a folder that this user may write to.\n`,
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it('seeds an empty embedded store once, and keeps it', async () => {
    const counts: unknown[] = [];
    for (const SHABAKA_SEED of ['1', '0']) {
      const program = start({ SHABAKA_DATA: join(home, 'kept'), SHABAKA_SEED });
      const address = await program.printed(/^Shabaka: (http:\/\/127\.0\.0\.1:\d+)\n$/);
      const answer = (await (await fetch(`${address}/api/ready`)).json()) as {
        store: { nodes: number; edges: number };
      };
      counts.push(answer.store);
      program.stop();
      expect(await program.ended).toMatchObject({ code: 0, err: '' });
    }
    expect(counts[0]).toMatchObject({ engine: 'embedded', nodes: expect.any(Number), writable: false });
    expect((counts[0] as { nodes: number }).nodes).toBeGreaterThan(100);
    expect(counts[1]).toEqual(counts[0]);
  }, 60_000);

  it('says that Neo4j cannot be reached', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'not-to-be-told' };
    expect(await run(env)).toEqual({
      code: 1,
      out: '',
      err: 'Neo4j: bolt://127.0.0.1:1 cannot be reached. Check that it runs and that NEO4J_URI names it.\n',
    });
  });

  it.skipIf(lease.kind === 'none')('says that Neo4j does not take its password', async () => {
    if (lease.kind === 'none') return;
    const env = { NEO4J_URI: lease.uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'not-to-be-told' };
    expect(await run(env)).toEqual({
      code: 1,
      out: '',
      err: 'Neo4j: it does not accept NEO4J_USER and NEO4J_PASSWORD. Correct them in the configuration of this server and start it again.\n',
    });
  });

  it.skipIf(lease.kind === 'none')(
    'prints one address, and stops on a signal with an error line for who still listens',
    async () => {
      if (lease.kind === 'none') return;
      const program = start({ NEO4J_URI: lease.uri, NEO4J_USER: lease.user, NEO4J_PASSWORD: lease.password });
      const address = await program.printed(/^Shabaka: (http:\/\/127\.0\.0\.1:\d+)\n$/);
      const response = await fetch(`${address}/api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: 'UNWIND range(1, 100000000) AS x RETURN x', limits: { rows: 1_000_000 } }),
      });
      program.stop();
      const lines = (await response.text()).trimEnd().split('\n');
      expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
        error: {
          code: 'Shabaka.Stopping',
          message: 'server: it is stopping, and has ended this statement.',
          status: 503,
          hint: 'Run it again once the server is back.',
        },
      });
      expect(await program.ended).toMatchObject({ code: 0, err: '' });
    },
  );
});

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', SHABAKA_DATA: join(home, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stderr.on('data', (chunk) => {
    text.err += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, ...text }));
  });
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = pattern.exec(text.out)?.[1];
        if (found !== undefined) resolve(found);
      });
      void ended.then(({ err }) => reject(new Error(err)));
    });
  child.stdout.on('data', (chunk) => {
    text.out += chunk;
  });
  return { ended, printed, stop: () => child.kill('SIGTERM') };
}

function run(env: Record<string, string>) {
  return start(env).ended;
}
