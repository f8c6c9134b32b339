/** ProcedureCall: the rows that a procedure answers, beside the row that it was called from. */
import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';

export interface ProcedureCallOptions extends Described {
  readonly procedure: Procedure;
  readonly arguments: readonly Compiled[];
  /** Checks and converts the arguments to what the signature says. */
  readonly accept: (values: readonly RuntimeValue[]) => readonly RuntimeValue[];
  /** Which result goes to which slot. */
  readonly yields: readonly { readonly result: number; readonly slot: number }[];
}

export function procedureCall(options: ProcedureCallOptions): Operator {
  const { procedure, accept, yields } = options;
  const isVoid = procedure.results.length === 0;
  const writes = procedure.mode !== 'READ' && procedure.mode !== 'DBMS' && { writes: true };
  return fromBatches(
    'ProcedureCall',
    options,
    {
      *take(batch, { run, out }) {
        for (const row of batch) {
          const values: RuntimeValue[] = [];
          for (const argument of options.arguments) values.push(yield* evaluate(argument, row, run));
          for (const answer of procedure.call(accept(values), run)) {
            if (run.spend(1) || answer === PAUSE) yield PAUSE;
            if (answer === PAUSE || isVoid) continue;
            const next = row.slice();
            for (const { result, slot } of yields) next[slot] = answer[result] ?? null;
            if (out.add(next)) yield out.taken();
          }
          if (isVoid && out.add(row)) yield out.taken();
        }
      },
    },
    writes || {},
  );
}
