/** Operators that change the graph for each row and pass the row on. */

import type { GraphWriter } from '../../graph/property-graph.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

/** One change for one row. */
export type Command = (row: Row, run: Execution, writer: GraphWriter) => Steps<void>;

export interface WriteOptions {
  readonly source: Operator;
  /** `Create`, `SetProperty`, `Delete` … */
  readonly name: string;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly commands: readonly Command[];
  readonly nested?: readonly Operator[];
}

export function write({ source, name, details, introduces, commands, nested }: WriteOptions): Operator {
  return {
    name,
    details,
    introduces,
    source,
    writes: true,
    ...(nested !== undefined && nested.length > 0 && { nested }),
    *open(run, seed) {
      const writer = writerOf(run);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
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
      }
    },
  };
}

/** Read mode has none: a statement that writes is refused before it is run. */
export function writerOf(run: Execution): NonNullable<Execution['writer']> {
  if (run.writer === undefined) throw new Error('run: a plan that writes was opened without a writer');
  return run.writer;
}
