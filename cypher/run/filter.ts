/** Filter: lets a row pass where the predicate is true; false and null stop it. */
import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE } from '../steps.ts';
import { isTrue } from '../values/truth.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Batch } from './row.ts';

export interface FilterOptions extends Described {
  readonly predicates: readonly Compiled[];
  /** `SemiApply` and its kin are filters whose predicate is a plan. */
  readonly name?: string | undefined;
}

/** Neighbouring predicates are put in one filter: the first that fails spares the others. */
export function filter(options: FilterOptions): Operator {
  const { predicates } = options;
  return fromBatches(options.name ?? 'Filter', options, {
    begin: ({ run }) => ({ mark: run.passing }),
    *take(batch, { run, state }) {
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
      else run.dropTo(state.mark);
      state.mark = run.passing;
    },
  });
}
