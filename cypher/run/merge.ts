/** Merge: for each row the matches of a pattern, or where there are none, the pattern created. */

import { PAUSE } from '../steps.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch } from './row.ts';
import { type Command, writerOf } from './write.ts';

export interface MergeOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  /** Finds the matches of one row. */
  readonly inner: Operator;
  /** Run before anything is looked for: a null property is refused. */
  readonly checks: readonly Command[];
  readonly create: readonly Command[];
  readonly onCreate: readonly Command[];
  readonly onMatch: readonly Command[];
}

export function merge(options: MergeOptions): Operator {
  const { source, details, introduces, inner, checks, create, onCreate, onMatch } = options;
  return {
    name: 'Merge',
    details,
    introduces,
    source,
    nested: [inner],
    writes: true,
    *open(run, seed) {
      const writer = writerOf(run);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          if (run.spend(4)) yield PAUSE;
          for (const check of checks) yield* check(row, run, writer);
          const matches: Batch = [];
          for (const found of opened(inner, run, row)) {
            if (found === PAUSE) yield PAUSE;
            else for (const match of found) matches.push(match);
          }
          if (matches.length === 0) {
            const made = row.slice();
            for (const command of create) yield* command(made, run, writer);
            for (const command of onCreate) yield* command(made, run, writer);
            out.push(made);
          }
          for (const match of matches) {
            for (const command of onMatch) yield* command(match, run, writer);
            out.push(match);
          }
        }
        yield out;
      }
    },
  };
}
