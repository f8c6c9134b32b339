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

/** The work until it is done, or until about that moment of `performance.now()`. */
export function goOn<T>(work: Unhurried<T>, until: number): IteratorResult<void, T> {
  for (;;) {
    const result = work.next();
    if (result.done || performance.now() >= until) return result;
  }
}

/** Something for each, with a stop after some. */
export function* forEach<T>(items: Iterable<T>, work: (item: T) => void, atAStretch = 64): Unhurried<void> {
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % atAStretch === 0) yield;
  }
}

/** What unhurried work makes of each, with a stop after some. */
export function* mapEach<T, R>(items: Iterable<T>, work: (item: T) => Unhurried<R>, atAStretch = 64): Unhurried<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(yield* work(item));
    if (results.length % atAStretch === 0) yield;
  }
  return results;
}
