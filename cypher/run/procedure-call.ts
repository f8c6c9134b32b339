/** ProcedureCall: the rows that a procedure answers, beside the row that it was called from. */

import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize } from './row.ts';

export interface ProcedureCallOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly procedure: Procedure;
  readonly arguments: readonly Compiled[];
  /** Checks and converts the arguments to what the signature says. */
  readonly accept: (values: readonly RuntimeValue[]) => readonly RuntimeValue[];
  /** Which result goes to which slot. */
  readonly yields: readonly { readonly result: number; readonly slot: number }[];
  /** `OPTIONAL CALL`: a row without results stays, with nulls. */
  readonly optional: boolean;
}

export function procedureCall(options: ProcedureCallOptions): Operator {
  const { source, details, introduces, procedure, accept, yields, optional } = options;
  const isVoid = procedure.results.length === 0;
  return {
    name: 'ProcedureCall',
    details,
    introduces,
    source,
    ...(procedure.mode !== 'READ' && procedure.mode !== 'DBMS' && { writes: true }),
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const values: RuntimeValue[] = [];
          for (const argument of options.arguments) values.push(yield* evaluate(argument, row, run));
          let isEmpty = true;
          for (const answer of procedure.call(accept(values), run)) {
            if (run.spend(1) || answer === PAUSE) yield PAUSE;
            if (answer === PAUSE || isVoid) continue;
            isEmpty = false;
            const next = row.slice();
            for (const { result, slot } of yields) next[slot] = answer[result] ?? null;
            out.push(next);
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
          if (!isVoid && !(isEmpty && optional)) continue;
          out.push(row);
          if (out.length >= size) {
            yield out;
            out = [];
            size = nextBatchSize(size, row.length);
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}
