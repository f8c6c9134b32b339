/**
 * Work in steps: a generator that yields PAUSE where it can stop, so that whoever drives it can let others in, or give it up by not
 * going on. Everything that may be long is written so, from the parser to the operators of a plan.
 */

/** What is yielded for a pause. */
export const PAUSE = undefined;

/** Pauses at least every millisecond or so of work, or as soon as its run says that the slice is over; what is short may never pause. */
export type Steps<Result> = Generator<typeof PAUSE, Result, undefined>;

/** The whole work without a rest. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The work until it is done, or until about that moment of `performance.now()`. */
export function goOn<Result>(work: Steps<Result>, until: number): IteratorResult<typeof PAUSE, Result> {
  for (;;) {
    const result = work.next();
    if (result.done || performance.now() >= until) return result;
  }
}

/** Work that could pause after every step, which now does so where the slice is over: a step is about as much as so many units. */
export function* paced<Result>(
  work: Steps<Result>,
  units: number,
  context: { spend(units: number): boolean },
): Steps<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (context.spend(units)) yield PAUSE;
  }
}

/** Something for each, with a pause after some. */
export function* forEach<Item>(items: Iterable<Item>, work: (item: Item) => void, atAStretch = 64): Steps<void> {
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % atAStretch === 0) yield PAUSE;
  }
}

/** What is made of each in steps, with a pause after some. */
export function* mapEach<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Steps<Result>,
  atAStretch = 64,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(yield* work(item));
    if (results.length % atAStretch === 0) yield PAUSE;
  }
  return results;
}
