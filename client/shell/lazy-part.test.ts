/** Parts that come later: once, again after a failure, and never in silence. */
import { expect, test } from 'vitest';
import { Unavailable } from '../../graph/errors.ts';
import { lazyPart } from './lazy-part.ts';

test('a part is fetched once, however often it is asked for', async () => {
  let fetched = 0;
  const part = lazyPart(async () => {
    fetched++;
    return { name: 'part' };
  });
  expect(part.arrival.value).toEqual({ kind: 'none' });
  const coming = part.load();
  expect(part.arrival.value).toEqual({ kind: 'coming' });
  await Promise.all([coming, part.take(), part.load()]);
  expect([await part.take(), part.arrival.value]).toEqual([{ name: 'part' }, { kind: 'here', part: { name: 'part' } }]);
  expect(fetched).toBe(1);
});

test('one that does not come is told, and comes when it is asked for again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  let isAway = true;
  const part = lazyPart(async () => {
    if (isAway) throw cause;
    return 1;
  });
  await part.load();
  expect(part.arrival.value).toEqual({ kind: 'failed' });
  const error = await part.take().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({
    code: 'Shabaka.PartMissing',
    message: 'page: a part of it could not be loaded; check that the server runs, then try again.',
    cause,
  });
  isAway = false;
  expect([await part.take(), part.arrival.value]).toEqual([1, { kind: 'here', part: 1 }]);
});
