/**
 * A Map by ids that grows without a pause. A JavaScript Map is made anew whenever it has doubled, which takes longer than a slice
 * when it holds a million entries; so each block of neighbouring ids has a Map of its own.
 */

/** Ids in a block: 2 to this power. */
const BLOCK_BITS = 13;

export class IdMap<Item> implements ReadonlyIdMap<Item> {
  readonly #blocks = new Map<number, Map<number, Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: number): Item | undefined {
    return this.#blocks.get(id >>> BLOCK_BITS)?.get(id);
  }

  has(id: number): boolean {
    return this.#blocks.get(id >>> BLOCK_BITS)?.has(id) ?? false;
  }

  set(id: number, item: Item): this {
    const known = this.#blocks.get(id >>> BLOCK_BITS);
    const block = known ?? new Map<number, Item>();
    if (known === undefined) this.#blocks.set(id >>> BLOCK_BITS, block);
    const before = block.size;
    block.set(id, item);
    this.#size += block.size - before;
    return this;
  }

  clear(): void {
    this.#blocks.clear();
    this.#size = 0;
  }

  *keys(): Generator<number, void, undefined> {
    for (const block of this.#blocks.values()) yield* block.keys();
  }

  /** The ids of each block, all ascending: a block is little, so that there may be a pause behind each. */
  *ascending(): Generator<readonly number[], void, undefined> {
    for (const block of [...this.#blocks.keys()].sort((a, b) => a - b)) {
      yield [...(this.#blocks.get(block)?.keys() ?? [])].sort((a, b) => a - b);
    }
  }

  *[Symbol.iterator](): Generator<[number, Item], void, undefined> {
    for (const block of this.#blocks.values()) yield* block;
  }
}

export interface ReadonlyIdMap<Item> {
  readonly size: number;
  get(id: number): Item | undefined;
}
