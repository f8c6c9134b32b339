/**
 * Indexes and constraints of a property graph: how they are asked for, and what refuses them.
 * Types and names are those that Neo4j's SHOW INDEXES and SHOW CONSTRAINTS answer.
 */
import type { ConstraintInfo, IndexInfo } from './store.ts';
import type { Value } from './values.ts';

export type IndexType = 'RANGE' | 'TEXT' | 'POINT' | 'FULLTEXT' | 'LOOKUP';

export interface IndexRequest {
  /** Absent: worked out from the rest, the same every time. */
  readonly name?: string;
  readonly type: IndexType;
  readonly entity: 'node' | 'edge';
  /** One; several for FULLTEXT; none for LOOKUP. */
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly ifNotExists: boolean;
  /** For FULLTEXT; absent: Neo4j's default, `standard-no-stop-words`. */
  readonly analyzer?: string;
}

export type ConstraintType = 'unique' | 'key' | 'exists' | 'typed';

export interface ConstraintRequest {
  readonly name?: string;
  readonly type: ConstraintType;
  readonly entity: 'node' | 'edge';
  readonly labelOrType: string;
  readonly properties: readonly string[];
  readonly ifNotExists: boolean;
  /** For `typed`: the type as Cypher writes it, `INTEGER | STRING`. */
  readonly valueType?: string;
}

/** A hit of a full-text search; higher scores first. */
export interface FulltextHit {
  readonly id: number;
  readonly score: number;
}

export interface FulltextSearchOptions {
  /** Absent: all hits. */
  readonly limit?: number;
  /** How the query is read; absent: as the texts were. */
  readonly analyzer?: string;
  /** Whether an entity may be among the hits. */
  readonly isWanted?: (id: number) => boolean;
}

/** A named full-text index that can be asked. */
export interface FulltextSearch {
  readonly entity: 'node' | 'edge';
  /** The best hits first; undefined where the search, or the reading of texts before it, can pause. */
  search(query: string, options?: FulltextSearchOptions): Generator<FulltextHit | undefined>;
}

export interface SchemaReader {
  /** Another number whenever indexes or constraints have changed: a key of plan caches. */
  readonly schemaVersion: number;
  indexes(): readonly IndexInfo[];
  constraints(): readonly ConstraintInfo[];
  /** Undefined where no full-text index has the name. */
  fulltext(name: string): FulltextSearch | undefined;
  /** Those that a full-text index can be made with here; none where the graph takes no such index. */
  analyzers(): readonly AnalyzerInfo[];
}

/** Changing the schema inside a transaction. Throws QueryFailed with Neo4j's codes. */
export interface SchemaWriter {
  /** False where it was there already and IF NOT EXISTS was said. */
  createIndex(request: IndexRequest): boolean;
  /** The same in short steps, between which readers may read. */
  createIndexSteps(request: IndexRequest): Generator<undefined, boolean>;
  dropIndex(name: string, ifExists: boolean): boolean;
  createConstraint(request: ConstraintRequest): boolean;
  createConstraintSteps(request: ConstraintRequest): Generator<undefined, boolean>;
  dropConstraint(name: string, ifExists: boolean): boolean;
}

/** The texts of one entity by property; a list gives several. */
export type FulltextTexts = readonly { readonly property: string; readonly text: string }[];

/** Full text over one index, kept by whoever knows how to analyse words. Texts of one entity are searched together. */
export interface FulltextIndex {
  /** Replaces what is known of an entity; no texts: forgets it. */
  update(id: number, texts: FulltextTexts): void;
  /**
   * Forgets everything if most of it is out of date, and says what has then to be told anew; else nothing. A search under way
   * goes on with what there was.
   */
  renew(): Iterable<number>;
  /**
   * In Lucene's query language, over what is known as it begins; the best hits first, undefined where it can pause.
   * Throws QueryFailed for what it cannot read.
   */
  search(query: string, options?: FulltextSearchOptions): Generator<FulltextHit | undefined>;
}

export interface FulltextOptions {
  readonly analyzer: string;
  readonly properties: readonly string[];
}

/** How texts can be read for a full-text index. */
export interface AnalyzerInfo {
  readonly name: string;
  readonly description: string;
  readonly stopWords: readonly string[];
}

export interface FulltextTool {
  (options: FulltextOptions): FulltextIndex;
  /** Those that it has. */
  readonly analyzers: readonly AnalyzerInfo[];
}

/** What a graph is given to check and to search with. */
export interface SchemaTools {
  /** Throws QueryFailed for an analyzer that it does not have. */
  readonly fulltext?: FulltextTool;
  /** Whether values are of a type, written as Cypher writes it. Throws InvalidInput for a type that no property can have. */
  readonly typeCheck?: (valueType: string) => (value: Value) => boolean;
}
