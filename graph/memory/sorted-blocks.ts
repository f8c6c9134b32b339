/**
 * Items in order, in blocks of at most a few hundred: adding one among a million costs little, and reading them all can stop
 * after any block, whatever is added and deleted until it goes on.
 */

const LARGEST_BLOCK = 512;

export class SortedBlocks<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  readonly #blocks: Item[][] = [];
  #size = 0;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  /** False where one is there that compares equal. */
  add(item: Item): boolean {
    const at = Math.min(this.#blockFor(item), Math.max(0, this.#blocks.length - 1));
    const block = this.#blocks[at];
    const index = block === undefined ? 0 : this.#placeIn(block, item);
    if (block !== undefined && index < block.length && this.#compare(block[index] as Item, item) === 0) return false;
    this.#size++;
    if (block === undefined || (index === block.length && index === LARGEST_BLOCK)) {
      this.#blocks.push([item]);
      return true;
    }
    block.splice(index, 0, item);
    if (block.length > LARGEST_BLOCK) this.#blocks.splice(at + 1, 0, block.splice(LARGEST_BLOCK / 2));
    return true;
  }

  /** False where none is there that compares equal. */
  delete(item: Item): boolean {
    const at = this.#blockFor(item);
    const block = this.#blocks[at];
    if (block === undefined) return false;
    const index = this.#placeIn(block, item);
    if (this.#compare(block[index] as Item, item) !== 0) return false;
    this.#size--;
    block.splice(index, 1);
    if (block.length === 0) this.#blocks.splice(at, 1);
    return true;
  }

  /**
   * In pieces, ascending, from the first that passes on, where all behind it pass too. Between two pieces there may be changes:
   * what is there all the time is given out once.
   */
  *pieces(isIn: (item: Item) => boolean = () => true): Generator<readonly Item[]> {
    let passes = isIn;
    for (;;) {
      const block = this.#blocks[this.#blockOf(passes)];
      if (block === undefined) return;
      const piece = block.slice(firstIndex(block, passes));
      const last = piece[piece.length - 1] as Item;
      passes = (item) => this.#compare(item, last) > 0;
      yield piece;
    }
  }

  /** All of them, in short steps. */
  *all(): Generator<undefined, readonly Item[]> {
    const all: Item[] = [];
    for (const piece of this.pieces()) {
      for (const item of piece) all.push(item);
      yield;
    }
    return all;
  }

  /** The first block in which one passes. */
  #blockOf(passes: (item: Item) => boolean): number {
    return firstIndex(this.#blocks, (block) => passes(block[block.length - 1] as Item));
  }

  /** The first block that ends with the item or one behind it. */
  #blockFor(item: Item): number {
    const blocks = this.#blocks;
    const compare = this.#compare;
    return firstIndex(blocks, (block) => compare(block[block.length - 1] as Item, item) >= 0);
  }

  #placeIn(block: readonly Item[], item: Item): number {
    const compare = this.#compare;
    let low = 0;
    let high = block.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(block[middle] as Item, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
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
