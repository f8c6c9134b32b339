/** Filter: lets a row pass where the predicate is true; false and null stop it. */

import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { notAPredicate } from '../values/value-errors.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import type { Batch } from './row.ts';

export interface FilterOptions {
  readonly source: Operator;
  readonly predicates: readonly Compiled[];
  readonly details: string;
  readonly estimatedRows?: number;
  /** Plans that the predicates run, for EXPLAIN. */
  readonly nested?: readonly Operator[];
  /** `SemiApply` and its kin are filters whose predicate is a plan. */
  readonly name?: string;
}

/** Neighbouring predicates are put in one filter: the first that fails spares the others. */
export function filter(options: FilterOptions): Operator {
  const { source, predicates, details, estimatedRows, nested } = options;
  return {
    name: options.name ?? 'Filter',
    details,
    introduces: [],
    ...(estimatedRows !== undefined && { estimatedRows }),
    ...(nested !== undefined && nested.length > 0 && { nested }),
    source,
    *open(run, seed) {
      let mark = run.passing;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          if (run.spend(1 + (predicates.length >> 3))) yield PAUSE;
          let passes = true;
          const before = run.passing;
          for (const predicate of predicates) {
            const soon = quick(predicate, row, run);
            if (!isTrue(soon === undefined ? yield* predicate.stepped(row, run) : soon)) {
              passes = false;
              break;
            }
          }
          run.dropTo(before);
          if (passes) out.push(row);
        }
        if (out.length > 0) yield out;
        else run.dropTo(mark);
        mark = run.passing;
      }
    },
  };
}

/** What WHERE makes of a value. */
export function isTrue(value: RuntimeValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  throw notAPredicate(value);
}
