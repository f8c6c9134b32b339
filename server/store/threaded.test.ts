/** The embedded store on its own thread: the contract of every store, what crosses between the threads, and a thread that dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store.ts';
import { storeSpec } from '../../graph/store-spec.ts';
import { askingOf, failureOf } from '../../graph/testing/asking.ts';
import { emptyStore } from '../testing/empty-store.ts';
import { openThreadedStore } from './threaded.ts';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shabaka-thread-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeSpec('the embedded store on its thread', async () => {
  const store = await openThreadedStore({ dataFolder: newFolder(), writable: true });
  return { store, empty: () => emptyStore(store) };
});

describe('the thread of a store', { timeout: 60_000 }, () => {
  let store: GraphStore;
  const { ask, write, rowsOf } = askingOf(() => store);

  afterEach(() => store.close());

  /** Two statements that each keep to their budget, and together need more than the thread has. */
  async function runOutOfMemory(): Promise<void> {
    const failures = await Promise.all([
      failureOf(ask('UNWIND range(1, 3000000) AS x WITH collect({a: x, b: toString(x)}) AS all RETURN size(all)')),
      failureOf(ask('UNWIND range(1, 2000000) AS x WITH collect([x, toString(x)]) AS all RETURN size(all)')),
    ]);
    expect(failures).toContainEqual(
      expect.objectContaining({
        name: 'LimitReached',
        limit: 'memory',
        code: 'Neo.TransientError.General.OutOfMemoryError',
      }),
    );
  }

  it('leaves the thread of its callers free while it works', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true });
    const heavy = ask('UNWIND range(1, 1000000) AS x WITH x ORDER BY x % 1000, x RETURN sum(x) AS sum');
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    count();
    expect((await heavy).rows).toEqual([[500_000_500_000]]);
    isOver = true;
    // On one thread there would be one turn after each slice of ten milliseconds: about a hundred.
    expect(turns).toBeGreaterThan(2_000);
  });

  it('sends no further ahead than its reader reads', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true });
    const answer = await store.run("UNWIND range(1, 100000) AS x RETURN x, 'y' + toString(x) AS y", new Map(), {
      mode: 'read',
      maxRows: 200_000,
      timeoutMs: 60_000,
    });
    let sum = 0;
    let count = 0;
    for await (const [x] of answer.records) {
      sum += Number(x);
      if (++count % 10_000 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect([count, sum]).toEqual([100_000, 5_000_050_000]);
    expect((await answer.summary).rows).toBe(100_000);
  });

  it('opens again with all that was committed when its memory runs out, and says so', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true, heapMegabytes: 96 });
    await write('UNWIND range(1, 1000) AS x CREATE (:Kept {x: x})');
    await runOutOfMemory();
    expect(await rowsOf('MATCH (n:Kept) RETURN count(n), sum(n.x)')).toEqual([[1000, 500_500]]);
    await write('MATCH (n:Kept) SET n.x = 0');
    expect(await rowsOf('MATCH (n:Kept) RETURN sum(n.x)')).toEqual([[0]]);
  });

  it('keeps each write that was under way when it died whole or not at all, and all that were acknowledged', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true, heapMegabytes: 96 });
    const acknowledged: number[] = [];
    let isOver = false;
    const writing = (async () => {
      for (let batch = 0; !isOver; batch++) {
        const failure = await failureOf(write('UNWIND range(1, 50) AS i CREATE (:Part {batch: $batch})', { batch }));
        if (!(failure instanceof Error)) acknowledged.push(batch);
      }
    })();
    await runOutOfMemory();
    isOver = true;
    await writing;
    const batches = new Map(
      (await rowsOf('MATCH (n:Part) RETURN n.batch, count(*)')).map(([batch, size]) => [batch, size]),
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((batch) => !batches.has(batch))).toEqual([]);
    expect([...batches].filter(([, size]) => size !== 50)).toEqual([]);
  });

  it('refuses what is too deep to be sent on, and goes on', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true });
    const deep = ask('RETURN reduce(list = [], x IN range(1, 400) | [list]) AS deep');
    expect(await failureOf(deep)).toMatchObject({ name: 'InvalidInput', code: 'Shabaka.TooDeep' });
    expect(await rowsOf('RETURN size(reduce(list = [], x IN range(1, 200) | [list])) AS one')).toEqual([[1]]);
  });

  it('brings records of any size whole', async () => {
    store = await openThreadedStore({ dataFolder: newFolder(), writable: true });
    const [[list, map, text] = []] = await rowsOf(
      `WITH range(1, 300000) AS list
       RETURN list, {a: list, b: [list[..3], [x IN list | {x: x}][..20000]]} AS map, reduce(t = 'x', i IN range(1, 20) | t + t) AS text`,
    );
    expect(list).toHaveLength(300_000);
    expect(map).toEqual(
      new Map<string, unknown>([
        ['a', list],
        ['b', [[1, 2, 3], Array.from({ length: 20_000 }, (_, i) => new Map([['x', i + 1]]))]],
      ]),
    );
    expect(text).toHaveLength(2 ** 20);
  });

  it('says in one sentence why a store cannot be opened', async () => {
    const dataFolder = newFolder();
    store = await openThreadedStore({ dataFolder, writable: true });
    expect(await failureOf(openThreadedStore({ dataFolder, writable: true }))).toMatchObject({
      name: 'Unavailable',
      code: 'Shabaka.StoreInUse',
    });
    expect((await store.status()).nodes).toBe(0);
  });
});
