import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { Cancelled, Unavailable } from '../../graph/errors.ts';
import type { GraphStore, RunOptions } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { openEmbeddedStore } from './embedded.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shabaka-store-'));
  folders.push(folder);
  return folder;
}

async function ask(
  store: GraphStore,
  statement: string,
  options: Partial<RunOptions> = {},
): Promise<(readonly Value[])[]> {
  const answer = await store.run(statement, new Map(), { mode: 'write', ...options });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  await answer.summary;
  return rows;
}

const EVERYTHING =
  'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n), properties(n), type(r), id(m) ORDER BY id(n), id(m)';

describe('an embedded store in a folder', () => {
  test('keeps every acknowledged statement, and nothing of those that failed', async () => {
    const dataFolder = newFolder();
    let store = await openEmbeddedStore({ dataFolder, writable: true });
    await ask(store, 'CREATE CONSTRAINT one FOR (n:A) REQUIRE n.id IS UNIQUE');
    await ask(store, 'CREATE FULLTEXT INDEX names FOR (n:A) ON EACH [n.name]');
    await ask(store, "CREATE (:A {id: 1, name: 'شبكة'})-[:R {d: date('2025-07-23')}]->(:B)");
    await ask(store, 'UNWIND [2, 3, 1] AS id CREATE (:A {id: id})').catch(() => undefined);
    await ask(store, 'MATCH (b:B) SET b.x = 1.0');
    const before = await ask(store, EVERYTHING);
    await store.close();
    store = await openEmbeddedStore({ dataFolder, writable: true });
    expect(await ask(store, EVERYTHING)).toEqual(before);
    expect(before.length).toBe(2);
    await expect(ask(store, 'CREATE (:A {id: 1})')).rejects.toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    });
    expect((await store.schema()).indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(['names', 'one']));
    await store.close();
  });

  test('holds properties to their types, also after it was opened again', async () => {
    const dataFolder = newFolder();
    let store = await openEmbeddedStore({ dataFolder, writable: true });
    await ask(store, 'CREATE CONSTRAINT typed FOR (n:A) REQUIRE n.x IS :: INTEGER | LIST<STRING NOT NULL>');
    await ask(store, "CREATE (:A {x: 1}), (:A {x: ['a']}), (:A)");
    for (const round of [1, 2]) {
      await expect(ask(store, 'CREATE (:A {x: 1.5})'), `${round}`).rejects.toMatchObject({
        code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      });
      await store.close();
      store = await openEmbeddedStore({ dataFolder, writable: true });
    }
    await expect(ask(store, 'CREATE CONSTRAINT FOR (n:B) REQUIRE n.x IS :: MAP')).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.SyntaxError',
    });
    expect(await ask(store, 'MATCH (n:A) RETURN count(n)')).toEqual([[3]]);
    await store.close();
  });

  test('ends what runs when it is closed, and a write that was under way is there whole or not at all', async () => {
    const dataFolder = newFolder();
    let store = await openEmbeddedStore({ dataFolder, writable: true });
    const heavy = ask(store, 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN sum(a * b)');
    const write = ask(store, 'UNWIND range(1, 20000) AS i CREATE (:N {i: i})').then(
      () => 20_000,
      () => 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 40));
    const closing = store.close();
    await expect(heavy).rejects.toBeInstanceOf(Unavailable);
    await closing;
    store = await openEmbeddedStore({ dataFolder, writable: true });
    expect(await ask(store, 'MATCH (n:N) RETURN count(n)')).toEqual([[await write]]);
    await store.close();
  });

  test('keeps each part of a statement with transactions of its own once it is committed, and nothing of the others', async () => {
    const dataFolder = newFolder();
    let store = await openEmbeddedStore({ dataFolder, writable: true });
    await ask(store, 'CREATE CONSTRAINT one FOR (n:A) REQUIRE n.id IS UNIQUE');
    const batches =
      'UNWIND [1, 2, 3, 1, 4, 5, 6, 7] AS id CALL (id) { CREATE (:A {id: id}) } IN TRANSACTIONS OF 2 ROWS';
    await expect(ask(store, batches)).rejects.toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    });
    const status = `${batches.replaceAll('id', 'no')} ON ERROR CONTINUE REPORT STATUS AS s RETURN s.committed`;
    const told = await ask(store, status.replaceAll(':A {no', ':A {id'));
    expect(told.map(([isCommitted]) => isCommitted)).toEqual([false, false, false, false, true, true, true, true]);
    const controller = new AbortController();
    const many = 'UNWIND range(1, 200000) AS x CALL (x) { CREATE (:M {x: x}) } IN TRANSACTIONS OF 10 ROWS';
    const running = ask(store, many, { signal: controller.signal });
    while (Number((await ask(store, 'MATCH (n:M) RETURN count(n)', { mode: 'read' }))[0]?.[0]) < 30);
    controller.abort();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    const before = await ask(store, EVERYTHING);
    await store.close();
    store = await openEmbeddedStore({ dataFolder, writable: true });
    expect(await ask(store, EVERYTHING)).toEqual(before);
    expect(await ask(store, 'MATCH (n:A) RETURN n.id ORDER BY n.id')).toEqual([1, 2, 4, 5, 6, 7].map((id) => [id]));
    expect(Number((await ask(store, 'MATCH (n:M) RETURN count(n)'))[0]?.[0]) % 10).toBe(0);
    await store.close();
  });

  test('takes nothing of a statement that the disk has no room for, and goes on', async () => {
    const program = join(import.meta.dirname, '../testing/full-disk.ts');
    const folder = newFolder();
    const limited = `ulimit -f 2000; exec "${process.execPath}" --import tsx "${program}" "${folder}"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', limited]);
    const { written, told, counted } = JSON.parse(stdout);
    expect(told).toEqual({
      code: 'Shabaka.WriteFailed',
      message: `data: ${folder} could not be written to, so nothing of this statement was kept.`,
    });
    expect(counted).toBe(written * 500);
    const store = await openEmbeddedStore({ dataFolder: folder, writable: true });
    const [[kept] = []] = await ask(store, 'MATCH (n:N) RETURN count(n)');
    expect([counted, counted - 1]).toContain(kept);
    await store.close();
  }, 60_000);
});

describe('readers beside a writer', () => {
  test('see one whole state from their first record to their last', async () => {
    const store = await openEmbeddedStore({ writable: true });
    await ask(store, 'UNWIND range(1, 20000) AS i CREATE (:N {i: i, v: 0})');
    let isOver = false;
    const writing = (async () => {
      for (let round = 1; round <= 4; round++) {
        await ask(store, `MATCH (n:N) SET n.v = ${round}`);
        await ask(store, 'MATCH (n:N) WITH n LIMIT 100 DETACH DELETE n');
        await ask(store, `UNWIND range(1, 100) AS i CREATE (:N {i: -i, v: ${round}})`);
        await ask(store, 'UNWIND range(1, 10) AS x CREATE (:Bad) WITH x RETURN 1 / (10 - x)').catch(() => undefined);
      }
      isOver = true;
    })();
    const seen = new Set<string>();
    while (!isOver) {
      const rows = await ask(store, 'MATCH (n:N) RETURN n.v AS v', { mode: 'read', maxRows: 1e6 });
      seen.add(
        `${new Set(rows.map(([v]) => v)).size} ${rows.length} ${(await ask(store, 'MATCH (n:Bad) RETURN n')).length}`,
      );
    }
    await writing;
    expect([...seen].filter((state) => !['1 20000 0', '1 19900 0'].includes(state))).toEqual([]);
    await store.close();
  }, 60_000);

  test('are not kept waiting by it, nor by a heavy reader, and both stop when told to', async () => {
    const store = await openEmbeddedStore({ writable: true });
    await ask(store, 'UNWIND range(1, 1000) AS i CREATE (:N {i: i})');
    const controller = new AbortController();
    const options = { signal: controller.signal, timeoutMs: 60_000 };
    const heavy = [
      ask(store, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b CREATE (:M {a: a, b: b})', options),
      ask(store, 'MATCH (a:N), (b:N), (c:N) WHERE a.i + b.i + c.i < 0 RETURN count(*)', { ...options, mode: 'read' }),
    ].map((work) =>
      work.then(
        () => 'done',
        (error: unknown) => (error as Error).name,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let round = 0; round < 20; round++) {
      expect(await ask(store, 'MATCH (n:N {i: 7}) RETURN n.i', { mode: 'read' })).toEqual([[7]]);
    }
    controller.abort();
    expect(await Promise.all(heavy)).toEqual(['Cancelled', 'Cancelled']);
    expect(await ask(store, 'MATCH (n:M) RETURN count(n)')).toEqual([[0]]);
    await store.close();
  }, 60_000);
});
