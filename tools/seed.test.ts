/** `npm run seed` as its user sees it: what it prints, and how it ends. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '..');
const SEED_MS = 60_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shabaka-seed-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

function seed(env: Readonly<Record<string, string>>): Promise<Ended> {
  const nothing = { NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', join('tools', 'seed.ts')], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, ...nothing, SHABAKA_DATA: join(folder, 'data'), ...env },
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString('utf8')));
  const lines = (whole: string) => whole.split('\n').filter((line) => line !== '');
  return new Promise((done) => {
    child.once('close', (code) => done({ code, out: lines(text.out), err: lines(text.err) }));
  });
}

test(
  'each script has its line, and the second time nothing changes',
  async () => {
    const first = await seed({});
    expect(first).toMatchObject({ code: 0, err: [] });
    expect(first.out[0]).toBe(`Loading the article's network into ${join(folder, 'data')}.`);
    expect(first.out.slice(1, -1).every((line, i) => line.startsWith(`${i + 1} of 13  `))).toBe(true);
    expect(first.out[3]).toMatch(/^3 of 13 {2}03-actors\.cypher: .*nodes created 28, .* \(\d+\.\d s\)$/);
    expect(first.out.at(-1)).toMatch(/^Done: the store holds \d+ nodes and \d+ relations\.$/);
    const second = await seed({});
    expect(second).toMatchObject({ code: 0, err: [] });
    expect(second.out.slice(1, -1).every((line) => line.includes(': all of it is there already ('))).toBe(true);
    expect(second.out.at(-1)).toMatch(/, as before\.$/);
  },
  2 * SEED_MS,
);

test(
  'where the store cannot be had it says so in one line, and nothing else',
  async () => {
    expect(await seed({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'wrong' })).toEqual({
      code: 1,
      out: [],
      err: ['Neo4j: bolt://127.0.0.1:9 cannot be reached. Check that it runs and that NEO4J_URI names it.'],
    });
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const inFile = await seed({ SHABAKA_DATA: join(file, 'data') });
    expect(inFile).toMatchObject({ code: 1, out: [] });
    expect(inFile.err).toHaveLength(1);
  },
  SEED_MS,
);
