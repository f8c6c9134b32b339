/**
 * A Map by values that grows without a pause, as `IdMap` does by ids: in parts by a cheap hash of the key, for a JavaScript Map
 * is made anew whenever it has doubled. Keys that hash alike cost such a pause, and nothing else.
 */

const PARTS = 256;
/** Of a text so many letters are looked at, from its end: what tells texts apart is mostly there. */
const LETTERS = 12;

export class KeyMap<Key extends string | number | bigint | boolean, Item> {
  readonly #parts: (Map<Key, Item> | undefined)[] = new Array(PARTS).fill(undefined);

  get(key: Key): Item | undefined {
    return this.#parts[partOf(key)]?.get(key);
  }

  set(key: Key, item: Item): void {
    const at = partOf(key);
    const part = this.#parts[at] ?? new Map<Key, Item>();
    this.#parts[at] = part.set(key, item);
  }

  delete(key: Key): void {
    this.#parts[partOf(key)]?.delete(key);
  }

  /** What is put in meanwhile may come or not. */
  *[Symbol.iterator](): Generator<[Key, Item], void, undefined> {
    for (let at = 0; at < PARTS; at++) yield* this.#parts[at] ?? [];
  }

  *values(): Generator<Item, void, undefined> {
    for (const [, item] of this) yield item;
  }
}

function partOf(key: string | number | bigint | boolean): number {
  let hash = 0;
  if (typeof key === 'number') hash = key * 1024;
  else {
    const text = String(key);
    for (let at = Math.max(0, text.length - LETTERS); at < text.length; at++) {
      hash = Math.imul(hash, 31) + text.charCodeAt(at);
    }
  }
  return Math.imul(hash, 0x9e3779b1) >>> 24;
}
