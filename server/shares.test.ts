import { describe, expect, it } from 'vitest';
import { createShares } from './shares.ts';

const never = new AbortController().signal;

describe('shares', () => {
  it('let so many run, so many wait in their order, and turn the rest away', async () => {
    const shares = createShares({ running: 1, waiting: 2 });
    const order: string[] = [];
    const first = await shares.take(never);
    const second = shares.take(never).then((giveBack) => {
      order.push('second');
      giveBack();
    });
    const third = shares.take(never).then((giveBack) => {
      order.push('third');
      giveBack();
    });
    await expect(shares.take(never)).rejects.toMatchObject({ code: 'Shabaka.TooMany' });
    first();
    first();
    await Promise.all([second, third]);
    expect(order).toEqual(['second', 'third']);
    await expect(shares.take(never)).resolves.toBeTypeOf('function');
    await expect(Promise.race([shares.take(never), Promise.resolve('waits')])).resolves.toBe('waits');
  });

  it('lose no room to one who leaves while waiting', async () => {
    const shares = createShares({ running: 1, waiting: 1 });
    const giveBack = await shares.take(never);
    const leaving = new AbortController();
    const left = shares.take(leaving.signal);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'Shabaka.Cancelled' });
    const next = shares.take(never);
    giveBack();
    await expect(next).resolves.toBeTypeOf('function');
  });
});
