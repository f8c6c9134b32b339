/**
 * Keeps a full-text index in step with the graph, late: whoever was written is noted, and read again when someone searches.
 *
 * Readers search what is committed; the writer searches its own writes too. What it made the index learn
 * is put right before the next reader searches.
 */

import type { GraphReader } from '../property-graph.ts';
import type { FulltextHit, FulltextIndex } from '../property-schema.ts';
import type { Value } from '../values.ts';

export interface KeeperOptions {
  readonly index: FulltextIndex;
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly number[];
  readonly keys: readonly number[];
}

const PAUSE_EVERY = 200;

export class FulltextKeeper {
  readonly #options: KeeperOptions;
  /** Written since the index last read them, and committed. */
  readonly #stale = new Set<number>();
  /** Written by the open transaction. */
  readonly #written = new Set<number>();
  #knowsWritten = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get entity(): 'node' | 'edge' {
    return this.#options.entity;
  }

  note(id: number): void {
    this.#written.add(id);
  }

  /** The open transaction has ended, one way or the other. */
  settle(): void {
    for (const id of this.#written) this.#stale.add(id);
    this.#written.clear();
    this.#knowsWritten = false;
  }

  search(graph: GraphReader, query: string, isWriter: boolean): readonly FulltextHit[] {
    for (const _ of this.refresh(graph, isWriter));
    return this.#options.index.search(query);
  }

  /** Reads what is stale, in short steps. `graph`: for the writer its transaction, else the newest committed state. */
  *refresh(graph: GraphReader, isWriter: boolean): Generator<void> {
    let work = 0;
    const again = isWriter || this.#knowsWritten ? [...this.#written] : [];
    for (const id of again) {
      this.#read(graph, id);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    this.#knowsWritten = isWriter && this.#written.size > 0;
    for (const id of this.#stale) {
      if (!isWriter || !this.#written.has(id)) this.#read(graph, id);
      this.#stale.delete(id);
      if (++work % PAUSE_EVERY === 0) yield;
    }
  }

  #read(graph: GraphReader, id: number): void {
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
  }
}

function textsOf(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
