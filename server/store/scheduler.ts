/**
 * Shares the event loop among running statements, in slices of about ten milliseconds with a turn of the loop between them.
 *
 * A statement begins among the young, where slices come first; having used up some time it moves to the older ones.
 * Every fourth slice goes to the oldest, so that nobody starves. So a light statement passes a heavy one,
 * and a request that is no statement never waits for more than one slice.
 */

/** What a step came to: more to do at once, nothing to do until woken, or the end. */
export type StepResult = 'more' | 'idle' | 'done';

export interface Job {
  /** Works until about `deadline`, in the time of `performance.now()`. Never throws. */
  step(deadline: number): StepResult;
}

export interface JobHandle {
  /** There is something to do again. */
  wake(): void;
}

/** A job with what it has used so far. */
interface Entry {
  readonly job: Job;
  usedMs: number;
  state: 'ready' | 'running' | 'idle' | 'done';
  /** Woken while it was running. */
  isWoken: boolean;
}

const SLICE_MS = 10;
/** Having used this much, in milliseconds, a job moves to the next queue. */
const AGES = [50, 500, Number.POSITIVE_INFINITY] as const;
const OLDEST_EVERY = 4;

export class Scheduler {
  readonly #queues: readonly Entry[][] = AGES.map(() => []);
  #turns = 0;
  #isAwake = false;

  start(job: Job): JobHandle {
    const entry: Entry = { job, usedMs: 0, state: 'idle', isWoken: false };
    this.#ready(entry);
    return { wake: () => this.#wake(entry) };
  }

  #wake(entry: Entry): void {
    if (entry.state === 'running') entry.isWoken = true;
    else if (entry.state === 'idle') this.#ready(entry);
  }

  #ready(entry: Entry): void {
    entry.state = 'ready';
    this.#queueOf(entry).push(entry);
    if (this.#isAwake) return;
    this.#isAwake = true;
    setImmediate(this.#turn);
  }

  /** One turn of the event loop: light jobs may come to their end in it, a heavy one fills it. */
  readonly #turn = (): void => {
    const end = performance.now() + SLICE_MS;
    this.#turns++;
    for (let now = end - SLICE_MS; now < end; now = performance.now()) {
      const entry = this.#next();
      if (entry === undefined) break;
      this.#run(entry, end);
    }
    this.#isAwake = this.#queues.some((queue) => queue.length > 0);
    if (this.#isAwake) setImmediate(this.#turn);
  };

  #next(): Entry | undefined {
    const isOldestTurn = this.#turns % OLDEST_EVERY === 0;
    const queues = isOldestTurn ? this.#queues.toReversed() : this.#queues;
    return queues.find((queue) => queue.length > 0)?.shift();
  }

  #run(entry: Entry, deadline: number): void {
    entry.state = 'running';
    entry.isWoken = false;
    const began = performance.now();
    const result = entry.job.step(deadline);
    entry.usedMs += performance.now() - began;
    if (result === 'more' || (result === 'idle' && entry.isWoken)) this.#ready(entry);
    else entry.state = result;
  }

  #queueOf({ usedMs }: Entry): Entry[] {
    return this.#queues[AGES.findIndex((age) => usedMs < age)] as Entry[];
  }
}

/** Lets waiting requests in after a few milliseconds of work: for long work that is no job. */
export function pacer(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}
