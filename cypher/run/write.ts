/** Operators that change the graph for each row and pass the row on. */
import type { GraphWriter } from '../../graph/property-graph.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches, type Work } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

/** One change for one row. */
export type Command = (row: Row, run: Execution, writer: GraphWriter) => Steps<void>;

export interface WriteOptions extends Described {
  /** `Create`, `SetProperty`, `Delete` … */
  readonly name: string;
  readonly introduces: readonly string[];
  readonly commands: readonly Command[];
}

export function write(options: WriteOptions): Operator {
  const { name, introduces, commands } = options;
  const work: Work<undefined> = {
    *take(batch, { run }) {
      const writer = writerOf(run);
      const out: Batch = [];
      for (const row of batch) {
        // NOTE: what is created goes into a copy: the row before may still be in somebody's hands.
        const next = introduces.length > 0 ? row.slice() : row;
        for (const command of commands) {
          if (run.spend(4)) yield PAUSE;
          yield* command(next, run, writer);
        }
        out.push(next);
      }
      yield out;
    },
  };
  return fromBatches(name, options, work, WRITES);
}

export const WRITES = { writes: true } as const;

/** Read mode has none: a statement that writes is refused before it is run. */
export function writerOf(run: Execution): NonNullable<Execution['writer']> {
  if (run.writer === undefined) throw new Error('run: a plan that writes was opened without a writer');
  return run.writer;
}
