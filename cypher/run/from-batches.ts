/** Operators that make their rows out of the batches of a source, as nearly all do. */
import { PAUSE, type Steps } from '../steps.ts';
import { type Execution, Meter } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { Output } from './output.ts';
import type { Batch, Row, Stream } from './row.ts';

/** Where rows come from, and what EXPLAIN says of the operator. */
export interface Described {
  readonly source: Operator;
  readonly details?: string;
  readonly introduces?: readonly string[];
  readonly estimatedRows?: number | undefined;
  readonly nested?: readonly Operator[];
}

export interface Opening {
  readonly run: Execution;
  readonly seed: Row;
  /** Rows put here are given out as soon as they fill a batch (whoever adds them sees to it), and at the end. */
  readonly out: Output;
  /** What it holds is let go at the end, however that comes. */
  readonly meter: Meter;
}

/** One run of an operator, with what it keeps from batch to batch. */
export interface Opened<State> extends Opening {
  readonly state: State;
}

/**
 * What an operator does. NOTE: these functions are made once for each plan and get all that belongs to one run handed in, so that
 * they are warm from the second run on; closures made anew for each run would begin cold each time.
 */
export interface Work<State> {
  begin?(opening: Opening): State;
  /** In place of `begin`, where that takes steps. */
  beginSteps?(opening: Opening): Steps<State>;
  /** Reads a batch of the source; what it yields is given out. */
  take(batch: Batch, opened: Opened<State>): Stream | readonly never[];
  /** Nothing of the source is wanted. */
  isOver?(state: State): boolean;
  /** Called when the source has ended. */
  end?(opened: Opened<State>): Stream;
}

export function fromBatches<State = undefined>(
  name: string,
  { source, details = '', introduces = [], estimatedRows, nested = [] }: Described,
  work: Work<State>,
  more: Partial<Operator> = {},
): Operator {
  return {
    name,
    details,
    introduces,
    source,
    estimatedRows,
    ...(nested.length > 0 && { nested }),
    ...more,
    *open(run, seed) {
      const meter = new Meter(run);
      const out = new Output();
      try {
        const opening = { run, seed, out, meter };
        const state = (work.beginSteps ? yield* work.beginSteps(opening) : work.begin?.(opening)) as State;
        const now = { run, seed, out, meter, state };
        for (const batch of work.isOver?.(state) ? [] : opened(source, run, seed)) {
          if (batch === PAUSE) yield PAUSE;
          else yield* work.take(batch, now);
        }
        if (work.end) yield* work.end(now);
        if (!out.isEmpty) yield out.taken();
      } finally {
        meter.release();
      }
    },
  };
}

/** Every batch of a plan, held by the meter. */
export function* gather(source: Operator, run: Execution, seed: Row, meter: Meter): Steps<readonly Batch[]> {
  const mark = run.passing;
  const batches: Batch[] = [];
  for (const batch of opened(source, run, seed)) {
    if (batch === PAUSE) {
      yield PAUSE;
      continue;
    }
    meter.addRows(batch);
    run.dropTo(mark);
    batches.push(batch);
  }
  return batches;
}
