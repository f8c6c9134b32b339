/**
 * Tables of values as grouping tells them apart. Nodes and edges go by their ids, other values by a key that is a primitive.
 * Large lists and maps have no key, which would be as long as they are: they are found by a hash and compared, in steps.
 *
 * A JavaScript Map is made anew whenever it has doubled, at a stretch. So a table that has become large is spread over many
 * Maps, and unevenly, so that they do not double together.
 */
import type { Steps } from '../steps.ts';
import { type GroupKey, groupKey } from '../values/group-key.ts';
import { hashSteps } from '../values/hash.ts';
import { isHeavy } from '../values/long-work.ts';
import { orderSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Execution } from './execution.ts';

const ENTRY = 64;
/** Of the first entry: a table for a few of its kind, and an array. */
const FIRST = 384;
/** Entries from which a table is spread. */
const MANY = 2 ** 14;
const SHARDS = 256;

export class KeyTable<Item> {
  // Made when they are first written to: there may be a table in each of a million groups.
  #byNode: SpreadMap<number, Item> | undefined;
  #byEdge: SpreadMap<number, Item> | undefined;
  #byKey: SpreadMap<GroupKey, Item> | undefined;
  #byHash: Map<number, { readonly value: RuntimeValue; readonly item: Item }[]> | undefined;
  readonly #items: Item[] = [];

  /** For a value that is not heavy. */
  get(value: RuntimeValue): Item | undefined {
    const kind = entityKind(value);
    if (kind === undefined) return this.#byKey?.get(groupKey(value));
    return (kind === 'nodeRef' ? this.#byNode : this.#byEdge)?.get(idOf(value));
  }

  /** For any value. */
  *find(value: RuntimeValue, run: Execution): Steps<Item | undefined> {
    if (!isHeavy(value)) return this.get(value);
    for (const other of this.#byHash?.get(yield* hashSteps(value, run)) ?? []) {
      if ((yield* orderSteps(value, other.value, run)) === 0) return other.item;
    }
    return undefined;
  }

  /** Only for a value that is not there. Answers the approximate bytes that the entry takes beside the value. */
  add(value: RuntimeValue, item: Item): number {
    const entry = this.#keep(item);
    const kind = entityKind(value);
    if (kind !== undefined) {
      if (kind === 'nodeRef') this.#byNode ??= new SpreadMap();
      else this.#byEdge ??= new SpreadMap();
      (kind === 'nodeRef' ? this.#byNode : this.#byEdge)?.set(idOf(value), item);
      return entry;
    }
    const key = groupKey(value);
    this.#byKey ??= new SpreadMap();
    this.#byKey.set(key, item);
    return entry + (typeof key === 'string' ? key.length * 2 : 0);
  }

  *insert(value: RuntimeValue, item: Item, run: Execution): Steps<number> {
    if (!isHeavy(value)) return this.add(value, item);
    const hash = yield* hashSteps(value, run);
    this.#byHash ??= new Map();
    const alike = this.#byHash.get(hash);
    if (alike) alike.push({ value, item });
    else this.#byHash.set(hash, [{ value, item }]);
    return this.#keep(item);
  }

  /** In the order in which they came. */
  items(): readonly Item[] {
    return this.#items;
  }

  /** Answers what an entry takes. */
  #keep(item: Item): number {
    this.#items.push(item);
    return this.#items.length === 1 ? FIRST + ENTRY : ENTRY;
  }
}

function entityKind(value: RuntimeValue): 'nodeRef' | 'edgeRef' | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return value.kind === 'nodeRef' || value.kind === 'edgeRef' ? value.kind : undefined;
}

class SpreadMap<Key extends GroupKey, Item> {
  #whole: Map<Key, Item> | undefined = new Map();
  #shards: readonly Map<Key, Item>[] = [];

  get(key: Key): Item | undefined {
    return this.#whole ? this.#whole.get(key) : this.#shards[shardOf(key)]?.get(key);
  }

  set(key: Key, item: Item): void {
    if (this.#whole === undefined) {
      this.#shards[shardOf(key)]?.set(key, item);
      return;
    }
    this.#whole.set(key, item);
    if (this.#whole.size < MANY) return;
    this.#shards = Array.from({ length: SHARDS }, () => new Map<Key, Item>());
    for (const [known, its] of this.#whole) this.#shards[shardOf(known)]?.set(known, its);
    this.#whole = undefined;
  }
}

/** By the higher bits of a hash: shards further on get up to twice as many. */
const UNEVEN = Uint8Array.from({ length: 4096 }, (_, i) => Math.floor(SHARDS * (Math.sqrt(1 + (3 * i) / 4096) - 1)));
const SPREAD = 0x9e3779b1;

function shardOf(key: GroupKey): number {
  return UNEVEN[Math.imul(codeOf(key), SPREAD) >>> 20] ?? 0;
}

/** Characters of a text that tell its shard. */
const LOOKED_AT = 24;

function codeOf(key: GroupKey): number {
  if (typeof key === 'number') return key | 0 || key * 2 ** 20;
  if (typeof key !== 'string') return Number(key);
  let code = key.length;
  for (let i = Math.max(0, key.length - LOOKED_AT); i < key.length; i++) code = Math.imul(code, 31) + key.charCodeAt(i);
  return code;
}

function idOf(value: RuntimeValue): number {
  return (value as { readonly id: number }).id;
}
