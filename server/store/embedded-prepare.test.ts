import { expect, test } from 'vitest';
import type { GraphStore, RunOptions } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { openEmbeddedStore } from './embedded.ts';

/** Takes a second or so to plan. */
const LONG = `RETURN ${Array.from({ length: 100_000 }, (_, i) => `${i} + 1 AS c${i}`).join(', ')}`;

async function rowsOf(store: GraphStore, statement: string, options: Partial<RunOptions> = {}): Promise<unknown[]> {
  const answer = await store.run(statement, new Map(), { mode: 'read', ...options });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return rows;
}

test('while a long statement is planned others are answered, and it ends as soon as it is told to', async () => {
  const store = await openEmbeddedStore({ writable: true });
  const abort = new AbortController();
  let isOver = false;
  const long = rowsOf(store, LONG, { signal: abort.signal }).finally(() => {
    isOver = true;
  });
  for (let i = 0; i < 5; i++) expect(await rowsOf(store, `RETURN ${i} AS i`)).toEqual([[i]]);
  expect(isOver).toBe(false);
  abort.abort();
  await expect(long).rejects.toMatchObject({ name: 'Cancelled', code: 'Shabaka.Cancelled' });
  await store.close();
});

test('the time limit of a statement counts while it is planned, also where only its plan is asked for', async () => {
  const store = await openEmbeddedStore({ writable: true });
  for (const plan of ['none', 'explain'] as const) {
    const long = store.run(LONG, new Map(), { mode: 'read', timeoutMs: 20, plan });
    await expect(long).rejects.toMatchObject({ name: 'LimitReached', code: 'Shabaka.TimedOut' });
  }
  await store.close();
});

test('a statement that is being planned ends when the store is closed', async () => {
  const store = await openEmbeddedStore({ writable: true });
  const long = rowsOf(store, LONG);
  const closing = store.close();
  await expect(long).rejects.toMatchObject({ name: 'Unavailable', code: 'Shabaka.Stopping' });
  await closing;
});
