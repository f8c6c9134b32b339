/**
 * One transaction: reads its own writes, remembers what they replaced, counts them, and either commits or leaves no trace.
 *
 * Before an entity that is older than the transaction changes, its image goes into the current version (version.ts), where
 * readers go on seeing it; created ones need no image, their ids tell them. So creating costs nothing extra.
 */
import { IdMap } from '../id-map.ts';
import type { GraphWriter, PartialCommits } from '../property-graph.ts';
import type { ConstraintRequest, IndexRequest, SchemaWriter } from '../property-schema.ts';
import { type Counters, NO_COUNTERS } from '../store.ts';
import type { PropertyMap, Value } from '../values.ts';
import { hasEdges, refuseConflict, stillHasEdges } from './constraint-checks.ts';
import type { GraphData } from './graph-data.ts';
import type { Ids } from './id-set.ts';
import { ImageRecorder } from './image-recorder.ts';
import type { Entity, Lookup } from './index-catalog.ts';
import { LiveReader } from './live-reader.ts';
import { NO_PROPERTIES, type PropertyRow, valueIn } from './property-table.ts';
import { checkRequirement } from './required-properties.ts';
import type { Schema } from './schema.ts';
import { SchemaEditor } from './schema-editor.ts';
import { clearVersion, type Version } from './version.ts';

type MutableCounters = { -readonly [K in keyof Counters]: Counters[K] };

/** What a transaction touched, by id; the state to write down is the graph's own. */
export interface GraphChanges {
  /** Created ones have the ids from here up to the graph's bounds; those already gone again are not there. */
  readonly nodesFrom: number;
  readonly edgesFrom: number;
  /** Older ones that were changed or deleted. */
  readonly changedNodes: Iterable<number>;
  readonly changedEdges: Iterable<number>;
  readonly schemaChanged: boolean;
  readonly isEmpty: boolean;
}

/** What becomes of a transaction: told to the graph that began it. */
export interface TransactionEnd {
  /** A part of it was, and it goes on: against the version that is answered. */
  partCommitted(): Version;
  partRolledBack(): void;
  committed(): void;
  rolledBack(): void;
}

const PAUSE_EVERY = 512;

export class MemoryTransaction extends LiveReader implements GraphWriter, SchemaWriter, PartialCommits {
  #version: Version;
  #recorder: ImageRecorder;
  readonly #end: TransactionEnd;
  readonly #editor: SchemaEditor;
  readonly #counters: MutableCounters = { ...NO_COUNTERS };
  /** As they were when the last part was committed. */
  #committedCounters: Counters = NO_COUNTERS;
  /** Deleted while they had edges: those must be gone at commit. */
  readonly #bereft: Ids = new IdMap();
  /** Nothing was written since all was checked. */
  #isChecked = false;
  #state: 'open' | 'closed' = 'open';

  constructor(data: GraphData, schema: Schema, version: Version, end: TransactionEnd) {
    super(data, schema);
    this.#version = version;
    this.#recorder = new ImageRecorder(data, version);
    this.#end = end;
    this.#editor = new SchemaEditor(schema, this, this.#counters);
  }

  /** What was changed so far, counted as Neo4j counts. */
  get counters(): Counters {
    return { ...this.#counters };
  }

  internLabel(name: string): number {
    return this.data.labels.intern(name);
  }
  internType(name: string): number {
    return this.data.types.intern(name);
  }
  internKey(name: string): number {
    return this.data.keys.intern(name);
  }

  createNode(labels: readonly number[], properties: PropertyMap): number {
    this.#begin();
    const row = this.#row(properties);
    this.#refuseConflict('node', -1, labels, (key) => valueIn(row, key));
    for (const label of labels) this.#recorder.labelCount(label);
    this.#counters.nodesCreated++;
    this.#counters.propertiesSet += row.keys.length;
    const node = this.data.addNode(labels, row);
    this.#counters.labelsAdded += this.data.labelsOf(node).length;
    return node;
  }

  createEdge(type: number, start: number, end: number, properties: PropertyMap): number {
    this.#begin();
    const row = this.#row(properties);
    this.#refuseConflict('edge', -1, [type], (key) => valueIn(row, key));
    this.#recorder.typeCount(type);
    this.#counters.relationshipsCreated++;
    this.#counters.propertiesSet += row.keys.length;
    return this.data.addEdge(type, start, end, row);
  }

  deleteNode(node: number): void {
    if (!this.hasNode(node)) return;
    this.#begin();
    this.#recorder.node(node);
    this.#recorder.entries('node', node, this.labelsOf(node));
    for (const label of this.labelsOf(node)) this.#recorder.labelCount(label);
    if (hasEdges(this, node)) this.#bereft.set(node, true);
    this.data.removeNode(node);
    this.#counters.nodesDeleted++;
  }

  deleteEdge(edge: number): void {
    if (!this.hasEdge(edge)) return;
    this.#begin();
    const type = this.edgeType(edge);
    this.#recorder.edge(edge);
    this.#recorder.entries('edge', edge, [type]);
    this.#recorder.typeCount(type);
    this.#recorder.lostEdge(edge);
    this.data.removeEdge(edge);
    this.#counters.relationshipsDeleted++;
  }

  addLabel(node: number, label: number): boolean {
    if (!this.hasNode(node) || this.hasLabel(node, label)) return false;
    this.#begin();
    this.#refuseConflict('node', node, [label], (key) => this.nodeProperty(node, key));
    this.#recorder.node(node);
    this.#recorder.labelCount(label);
    this.data.addLabel(node, label);
    this.#counters.labelsAdded++;
    return true;
  }

  removeLabel(node: number, label: number): boolean {
    if (!this.hasNode(node) || !this.hasLabel(node, label)) return false;
    this.#begin();
    this.#recorder.node(node);
    this.#recorder.entries('node', node, [label]);
    this.#recorder.labelCount(label);
    this.data.removeLabel(node, label);
    this.#counters.labelsRemoved++;
    return true;
  }

  setNodeProperty(node: number, key: number, value: Value | undefined): void {
    if (this.hasNode(node)) this.#setProperty('node', node, key, value);
  }

  setEdgeProperty(edge: number, key: number, value: Value | undefined): void {
    if (this.hasEdge(edge)) this.#setProperty('edge', edge, key, value);
  }

  countAsSet(properties: number): void {
    this.#counters.propertiesSet += properties;
  }

  createIndex(request: IndexRequest): boolean {
    this.#begin();
    return this.#editor.createIndex(request);
  }
  *createIndexSteps(request: IndexRequest): Generator<undefined, boolean> {
    this.#begin();
    return yield* this.#editor.createIndexSteps(request);
  }
  dropIndex(name: string, ifExists: boolean): boolean {
    this.#begin();
    return this.#editor.dropIndex(name, ifExists);
  }
  createConstraint(request: ConstraintRequest): boolean {
    this.#begin();
    return this.#editor.createConstraint(request);
  }
  *createConstraintSteps(request: ConstraintRequest): Generator<undefined, boolean> {
    this.#begin();
    return yield* this.#editor.createConstraintSteps(request);
  }
  dropConstraint(name: string, ifExists: boolean): boolean {
    this.#begin();
    return this.#editor.dropConstraint(name, ifExists);
  }

  /** Checks what Neo4j checks at commit. After it, what `changes` tells can be written down before `commit`. */
  checkCommit(): void {
    for (const _ of this.checkCommitSteps());
  }

  /** The same in short steps. */
  *checkCommitSteps(): Generator<undefined> {
    if (this.#isChecked) return;
    let work = 0;
    for (const node of this.#bereft.keys()) {
      if (hasEdges(this, node)) throw stillHasEdges(node, this.#version.nodeIdBound);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    for (const requirement of this.schema.requirements) {
      yield* checkRequirement(this, requirement, this.#written(requirement.rule.entity));
    }
    this.#isChecked = true;
  }

  /** How many names are interned, used or not. */
  nameCounts(): { readonly labels: number; readonly types: number; readonly keys: number } {
    return { labels: this.data.labels.size, types: this.data.types.size, keys: this.data.keys.size };
  }

  changes(): GraphChanges {
    const { nodeIdBound, edgeIdBound, nodes, edges } = this.#version;
    const isEmpty =
      nodes.size === 0 && edges.size === 0 && nodeIdBound === this.nodeIdBound && edgeIdBound === this.edgeIdBound;
    return {
      nodesFrom: nodeIdBound,
      edgesFrom: edgeIdBound,
      changedNodes: nodes.keys(),
      changedEdges: edges.keys(),
      schemaChanged: this.#editor.hasChanged,
      isEmpty: isEmpty && !this.#editor.hasChanged,
    };
  }

  /** Makes the changes what new readers see. Throws, still open, where `checkCommit` does. */
  commit(): void {
    this.#refuseClosed();
    this.checkCommit();
    this.#state = 'closed';
    this.#end.committed();
  }

  commitPart(): void {
    this.#refuseClosed();
    this.checkCommit();
    this.#version = this.#end.partCommitted();
    this.#recorder = new ImageRecorder(this.data, this.#version);
    this.#committedCounters = this.counters;
    this.#bereft.clear();
    this.#isChecked = false;
  }

  *rollbackPartSteps(): Generator<undefined> {
    this.#refuseClosed();
    yield* this.#undoSteps();
    Object.assign(this.#counters, this.#committedCounters);
    this.#bereft.clear();
    this.#isChecked = false;
    this.#end.partRolledBack();
  }

  wasDeletedHere(entity: Entity, id: number): boolean {
    const { nodeIdBound, edgeIdBound, nodes, edges } = this.#version;
    if (entity === 'node') return !this.hasNode(id) && (id >= nodeIdBound || nodes.has(id));
    return !this.hasEdge(id) && (id >= edgeIdBound || edges.has(id));
  }

  /** Undoes what is not committed. */
  rollback(): void {
    for (const _ of this.rollbackSteps());
  }

  /** The same in short steps, between which readers may read. */
  *rollbackSteps(): Generator<undefined> {
    this.#refuseClosed();
    this.#state = 'closed';
    yield* this.#undoSteps();
    this.#end.rolledBack();
  }

  *#undoSteps(): Generator<undefined> {
    const { nodeIdBound, edgeIdBound, nodes, edges } = this.#version;
    let work = 0;
    for (let edge = this.edgeIdBound - 1; edge >= edgeIdBound; edge--) {
      if (this.hasEdge(edge)) this.data.removeEdge(edge);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    for (let node = this.nodeIdBound - 1; node >= nodeIdBound; node--) {
      if (this.hasNode(node)) this.data.removeNode(node);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    for (const [node, { labels, properties }] of nodes) {
      this.data.restoreNode(node, labels, properties);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    for (const [edge, properties] of edges) {
      this.data.restoreEdge(edge, properties);
      if (++work % PAUSE_EVERY === 0) yield;
    }
    this.data.truncate(nodeIdBound, edgeIdBound);
    yield* this.#editor.undoSteps();
    clearVersion(this.#version);
    this.data.rollbacks++;
  }

  #begin(): void {
    this.#refuseClosed();
    this.#version.isPast = true;
    this.#isChecked = false;
  }

  #refuseClosed(): void {
    if (this.#state === 'closed') throw new Error('transaction: already committed or rolled back; begin another');
  }

  #setProperty(entity: Entity, id: number, key: number, value: Value | undefined): void {
    const table = this.data.properties[entity];
    if (value === undefined && table.get(id, key) === undefined) return;
    this.#begin();
    const names = this.data.indexes.isEmpty(entity) ? NOWHERE : this.data.namesOf(entity, id);
    if (value !== undefined) {
      this.#refuseConflict(entity, id, names, (wanted) => (wanted === key ? value : table.get(id, wanted)), key);
    }
    if (entity === 'node') this.#recorder.node(id);
    else this.#recorder.edge(id);
    this.#recorder.entries(entity, id, names, key);
    this.data.setProperty(entity, id, key, value);
    this.#counters.propertiesSet++;
  }

  *#written(entity: Entity): Generator<number> {
    const isNode = entity === 'node';
    yield* (isNode ? this.#version.nodes : this.#version.edges).keys();
    const bound = isNode ? this.nodeIdBound : this.edgeIdBound;
    for (let id = isNode ? this.#version.nodeIdBound : this.#version.edgeIdBound; id < bound; id++) yield id;
  }

  #refuseConflict(entity: Entity, id: number, names: readonly number[], lookup: Lookup, key?: number): void {
    if (this.data.indexes.isEmpty(entity)) return;
    const conflict = this.data.indexes.conflict(entity, id, names, lookup, key);
    if (conflict !== undefined) refuseConflict(this, conflict);
  }

  #row(properties: PropertyMap): PropertyRow {
    if (properties.size === 0) return NO_PROPERTIES;
    const keys: number[] = [];
    const values: Value[] = [];
    for (const [name, value] of properties) {
      if (value === null) continue;
      const key = this.internKey(name);
      let at = keys.length;
      while (at > 0 && Number(keys[at - 1]) > key) at--;
      if (at === keys.length) {
        keys.push(key);
        values.push(value);
      } else {
        keys.splice(at, 0, key);
        values.splice(at, 0, value);
      }
    }
    return { keys, values };
  }
}

const NOWHERE: readonly number[] = [];
