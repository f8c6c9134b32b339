/**
 * Shares the event loop among running statements, in slices with a turn of the loop between them.
 *
 * Who has used less time goes first. A newcomer is given a short first slice, and most statements need no more: it waits for the
 * slice that runs and for other newcomers, of whom the first and the last to come are taken by turns, and not for those who have
 * been at it for longer, however many. Every fourth turn begins with older ones,
 * with each queue of them in its turn, so that nobody starves.
 *
 * Of statements that turn out to be long only so many go on at a time, each to its end; the
 * others are parked with the little that they have gathered, and take their places when these end.
 */

/** What a step came to: more to do at once, nothing to do until woken, or the end. */
export type StepResult = 'more' | 'idle' | 'done';

export interface Job {
  /** Others wait until it is over: it is never parked. */
  readonly isAwaited?: boolean;
  /** Works until about `deadline`, in the time of the scheduler's clock. Never throws. */
  step(deadline: number): StepResult;
}

export interface JobHandle {
  /** There is something to do again, if only to end. */
  wake(): void;
  /** It is long, and its turn has not come. */
  readonly isParked: boolean;
}

export interface SchedulerOptions {
  /** Long statements that go on at a time. */
  readonly seats?: number;
  /** In milliseconds. */
  readonly now?: () => number;
  /** Calls back in a later turn of the event loop. */
  readonly later?: (turn: () => void) => void;
}

/** A job with what it has used so far. */
interface Entry {
  readonly job: Job;
  usedMs: number;
  state: 'ready' | 'running' | 'idle' | 'parked' | 'done';
  /** Woken while it was running. */
  isWoken: boolean;
  /** It is long, and goes on whenever it has something to do. */
  isSeated: boolean;
}

const TURN_MS = 10;
/** The first slice of a newcomer. */
const FIRST_MS = 2;
/** Having used this much, in milliseconds, a job moves to the next queue. */
const AGES = [FIRST_MS, 50, 500, Number.POSITIVE_INFINITY] as const;
/** Having used this much a job is long. */
const LONG_MS = 50;
const OLDER = AGES.length - 1;
const OLDER_EVERY = 4;
const SEATS = 8;

export class Scheduler {
  readonly #queues: readonly Entry[][] = AGES.map(() => []);
  readonly #parked: Entry[] = [];
  readonly #seats: number;
  readonly #now: () => number;
  readonly #later: (turn: () => void) => void;
  /** Seated jobs that have something to do. */
  #busy = 0;
  #turns = 0;
  #newcomers = 0;
  #isAwake = false;

  constructor({ seats = SEATS, now = () => performance.now(), later = setImmediate }: SchedulerOptions = {}) {
    this.#seats = seats;
    this.#now = now;
    this.#later = later;
  }

  start(job: Job): JobHandle {
    const entry: Entry = { job, usedMs: 0, state: 'idle', isWoken: false, isSeated: false };
    this.#ready(entry);
    return {
      wake: () => this.#wake(entry),
      get isParked() {
        return entry.state === 'parked';
      },
    };
  }

  #wake(entry: Entry): void {
    if (entry.state === 'running') entry.isWoken = true;
    else if (entry.state === 'parked') this.#unpark(entry);
    else if (entry.state === 'idle') {
      if (entry.isSeated) this.#busy++;
      this.#ready(entry);
    }
  }

  #ready(entry: Entry): void {
    entry.state = 'ready';
    this.#queueOf(entry).push(entry);
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.#later(this.#turn);
  }

  /** One turn of the event loop: light jobs may come to their end in it, a heavy one fills it. */
  readonly #turn = (): void => {
    const end = this.#now() + TURN_MS;
    this.#turns++;
    for (let now = end - TURN_MS; now < end; now = this.#now()) {
      const entry = this.#next();
      if (entry === undefined) break;
      this.#run(entry, now, end);
    }
    this.#isAwake = this.#queues.some((queue) => queue.length > 0);
    if (this.#isAwake) this.#later(this.#turn);
  };

  #next(): Entry | undefined {
    const favoured = this.#turns % OLDER_EVERY === 0 ? this.#queues[1 + ((this.#turns / OLDER_EVERY) % OLDER)] : [];
    const queue = favoured?.length ? favoured : this.#queues.find(({ length }) => length > 0);
    return queue === this.#queues[0] && ++this.#newcomers % 2 === 0 ? queue?.pop() : queue?.shift();
  }

  #run(entry: Entry, now: number, end: number): void {
    entry.state = 'running';
    entry.isWoken = false;
    const deadline = entry.usedMs < FIRST_MS ? Math.min(end, now + FIRST_MS) : end;
    const result = entry.job.step(deadline);
    entry.usedMs += this.#now() - now;
    if (result === 'more' || (result === 'idle' && entry.isWoken)) this.#goOn(entry);
    else {
      entry.state = result;
      if (entry.isSeated) this.#leaveSeat();
    }
  }

  #goOn(entry: Entry): void {
    const isLong = entry.usedMs >= LONG_MS && entry.job.isAwaited !== true;
    if (!isLong || entry.isSeated) this.#ready(entry);
    else if (this.#busy < this.#seats) this.#seat(entry);
    else {
      entry.state = 'parked';
      this.#parked.push(entry);
    }
  }

  #seat(entry: Entry): void {
    entry.isSeated = true;
    this.#busy++;
    this.#ready(entry);
  }

  #leaveSeat(): void {
    this.#busy--;
    const next = this.#busy < this.#seats ? this.#parked.shift() : undefined;
    if (next !== undefined) this.#seat(next);
  }

  /** Before its turn, since it is to end: it goes on beside those who have a seat. */
  #unpark(entry: Entry): void {
    this.#parked.splice(this.#parked.indexOf(entry), 1);
    this.#seat(entry);
  }

  #queueOf({ usedMs }: Entry): Entry[] {
    return this.#queues[AGES.findIndex((age) => usedMs < age)] as Entry[];
  }
}

/** Lets waiting requests in after a few milliseconds of work: for long work that is no job. */
export function pacer(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}
