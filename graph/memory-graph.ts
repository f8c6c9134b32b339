/**
 * A property graph in memory, for a hundred thousand nodes or a few million edges in one process.
 *
 * One transaction writes at a time; any number of readers, each with the state of the moment in which it began, read beside it.
 */
import { GraphData } from './memory/graph-data.ts';
import { LiveReader } from './memory/live-reader.ts';
import { GraphLoader } from './memory/loader.ts';
import { Schema } from './memory/schema.ts';
import type { SchemaRule } from './memory/schema-rules.ts';
import { SnapshotReader } from './memory/snapshot-reader.ts';
import { MemoryTransaction } from './memory/transaction.ts';
import { newVersion, type Version } from './memory/version.ts';
import type { GraphReader } from './property-graph.ts';
import type { SchemaReader, SchemaTools } from './property-schema.ts';

/** A transaction on a MemoryGraph: reads its own writes, and commits or rolls back whole. */
export type GraphTransaction = MemoryTransaction;

/** A committed state, which does not change any more. */
export type GraphSnapshot = GraphReader & SchemaReader;

/** Reading a MemoryGraph itself shows the live state, the writes of a transaction under way included. */
export interface MemoryGraph extends GraphReader, SchemaReader {
  /** Throws while another transaction is open. */
  begin(): GraphTransaction;
  /** The committed state of this moment, whatever is written later. Needs no closing. */
  snapshot(): GraphSnapshot;
  /** Fills a graph that is still empty with what was kept of one, ids and all. */
  load(): GraphLoader;
  /** Indexes and constraints as they have to be kept. */
  rules(): readonly SchemaRule[];
}

/** An empty graph. Without `tools` it takes no full-text index and no type constraint. */
export function createMemoryGraph(tools: SchemaTools = {}): MemoryGraph {
  const data = new GraphData();
  return new VersionedGraph(data, new Schema(data, tools));
}

class VersionedGraph extends LiveReader implements MemoryGraph {
  #version: Version;
  #isOpen = false;

  constructor(data: GraphData, schema: Schema) {
    super(data, schema);
    this.#version = newVersion(data);
  }

  begin(): GraphTransaction {
    if (this.#isOpen) throw new Error('graph: a transaction is open already; commit it or roll it back first');
    this.#isOpen = true;
    return new MemoryTransaction(this.data, this.schema, this.#version, {
      partCommitted: () => this.#partCommitted(),
      partRolledBack: () => this.#settle(),
      committed: () => this.#committed(),
      rolledBack: () => this.#ended(),
    });
  }

  snapshot(): GraphSnapshot {
    return new SnapshotReader(this.data, this.schema, this.#version);
  }

  load(): GraphLoader {
    if (this.#isOpen || this.nodeIdBound > 0) throw new Error('graph: only an empty graph can be loaded');
    this.#isOpen = true;
    return new GraphLoader(this.data, this.schema, this, () => {
      this.#version.isPast = true;
      this.#committed();
    });
  }

  rules(): readonly SchemaRule[] {
    return [...this.schema.rules.values()];
  }

  #settle(): void {
    for (const fulltext of this.data.fulltexts) fulltext.settle();
  }

  #ended(): void {
    this.#isOpen = false;
    this.#settle();
  }

  #committed(): void {
    this.#ended();
    this.#partCommitted();
  }

  #partCommitted(): Version {
    this.#settle();
    if (!this.#version.isPast) return this.#version;
    const next = newVersion(this.data);
    this.#version.next = next;
    this.#version = next;
    if (this.data.adjacency.isWasteful) this.data.adjacency.compact();
    return next;
  }
}
