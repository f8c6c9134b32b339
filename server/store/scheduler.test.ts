import { describe, expect, test } from 'vitest';
import { type Job, Scheduler } from './scheduler.ts';

/** Keeps the processor busy until a moment. */
function burn(until: number): void {
  while (performance.now() < until);
}

/** A job of that many milliseconds of work, in slices as it is given them. */
function work(ms: number, onDone: () => void): Job {
  let left = ms;
  return {
    step(deadline) {
      const began = performance.now();
      burn(Math.min(deadline, began + left));
      left -= performance.now() - began;
      if (left > 0) return 'more';
      onDone();
      return 'done';
    },
  };
}

const finished = (scheduler: Scheduler, ms: number) =>
  new Promise<number>((resolve) => {
    const began = performance.now();
    scheduler.start(work(ms, () => resolve(performance.now() - began)));
  });

describe('a scheduler', () => {
  test('lets a light job pass heavy ones, and timers too', async () => {
    const scheduler = new Scheduler();
    const heavy = [finished(scheduler, 600), finished(scheduler, 600)];
    await new Promise((resolve) => setTimeout(resolve, 150));
    const [light, timer] = await Promise.all([
      finished(scheduler, 5),
      new Promise<number>((resolve) => {
        const began = performance.now();
        setTimeout(() => resolve(performance.now() - began), 1);
      }),
    ]);
    expect([light < 100, timer < 100]).toEqual([true, true]);
    await Promise.all(heavy);
  });

  test('does not starve an old job while young ones keep coming', async () => {
    const scheduler = new Scheduler();
    let isOver = false;
    const old = finished(scheduler, 100).then(() => {
      isOver = true;
    });
    for (let count = 0; !isOver && count < 200; count++) await finished(scheduler, 10);
    expect(isOver).toBe(true);
    await old;
  });

  test('leaves an idle job alone until it is woken, also when it is woken while it runs', async () => {
    const steps: string[] = [];
    const scheduler = new Scheduler();
    const handle = scheduler.start({
      step() {
        steps.push('step');
        if (steps.length === 2) handle.wake();
        return steps.length < 3 ? 'idle' : 'done';
      },
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve, 30));
    await turn();
    expect(steps.length).toBe(1);
    handle.wake();
    await turn();
    expect(steps.length).toBe(3);
    handle.wake();
    await turn();
    expect(steps.length).toBe(3);
  });
});
