/** One statement on the embedded engine, from its text to its plan: a long one in slices, beside what else runs. */

import type { Prepared } from '../../cypher/engine.ts';
import { goOn, type Steps } from '../../cypher/steps.ts';
import { type Ending, watchForEnd } from './ending.ts';
import type { Job, JobHandle, Scheduler, StepResult } from './scheduler.ts';

export interface PrepareInSlices {
  readonly scheduler: Scheduler;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly startedAt: number;
}

/** What a statement may take before it has to wait for its slices; most take less than a tenth. */
const FIRST_GO_MS = 4;

/** At once where it takes no time. Rejects with what is wrong with the statement, or with what ended it. */
export function prepareInSlices(work: Steps<Prepared>, options: PrepareInSlices): Prepared | Promise<Prepared> {
  const first = goOn(work, performance.now() + FIRST_GO_MS);
  return first.done ? first.value : new Preparation(work, options).prepared;
}

class Preparation implements Job {
  readonly prepared: Promise<Prepared>;
  readonly #work: Steps<Prepared>;
  readonly #ending: Ending;
  #handle: JobHandle | undefined;
  #resolve: (prepared: Prepared) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(work: Steps<Prepared>, { scheduler, signal, timeoutMs, startedAt }: PrepareInSlices) {
    this.#work = work;
    this.#ending = watchForEnd({
      timeoutMs,
      elapsedMs: performance.now() - startedAt,
      signal,
      free: async () => this.#handle?.wake(),
    });
    const planned = new Promise<Prepared>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.prepared = this.#ending.unlessEnded(planned);
    this.#handle = scheduler.start(this);
  }

  step(deadline: number): StepResult {
    if (this.#ending.reason() !== undefined) return 'done';
    try {
      const { done, value } = goOn(this.#work, deadline);
      if (!done) return 'more';
      this.#resolve(value);
    } catch (error) {
      this.#reject(error);
    }
    void this.#ending.release();
    return 'done';
  }
}
