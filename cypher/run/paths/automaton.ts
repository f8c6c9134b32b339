/**
 * A path pattern as an automaton: stops at nodes, hops along edges, and skips from stop to stop at one node.
 *
 * A repeated part stands once; how often it has been gone through is a count beside the stop. So a place of the search is a
 * node, a stop and a count, and has a number of its own.
 */

import type { Direction } from '../../parse/ast.ts';
import type { Steps } from '../../steps.ts';
import type { EdgeTest, NodeTest } from '../entity-slots.ts';
import type { Execution } from '../execution.ts';
import type { Row } from '../row.ts';
import type { StepTest } from '../walk.ts';

/** Says of an edge between two nodes, in the pattern's order, whether the pattern takes it, in the light of the row. */
export type HopTest = (edge: number, left: number, right: number, row: Row, run: Execution) => Steps<boolean>;

/** Where a variable's value goes: a slot, or a list in a slot that each repetition adds to. -1: nowhere. */
export interface Binding {
  readonly slot: number;
  readonly isList: boolean;
}

export interface Hop {
  readonly from: number;
  readonly to: number;
  /** As walked from `from` to `to`. */
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly test?: EdgeTest | undefined;
  readonly rowTest?: HopTest | undefined;
  readonly variable: Binding;
}

/** `enter`: the first repetition begins; `again`: the next one; `leave`: there were enough; `over`: there need be none. */
export interface Skip {
  readonly kind: 'enter' | 'again' | 'leave' | 'over';
  readonly from: number;
  readonly to: number;
}

export interface Stop {
  readonly test?: NodeTest | undefined;
  readonly rowTest?: StepTest | undefined;
  readonly variable: Binding;
  /** Counts are 0 up to `counts`, where the last may stand for all that follow. Outside of a repeated part there is one. */
  readonly counts: number;
  /** Repetitions without bound: then the last count stands for all that follow. */
  readonly isUnbounded: boolean;
  /** Repetitions needed; 1 at least. */
  readonly least: number;
  /** What is added to the count for the place's number. */
  readonly base: number;
  readonly hops: readonly Hop[];
  readonly arrivals: readonly Hop[];
  readonly skips: readonly Skip[];
  readonly skipsHere: readonly Skip[];
}

export interface Automaton {
  /** The first is the beginning of every path, the last its end. */
  readonly stops: readonly Stop[];
  /** How many places there are at each node. */
  readonly size: number;
  /** Read from the pattern's right end. */
  readonly isMirrored: boolean;
  /** Slots that hold a list, empty where nothing was repeated. */
  readonly lists: readonly number[];
}

export interface Place {
  readonly node: number;
  readonly stop: number;
  readonly count: number;
}

export function stopAt({ stops }: Automaton, index: number): Stop {
  const stop = stops[index];
  if (stop === undefined) throw new Error(`paths: there is no stop ${index}`);
  return stop;
}

export function placeNumber(automaton: Automaton, { node, stop, count }: Place): number {
  return node * automaton.size + stopAt(automaton, stop).base + count;
}

/** The count behind a skip; -1 where it is not open. */
export function countAfter(automaton: Automaton, skip: Skip, count: number): number {
  const { counts, isUnbounded, least } = stopAt(automaton, skip.from);
  switch (skip.kind) {
    case 'enter':
    case 'over':
      return 0;
    case 'leave':
      return count + 1 >= least ? 0 : -1;
    case 'again':
      if (count + 1 < counts) return count + 1;
      return isUnbounded ? count : -1;
  }
}

/** The counts from which a skip leads to this one. `reached`: those with which its beginning was reached at the node. */
export function countsBefore(
  automaton: Automaton,
  skip: Skip,
  count: number,
  reached: readonly number[],
): readonly number[] {
  const { counts, isUnbounded, least } = stopAt(automaton, skip.from);
  switch (skip.kind) {
    case 'enter':
      return count === 0 ? [0] : [];
    case 'over':
      return [0];
    case 'leave':
      return reached.filter((each) => each + 1 >= least);
    case 'again': {
      const isLast = isUnbounded && count === counts - 1;
      return [...(count > 0 ? [count - 1] : []), ...(isLast ? [count] : [])];
    }
  }
}
