/** Long work on a graph in short steps: a generator that yields where others may have a turn. */

/** Ids that are looked at between two pauses. */
export const PAUSE_EVERY = 2048;

/** The outcome of steps, without a pause between them. */
export function atAStretch<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
