/**
 * What an expression compiles to: a closure over (row, run), and where the work may be long, a stepped twin that can pause.
 *
 * `plain` is there only if evaluating is short: a bounded number of steps for each element of a value that exists already.
 * Subqueries, pattern predicates and loops over long lists have none, nor has anything built on them.
 */
import type { Execution } from '../run/execution.ts';
import type { Row, Steps } from '../run/row.ts';
import type { RuntimeValue } from '../values/runtime.ts';

export type Plain = (row: Row, run: Execution) => RuntimeValue;
export type Stepped = (row: Row, run: Execution) => Steps<RuntimeValue>;

export interface Compiled {
  readonly plain?: Plain;
  readonly stepped: Stepped;
  /** The value, where it is the same for every row and run and cannot fail. */
  readonly constant?: RuntimeValue;
}

export function plain(evaluate: Plain): Compiled {
  return {
    plain: evaluate,
    // biome-ignore lint/correctness/useYield: the twin of something that never pauses
    *stepped(row, run) {
      return evaluate(row, run);
    },
  };
}

export function constant(value: RuntimeValue): Compiled {
  return { ...plain(() => value), constant: value };
}

export function slotValue(slot: number): Compiled {
  return plain((row) => row[slot] ?? null);
}

/** `combine` of one operand. */
export function unary(operand: Compiled, combine: (value: RuntimeValue, run: Execution) => RuntimeValue): Compiled {
  const evaluate = operand.plain;
  if (evaluate) return plain((row, run) => combine(evaluate(row, run), run));
  return {
    *stepped(row, run) {
      return combine(yield* operand.stepped(row, run), run);
    },
  };
}

/** `combine` of two operands, both always evaluated, left first. */
export function binary(
  left: Compiled,
  right: Compiled,
  combine: (a: RuntimeValue, b: RuntimeValue, run: Execution) => RuntimeValue,
): Compiled {
  const first = left.plain;
  const second = right.plain;
  if (first && second) return plain((row, run) => combine(first(row, run), second(row, run), run));
  return {
    *stepped(row, run) {
      const a = yield* evaluate(left, row, run);
      return combine(a, yield* evaluate(right, row, run), run);
    },
  };
}

/** `combine` of any number of operands, evaluated in order. The array is the callee's to keep. */
export function nary(
  operands: readonly Compiled[],
  combine: (values: RuntimeValue[], run: Execution) => RuntimeValue,
): Compiled {
  const closures = operands.flatMap((operand) => (operand.plain ? [operand.plain] : []));
  if (closures.length === operands.length) {
    return plain((row, run) => {
      const values: RuntimeValue[] = [];
      for (const closure of closures) values.push(closure(row, run));
      return combine(values, run);
    });
  }
  return {
    *stepped(row, run) {
      const values: RuntimeValue[] = [];
      for (const operand of operands) values.push(yield* evaluate(operand, row, run));
      return combine(values, run);
    },
  };
}

/** Evaluates from inside a generator. Where `plain` is hot, ask for it directly instead. */
export function* evaluate(compiled: Compiled, row: Row, run: Execution): Steps<RuntimeValue> {
  return compiled.plain ? compiled.plain(row, run) : yield* compiled.stepped(row, run);
}
