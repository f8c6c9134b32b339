import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../graph/errors.ts';
import type { MemoryGraph } from '../../graph/memory-graph.ts';
import { propertyValue } from '../../graph/testing/value-arbitrary.ts';
import type { Value } from '../../graph/values.ts';
import { type DurableGraph, openDurableGraph } from './lmdb-disk.ts';
import { FORMAT_VERSION, recordKey, sealed } from './lmdb-format.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shabaka-disk-'));
  folders.push(folder);
  return folder;
}

const open = (folder: string) => openDurableGraph({ folder, tools: {}, pause: async () => undefined });

async function commit(
  { graph, disk }: DurableGraph,
  work: (tx: ReturnType<MemoryGraph['begin']>) => void,
): Promise<void> {
  const tx = graph.begin();
  work(tx);
  await disk.write(tx, tx.changes());
  tx.commit();
}

/** Everything in a graph as plain data. */
function contentsOf(graph: MemoryGraph): unknown {
  const nodes = Array.from({ length: graph.nodeIdBound }, (_, id) =>
    graph.hasNode(id)
      ? [graph.labelsOf(id).map((label) => graph.labelName(label)), [...graph.nodeProperties(id)]]
      : 'gone',
  );
  const edges = Array.from({ length: graph.edgeIdBound }, (_, id) =>
    graph.hasEdge(id)
      ? [graph.typeName(graph.edgeType(id)), graph.edgeStart(id), graph.edgeEnd(id), [...graph.edgeProperties(id)]]
      : 'gone',
  );
  return { nodes, edges, indexes: graph.indexes(), constraints: graph.constraints() };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A folder with a graph of a thousand nodes in it, closed. */
async function filledFolder(): Promise<string> {
  const folder = newFolder();
  const durable = await open(folder);
  await commit(durable, (tx) => {
    tx.createConstraint({ type: 'unique', entity: 'node', labelOrType: 'A', properties: ['id'], ifNotExists: false });
  });
  await commit(durable, (tx) => {
    const [label, type] = [tx.internLabel('A'), tx.internType('R')];
    for (let id = 0; id < 1000; id++)
      tx.createNode(
        [label],
        new Map<string, Value>([
          ['id', id],
          ['name', `عقدة ${id}`],
        ]),
      );
    for (let id = 0; id < 999; id++) tx.createEdge(type, id, id + 1, new Map([['weight', id / 2]]));
  });
  await durable.disk.close();
  return folder;
}

describe('a graph on disk', () => {
  test('comes back as it was: ids, gaps, every kind of value, rules', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary', maxLength: 4 }), propertyValue, { maxKeys: 4 }), {
          maxLength: 20,
        }),
        fc.array(fc.nat({ max: 19 }), { maxLength: 5 }),
        async (nodes, deleted) => {
          const folder = newFolder();
          let durable = await open(folder);
          await commit(durable, (tx) => {
            tx.createIndex({
              type: 'RANGE',
              entity: 'node',
              labelsOrTypes: ['A'],
              properties: ['x'],
              ifNotExists: false,
            });
            nodes.forEach((properties, at) => {
              tx.createNode(
                at % 2 === 0 ? [tx.internLabel('A'), tx.internLabel('\ud800')] : [],
                new Map(Object.entries(properties)),
              );
              tx.createEdge(tx.internType('R'), at, Math.floor(at / 2), new Map(Object.entries(properties)));
            });
          });
          await commit(durable, (tx) => {
            for (const node of deleted) {
              for (const way of ['out', 'in'] as const)
                for (const edge of [...tx.edgesOf(node, way)]) tx.deleteEdge(edge);
              tx.deleteNode(node);
            }
          });
          const before = contentsOf(durable.graph);
          await durable.disk.close();
          durable = await open(folder);
          expect(contentsOf(durable.graph)).toEqual(before);
          await durable.disk.close();
        },
      ),
      { numRuns: 20 },
    );
  });

  test('keeps what follows a rollback, whose names and ids were never written', async () => {
    const folder = newFolder();
    let durable = await open(folder);
    const tx = durable.graph.begin();
    tx.createNode([tx.internLabel('Lost')], new Map([['lost', 1]]));
    tx.rollback();
    await commit(durable, (again) => void again.createNode([again.internLabel('Kept')], new Map([['kept', 2]])));
    const before = contentsOf(durable.graph);
    await durable.disk.close();
    durable = await open(folder);
    expect(contentsOf(durable.graph)).toEqual(before);
    expect(before).toMatchObject({ nodes: [[['Kept'], [['kept', 2]]]] });
    await durable.disk.close();
  });

  test('is never opened altered: any flipped byte is found out or does not matter, and the file stays as it is', async () => {
    const source = await filledFolder();
    const file = join(source, 'graph.mdb');
    const durable = await open(source);
    const whole = contentsOf(durable.graph);
    await durable.disk.close();
    const bytes = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const folder = newFolder();
        const altered = Buffer.from(bytes);
        altered[at] = Number(altered[at]) ^ mask;
        writeFileSync(join(folder, 'graph.mdb'), altered);
        const opened = await open(folder).catch((error: unknown) => error);
        if (opened instanceof AppError) {
          expect(['Shabaka.DamagedStore', 'Shabaka.ForeignStore', 'Shabaka.NewerStore']).toContain(opened.code);
        } else {
          expect(contentsOf((opened as DurableGraph).graph)).toEqual(whole);
          await (opened as DurableGraph).disk.close();
        }
        expect(readFileSync(join(folder, 'graph.mdb')).equals(altered)).toBe(true);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('is never opened torn', async () => {
    const source = await filledFolder();
    const size = statSync(join(source, 'graph.mdb')).size;
    for (const left of [0, 1, 100, 4096, 8192, 12_000, Math.floor(size / 2), size - 1]) {
      const folder = newFolder();
      copyFileSync(join(source, 'graph.mdb'), join(folder, 'graph.mdb'));
      truncateSync(join(folder, 'graph.mdb'), left);
      const error = await failureOf(open(folder));
      expect([left, error instanceof AppError ? error.code : error]).toEqual([
        left,
        expect.stringMatching(/^Shabaka\.(?:DamagedStore|ForeignStore)$/),
      ]);
      expect(statSync(join(folder, 'graph.mdb')).size).toBe(left);
    }
  });

  test('tells a file that is not ours from one of a newer version', async () => {
    const foreign = newFolder();
    writeFileSync(join(foreign, 'graph.mdb'), 'SQLite format 3\0'.repeat(1000));
    const path = join(foreign, 'graph.mdb');
    expect(await failureOf(open(foreign))).toMatchObject({
      name: 'Unavailable',
      code: 'Shabaka.ForeignStore',
      message: `data: ${path} is no graph of Shabaka's: it does not begin like one of ours.`,
      hint: 'Set SHABAKA_DATA to another folder; nothing was changed in this one.',
    });
    const newer = await filledFolder();
    await rewriteManifest(newer, (manifest) => ({ ...manifest, version: FORMAT_VERSION + 1, shape: 'unknown' }));
    expect(await failureOf(open(newer))).toMatchObject({
      name: 'Unavailable',
      code: 'Shabaka.NewerStore',
      message: `data: ${join(newer, 'graph.mdb')} was written by a newer Shabaka (format 2; this one knows up to 1).`,
    });
  });

  test.each(['in a folder', 'with a named database', 'of plain records', 'of keys as long as ours'] as const)(
    "tells another program's file of the same kind, %s, from a damaged one of ours",
    async (how) => {
      const folder = newFolder();
      const path = join(folder, 'graph.mdb');
      await writeAnothers(folder, how);
      const bytes = readFileSync(path);
      expect(await failureOf(open(folder))).toMatchObject({
        code: 'Shabaka.ForeignStore',
        message: expect.stringContaining(`data: ${path} is no graph of Shabaka's: it `),
        hint: 'Set SHABAKA_DATA to another folder; nothing was changed in this one.',
      });
      expect(readFileSync(path).equals(bytes)).toBe(true);
    },
  );

  test.each([
    ['its start', () => [24]],
    ['what its head says of its trees', () => [52, 4096 + 52]],
    ['a page', () => [3 * 4096 + 18, 4 * 4096 + 18, 5 * 4096 + 18]],
    ['its manifest', (bytes: Buffer) => [...bytes.toString('latin1').matchAll(/"commits"/g)].map(({ index }) => index)],
  ])('tells a file of ours damaged where altered in %s', async (_, places) => {
    const folder = await filledFolder();
    const path = join(folder, 'graph.mdb');
    const bytes = readFileSync(path);
    for (const at of places(bytes)) bytes[at] = Number(bytes[at]) ^ 0x55;
    writeFileSync(path, bytes);
    expect(await failureOf(open(folder))).toMatchObject({
      code: 'Shabaka.DamagedStore',
      message: expect.stringContaining(`data: ${path} is damaged: `),
      hint: 'Put a backup in its place, or set SHABAKA_DATA to another folder; nothing was changed in this one.',
    });
  });

  test('misses a record that is gone', async () => {
    const folder = await filledFolder();
    await rewriteManifest(folder, (manifest) => ({ ...manifest, nodes: 1001 }));
    expect(await failureOf(open(folder))).toMatchObject({
      code: 'Shabaka.DamagedStore',
      message: `data: ${join(folder, 'graph.mdb')} is damaged: records are missing.`,
    });
  });

  test.skipIf(process.getuid?.() === 0)(
    'can be read, and not written, in a folder without the right to write',
    async () => {
      const folder = await filledFolder();
      chmodSync(folder, 0o500);
      try {
        const { graph, disk } = await open(folder);
        expect([graph.nodeCount, disk.isReadOnly]).toEqual([1000, true]);
        expect(() => disk.refuseReadOnly()).toThrow(
          `data: the folder ${folder} cannot be written to, so the graph can only be read.`,
        );
        await disk.close();
      } finally {
        chmodSync(folder, 0o700);
      }
    },
  );
});

describe('two on one folder', () => {
  test('are refused while the first lives, and not after', async () => {
    const folder = await filledFolder();
    const first = await open(folder);
    expect(await failureOf(open(folder))).toMatchObject({
      name: 'Unavailable',
      code: 'Shabaka.StoreInUse',
      message: `data: process ${process.pid} on ${hostname()} is using the folder ${folder}.`,
      hint: 'Stop it, or set SHABAKA_DATA to another folder. Only where this is a copy of the folder it uses: delete graph.lock here.',
    });
    await first.disk.close();
    const second = await open(folder);
    expect(second.graph.nodeCount).toBe(1000);
    await second.disk.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('graph.lock'))).toEqual([]);
  });

  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), began: '', nonce: 'n' })],
    [
      'of a process whose number another has now',
      JSON.stringify({ pid: process.pid, host: hostname(), began: 'x/1', nonce: 'n' }),
    ],
    ['that was not written to its end', '{"pid":1'],
    ['that was not written at all', ''],
  ])('make no case of a lock %s', async (_, text) => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'graph.lock'), text);
    const { graph, disk } = await open(folder);
    expect(graph.nodeCount).toBe(1000);
    await disk.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('graph.lock'))).toEqual([]);
  });
});

test('a lock that is none of ours is left where it is, and nothing is opened', async () => {
  const folder = await filledFolder();
  const path = join(folder, 'graph.lock');
  writeFileSync(path, 'held by a program of another kind\n');
  expect(await failureOf(open(folder))).toMatchObject({
    name: 'Unavailable',
    code: 'Shabaka.ForeignStore',
    message: `data: ${path} is no graph of Shabaka's: it does not name the process that holds the folder.`,
  });
  expect(readFileSync(path, 'utf8')).toBe('held by a program of another kind\n');
});

describe('a process killed in the middle of writing', () => {
  test('leaves every acknowledged commit whole, and nothing else', async () => {
    const folder = newFolder();
    for (let round = 0; round < 2; round++) {
      const acknowledged = await killedWriter(folder, 100 + 200 * round);
      const { graph, disk } = await open(folder);
      const commits = graph.nodeCount / 100;
      expect(Number.isInteger(commits)).toBe(true);
      // One commit may have reached the disk without its acknowledgement having been read.
      expect([acknowledged, acknowledged + 1]).toContain(commits);
      await disk.close();
    }
  }, 60_000);
});

/** Runs a writer of hundred-node commits, kills it, and returns how many commits it had acknowledged, with those before. */
async function killedWriter(folder: string, afterMs: number): Promise<number> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../testing/disk-writer.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  writer.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  while (!output.includes('\n')) await once(writer.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return Number(output.trim().split('\n').at(-1));
}

/** Writes another manifest, sealed, with LMDB's own means. */
async function rewriteManifest(folder: string, change: (manifest: object) => object): Promise<void> {
  const { open: openLmdb } = await import('lmdb');
  const database = openLmdb<Buffer, Buffer>({
    path: join(folder, 'graph.mdb'),
    noSubdir: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
  });
  const key = recordKey('manifest');
  const value = Buffer.from(database.get(key) ?? Buffer.alloc(4));
  const manifest = JSON.parse(value.subarray(0, value.length - 4).toString('utf8'));
  await database.put(key, sealed(key, Buffer.from(JSON.stringify(change(manifest)))));
  await database.close();
}

/** A file as another program leaves it that keeps its own records in LMDB. */
async function writeAnothers(
  folder: string,
  how: 'in a folder' | 'with a named database' | 'of plain records' | 'of keys as long as ours',
): Promise<void> {
  const { open: openLmdb } = await import('lmdb');
  const path = join(folder, how === 'in a folder' ? 'another' : 'graph.mdb');
  const root = openLmdb({ path, noSubdir: how !== 'in a folder', maxDbs: 2, keyEncoding: 'binary' });
  const key = how === 'of keys as long as ours' ? recordKey('manifest') : Buffer.from('a key');
  const database = how === 'with a named database' ? root.openDB({ name: 'theirs', keyEncoding: 'binary' }) : root;
  await database.put(key, 'a value');
  await root.close();
  if (how === 'in a folder') copyFileSync(join(path, 'data.mdb'), join(folder, 'graph.mdb'));
}
