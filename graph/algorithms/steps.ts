/** Work in steps: whoever takes them may pause, tell the progress, or give up. */

/** Yields its progress from 0 to 1 now and then, and ends with the result. */
export type Steps<Result> = Generator<number, Result, void>;

/** All steps at once, for tests and for graphs that take no time. */
export function taken<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
