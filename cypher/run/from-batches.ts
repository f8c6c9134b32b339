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

/** One run of an operator. */
export interface Work {
  /** Reads a batch of the source; what it yields is given out. */
  take(batch: Batch): Stream | readonly never[];
  /** Nothing of the source is wanted. */
  readonly isOver?: boolean;
  /** Called when the source has ended. */
  end?(): Stream;
}

export function fromBatches(
  name: string,
  { source, details = '', introduces = [], estimatedRows, nested = [] }: Described,
  begin: (opening: Opening) => Work | Steps<Work>,
  more: Partial<Operator> = {},
): Operator {
  return {
    name,
    details,
    introduces,
    source,
    ...(estimatedRows !== undefined && { estimatedRows }),
    ...(nested.length > 0 && { nested }),
    ...more,
    *open(run, seed) {
      const meter = new Meter(run);
      const out = new Output();
      try {
        const begun = begin({ run, seed, out, meter });
        const work = 'take' in begun ? begun : yield* begun;
        for (const batch of work.isOver ? [] : opened(source, run, seed)) {
          if (batch === PAUSE) yield PAUSE;
          else yield* work.take(batch);
        }
        if (work.end) yield* work.end();
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
