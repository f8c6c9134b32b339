/** Tables of values as grouping tells them apart, quick where the values are nodes or edges: those need no text for a key. */
import { type GroupKey, groupKey } from '../values/group-key.ts';
import type { RuntimeValue } from '../values/runtime.ts';

export class KeyTable<Item> {
  readonly #byNode = new Map<number, Item>();
  readonly #byEdge = new Map<number, Item>();
  readonly #byKey = new Map<GroupKey, Item>();
  readonly #items: Item[] = [];

  get(value: RuntimeValue): Item | undefined {
    const entities = this.#entities(value);
    return entities ? entities.get(idOf(value)) : this.#byKey.get(groupKey(value));
  }

  /** Only for a value that is not there. Answers the approximate bytes that the entry takes. */
  add(value: RuntimeValue, item: Item): number {
    this.#items.push(item);
    const entities = this.#entities(value);
    if (entities) {
      entities.set(idOf(value), item);
      return 48;
    }
    const key = groupKey(value);
    this.#byKey.set(key, item);
    return 48 + (typeof key === 'string' ? key.length * 2 : 0);
  }

  /** In the order in which they came. */
  items(): readonly Item[] {
    return this.#items;
  }

  #entities(value: RuntimeValue): Map<number, Item> | undefined {
    if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
    return value.kind === 'nodeRef' ? this.#byNode : value.kind === 'edgeRef' ? this.#byEdge : undefined;
  }
}

function idOf(value: RuntimeValue): number {
  return (value as { readonly id: number }).id;
}
