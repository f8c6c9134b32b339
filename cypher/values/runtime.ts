/**
 * Values while a statement runs: as in graph/values.ts, but nodes, edges and paths are references into the graph,
 * so that a row costs a few words and a property is read only when asked for. They become whole values when a record leaves.
 */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { NumberValue, PointValue, TemporalValue } from '../../graph/values.ts';

export interface NodeRef {
  readonly kind: 'nodeRef';
  readonly id: number;
}

export interface EdgeRef {
  readonly kind: 'edgeRef';
  readonly id: number;
}

/** Ids only. `nodes` has one element more than `edges`. */
export interface PathRef {
  readonly kind: 'pathRef';
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export type RuntimeList = readonly RuntimeValue[];
export type RuntimeMap = ReadonlyMap<string, RuntimeValue>;

export type RuntimeValue =
  | null
  | boolean
  | NumberValue
  | string
  | Uint8Array
  | TemporalValue
  | PointValue
  | NodeRef
  | EdgeRef
  | PathRef
  | RuntimeList
  | RuntimeMap;

/** One moment, the same for the whole statement where Cypher says so. */
export interface Clock {
  readonly epochSecond: number;
  readonly nanosecond: number;
}

/** What evaluating needs besides the row. One per run. */
export interface EvaluationContext {
  readonly graph: GraphReader;
  readonly parameters: RuntimeMap;
  /** `statement` and `transaction` stand still during a run; `realtime` is read anew. */
  readonly clocks: { readonly statement: Clock; readonly transaction: Clock; realtime(): Clock };
  /** IANA name or offset of the session's time zone; `Z` by default. */
  readonly timeZone: string;
  random(): number;
  /** Accounts for approximate bytes about to be held; throws LimitReached when the statement's memory budget is spent. */
  charge(bytes: number): void;
  /**
   * Takes note of work, in units of about one comparison: at least every few thousand steps of any loop. True when the slice
   * is over: then steps pause. Throws Cancelled or LimitReached when it is time to stop.
   */
  spend(units: number): boolean;
}
