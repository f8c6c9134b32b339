/** An operator of a plan that can be run: what EXPLAIN shows of it, and how its rows come about. */
import type { Execution } from './execution.ts';
import type { Row, Stream } from './row.ts';

export interface Operator {
  /** As Neo4j names it, where it has the like. */
  readonly name: string;
  readonly details: string;
  /** Variables that this operator brings in. */
  readonly introduces: readonly string[];
  readonly estimatedRows?: number | undefined;
  /** Where rows come from; absent at a leaf. */
  readonly source?: Operator;
  /** Plans run once for each row (or, in a union, beside the source). */
  readonly nested?: readonly Operator[];
  /** Changes the graph: then what comes after must not stop it early. */
  readonly writes?: boolean;
  /** Another way to the same rows for those who only count them. */
  readonly countable?: Countable;
  /** On top of ARGUMENT: the same over rows from elsewhere, each of which stays, with nulls in the slots, where it finds nothing. */
  readonly optionally?: (source: Operator, slots: readonly number[]) => Operator;
  /** Reads rows from `source` opened with the same seed. Breaking off the stream frees what it holds. */
  open(run: Execution, seed: Row): Stream;
}

/** Rows that need not be made in order to be counted. */
export interface Countable {
  /** What each row would have had of its own: names that the counted rows lack. */
  readonly drops: readonly string[];
  /** The name of the edge of which only the type may be asked for. */
  readonly edge?: string;
  /** Fewer rows, each with the number of rows that it stands for in a slot, and the type of the edge in another (-1: all together). */
  counted(weight: number, type: number): Operator;
  /** The count for one row of the argument, where there is nothing else to it. */
  readonly forRow?: (row: Row, run: Execution) => number;
  /** The same by looking, no further than `enough` rows; undefined where that might take too long to be done in one go. */
  readonly forFew?: (row: Row, run: Execution, enough: number) => number | undefined;
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
