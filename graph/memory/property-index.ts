/**
 * A property index: equality by hash, ranges and prefixes by an order that is built when first asked for.
 * Ids under one value are handed out ascending, so an answer does not depend on the history of the graph.
 */
import type { Bound, Found, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { KeyMap } from './key-map.ts';
import { SortedBlocks } from './sorted-blocks.ts';
import { familyOf } from './value-families.ts';
import { compositeKey, type PlainKey, valueKey } from './value-keys.ts';
import { isWithin, type Ordered, ValueOrder } from './value-order.ts';

export interface PropertyIndexOptions {
  readonly name: string;
  readonly entity: 'node' | 'edge';
  readonly labelOrType: number;
  readonly keys: readonly number[];
  readonly unique: boolean;
  /** The version of the schema that it came with: it knows nothing of what was changed before. */
  readonly since: number;
}

/** Entries under one key: the value itself (to order by), and who has it. */
interface IndexEntry extends Ordered {
  /** Ascending; where there are many, as they last were asked for. */
  ids: readonly number[] | undefined;
  many: SortedBlocks<number> | undefined;
}

const LONGEST_ARRAY = 32;
/** Values that are put in order at a stretch. */
const PAUSE_EVERY = 64;

export class MemoryPropertyIndex implements PropertyIndex {
  readonly name: string;
  readonly entity: 'node' | 'edge';
  readonly labelOrType: number;
  readonly keys: readonly number[];
  readonly unique: boolean;
  readonly since: number;
  /** Dropped while someone may still hold it: it is not kept up any more. */
  isDropped = false;
  /** A value that one alone has, which is its own key, needs no entry until there is an order. */
  readonly #plain = new KeyMap<PlainKey, IndexEntry | number>();
  readonly #texts = new KeyMap<PlainKey, IndexEntry | number>();
  #order: ValueOrder<IndexEntry> | undefined;
  /** The values that the order still lacks. */
  #unordered: Iterator<IndexEntry> | undefined;
  #turns = 0;
  #changes = 0;
  #size = 0;

  constructor(options: PropertyIndexOptions) {
    this.name = options.name;
    this.entity = options.entity;
    this.labelOrType = options.labelOrType;
    this.keys = options.keys;
    this.unique = options.unique;
    this.since = options.since;
  }

  get size(): number {
    return this.#size;
  }

  find(values: readonly Value[]): Found {
    const entry = this.#entry(values);
    if (entry === undefined) return NOBODY;
    return typeof entry === 'number' ? [entry] : (entry.ids ?? this.#idsOf(entry));
  }

  /** Whoever but this one has these values, of those that are handed out first. */
  holderBeside(id: number, values: readonly Value[]): number | undefined {
    const entry = this.#entry(values);
    if (entry === undefined || typeof entry === 'number') return entry === id ? undefined : entry;
    for (const ids of entry.many?.pieces() ?? [entry.ids ?? NOBODY]) {
      for (const other of ids) if (other !== id) return other;
    }
    return undefined;
  }

  *range(lower: Bound | undefined, upper: Bound | undefined): Generator<undefined, readonly number[]> {
    const bound = lower ?? upper;
    if (bound !== undefined && !isComparable(bound.value)) return yield* this.#equalTo(bound.value, lower, upper);
    return yield* this.#idsIn((yield* this.#ordered()).range(lower, upper));
  }

  *startsWith(prefix: string): Generator<undefined, readonly number[]> {
    return yield* this.#idsIn((yield* this.#ordered()).startingWith(prefix));
  }

  /** Values that equal nothing are counted out: they can never be found. */
  insert(id: number, values: readonly Value[]): void {
    const place = this.#place(values);
    if (place === undefined) return;
    this.#size++;
    this.#changes++;
    const entry = place.map.get(place.key);
    if (entry === undefined && place.map === this.#plain && this.#order === undefined) {
      place.map.set(place.key, id);
      return;
    }
    if (entry === undefined || typeof entry === 'number') {
      const added = this.#newEntry(values[0] ?? null, entry ?? id);
      place.map.set(place.key, added);
      this.#order?.insert(added);
      if (entry !== undefined) addId(added, id);
      return;
    }
    addId(entry, id);
  }

  delete(id: number, values: readonly Value[]): void {
    const place = this.#place(values);
    const entry = place?.map.get(place.key);
    if (place === undefined || entry === undefined) return;
    if (typeof entry === 'number' ? entry !== id : !removeId(entry, id)) return;
    this.#size--;
    this.#changes++;
    if (typeof entry !== 'number') {
      if (sizeOf(entry) > 0) return;
      this.#order?.delete(entry);
    }
    place.map.delete(place.key);
  }

  /** A range over values without an order holds those that equal its bounds. */
  *#equalTo(value: Value, lower: Bound | undefined, upper: Bound | undefined): Generator<undefined, readonly number[]> {
    if (!isWithin(value, lower, upper)) return NOBODY;
    if (this.keys.length === 1) return yield* wholeOf(this.find([value]));
    const ids = new SortedBlocks<number>(ascending);
    let work = 0;
    for (const entry of this.#texts.values()) {
      if (++work % PAUSE_EVERY === 0) yield;
      if (typeof entry === 'number' || !isWithin(entry.value, lower, upper)) continue;
      for (const id of yield* this.#idsOf(entry)) ids.add(id);
    }
    return yield* ids.all();
  }

  *#idsIn(pieces: Iterable<readonly IndexEntry[]>): Generator<undefined, readonly number[]> {
    const ids: number[] = [];
    for (const piece of pieces) {
      for (const entry of piece) for (const id of entry.ids ?? (yield* this.#idsOf(entry))) ids.push(id);
      yield;
    }
    return ids;
  }

  *#idsOf(entry: IndexEntry): Generator<undefined, readonly number[]> {
    if (entry.ids !== undefined || entry.many === undefined) return entry.ids ?? NOBODY;
    const changes = this.#changes;
    const ids = yield* entry.many.all();
    if (this.#changes === changes) entry.ids = ids;
    return ids;
  }

  #place(values: readonly Value[]): { map: KeyMap<PlainKey, IndexEntry | number>; key: PlainKey } | undefined {
    if (this.keys.length > 1) {
      const key = compositeKey(values);
      return key === undefined ? undefined : { map: this.#texts, key };
    }
    const key = valueKey(values[0] ?? null);
    return key === undefined ? undefined : { map: key.plain ? this.#plain : this.#texts, key: key.key };
  }

  #newEntry(value: Value, id: number): IndexEntry {
    return { value, turn: this.#turns++, ids: [id], many: undefined };
  }

  #entry(values: readonly Value[]): IndexEntry | number | undefined {
    const place = this.#place(values);
    return place?.map.get(place.key);
  }

  /** Takes what the order lacks into it. What is inserted meanwhile takes its place itself, and is not taken in twice. */
  *#ordered(): Generator<undefined, ValueOrder<IndexEntry>> {
    if (this.#order === undefined) {
      this.#order = new ValueOrder();
      this.#unordered = this.#entries();
    }
    for (let work = 1; this.#unordered !== undefined; work++) {
      const next = this.#unordered.next();
      if (next.done) this.#unordered = undefined;
      else this.#order.insert(next.value);
      if (work % PAUSE_EVERY === 0) yield;
    }
    return this.#order;
  }

  /** Every value with an entry of its own from now on. */
  *#entries(): Generator<IndexEntry> {
    for (const map of [this.#plain, this.#texts]) {
      for (const [key, entry] of map) {
        const whole = typeof entry === 'number' ? this.#newEntry(key, entry) : entry;
        if (whole !== entry) map.set(key, whole);
        yield whole;
      }
    }
  }
}

function isComparable(value: Value): boolean {
  return Array.isArray(value) || familyOf(value) !== undefined;
}

const NOBODY: readonly number[] = [];

/** What an index has found, in steps where it is much. */
export function* wholeOf(found: Found): Generator<undefined, readonly number[]> {
  return isArray(found) ? found : yield* found;
}

function isArray(found: Found): found is readonly number[] {
  return Array.isArray(found);
}

function ascending(a: number, b: number): number {
  return a - b;
}

function sizeOf(entry: IndexEntry): number {
  return entry.many?.size ?? entry.ids?.length ?? 0;
}

function addId(entry: IndexEntry, id: number): void {
  const { ids = NOBODY, many } = entry;
  if (many !== undefined) {
    many.add(id);
    entry.ids = undefined;
  } else if (ids.length < LONGEST_ARRAY) {
    entry.ids = [...ids, id].sort(ascending);
  } else {
    entry.many = new SortedBlocks(ascending);
    for (const each of [...ids, id]) entry.many.add(each);
    entry.ids = undefined;
  }
}

function removeId(entry: IndexEntry, id: number): boolean {
  const { ids = NOBODY, many } = entry;
  if (many !== undefined) {
    entry.ids = undefined;
    return many.delete(id);
  }
  entry.ids = ids.filter((other) => other !== id);
  return entry.ids.length < ids.length;
}
