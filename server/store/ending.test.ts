import { describe, expect, it } from 'vitest';
import { watchForEnd } from './ending.ts';

const FOR_EVER = () => new Promise<void>(() => undefined);

describe('watchForEnd', () => {
  it('tells who was ended at once, whatever freeing takes', async () => {
    const abort = new AbortController();
    const ending = watchForEnd({ timeoutMs: 60_000, elapsedMs: 0, signal: abort.signal, free: FOR_EVER });
    const work = ending.unlessEnded(FOR_EVER());
    abort.abort();
    await expect(work).rejects.toMatchObject({
      code: 'Shabaka.Cancelled',
      message: 'statement: it was ended before its end.',
    });
    await ending.release();
    expect(ending.reason()?.code).toBe('Shabaka.Cancelled');
  });

  it('tells whose time is up at once', async () => {
    const ending = watchForEnd({ timeoutMs: 5, elapsedMs: 4, signal: undefined, free: FOR_EVER });
    await expect(ending.unlessEnded(FOR_EVER())).rejects.toMatchObject({ code: 'Shabaka.TimedOut', limit: 'time' });
    await ending.release();
  });

  it('frees once, and lets who came to its own end wait for that', async () => {
    const done: string[] = [];
    const free = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done.push('freed');
    };
    const ending = watchForEnd({ timeoutMs: 60_000, elapsedMs: 0, signal: undefined, free });
    expect(await ending.unlessEnded(Promise.resolve(1))).toBe(1);
    await ending.release();
    await ending.release();
    expect(done).toEqual(['freed']);
  });
});
