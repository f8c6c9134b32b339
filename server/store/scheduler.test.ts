import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Job, type JobHandle, Scheduler } from './scheduler.ts';

/** A scheduler on a clock and a loop of its own, with a diary of who had a slice, and for how long. */
function simulated(seats?: number) {
  let now = 0;
  const due: (() => void)[] = [];
  const diary: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  const scheduler = new Scheduler({
    ...(seats !== undefined && { seats }),
    now: () => now,
    later: (turn) => due.push(turn),
  });
  /** A job of that many milliseconds of work, in slices as it is given them. */
  const start = (name: string, workMs: number, rest: Partial<Job> = {}): JobHandle => {
    let left = workMs;
    return scheduler.start({
      ...rest,
      step(deadline) {
        const from = now;
        now += Math.max(0.01, Math.min(left, deadline - now));
        left -= now - from;
        diary.push({ name, from, to: now });
        return left > 1e-9 ? 'more' : 'done';
      },
    });
  };
  /** Lets so many turns of the loop pass, each with half a millisecond of other work. */
  const turns = (count: number) => {
    for (let turn = 0; turn < count && due.length > 0; turn++) {
      now += 0.5;
      for (const next of due.splice(0)) next();
    }
  };
  const slicesOf = (name: string) => diary.filter((slice) => slice.name === name);
  const endOf = (name: string) => slicesOf(name).at(-1)?.to ?? Number.POSITIVE_INFINITY;
  return { scheduler, diary, start, turns, slicesOf, endOf, clock: () => now };
}

const work = fc.integer({ min: 1, max: 2000 });

describe('a scheduler', () => {
  test('serves a light job after one turn of the others, however many heavy ones there are', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 300 }), fc.nat({ max: 400 }), (heavy, after) => {
        const { start, turns, slicesOf, clock } = simulated();
        for (const [i, ms] of heavy.entries()) start(`heavy ${i}`, 2 + ms);
        // Every one of them has had its first slice.
        turns(heavy.length + after);
        const cameAt = clock();
        start('light', 1);
        turns(2);
        const [first] = slicesOf('light');
        expect(first?.from).toBeLessThanOrEqual(cameAt + 12);
      }),
      { numRuns: 50 },
    );
  });

  test('serves a light job that comes in a crowd before the crowd is through', () => {
    const { diary, start, turns, slicesOf, clock } = simulated();
    for (let i = 0; i < 300; i++) start(`heavy ${i}`, 5000);
    start('light', 1);
    turns(100);
    expect(slicesOf('light')).toHaveLength(1);
    expect(diary.findIndex(({ name }) => name === 'light')).toBeLessThanOrEqual(2);
    expect(clock()).toBeGreaterThan(500);
  });

  test('lets no newcomer wait longer than for twice as many slices as there are newcomers', () => {
    const crowd = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(crowd, fc.nat(), (newcomers, which) => {
        const { diary, start, turns } = simulated();
        for (const [i, ms] of newcomers.entries()) start(`new ${i}`, ms);
        turns(1000);
        const name = `new ${which % newcomers.length}`;
        const waited = diary.findIndex((slice) => slice.name === name);
        // Every fourth turn begins with those who have had a slice already.
        expect(waited).toBeLessThanOrEqual(3 * newcomers.length);
      }),
    );
  });

  test('starves nobody: everyone comes to an end, also beside newcomers without end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 10 }), (heavy) => {
        const { start, turns, endOf } = simulated(2);
        for (const [i, ms] of heavy.entries()) start(`heavy ${i}`, ms);
        const isOver = () => heavy.every((_, i) => Number.isFinite(endOf(`heavy ${i}`)));
        const all = heavy.reduce((sum, ms) => sum + ms, 0);
        // A turn has ten milliseconds; one of four is theirs for sure, if not all of it to each queue of them.
        const enough = 12 * (all / 10 + heavy.length * 4) + 8;
        for (let turn = 0; turn < enough; turn++) {
          for (let i = 0; i < 6; i++) start('newcomer', 2);
          turns(1);
        }
        expect(isOver()).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('goes on with so many long jobs at a time, and with the next in the order in which they came', () => {
    const { diary, start, turns, endOf } = simulated(2);
    for (let i = 0; i < 6; i++) {
      start(`long ${i}`, 400);
      turns(10 * (i + 1));
    }
    turns(2000);
    const ends = Array.from({ length: 6 }, (_, i) => endOf(`long ${i}`));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    const usedBy = (name: string, until: number) =>
      diary
        .filter((slice) => slice.name === name && slice.to <= until)
        .reduce((sum, { from, to }) => sum + to - from, 0);
    const firstEnd = ends[0] ?? 0;
    expect([2, 3, 4, 5].every((i) => usedBy(`long ${i}`, firstEnd) < 65)).toBe(true);
  });

  test('parks nobody for whom others wait', () => {
    const { start, turns, endOf } = simulated(1);
    const long = start('long', 10_000);
    turns(10);
    const parked = start('parked', 10_000);
    const writer = start('writer', 300, { isAwaited: true });
    turns(200);
    expect([long.isParked, parked.isParked, writer.isParked]).toEqual([false, true, false]);
    expect(endOf('writer')).toBeLessThan(2000);
  });

  test('lets a parked job go on that is woken, and one that had a seat and waited', () => {
    const { scheduler, start, turns, slicesOf } = simulated(1);
    let steps = 0;
    const reader = scheduler.start({
      step() {
        steps++;
        return 'idle';
      },
    });
    turns(1);
    expect(steps).toBe(1);
    start('long', 10_000);
    const parked = start('parked', 10_000);
    turns(40);
    const before = slicesOf('parked').length;
    expect(parked.isParked).toBe(true);
    parked.wake();
    turns(40);
    expect(parked.isParked).toBe(false);
    expect(slicesOf('parked').length).toBeGreaterThan(before);
    reader.wake();
    turns(10);
    expect(steps).toBe(2);
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
