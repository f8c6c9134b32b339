/** A property index as a snapshot reader sees it: the live one's answer, corrected for what was written since. */
import type { Bound, GraphReader, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { type Lookup, valuesOf } from './index-catalog.ts';
import type { MemoryPropertyIndex } from './property-index.ts';
import { compareComparable } from './value-families.ts';
import { compositeKey } from './value-keys.ts';
import { isWithin } from './value-order.ts';
import type { Version } from './version.ts';

export class SnapshotIndex implements PropertyIndex {
  readonly #index: MemoryPropertyIndex;
  readonly #reader: GraphReader;
  readonly #version: Version;

  constructor(index: MemoryPropertyIndex, reader: GraphReader, version: Version) {
    this.#index = index;
    this.#reader = reader;
    this.#version = version;
  }

  get name(): string {
    return this.#index.name;
  }
  get entity(): 'node' | 'edge' {
    return this.#index.entity;
  }
  get labelOrType(): number {
    return this.#index.labelOrType;
  }
  get keys(): readonly number[] {
    return this.#index.keys;
  }
  get unique(): boolean {
    return this.#index.unique;
  }
  get size(): number {
    return this.#index.size;
  }

  find(values: readonly Value[]): readonly number[] {
    const live = this.#index.isDropped ? this.#members() : this.#index.find(values);
    if (!this.#version.isPast && !this.#index.isDropped) return live;
    const wanted = compositeKey(values);
    if (wanted === undefined) return [];
    const lost = this.#lostEntries((entries) => entries.get(wanted) ?? []);
    const then = this.#thatHeld([...live, ...lost], (held) => compositeKey(held) === wanted);
    return lost.length === 0 ? then : then.sort((a, b) => a - b);
  }

  range(lower: Bound | undefined, upper: Bound | undefined): readonly number[] {
    return this.#inOrder(
      () => this.#index.range(lower, upper),
      (value) => isWithin(value, lower, upper),
    );
  }

  startsWith(prefix: string): readonly number[] {
    return this.#inOrder(
      () => this.#index.startsWith(prefix),
      (value) => typeof value === 'string' && value.startsWith(prefix),
    );
  }

  #inOrder(ask: () => readonly number[], matches: (value: Value) => boolean): readonly number[] {
    const { isDropped } = this.#index;
    const live = isDropped ? this.#members() : ask();
    if (!this.#version.isPast && !isDropped) return live;
    const lost = this.#lostEntries((entries) => [...entries.values()].flat());
    const then = this.#thatHeld([...live, ...lost], (held) => matches(held[0] ?? null));
    if (lost.length === 0 && !isDropped) return then;
    const key = this.#index.keys[0] ?? -1;
    const heldBy = (id: number) => this.#lookup(id)(key) ?? null;
    return then.sort((a, b) => compareComparable(heldBy(a), heldBy(b)) || a - b);
  }

  #lostEntries(pick: (entries: ReadonlyMap<string, readonly number[]>) => readonly number[]): number[] {
    const lost: number[] = [];
    for (let version: Version | undefined = this.#version; version !== undefined; version = version.next) {
      const entries = version.lostEntries.get(this.#index);
      if (entries !== undefined) for (const id of pick(entries)) lost.push(id);
    }
    return lost;
  }

  /** Those of the candidates, each once, that were in the index then with values that match. */
  #thatHeld(candidates: readonly number[], matches: (values: readonly Value[]) => boolean): number[] {
    const isNode = this.#index.entity === 'node';
    const bound = isNode ? this.#version.nodeIdBound : this.#version.edgeIdBound;
    return [...new Set(candidates)].filter((id) => {
      if (id >= bound || !this.#belonged(id)) return false;
      const values = valuesOf(this.#index, this.#lookup(id));
      return values !== undefined && matches(values);
    });
  }

  /** All that may be in the index: asked where it was dropped, and is behind. */
  #members(): readonly number[] {
    const { entity, labelOrType } = this.#index;
    return [...(entity === 'node' ? this.#reader.nodesWithLabel(labelOrType) : this.#reader.edgesOfType(labelOrType))];
  }

  #belonged(id: number): boolean {
    return this.#index.entity === 'node'
      ? this.#reader.hasLabel(id, this.#index.labelOrType)
      : this.#reader.edgeType(id) === this.#index.labelOrType;
  }

  #lookup(id: number): Lookup {
    return (key) =>
      this.#index.entity === 'node' ? this.#reader.nodeProperty(id, key) : this.#reader.edgeProperty(id, key);
  }
}
