/** An operator of a plan that can be run: what EXPLAIN shows of it, and how its rows come about. */
import type { Execution } from './execution.ts';
import type { Row, Stream } from './row.ts';

export interface Operator {
  /** As Neo4j names it, where it has the like. */
  readonly name: string;
  readonly details: string;
  /** Variables that this operator brings in. */
  readonly introduces: readonly string[];
  readonly estimatedRows?: number;
  /** Where rows come from; absent at a leaf. */
  readonly source?: Operator;
  /** Plans run once for each row (or, in a union, beside the source). */
  readonly nested?: readonly Operator[];
  /** Changes the graph: then what comes after must not stop it early. */
  readonly writes?: boolean;
  /** Reads rows from `source` opened with the same seed. Breaking off the stream frees what it holds. */
  open(run: Execution, seed: Row): Stream;
}

/** Emits the row that the plan was opened with: the bottom of every plan. */
export const ARGUMENT: Operator = {
  name: 'Argument',
  details: '',
  introduces: [],
  estimatedRows: 1,
  *open(_run, seed) {
    yield [seed];
  },
};

/** The one empty row that a statement begins with. Told apart from ARGUMENT, whose row may hold anything. */
export const START: Operator = { ...ARGUMENT };

/** Whether the operator, or anything that feeds it or runs inside it, changes the graph. */
export function anyWrites(operator: Operator): boolean {
  return (
    operator.writes === true ||
    (operator.source !== undefined && anyWrites(operator.source)) ||
    (operator.nested?.some(anyWrites) ?? false)
  );
}
