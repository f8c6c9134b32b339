/** The property indexes of a graph by label and type, and how they follow its changes. */
import type { Value } from '../values.ts';
import type { MemoryPropertyIndex } from './property-index.ts';

export type Entity = 'node' | 'edge';

/** The value of a key of the entity in question. */
export type Lookup = (key: number) => Value | undefined;

const NONE: readonly MemoryPropertyIndex[] = [];

export class IndexCatalog {
  readonly #node = new Map<number, readonly MemoryPropertyIndex[]>();
  readonly #edge = new Map<number, readonly MemoryPropertyIndex[]>();

  on(entity: Entity, labelOrType: number): readonly MemoryPropertyIndex[] {
    return (entity === 'node' ? this.#node : this.#edge).get(labelOrType) ?? NONE;
  }

  isEmpty(entity: Entity): boolean {
    return (entity === 'node' ? this.#node : this.#edge).size === 0;
  }

  add(index: MemoryPropertyIndex): void {
    const indexes = index.entity === 'node' ? this.#node : this.#edge;
    indexes.set(index.labelOrType, [...this.on(index.entity, index.labelOrType), index]);
  }

  remove(index: MemoryPropertyIndex): void {
    const indexes = index.entity === 'node' ? this.#node : this.#edge;
    const rest = this.on(index.entity, index.labelOrType).filter((other) => other !== index);
    if (rest.length > 0) indexes.set(index.labelOrType, rest);
    else indexes.delete(index.labelOrType);
  }

  /** Enters an entity under some labels (or its type); with `key`, only where the index is over it. */
  insert(entity: Entity, id: number, labelsOrType: readonly number[], lookup: Lookup, key?: number): void {
    for (const index of this.#affected(entity, labelsOrType, key)) {
      const values = valuesOf(index, lookup);
      if (values !== undefined) index.insert(id, values);
    }
  }

  delete(entity: Entity, id: number, labelsOrType: readonly number[], lookup: Lookup, key?: number): void {
    for (const index of this.#affected(entity, labelsOrType, key)) {
      const values = valuesOf(index, lookup);
      if (values !== undefined) index.delete(id, values);
    }
  }

  /** The entity that stands in the way of another with these values under a unique index, and that index. */
  conflict(
    entity: Entity,
    id: number,
    labelsOrType: readonly number[],
    lookup: Lookup,
    key?: number,
  ): { readonly index: MemoryPropertyIndex; readonly other: number; readonly values: readonly Value[] } | undefined {
    for (const index of this.#affected(entity, labelsOrType, key)) {
      if (!index.unique) continue;
      const values = valuesOf(index, lookup);
      const other = values && index.holderBeside(id, values);
      if (values !== undefined && other !== undefined) return { index, other, values };
    }
    return undefined;
  }

  #affected(entity: Entity, labelsOrType: readonly number[], key: number | undefined): readonly MemoryPropertyIndex[] {
    if (this.isEmpty(entity)) return NONE;
    const only = labelsOrType.length === 1 ? this.on(entity, labelsOrType[0] as number) : undefined;
    const all = only ?? labelsOrType.flatMap((label) => this.on(entity, label));
    return key === undefined || all.length === 0 ? all : all.filter((index) => index.keys.includes(key));
  }
}

/** The values that an index would hold, where all its keys are there. */
export function valuesOf(index: MemoryPropertyIndex, lookup: Lookup): Value[] | undefined {
  const values: Value[] = [];
  for (const key of index.keys) {
    const value = lookup(key);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}
