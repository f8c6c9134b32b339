/** Many statements at once on the store in this process. What counts is who comes before whom, not the clock. */
import { afterAll, expect, test } from 'vitest';
import type { Answer, GraphStore } from '../../graph/store.ts';
import { openEmbeddedStore } from './embedded.ts';

const store: GraphStore = await openEmbeddedStore({ writable: true });
afterAll(() => store.close());

const ENDLESS = 'UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN sum(x + y)';

async function rowsOf({ records }: Answer): Promise<number> {
  let rows = 0;
  for await (const _ of records) rows++;
  return rows;
}

function ask(statement: string, { signal, timeoutMs = 60_000 }: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  return store.run(statement, new Map(), { mode: 'read', timeoutMs, ...(signal && { signal }) }).then(rowsOf);
}

test('a light statement among 300 heavy ones is answered while all of these go on', async () => {
  const leaving = Array.from({ length: 300 }, () => new AbortController());
  let ended = 0;
  const heavy = leaving.map(({ signal }) =>
    ask(ENDLESS, { signal }).catch((error: { code: string }) => {
      ended++;
      return error.code;
    }),
  );
  expect(await ask('RETURN 1')).toBe(1);
  expect(await Promise.all(Array.from({ length: 20 }, () => ask('UNWIND range(1, 100) AS x RETURN x')))).toHaveLength(
    20,
  );
  expect(ended).toBe(0);
  for (const controller of leaving) controller.abort();
  expect(new Set(await Promise.all(heavy))).toEqual(new Set(['Shabaka.Cancelled']));
});

test('a long statement whose turn does not come is told so, and one that ran is told that its time is up', async () => {
  // Twice as many as go on at a time, and long enough for each of them to turn out to be long on a slow machine too.
  const codes = await Promise.all(
    Array.from({ length: 16 }, () => ask(ENDLESS, { timeoutMs: 6000 }).catch((error: { code: string }) => error.code)),
  );
  expect(new Set(codes)).toEqual(new Set(['Shabaka.TimedOut', 'Shabaka.TooMany']));
});
