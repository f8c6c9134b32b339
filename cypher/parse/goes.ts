/**
 * Reads a long text in goes: a series in it is broken off when a go has done enough, and what there was of it is kept, so that
 * the next go, which begins with the text, comes by quickly and goes on there.
 *
 * So the grammar is plain functions, quick for small statements, and yet no large one keeps others waiting.
 */

/** Thrown through the grammar at the end of a go. */
export const BROKEN_OFF: unique symbol = Symbol('broken off');

/** Items of series in one go. */
const ENOUGH = 1024;
/** A series that took this many items, those inside of it included, is kept whole. */
const WORTH_KEEPING = 128;

/** A series as far as it was read. */
export interface Begun<T> {
  readonly kind: string;
  /** The token that it begins with. */
  readonly start: number;
  readonly items: T[];
  isWhole: boolean;
  /** The token to go on with; below 0 before the first. */
  index: number;
  height: number;
  /** Work done before it, in this go. */
  readonly since: number;
}

export class Goes {
  readonly #kept = new Map<string, Begun<unknown>>();
  readonly #most: number;
  #work = 0;
  #enough: number;
  #furthest = 0;
  /** Things under way that cannot be broken off. */
  #held = 0;

  constructor(most = ENOUGH) {
    this.#most = most;
    this.#enough = most;
  }

  /** Counts one item. Throws at the end of the go. */
  work(): void {
    this.#work++;
    if (this.#work > this.#enough && this.#held === 0) throw BROKEN_OFF;
  }

  /** The series of that kind at a token, as it was left or from its beginning. */
  begun<T>(kind: string, start: number): Begun<T> {
    const kept = this.#kept.size === 0 ? undefined : this.#kept.get(kind + start);
    // The same place in the text and the same rule: what was kept is of the type that was read.
    if (kept !== undefined) return kept as Begun<T>;
    return { kind, start, items: [], isWhole: false, index: -1, height: 0, since: this.#work };
  }

  keep(begun: Begun<unknown>): void {
    this.#kept.set(begun.kind + begun.start, begun);
  }

  finish(begun: Begun<unknown>): void {
    begun.isWhole = true;
    if (this.#work - begun.since > WORTH_KEEPING) this.keep(begun);
  }

  /** `rule` in one go, however long it takes. */
  inOne<T>(rule: () => T): T {
    this.#held++;
    try {
      return rule();
    } finally {
      this.#held--;
    }
  }

  /** `index` is where the go before ended. One that came no further than another did too little: this one does more. */
  next(index: number): void {
    this.#enough = index > this.#furthest ? this.#most : this.#enough * 2;
    this.#furthest = Math.max(index, this.#furthest);
    this.#work = 0;
  }
}
