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

test('a long statement whose turn does not come is told so', async () => {
  const leaving = Array.from({ length: 8 }, () => new AbortController());
  const seated = leaving.map(({ signal }) => ask(ENDLESS, { signal }).catch((error: { code: string }) => error.code));
  // As many go on as may: whoever comes now turns out to be long, and waits. On a slow machine that takes a while.
  const codes: string[] = [];
  for (let timeoutMs = 500; timeoutMs <= 16_000 && codes.at(-1) !== 'Shabaka.TooMany'; timeoutMs *= 2) {
    codes.push(await ask(ENDLESS, { timeoutMs }).then(String, (error: { code: string }) => error.code));
  }
  expect(codes.at(-1)).toBe('Shabaka.TooMany');
  expect(new Set(codes.slice(0, -1))).toEqual(new Set(codes.length === 1 ? [] : ['Shabaka.TimedOut']));
  for (const controller of leaving) controller.abort();
  expect(new Set(await Promise.all(seated))).toEqual(new Set(['Shabaka.Cancelled']));
}, 60_000);
