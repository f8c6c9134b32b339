/**
 * What an expression compiles to: a closure over (row, run), and its stepped twin that can pause.
 *
 * `plain` is there only if evaluating is short: a bounded number of steps for each element of a value that exists already.
 * Subqueries, pattern predicates and loops over long lists have none, nor has anything built on them. Where a value turns out
 * so large that going through it would hold up others, `plain` gives up by throwing LONG, and the stepped twin is taken: ask
 * through `quick` or `evaluate`, which know. What a stepped twin is made of is stepped too, so that nothing is tried twice.
 */

import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import { atOnce, PAUSE, type Steps } from '../steps.ts';
import { afford, LONG } from '../values/long-work.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { treeBytes } from '../values/tree-bytes.ts';

export type Plain = (row: Row, run: Execution) => RuntimeValue;
export type Stepped = (row: Row, run: Execution) => Steps<RuntimeValue>;

export interface Compiled {
  readonly plain?: Plain;
  readonly stepped: Stepped;
  /** The value, where it is the same for every row and run and cannot fail. */
  readonly constant?: RuntimeValue;
  /** Nothing of the row is in it: the same for every row of a run, though it may fail. */
  readonly isSteady?: boolean;
}

/** What an operator or a function does with the values of its operands. */
export interface Work<Operands extends readonly unknown[]> {
  now(...given: [...Operands, Execution]): RuntimeValue;
  /** Units of work that `now` takes, where it may be long: then it waits for a slice with so much left. */
  weight?(...operands: Operands): number;
  /** The same with pauses, where `now` may take longer than a slice. */
  steps?(...given: [...Operands, Execution]): Steps<RuntimeValue>;
}

export type One = Work<[RuntimeValue]>;
export type Two = Work<[RuntimeValue, RuntimeValue]>;
/** The array is the callee's to keep. */
export type Many = Work<[RuntimeValue[]]>;

/** For what never gives up. */
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
  return { ...plain(() => value), constant: value, isSteady: true };
}

/** The same for every row of a run, whatever the row. */
export function steady(compiled: Compiled): Compiled {
  return { ...compiled, isSteady: true };
}

/** What is steady is worked out for one row and remembered for the others of the run: what is small at once, what is large when it is asked for again. */
export function onceARun(compiled: Compiled): Compiled {
  const { plain: work, stepped, isSteady } = compiled;
  if (work === undefined || !isSteady) return compiled;
  return {
    ...compiled,
    plain(row, run) {
      const known = run.remembered.get(work);
      if (known !== undefined) return known;
      return remember(work(row, run), work, run);
    },
    *stepped(row, run) {
      const known = run.remembered.get(work);
      if (known !== undefined) return known;
      return remember(yield* stepped(row, run), work, run);
    },
  };
}

/** Bytes up to which a value is small, and those from which one is too large to be kept beside its next one. */
const SMALL = 512;
const HUGE = 2 ** 25;

function remember(value: RuntimeValue, work: object, run: Execution): RuntimeValue {
  const bytes = typeof value === 'string' ? value.length * 2 : treeBytes(value);
  if (bytes > HUGE) return value;
  if (bytes > SMALL) {
    if (!run.asked.has(work)) {
      run.asked.add(work);
      return value;
    }
    run.hold(bytes);
  }
  run.remembered.set(work, value);
  return value;
}

export function slotValue(slot: number): Compiled {
  return plain((row) => row[slot] ?? null);
}

/** `work` on one operand. Like the others below it is taken to give the same for the same operands. */
export function unary(operand: Compiled, work: One | One['now']): Compiled {
  const { now, weight, steps } = workOf(work);
  const evaluate = operand.plain;
  return {
    ...steadiness(operand.isSteady),
    ...(evaluate && {
      plain(row: Row, run: Execution) {
        const value = evaluate(row, run);
        if (weight) afford(weight(value), run, steps);
        return now(value, run);
      },
    }),
    *stepped(row, run) {
      const value = yield* operand.stepped(row, run);
      if (steps) return yield* steps(value, run);
      if (weight && run.spend(weight(value))) yield PAUSE;
      return now(value, run);
    },
  };
}

/** `work` on two operands, both always evaluated, left first. */
export function binary(left: Compiled, right: Compiled, work: Two | Two['now']): Compiled {
  const { now, weight, steps } = workOf(work);
  const first = left.plain;
  const second = right.plain;
  return {
    ...steadiness(left.isSteady && right.isSteady),
    ...(first &&
      second && {
        plain(row: Row, run: Execution) {
          const a = first(row, run);
          const b = second(row, run);
          if (weight) afford(weight(a, b), run, steps);
          return now(a, b, run);
        },
      }),
    *stepped(row, run) {
      const a = yield* left.stepped(row, run);
      const b = yield* right.stepped(row, run);
      if (steps) return yield* steps(a, b, run);
      if (weight && run.spend(weight(a, b))) yield PAUSE;
      return now(a, b, run);
    },
  };
}

/** `work` on any number of operands, evaluated in order. */
export function nary(operands: readonly Compiled[], work: Many | Many['now']): Compiled {
  const { now, weight, steps } = workOf(work);
  const closures = closuresOf(operands);
  return {
    ...steadiness(operands.every(({ isSteady }) => isSteady)),
    ...(closures && {
      plain(row: Row, run: Execution) {
        // NOTE: of the right length from the start: an array that grows by one element takes room for seventeen.
        const values: RuntimeValue[] = new Array(closures.length);
        for (let i = 0; i < closures.length; i++) values[i] = closures[i]?.(row, run) ?? null;
        if (weight) afford(weight(values), run, steps);
        return now(values, run);
      },
    }),
    *stepped(row, run) {
      const values: RuntimeValue[] = new Array(operands.length);
      for (const [i, operand] of operands.entries()) values[i] = yield* operand.stepped(row, run);
      if (steps) return yield* steps(values, run);
      if (weight && run.spend(weight(values))) yield PAUSE;
      return now(values, run);
    },
  };
}

function steadiness(isSteady: boolean | undefined): Pick<Compiled, 'isSteady'> {
  return isSteady ? { isSteady } : {};
}

/** The closures of all of them; undefined where one has none. */
export function closuresOf(operands: readonly Compiled[]): readonly Plain[] | undefined {
  const closures = operands.flatMap((operand) => (operand.plain ? [operand.plain] : []));
  return closures.length === operands.length ? closures : undefined;
}

/** The value, where working it out is short; undefined where the stepped twin has to do it. */
export function quick(compiled: Compiled, row: Row, run: Execution): RuntimeValue | undefined {
  if (compiled.plain === undefined) return undefined;
  const mark = run.passing;
  try {
    return compiled.plain(row, run);
  } catch (error) {
    if (error !== LONG) throw error;
    run.dropTo(mark);
    return undefined;
  }
}

/** The value, pauses passed over: for who cannot pause, and asks of one thing at a time. Whoever asked pauses afterwards. */
export function outright(compiled: Compiled, row: Row, run: Execution): RuntimeValue {
  const value = quick(compiled, row, run);
  return value === undefined ? atOnce(compiled.stepped(row, run)) : value;
}

/** Evaluates from inside a generator. Where it is hot, ask `quick` first. */
export function* evaluate(compiled: Compiled, row: Row, run: Execution): Steps<RuntimeValue> {
  const value = quick(compiled, row, run);
  return value === undefined ? yield* compiled.stepped(row, run) : value;
}

function workOf<Operands extends readonly unknown[]>(work: Work<Operands> | Work<Operands>['now']): Work<Operands> {
  return typeof work === 'function' ? { now: work } : work;
}
