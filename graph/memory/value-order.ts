/** Distinct values of an index in Cypher's order, apart for each family of comparable values. */
import type { Bound } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { SortedBlocks } from './sorted-blocks.ts';
import { compareComparable, compareWithin, type Family, familyOf } from './value-families.ts';
import { compositeKey } from './value-keys.ts';

/** `turn` tells entries of the same value apart (a composite index is ordered by its first value alone). */
export interface Ordered {
  readonly value: Value;
  readonly turn: number;
}

/** Lists compared at a stretch. */
const LISTS = 64;

export class ValueOrder<E extends Ordered> {
  readonly #families = new Map<Family, SortedBlocks<E>>();
  /** Lists, which are compared one by one: few index them, and fewer ask for a range. */
  readonly #lists = new Set<E>();

  insert(entry: E): void {
    const family = familyOf(entry.value);
    if (Array.isArray(entry.value)) this.#lists.add(entry);
    if (family === undefined) return;
    const known = this.#families.get(family);
    const blocks = known ?? new SortedBlocks<E>(compareEntries);
    if (known === undefined) this.#families.set(family, blocks);
    blocks.add(entry);
  }

  delete(entry: E): void {
    this.#lists.delete(entry);
    const family = familyOf(entry.value);
    if (family !== undefined) this.#families.get(family)?.delete(entry);
  }

  /**
   * Ascending, in pieces, between which the order may change. Values that `<` cannot compare with the bounds are left out.
   * One bound at least is given.
   */
  *range(lower: Bound | undefined, upper: Bound | undefined): Generator<readonly E[]> {
    const bound = lower ?? upper;
    if (bound === undefined) throw new RangeError('range: a range has at least one bound');
    if (Array.isArray(bound.value)) return yield* this.#listsWithin(lower, upper);
    const family = familyOf(bound.value);
    if (family === undefined || (lower && upper && compareComparable(lower.value, upper.value) === null)) return;
    if (compareComparable(bound.value, bound.value) === null) return;
    yield* this.#between(family, lower, ({ value }) => {
      if (upper === undefined) return true;
      const order = compareWithin(value, upper.value);
      return order < 0 || (order === 0 && upper.inclusive);
    });
  }

  startingWith(prefix: string): Generator<readonly E[]> {
    const lower = { value: prefix, inclusive: true };
    return this.#between('string', lower, ({ value }) => typeof value === 'string' && value.startsWith(prefix));
  }

  /** From the lower bound on, as long as it goes on. */
  *#between(family: Family, lower: Bound | undefined, goesOn: (entry: E) => boolean): Generator<readonly E[]> {
    const isIn = ({ value }: E) => {
      if (lower === undefined) return true;
      const order = compareWithin(value, lower.value);
      return lower.inclusive ? order >= 0 : order > 0;
    };
    for (const piece of this.#families.get(family)?.pieces(isIn) ?? []) {
      const end = piece.findIndex((entry) => !goesOn(entry));
      yield end < 0 ? piece : piece.slice(0, end);
      if (end >= 0) return;
    }
  }

  *#listsWithin(lower: Bound | undefined, upper: Bound | undefined): Generator<readonly E[]> {
    const within = new SortedBlocks<E>((a, b) => (compareComparable(a.value, b.value) ?? 0) || a.turn - b.turn);
    let work = 0;
    for (const entry of this.#lists) {
      if (isWithin(entry.value, lower, upper)) within.add(entry);
      if (++work % LISTS === 0) yield [];
    }
    yield* within.pieces();
  }
}

/** Whether `<` and `<=` put a value within the bounds. */
export function isWithin(value: Value, lower: Bound | undefined, upper: Bound | undefined): boolean {
  return [lower, upper].every((bound, side) => {
    if (bound === undefined) return true;
    const order = compareComparable(value, bound.value);
    if (order === null) return bound.inclusive && isSame(value, bound.value);
    return order === 0 ? bound.inclusive : side === 0 ? order > 0 : order < 0;
  });
}

/** NOTE: durations and points have no order, yet `<=` holds between equal ones. */
function isSame(a: Value, b: Value): boolean {
  const key = compositeKey([a]);
  return key !== undefined && key === compositeKey([b]);
}

function compareEntries(a: Ordered, b: Ordered): number {
  return compareWithin(a.value, b.value) || a.turn - b.turn;
}
