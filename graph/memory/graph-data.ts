/**
 * The state of a graph and its elementary changes, each of which keeps every count, adjacency and index true.
 * No constraint is checked here and nothing is remembered for undoing: a transaction does both (transaction.ts).
 */
import type { Value } from '../values.ts';
import { Adjacency } from './adjacency.ts';
import { grown } from './columns.ts';
import { EdgeEnds } from './edge-ends.ts';
import type { FulltextKeeper } from './fulltext-keeper.ts';
import { IdSet } from './id-set.ts';
import { type Entity, IndexCatalog } from './index-catalog.ts';
import { LabelSets } from './label-sets.ts';
import { NameTable } from './names.ts';
import { type PropertyRow, PropertyTable } from './property-table.ts';

const DEAD = -1;

export class GraphData {
  readonly labels = new NameTable();
  readonly types = new NameTable();
  readonly keys = new NameTable();
  readonly labelSets = new LabelSets();
  readonly properties = { node: new PropertyTable(this.keys), edge: new PropertyTable(this.keys) };
  readonly ends = new EdgeEnds();
  readonly adjacency = new Adjacency(this.ends);
  readonly indexes = new IndexCatalog();
  readonly fulltexts = new Set<FulltextKeeper>();
  /** How often what was written has been undone: readers who were between two steps may have missed what came back. */
  rollbacks = 0;
  nodeCount = 0;
  edgeCount = 0;
  nodeIdBound = 0;
  edgeIdBound = 0;
  #labelSetOf = new Int32Array(0);
  readonly #labelMembers: IdSet[] = [];
  readonly #labelCounts: number[] = [];
  readonly #typeMembers: IdSet[] = [];
  readonly #typeCounts: number[] = [];

  hasNode(node: number): boolean {
    return node >= 0 && node < this.nodeIdBound && this.labelSet(node) !== DEAD;
  }

  hasEdge(edge: number): boolean {
    return edge >= 0 && edge < this.edgeIdBound && this.ends.isAlive(edge);
  }

  has(entity: Entity, id: number): boolean {
    return entity === 'node' ? this.hasNode(id) : this.hasEdge(id);
  }

  /** Negative where the node is dead. */
  labelSet(node: number): number {
    return this.#labelSetOf[node] ?? DEAD;
  }

  labelsOf(node: number): readonly number[] {
    const set = this.labelSet(node);
    return set < 0 ? NO_NAMES : this.labelSets.labels(set);
  }

  /** The labels of a node, or the type of an edge alone: what its indexes hang on. */
  namesOf(entity: Entity, id: number): readonly number[] {
    return entity === 'node' ? this.labelsOf(id) : [this.ends.type(id)];
  }

  labelCount(label: number): number {
    return this.#labelCounts[label] ?? 0;
  }

  typeCount(type: number): number {
    return this.#typeCounts[type] ?? 0;
  }

  /** Who has a label. NOTE: as it is read in steps, see `IdSet`. */
  nodesWithLabel(label: number): IdSet {
    return this.#labelMembers[label] ?? NOBODY;
  }

  edgesOfType(type: number): IdSet {
    return this.#typeMembers[type] ?? NOBODY;
  }

  addNode(labels: readonly number[], properties: PropertyRow): number {
    const node = this.nodeIdBound++;
    this.#labelSetOf = grown(this.#labelSetOf, this.nodeIdBound, DEAD);
    this.adjacency.addNode(node);
    this.#placeNode(node, labels, properties);
    return node;
  }

  removeNode(node: number): void {
    const labels = this.labelsOf(node);
    this.#unindex('node', node, labels);
    this.#note('node', node);
    this.labelSets.leave(this.labelSet(node));
    this.#labelSetOf[node] = DEAD;
    for (const label of labels) this.#leaveLabel(label);
    this.properties.node.clear(node);
    this.nodeCount--;
  }

  /** Makes a node, dead or alive, what it was. Its edges are not touched. */
  restoreNode(node: number, labels: readonly number[], properties: PropertyRow): void {
    if (this.hasNode(node)) this.removeNode(node);
    this.#placeNode(node, labels, properties);
  }

  /** The node does not have the label yet. */
  addLabel(node: number, label: number): void {
    this.#changeLabelSet(node, (set) => this.labelSets.with(set, label));
    this.#joinLabel(node, label);
    this.#index('node', node, [label]);
  }

  /** The node has the label. */
  removeLabel(node: number, label: number): void {
    this.#unindex('node', node, [label]);
    this.#changeLabelSet(node, (set) => this.labelSets.without(set, label));
    this.#leaveLabel(label);
  }

  addEdge(type: number, start: number, end: number, properties: PropertyRow): number {
    const edge = this.edgeIdBound++;
    this.ends.put(edge, type, start, end);
    this.adjacency.add(edge);
    this.#placeEdge(edge, properties);
    return edge;
  }

  /** The same, where all edges are taken into the adjacency at the end. */
  bringEdge(type: number, start: number, end: number, properties: PropertyRow): void {
    if (!this.hasNode(start) || !this.hasNode(end)) throw new RangeError('an edge has an end that is no node');
    const edge = this.edgeIdBound++;
    this.ends.put(edge, type, start, end);
    this.#placeEdge(edge, properties);
  }

  removeEdge(edge: number): void {
    const type = this.ends.type(edge);
    this.#unindex('edge', edge, [type]);
    this.#note('edge', edge);
    this.ends.bury(edge);
    this.adjacency.remove(edge);
    this.#typeCounts[type] = this.typeCount(type) - 1;
    this.#typeMembers[type]?.remove();
    this.properties.edge.clear(edge);
    this.edgeCount--;
  }

  restoreEdge(edge: number, properties: PropertyRow): void {
    if (this.hasEdge(edge)) this.removeEdge(edge);
    this.ends.revive(edge);
    this.adjacency.add(edge);
    this.#placeEdge(edge, properties);
  }

  setProperty(entity: Entity, id: number, key: number, value: Value | undefined): void {
    this.#note(entity, id);
    const table = this.properties[entity];
    const isIndexed = !this.indexes.isEmpty(entity);
    const names = isIndexed ? this.namesOf(entity, id) : NO_NAMES;
    const lookup = (wanted: number) => table.get(id, wanted);
    if (isIndexed) this.indexes.delete(entity, id, names, lookup, key);
    if (value === undefined) table.remove(id, key);
    else table.set(id, key, value);
    if (isIndexed) this.indexes.insert(entity, id, names, lookup, key);
  }

  /** Gives the ids from here on back. The nodes and edges that had them are gone already. */
  truncate(nodeIdBound: number, edgeIdBound: number): void {
    this.nodeIdBound = nodeIdBound;
    this.edgeIdBound = edgeIdBound;
  }

  #changeLabelSet(node: number, change: (set: number) => number): void {
    this.#note('node', node);
    this.labelSets.sweep();
    const before = this.labelSet(node);
    const after = change(before);
    this.labelSets.take(after);
    this.labelSets.leave(before);
    this.#labelSetOf[node] = after;
  }

  #placeNode(node: number, names: readonly number[], properties: PropertyRow): void {
    this.labelSets.sweep();
    const labelSet = this.labelSets.of(names);
    this.labelSets.take(labelSet);
    this.#labelSetOf[node] = labelSet;
    this.nodeCount++;
    const labels = this.labelSets.labels(labelSet);
    for (const label of labels) this.#joinLabel(node, label);
    this.properties.node.fill(node, properties);
    this.#index('node', node, labels);
    this.#note('node', node);
  }

  #placeEdge(edge: number, properties: PropertyRow): void {
    const type = this.ends.type(edge);
    this.#typeCounts[type] = this.typeCount(type) + 1;
    let members = this.#typeMembers[type];
    if (members === undefined) {
      members = new IdSet((id) => this.ends.isAlive(id) && this.ends.type(id) === type);
      this.#typeMembers[type] = members;
    }
    members.add(edge);
    this.properties.edge.fill(edge, properties);
    this.edgeCount++;
    this.#index('edge', edge, [type]);
    this.#note('edge', edge);
  }

  #joinLabel(node: number, label: number): void {
    this.#labelCounts[label] = this.labelCount(label) + 1;
    let members = this.#labelMembers[label];
    if (members === undefined) {
      members = new IdSet((id) => this.labelSets.has(this.labelSet(id), label));
      this.#labelMembers[label] = members;
    }
    members.add(node);
  }

  #leaveLabel(label: number): void {
    this.#labelCounts[label] = this.labelCount(label) - 1;
    this.#labelMembers[label]?.remove();
  }

  #note(entity: Entity, id: number): void {
    if (this.fulltexts.size === 0) return;
    for (const keeper of this.fulltexts) if (keeper.entity === entity) keeper.note(id);
  }

  #index(entity: Entity, id: number, names: readonly number[]): void {
    if (this.indexes.isEmpty(entity)) return;
    this.indexes.insert(entity, id, names, (key) => this.properties[entity].get(id, key));
  }

  #unindex(entity: Entity, id: number, names: readonly number[]): void {
    if (this.indexes.isEmpty(entity)) return;
    this.indexes.delete(entity, id, names, (key) => this.properties[entity].get(id, key));
  }
}

const NO_NAMES: readonly number[] = [];
const NOBODY = new IdSet(() => false);
