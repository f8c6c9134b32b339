/**
 * Distinct values of an index in Cypher's order, apart for each family of comparable values, in blocks of at most a few hundred,
 * so that inserting among many costs little.
 */
import type { Bound } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { compareComparable, compareWithin, type Family, familyOf } from './value-families.ts';
import { compositeKey } from './value-keys.ts';

/** `turn` tells entries of the same value apart (a composite index is ordered by its first value alone). */
export interface Ordered {
  readonly value: Value;
  readonly turn: number;
}

const LARGEST_BLOCK = 512;

export class ValueOrder<E extends Ordered> {
  readonly #families = new Map<Family, E[][]>();
  /** Lists, which are compared one by one: few index them, and fewer ask for a range. */
  readonly #lists = new Set<E>();

  constructor(entries: Iterable<E>) {
    const members = new Map<Family, E[]>();
    for (const entry of entries) {
      const family = familyOf(entry.value);
      if (Array.isArray(entry.value)) this.#lists.add(entry);
      if (family === undefined) continue;
      const known = members.get(family);
      if (known === undefined) members.set(family, [entry]);
      else known.push(entry);
    }
    for (const [family, all] of members) this.#families.set(family, inBlocks(all.sort(compareEntries)));
  }

  insert(entry: E): void {
    const family = familyOf(entry.value);
    if (Array.isArray(entry.value)) this.#lists.add(entry);
    if (family === undefined) return;
    const blocks = this.#families.get(family);
    if (blocks === undefined) {
      this.#families.set(family, [[entry]]);
      return;
    }
    const at = Math.max(0, firstIndex(blocks, (block) => compareEntries(block[0] as E, entry) > 0) - 1);
    const block = blocks[at] as E[];
    block.splice(
      firstIndex(block, (other) => compareEntries(other, entry) > 0),
      0,
      entry,
    );
    if (block.length > LARGEST_BLOCK) blocks.splice(at + 1, 0, block.splice(LARGEST_BLOCK / 2));
  }

  delete(entry: E): void {
    this.#lists.delete(entry);
    const family = familyOf(entry.value);
    const blocks = family === undefined ? undefined : this.#families.get(family);
    if (family === undefined || blocks === undefined) return;
    const at = firstIndex(blocks, (block) => compareEntries(block[0] as E, entry) > 0) - 1;
    const block = blocks[at];
    if (block === undefined) return;
    const index = firstIndex(block, (other) => compareEntries(other, entry) >= 0);
    if (block[index] === entry) block.splice(index, 1);
    if (block.length === 0) blocks.splice(at, 1);
    if (blocks.length === 0) this.#families.delete(family);
  }

  /** Ascending. Values that `<` cannot compare with the bounds are left out. One bound at least is given. */
  *range(lower: Bound | undefined, upper: Bound | undefined): Generator<E> {
    const bound = lower ?? upper;
    if (bound === undefined) throw new RangeError('range: a range has at least one bound');
    if (Array.isArray(bound.value)) {
      const within = [...this.#lists].filter((entry) => isWithin(entry.value, lower, upper));
      yield* within.sort((a, b) => compareComparable(a.value, b.value) ?? a.turn - b.turn);
      return;
    }
    const family = familyOf(bound.value);
    if (family === undefined || (lower && upper && compareComparable(lower.value, upper.value) === null)) return;
    if (compareComparable(bound.value, bound.value) === null) return;
    yield* between(this.#families.get(family) ?? [], lower, upper);
  }

  *startingWith(prefix: string): Generator<E> {
    const blocks = this.#families.get('string') ?? [];
    for (const entry of between(blocks, { value: prefix, inclusive: true }, undefined)) {
      if (typeof entry.value !== 'string' || !entry.value.startsWith(prefix)) return;
      yield entry;
    }
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

function* between<E extends Ordered>(blocks: E[][], lower: Bound | undefined, upper: Bound | undefined): Generator<E> {
  const isIn = (entry: E) => {
    if (lower === undefined) return true;
    const order = compareWithin(entry.value, lower.value);
    return lower.inclusive ? order >= 0 : order > 0;
  };
  let at = firstIndex(blocks, (block) => isIn(block[block.length - 1] as E));
  let from = firstIndex(blocks[at] ?? [], isIn);
  for (; at < blocks.length; at++, from = 0) {
    const block = blocks[at] as E[];
    for (let index = from; index < block.length; index++) {
      const entry = block[index] as E;
      if (upper !== undefined) {
        const order = compareWithin(entry.value, upper.value);
        if (order > 0 || (order === 0 && !upper.inclusive)) return;
      }
      yield entry;
    }
  }
}

/** The first index whose item passes, in a list where all that pass stand at the end; its length where none does. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareEntries(a: Ordered, b: Ordered): number {
  return compareWithin(a.value, b.value) || a.turn - b.turn;
}

function inBlocks<E>(sorted: readonly E[]): E[][] {
  const blocks: E[][] = [];
  const size = LARGEST_BLOCK / 2;
  for (let from = 0; from < sorted.length; from += size) blocks.push(sorted.slice(from, from + size));
  return blocks;
}
