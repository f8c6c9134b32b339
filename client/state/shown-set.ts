import type { Slots } from './numbering.ts';

/** The ids whose flag is set, as a set that costs nothing to make. */
export class ShownSet implements ReadonlySet<string> {
  readonly size: number;
  private readonly ids: readonly string[];
  private readonly slots: Slots;
  private readonly flags: Uint8Array;

  constructor(ids: readonly string[], slots: Slots, flags: Uint8Array) {
    this.ids = ids;
    this.slots = slots;
    this.flags = flags;
    let size = 0;
    for (const flag of flags) size += flag;
    this.size = size;
  }

  has(id: string): boolean {
    const slot = this.slots.get(id);
    return slot !== undefined && this.flags[slot] === 1;
  }

  *values(): SetIterator<string> {
    for (let slot = 0; slot < this.ids.length; slot++) {
      const id = this.ids[slot];
      if (id !== undefined && this.flags[slot] === 1) yield id;
    }
  }

  keys(): SetIterator<string> {
    return this.values();
  }

  *entries(): SetIterator<[string, string]> {
    for (const id of this.values()) yield [id, id];
  }

  forEach(visit: (value: string, key: string, set: ReadonlySet<string>) => void): void {
    for (const id of this.values()) visit(id, id, this);
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }
}
