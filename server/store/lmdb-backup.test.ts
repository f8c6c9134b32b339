import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askingOf } from '../../graph/testing/asking.ts';
import { openEmbeddedStore } from './embedded.ts';
import { backUp, REPLACED_FILE, restore } from './lmdb-backup.ts';
import { MANIFEST_BEGIN } from './lmdb-format.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'shabaka-backup-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = () => mkdtempSync(join(home, 'store-'));

/** A store in a folder, open. */
async function opened(dataFolder: string) {
  const store = await openEmbeddedStore({ dataFolder, writable: true });
  return { ...askingOf(() => store), close: () => store.close() };
}

async function filled(dataFolder: string, nodes: number): Promise<void> {
  const store = await opened(dataFolder);
  await store.write('CREATE CONSTRAINT one FOR (n:A) REQUIRE n.id IS UNIQUE');
  await store.write('UNWIND range(1, $nodes) AS id CREATE (:A {id: id})-[:R]->(:B)', { nodes });
  await store.close();
}

async function contentOf(dataFolder: string): Promise<unknown> {
  const store = await opened(dataFolder);
  const rows = await store.rowsOf('MATCH (n) RETURN labels(n), properties(n), id(n) ORDER BY id(n)');
  const { constraints } = await store.store().schema();
  await store.close();
  return { rows, constraints };
}

test('a backup that is restored elsewhere is the same graph', async () => {
  const [from, to, file] = [folder(), folder(), join(home, 'copy')];
  await filled(from, 300);
  expect(await backUp({ dataFolder: from, file, force: false })).toEqual({ nodes: 600, edges: 300 });
  expect(await restore({ dataFolder: to, file, force: false })).toEqual({ nodes: 600, edges: 300 });
  expect(await contentOf(to)).toEqual(await contentOf(from));
  expect(readdirSync(home).filter((name) => name.startsWith('copy'))).toEqual(['copy']);
});

test('a backup of a store that is written to is one state of it', async () => {
  const [from, to] = [folder(), folder()];
  const store = await opened(from);
  let isOver = false;
  const writing = (async () => {
    for (let id = 1; !isOver; id++)
      await store.write('UNWIND range(1, 50) AS part CREATE (:A {id: $id, part: part})', { id });
  })();
  for (let copy = 1; copy <= 5; copy++) {
    await backUp({ dataFolder: from, file: join(home, `copy-${copy}`), force: false });
  }
  isOver = true;
  await writing;
  await store.close();
  for (let copy = 1; copy <= 5; copy++) {
    await restore({ dataFolder: to, file: join(home, `copy-${copy}`), force: true });
    const restored = await opened(to);
    expect(await restored.rowsOf('MATCH (n:A) WITH n.id AS id, count(*) AS parts WHERE parts <> 50 RETURN id')).toEqual(
      [],
    );
    await restored.close();
  }
});

test('a store that holds a graph is replaced only by force, and what it held is kept', async () => {
  const [one, two, file] = [folder(), folder(), join(home, 'copy')];
  await filled(one, 1);
  await filled(two, 2);
  const before = readFileSync(join(two, 'graph.mdb'));
  await backUp({ dataFolder: one, file, force: false });
  await expect(restore({ dataFolder: two, file, force: false })).rejects.toMatchObject({
    code: 'Shabaka.StoreNotEmpty',
    message: `restore: the store in ${two} holds a graph.`,
    hint: 'Give --force to put the backup in its place; what is there now is kept as graph.mdb.replaced.',
  });
  expect(readFileSync(join(two, 'graph.mdb'))).toEqual(before);
  await restore({ dataFolder: two, file, force: true });
  expect(readFileSync(join(two, REPLACED_FILE))).toEqual(before);
  expect(await contentOf(two)).toEqual(await contentOf(one));
});

/** All but the manifest, and the pages by which LMDB knows its file. */
function alteredAround(whole: Buffer, manifest: number): Buffer {
  return whole.fill(0x55, 8292, manifest - 100).fill(0x55, manifest + 1000, whole.length - 100);
}

test.each([
  ['foreign', () => Buffer.from('id,name\n1,a\n'.repeat(1000)), 'Shabaka.ForeignStore'],
  ['empty', () => Buffer.alloc(0), 'Shabaka.ForeignStore'],
  ['torn', (whole: Buffer) => whole.subarray(0, whole.length / 2), 'Shabaka.DamagedStore'],
  ['altered', (whole: Buffer) => alteredAround(whole, whole.indexOf(MANIFEST_BEGIN)), 'Shabaka.DamagedStore'],
  // Nothing in it tells any more that it was ours.
  ['overwritten', (whole: Buffer) => whole.fill(0x55, 8292, whole.length - 100), 'Shabaka.ForeignStore'],
])('a file that is %s is not restored, whatever is forced', async (_what, change, code) => {
  const [from, to, file] = [folder(), folder(), join(home, 'copy')];
  await filled(from, 300);
  await filled(to, 1);
  await backUp({ dataFolder: from, file, force: false });
  writeFileSync(file, change(readFileSync(file)));
  const before = readFileSync(join(to, 'graph.mdb'));
  await expect(restore({ dataFolder: to, file, force: true })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/^data: \S+copy is .*\.$/),
    hint: 'Take another copy; nothing was changed.',
  });
  expect(readFileSync(join(to, 'graph.mdb'))).toEqual(before);
});

test('nothing is restored into a store that is in use, and no file of others is written over', async () => {
  const [from, file] = [folder(), join(home, 'copy')];
  await filled(from, 1);
  await backUp({ dataFolder: from, file, force: false });
  await expect(backUp({ dataFolder: from, file, force: false })).rejects.toMatchObject({ code: 'Shabaka.FileExists' });
  const store = await opened(from);
  await expect(restore({ dataFolder: from, file, force: true })).rejects.toMatchObject({ code: 'Shabaka.StoreInUse' });
  await store.close();
  await expect(restore({ dataFolder: from, file: join(home, 'none'), force: true })).rejects.toMatchObject({
    code: 'Shabaka.NoBackup',
  });
  await expect(backUp({ dataFolder: home, file: join(home, 'new'), force: false })).rejects.toMatchObject({
    code: 'Shabaka.NoStore',
  });
});
