/**
 * Work on a statement before it runs, in steps: what may be long stops now and then, so that whoever drives it can let others
 * in, or give it up by not going on.
 */

/** Stops at least every millisecond or so of work, however large the statement is; a small one may never stop. */
export type Unhurried<T> = Generator<void, T, void>;

/** The whole work without a rest. */
export function atOnce<T>(work: Unhurried<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
