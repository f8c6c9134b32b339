/**
 * Keeps a full-text index in step with the graph, late: whoever was written is noted, and read again when someone searches.
 *
 * Readers search what is committed; the writer searches its own writes too. What it made the index learn
 * is put right before the next reader searches.
 */

import type { GraphReader } from '../property-graph.ts';
import type { FulltextHit, FulltextIndex, FulltextSearchOptions } from '../property-schema.ts';
import type { Value } from '../values.ts';

export interface KeeperOptions {
  readonly index: FulltextIndex;
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly number[];
  readonly keys: readonly number[];
}

/** Letters between two pauses. */
const PAUSE_EVERY = 1000;
const WORK_OF_ONE = 20;

export class FulltextKeeper {
  readonly #options: KeeperOptions;
  /** Of whom the index does not show what is committed. */
  #stale = new Set<number>();
  /** Written by the open transaction. */
  #written = new Set<number>();
  /** Of these, of whom the index does not show what the transaction made of them. */
  readonly #behind = new Set<number>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get entity(): 'node' | 'edge' {
    return this.#options.entity;
  }

  note(id: number): void {
    this.#written.add(id);
    this.#behind.add(id);
  }

  /** The open transaction has ended, one way or the other. NOTE: Neo4j takes in what one transaction wrote by id. */
  settle(): void {
    this.#behind.clear();
    if (this.#stale.size === 0 && isAscending(this.#written)) {
      [this.#stale, this.#written] = [this.#written, this.#stale];
      return;
    }
    for (const id of Int32Array.from(this.#written).sort()) {
      this.#stale.delete(id);
      this.#stale.add(id);
    }
    this.#written.clear();
  }

  /** `newest` gives the writer its transaction, a reader the newest committed state. */
  *search(
    newest: () => GraphReader,
    isWriter: boolean,
    query: string,
    options?: FulltextSearchOptions,
  ): Generator<FulltextHit | undefined> {
    // NOTE: others may write and search during a pause. The last look and the beginning of the search are one step.
    while (isWriter ? !this.#isUpToDateForWriter() : this.#stale.size > 0) {
      for (const _ of this.#refresh(newest, isWriter)) yield undefined;
    }
    yield* this.#options.index.search(query, options);
  }

  #isUpToDateForWriter(): boolean {
    if (this.#behind.size > 0) return false;
    for (const id of this.#stale) if (!this.#written.has(id)) return false;
    return true;
  }

  /** Reads again whom the index shows wrongly, in short steps. */
  *#refresh(newest: () => GraphReader, isWriter: boolean): Generator<undefined> {
    for (const id of this.#options.index.renew()) {
      this.#stale.add(id);
      if (this.#written.has(id)) this.#behind.add(id);
    }
    let work = 0;
    for (const id of this.#stale) {
      const isWritten = this.#written.has(id);
      if (isWriter && isWritten) continue;
      work += this.#read(newest(), id);
      this.#stale.delete(id);
      if (isWritten) this.#behind.add(id);
      if (work < PAUSE_EVERY) continue;
      work = 0;
      yield;
    }
    if (!isWriter) return;
    for (const id of this.#behind) {
      work += this.#read(newest(), id);
      this.#behind.delete(id);
      this.#stale.add(id);
      if (work < PAUSE_EVERY) continue;
      work = 0;
      yield;
    }
  }

  /** Says how much work it was: a letter is one unit. */
  #read(graph: GraphReader, id: number): number {
    const { index, entity, labelsOrTypes, keys } = this.#options;
    const isNode = entity === 'node';
    const isIn = isNode
      ? graph.hasNode(id) && labelsOrTypes.some((label) => graph.hasLabel(id, label))
      : graph.hasEdge(id) && labelsOrTypes.includes(graph.edgeType(id));
    const texts = isIn
      ? keys.flatMap((key) => {
          const value = isNode ? graph.nodeProperty(id, key) : graph.edgeProperty(id, key);
          return textsOf(value).map((text) => ({ property: graph.keyName(key), text }));
        })
      : [];
    index.update(id, texts);
    return texts.reduce((sum, { text }) => sum + text.length, WORK_OF_ONE);
  }
}

function isAscending(ids: Iterable<number>): boolean {
  let last = -1;
  for (const id of ids) {
    if (id < last) return false;
    last = id;
  }
  return true;
}

function textsOf(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
