/** The port: what the product asks of a database. Two stores stand behind it and pass one contract suite (store-spec.ts). */
import type { Position } from './errors.ts';
import type { Parameters, Value } from './values.ts';

export type AccessMode = 'read' | 'write';

/** What one run may take and do. Absent limits are the store's own defaults. */
export interface RunOptions {
  readonly mode: AccessMode;
  /** Wall clock, in milliseconds, from the call until the last record is read. */
  readonly timeoutMs?: number;
  /** Records after which the answer is cut (and says so). */
  readonly maxRows?: number;
  /** Approximate bytes of records after which the answer is cut (and says so). */
  readonly maxBytes?: number;
  /** Ends the statement within 100 ms. */
  readonly signal?: AbortSignal;
  /** `profile` runs the statement and gives its plan with rows and hits; `explain` gives the plan and runs nothing. */
  readonly plan?: 'none' | 'explain' | 'profile';
}

/** What a statement changed. Every field is a count; absent ones are 0. Names as Neo4j's. */
export interface Counters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
  readonly indexesAdded: number;
  readonly indexesRemoved: number;
  readonly constraintsAdded: number;
  readonly constraintsRemoved: number;
}

export const NO_COUNTERS: Counters = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
};

/** One operator of a plan; children feed it. */
export interface Plan {
  readonly operator: string;
  readonly details: string;
  readonly identifiers: readonly string[];
  readonly estimatedRows?: number;
  readonly rows?: number;
  readonly dbHits?: number;
  readonly children: readonly Plan[];
}

/** Something worth telling that is no error (a Cartesian product, an unknown label). */
export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: 'warning' | 'information';
  readonly position?: Position;
}

export type StatementKind = 'read' | 'write' | 'readWrite' | 'schema';

/** What comes after the last record. */
export interface Summary {
  readonly kind: StatementKind;
  readonly rows: number;
  readonly counters: Counters;
  readonly plan?: Plan;
  readonly notifications: readonly Notification[];
  /** Which limit cut the answer, if one did. */
  readonly cut?: 'rows' | 'bytes';
  readonly elapsedMs: number;
}

/** A statement under way. Records are read once, in order; breaking off ends the statement. */
export interface Answer {
  readonly columns: readonly string[];
  readonly records: AsyncIterable<readonly Value[]>;
  /** Resolves after the last record was read; rejects with what ended the records. */
  readonly summary: Promise<Summary>;
}

export interface LabelCount {
  readonly name: string;
  readonly count: number;
}

export interface IndexInfo {
  readonly name: string;
  readonly type: 'RANGE' | 'TEXT' | 'POINT' | 'FULLTEXT' | 'LOOKUP' | 'VECTOR';
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly state: string;
  readonly owningConstraint?: string;
}

export interface ConstraintInfo {
  readonly name: string;
  readonly type: string;
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
}

/** A function or procedure that statements may call, for completion and help. */
export interface CallableInfo {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
}

export interface GraphSchema {
  readonly labels: readonly LabelCount[];
  readonly edgeTypes: readonly LabelCount[];
  /** Property keys in use, and by which labels and types as far as a sample shows. */
  readonly propertyKeys: readonly string[];
  readonly indexes: readonly IndexInfo[];
  readonly constraints: readonly ConstraintInfo[];
  readonly functions: readonly CallableInfo[];
  readonly procedures: readonly CallableInfo[];
}

export interface StoreStatus {
  readonly engine: 'embedded' | 'neo4j';
  readonly version: string;
  readonly nodes: number;
  readonly edges: number;
  readonly writable: boolean;
}

export interface GraphStore {
  /** Starts a statement. Rejects where it fails before its columns are known (parse, check, refused, away). */
  run(statement: string, parameters: Parameters, options: RunOptions): Promise<Answer>;
  /** The plan alone; nothing is run, fetched or written. */
  explain(
    statement: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<{ plan: Plan; kind: StatementKind }>;
  schema(signal?: AbortSignal): Promise<GraphSchema>;
  status(signal?: AbortSignal): Promise<StoreStatus>;
  /** Ends running statements with an error, keeps every committed write, frees everything. Safe to call twice. */
  close(): Promise<void>;
}
