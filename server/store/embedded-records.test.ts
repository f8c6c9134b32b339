import { describe, expect, test } from 'vitest';
import { RecordQueue } from './embedded-records.ts';

const LIMITS = { maxRows: 100_000, maxBytes: 2 ** 30 };

describe('a queue of records', () => {
  test('gives them in order, whoever is first, and then the end', async () => {
    const queue = new RecordQueue(LIMITS, () => undefined);
    const early = queue.next();
    queue.push([1]);
    queue.push([2]);
    queue.end();
    expect(await Promise.all([early, queue.next(), queue.next(), queue.next()])).toEqual([
      { done: false, value: [1] },
      { done: false, value: [2] },
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(queue.count).toEqual({ rows: 2 });
  });

  test('gives an error instead of what it still holds', async () => {
    const queue = new RecordQueue(LIMITS, () => undefined);
    queue.push([1]);
    queue.end(new Error('gone'));
    await expect(queue.next()).rejects.toThrow('gone');
  });

  test.each([
    [
      { maxRows: 2, maxBytes: 1000 },
      { rows: 2, cut: 'rows' },
    ],
    [
      { maxRows: 9, maxBytes: 50 },
      { rows: 3, cut: 'bytes' },
    ],
    [{ maxRows: 4, maxBytes: 1000 }, { rows: 4 }],
  ])('takes no more than %o', async (limits, count) => {
    const queue = new RecordQueue(limits, () => undefined);
    for (let at = 0; at < 4; at++) queue.push([at]);
    expect([queue.count, queue.isCut]).toEqual([count, 'cut' in count]);
  });

  test('is full after a thousand rows or a mebibyte, and calls for more when it was emptied', async () => {
    let calls = 0;
    const queue = new RecordQueue(LIMITS, () => {
      calls++;
    });
    for (let at = 0; at < 1024; at++) queue.push([at]);
    expect([queue.isFull, calls]).toEqual([true, 0]);
    for (let at = 0; at < 1024; at++) await queue.next();
    expect([queue.isFull, calls]).toEqual([false, 1]);
    queue.push(['x'.repeat(600_000)]);
    expect(queue.isFull).toBe(true);
  });
});
