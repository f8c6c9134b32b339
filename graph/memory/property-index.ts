/**
 * A property index: equality by hash, ranges and prefixes by an order that is built when first asked for.
 * Ids under one value are handed out ascending, so an answer does not depend on the history of the graph.
 */
import type { Bound, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
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
  /** Ascending; where there are many, their order as last asked for. */
  ids: readonly number[] | undefined;
  many: Set<number> | undefined;
}

const LONGEST_ARRAY = 32;

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
  readonly #plain = new Map<PlainKey, IndexEntry | number>();
  readonly #texts = new Map<PlainKey, IndexEntry | number>();
  #order: ValueOrder<IndexEntry> | undefined;
  #turns = 0;
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

  find(values: readonly Value[]): readonly number[] {
    const entry = this.#entry(values);
    if (entry === undefined) return NOBODY;
    return typeof entry === 'number' ? [entry] : idsOf(entry);
  }

  range(lower: Bound | undefined, upper: Bound | undefined): readonly number[] {
    const bound = lower ?? upper;
    if (bound !== undefined && !isComparable(bound.value)) return this.#equalTo(bound.value, lower, upper);
    const ids: number[] = [];
    for (const entry of this.#ordered().range(lower, upper)) for (const id of idsOf(entry)) ids.push(id);
    return ids;
  }

  startsWith(prefix: string): readonly number[] {
    const ids: number[] = [];
    for (const entry of this.#ordered().startingWith(prefix)) for (const id of idsOf(entry)) ids.push(id);
    return ids;
  }

  /** Values that equal nothing are counted out: they can never be found. */
  insert(id: number, values: readonly Value[]): void {
    const place = this.#place(values);
    if (place === undefined) return;
    this.#size++;
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
    if (typeof entry !== 'number') {
      if ((entry.many?.size ?? entry.ids?.length ?? 0) > 0) return;
      this.#order?.delete(entry);
    }
    place.map.delete(place.key);
  }

  /** A range over values without an order holds those that equal its bounds. */
  #equalTo(value: Value, lower: Bound | undefined, upper: Bound | undefined): readonly number[] {
    if (!isWithin(value, lower, upper)) return NOBODY;
    if (this.keys.length === 1) return this.find([value]);
    const entries = [...this.#texts.values()].filter((entry) => typeof entry !== 'number');
    const ids = entries.filter((entry) => isWithin(entry.value, lower, upper)).flatMap(idsOf);
    return ids.sort((a, b) => a - b);
  }

  #place(values: readonly Value[]): { map: Map<PlainKey, IndexEntry | number>; key: PlainKey } | undefined {
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

  #ordered(): ValueOrder<IndexEntry> {
    this.#order ??= new ValueOrder(this.#entries());
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

function idsOf(entry: IndexEntry): readonly number[] {
  entry.ids ??= Array.from(Int32Array.from(entry.many ?? NOBODY).sort());
  return entry.ids;
}

function addId(entry: IndexEntry, id: number): void {
  const { ids } = entry;
  if (entry.many === undefined && ids !== undefined && ids.length < LONGEST_ARRAY) {
    entry.ids = [...ids, id].sort((a, b) => a - b);
    return;
  }
  entry.many ??= new Set(ids);
  entry.many.add(id);
  entry.ids = undefined;
}

function removeId(entry: IndexEntry, id: number): boolean {
  if (entry.many !== undefined) {
    entry.ids = undefined;
    return entry.many.delete(id);
  }
  const ids = entry.ids ?? NOBODY;
  entry.ids = ids.filter((other) => other !== id);
  return entry.ids.length < ids.length;
}
