/** A property index as a snapshot reader sees it: the live one's answer, corrected for what was written since. */
import type { Bound, Found, GraphReader, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
import type { GraphData } from './graph-data.ts';
import { type Lookup, valuesOf } from './index-catalog.ts';
import { type MemoryPropertyIndex, wholeOf } from './property-index.ts';
import { SortedBlocks } from './sorted-blocks.ts';
import { compareComparable } from './value-families.ts';
import { compositeKey } from './value-keys.ts';
import { isWithin } from './value-order.ts';
import type { Version } from './version.ts';

export interface SnapshotOfIndex {
  readonly data: GraphData;
  readonly reader: GraphReader;
  readonly version: Version;
}

/** What is asked of an index: how of the live one, and which values answer it. */
interface Question {
  ask(): Found;
  isAnswer(values: readonly Value[]): boolean;
  /** Under which key ids that answer stood; absent: under any. */
  readonly key?: string;
  compare(a: number, b: number): number;
}

const PAUSE_EVERY = 256;

export class SnapshotIndex implements PropertyIndex {
  readonly #index: MemoryPropertyIndex;
  readonly #data: GraphData;
  readonly #reader: GraphReader;
  readonly #version: Version;

  constructor(index: MemoryPropertyIndex, { data, reader, version }: SnapshotOfIndex) {
    this.#index = index;
    this.#data = data;
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

  find(values: readonly Value[]): Found {
    const isBehind = this.#version.isPast || this.#index.isDropped;
    const live = isBehind ? undefined : this.#index.find(values);
    if (Array.isArray(live)) return live;
    const key = compositeKey(values);
    if (key === undefined) return NOBODY;
    const ask = () => live ?? this.#index.find(values);
    return this.#inSteps({ ask, isAnswer: (held) => compositeKey(held) === key, key, compare: (a, b) => a - b });
  }

  range(lower: Bound | undefined, upper: Bound | undefined): Found {
    return this.#inSteps({
      ask: () => this.#index.range(lower, upper),
      isAnswer: ([value = null]) => isWithin(value, lower, upper),
      compare: (a, b) => this.#compare(a, b),
    });
  }

  startsWith(prefix: string): Found {
    return this.#inSteps({
      ask: () => this.#index.startsWith(prefix),
      isAnswer: ([value]) => typeof value === 'string' && value.startsWith(prefix),
      compare: (a, b) => this.#compare(a, b),
    });
  }

  *#inSteps(question: Question): Generator<undefined, readonly number[]> {
    const { rollbacks } = this.#data;
    if (!this.#index.isDropped) {
      const ids = yield* this.#corrected(question, yield* wholeOf(question.ask()));
      // NOTE: what a rollback brings back may be where the steps had been before.
      if (!this.#index.isDropped && this.#data.rollbacks === rollbacks) return ids;
    }
    const { entity, labelOrType } = this.#index;
    const members =
      entity === 'node' ? this.#reader.nodesWithLabelSteps(labelOrType) : this.#reader.edgesOfTypeSteps(labelOrType);
    const held = new SortedBlocks<number>(question.compare);
    yield* this.#addHeld(yield* members, question, held);
    return yield* held.all();
  }

  /** The live answer without what came later, and with what was lost since. */
  *#corrected(question: Question, live: readonly number[]): Generator<undefined, readonly number[]> {
    if (!this.#version.isPast) return live;
    const lost = this.#lost(question.key);
    const first = lost.next();
    if (first.done) {
      const then: number[] = [];
      yield* this.#addHeld(live, question, { add: (id) => then.push(id) });
      return then;
    }
    const held = new SortedBlocks<number>(question.compare);
    for (const ids of [live, [first.value], lost]) yield* this.#addHeld(ids, question, held);
    return yield* held.all();
  }

  *#lost(key: string | undefined): Generator<number, void> {
    for (let version: Version | undefined = this.#version; version !== undefined; version = version.next) {
      const entries = version.lostEntries.get(this.#index);
      if (entries === undefined) continue;
      if (key !== undefined) yield* entries.get(key) ?? NOBODY;
      else for (const ids of entries.values()) yield* ids;
    }
  }

  /** Those of the candidates that were in the index then, with values that answer. */
  *#addHeld(
    candidates: Iterable<number>,
    { isAnswer }: Question,
    held: { add(id: number): unknown },
  ): Generator<undefined> {
    const bound = this.#index.entity === 'node' ? this.#version.nodeIdBound : this.#version.edgeIdBound;
    let work = 0;
    for (const id of candidates) {
      if (++work % PAUSE_EVERY === 0) yield;
      if (id >= bound || !this.#belonged(id)) continue;
      const values = valuesOf(this.#index, this.#lookup(id));
      if (values !== undefined && isAnswer(values)) held.add(id);
    }
  }

  #compare(a: number, b: number): number {
    const key = this.#index.keys[0] ?? -1;
    return (compareComparable(this.#lookup(a)(key) ?? null, this.#lookup(b)(key) ?? null) ?? 0) || a - b;
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

const NOBODY: readonly number[] = [];
