/**
 * Distinct values of an index in Cypher's order, apart for each family of comparable values, in blocks of at most a few hundred,
 * so that inserting among many costs little.
 */
import type { Bound } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { compareWithin, type Family, familyOf } from './value-families.ts';

/** `turn` tells entries of the same value apart (a composite index is ordered by its first value alone). */
export interface Ordered {
  readonly value: Value;
  readonly turn: number;
}

const LARGEST_BLOCK = 512;

export class ValueOrder<E extends Ordered> {
  readonly #families = new Map<Family, E[][]>();

  constructor(entries: Iterable<E>) {
    const members = new Map<Family, E[]>();
    for (const entry of entries) {
      const family = familyOf(entry.value);
      if (family === undefined) continue;
      const known = members.get(family);
      if (known === undefined) members.set(family, [entry]);
      else known.push(entry);
    }
    for (const [family, all] of members) this.#families.set(family, inBlocks(all.sort(compareEntries)));
  }

  insert(entry: E): void {
    const family = familyOf(entry.value);
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

  /** Ascending. Values of another family than the bounds' are left out; without bounds everything ordered is in, by family. */
  *range(lower: Bound | undefined, upper: Bound | undefined): Generator<E> {
    const families = [lower, upper].flatMap((bound) => (bound === undefined ? [] : [familyOf(bound.value)]));
    for (const [family, blocks] of this.#families) {
      if (families.some((wanted) => wanted !== family)) continue;
      if ([lower, upper].some((bound) => typeof bound?.value === 'number' && Number.isNaN(bound.value))) continue;
      yield* between(blocks, lower, upper);
    }
  }

  *startingWith(prefix: string): Generator<E> {
    const blocks = this.#families.get('string') ?? [];
    for (const entry of between(blocks, { value: prefix, inclusive: true }, undefined)) {
      if (typeof entry.value !== 'string' || !entry.value.startsWith(prefix)) return;
      yield entry;
    }
  }
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
