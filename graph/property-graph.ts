/**
 * What the engine needs of a property graph in memory: dense integer ids, interned names, adjacency by type and direction.
 *
 * Ids are non-negative integers, given out in order; the id of a deleted node or edge is not reused while the graph is open.
 * Names of labels, types and keys are interned: -1 stands for a name that no node or edge has ever had.
 * Arrays that a method returns are snapshots: they never change afterwards and must not be changed by the caller,
 * so a reader that pauses in the middle of one sees a whole state of it. A node or edge in a snapshot may have been
 * deleted since; `hasNode` and `hasEdge` tell.
 */
import type { PropertyMap, Value } from './values.ts';

export type Way = 'out' | 'in';

/** Ids that an index has found; in short steps, between which the graph may change, where they are many. */
export type Found = readonly number[] | Generator<undefined, readonly number[]>;

/** A property index over one label (or type) and one or more keys. */
export interface PropertyIndex {
  readonly name: string;
  readonly entity: 'node' | 'edge';
  readonly labelOrType: number;
  readonly keys: readonly number[];
  readonly unique: boolean;
  /** Ids whose values equal these in Cypher's sense of `=` (1 finds 1.0; null and NaN find nothing). */
  find(values: readonly Value[]): Found;
  /** Ids in ascending order of the first key's value within the bounds, comparable values only. Absent where values are not ordered. */
  range?(lower: Bound | undefined, upper: Bound | undefined): Found;
  /** Ids whose first key is a string with this prefix. */
  startsWith?(prefix: string): Found;
  readonly size: number;
}

export interface Bound {
  readonly value: Value;
  readonly inclusive: boolean;
}

/** Reading. All methods are synchronous and never fail for a live id. */
export interface GraphReader {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** One more than the highest id ever given: ids run from 0 below it, with gaps. */
  readonly nodeIdBound: number;
  readonly edgeIdBound: number;

  labelId(name: string): number;
  labelName(label: number): string;
  typeId(name: string): number;
  typeName(type: number): string;
  keyId(name: string): number;
  keyName(key: number): string;
  /** Interned names with at least one live node, edge or property, in order of their first use. */
  labelsInUse(): readonly number[];
  typesInUse(): readonly number[];
  keysInUse(): readonly number[];

  hasNode(node: number): boolean;
  hasEdge(edge: number): boolean;
  /** Label ids in the order in which they were added. */
  labelsOf(node: number): readonly number[];
  hasLabel(node: number, label: number): boolean;
  nodesWithLabel(label: number): Int32Array;
  /** The same in short steps, between which the graph may change: whoever reads an older state has it whole all the same. */
  nodesWithLabelSteps(label: number): Generator<undefined, Int32Array>;
  countOfLabel(label: number): number;

  edgeType(edge: number): number;
  edgeStart(edge: number): number;
  edgeEnd(edge: number): number;
  edgesOfType(type: number): Int32Array;
  edgesOfTypeSteps(type: number): Generator<undefined, Int32Array>;
  /** Some of them, at most so many, evenly spread over all. */
  sampleOfType(type: number, most: number): readonly number[];
  countOfType(type: number): number;
  /** Edge ids at a node in one direction, of one type or (absent) of every type. A self-loop is in both directions. */
  edgesOf(node: number, way: Way, type?: number): Int32Array;
  /** The same counted, in a time that does not grow with the edges; in both directions together a self-loop counts once. */
  degree(node: number, way: Way | 'both', type?: number): number;
  /** Types with at least one edge at the node in that direction. */
  typesOf(node: number, way: Way): readonly number[];

  nodeProperty(node: number, key: number): Value | undefined;
  edgeProperty(edge: number, key: number): Value | undefined;
  nodeProperties(node: number): PropertyMap;
  edgeProperties(edge: number): PropertyMap;
  nodeKeys(node: number): readonly number[];
  edgeKeys(edge: number): readonly number[];

  /** Indexes that can answer for a label (or type); the planner picks. */
  indexesOn(entity: 'node' | 'edge', labelOrType: number): readonly PropertyIndex[];
}

/**
 * Changing, inside one transaction. Every change is in the undo log until commit.
 * Value kinds were checked by the caller (`Neo4j` refuses maps, mixed lists and lists with null as properties).
 * Throws QueryFailed with Neo4j's code for a broken constraint, at the write where Neo4j checks it there, else at commit.
 */
export interface GraphWriter {
  internLabel(name: string): number;
  internType(name: string): number;
  internKey(name: string): number;
  createNode(labels: readonly number[], properties: PropertyMap): number;
  createEdge(type: number, start: number, end: number, properties: PropertyMap): number;
  /** Refused at commit, with Neo4j's ConstraintValidationFailed, if edges remain on a node deleted without its edges. */
  deleteNode(node: number): void;
  deleteEdge(edge: number): void;
  /** True if the label was not there before. */
  addLabel(node: number, label: number): boolean;
  removeLabel(node: number, label: number): boolean;
  /** `undefined` removes. */
  setNodeProperty(node: number, key: number, value: Value | undefined): void;
  setEdgeProperty(edge: number, key: number, value: Value | undefined): void;
  /** Counts properties as set although nothing changes, where Neo4j counts so. */
  countAsSet(properties: number): void;
}

/** Committing in the middle: a transaction in parts, of which each is there for others as soon as it is committed. */
export interface PartialCommits {
  /** Checks what is checked at commit, in short steps. */
  checkCommitSteps(): Generator<undefined>;
  /** Makes the part what new readers see; what follows is the next one. Throws, the part still open, where `checkCommitSteps` does. */
  commitPart(): void;
  /** Undoes the part in short steps, between which readers may read; what was committed before stays. */
  rollbackPartSteps(): Generator<undefined>;
  /** Whether the entity was deleted in this part, and not in one that is committed. */
  wasDeletedHere(entity: 'node' | 'edge', id: number): boolean;
}
