/** Expressions that go through a list: comprehensions, all/any/none/single, reduce. Long lists are gone through in slices. */

import type { ListComprehension, QuantifiedPredicate, ReduceExpression } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import type { Row } from '../run/row.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { elementsOf } from '../values/kinds.ts';
import { ListBuilder } from '../values/list-builder.ts';
import type { RuntimeList, RuntimeValue } from '../values/runtime.ts';
import { LIST_SLOT } from '../values/size.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { isTrue, truthOf } from '../values/truth.ts';
import { type Compiled, constant, evaluate, quick } from './compiled.ts';
import type { Environment } from './environment.ts';
import { isReplacing, replaced } from './replacements.ts';
import type { Scope } from './scope.ts';

interface Fold {
  readonly list: Compiled;
  /** Where each element is put for the parts to see. */
  readonly slot: number;
  /** Evaluated for each element, in order. Of two, the first is a condition for the second. */
  readonly parts: readonly Compiled[];
  /** What `start` is given. */
  readonly initial?: Compiled;
  start(row: Row, initial: RuntimeValue, run: Execution): FoldState;
  /** The result, where it is known without going through the list. */
  shortcut?(initial: RuntimeValue, items: RuntimeList): RuntimeValue | undefined;
}

interface FoldState {
  /** False ends the loop. `values` are those of the parts; what was charged for them since `mark` and is not kept is dropped. */
  take(element: RuntimeValue, values: readonly RuntimeValue[], run: Execution, mark: number): boolean;
  /** A list still in the making is made whole in steps. */
  result(): RuntimeValue | ListBuilder;
}

function folding({ list, slot, parts, initial, start, shortcut }: Fold): Compiled {
  const stepped = function* (row: Row, run: Execution): Steps<RuntimeValue> {
    const items = listOf(yield* evaluate(list, row, run));
    if (items === null) return null;
    const first = initial ? yield* evaluate(initial, row, run) : null;
    const known = shortcut?.(first, items);
    if (known !== undefined) {
      if (run.spend(items.length)) yield PAUSE;
      run.charge(treeBytes(known));
      return known;
    }
    const state = start(row, first, run);
    const values: RuntimeValue[] = new Array(parts.length);
    for (let i = 0; i < items.length; i++) {
      if (run.spend(1)) yield PAUSE;
      const element = items[i] ?? null;
      const mark = run.passing;
      row[slot] = element;
      for (let p = 0; p < parts.length; p++) {
        const part = parts[p];
        if (part === undefined) continue;
        const value = quick(part, row, run);
        values[p] = value === undefined ? yield* part.stepped(row, run) : value;
        if (p === 0 && parts.length > 1 && !isTrue(values[0])) break;
      }
      if (!state.take(element, values, run, mark)) break;
    }
    const result = state.result();
    return result instanceof ListBuilder ? yield* result.toList(run) : result;
  };
  return { stepped };
}

function listOf(value: RuntimeValue): RuntimeList | null {
  return value === null ? null : elementsOf(value);
}

/** `[x IN list WHERE p | e]`. */
export function compileListComprehension(
  expression: ListComprehension,
  scope: Scope,
  environment: Environment,
): Compiled {
  const inner = scope.fork();
  const { slot } = inner.declare(expression.variable.name, 'any');
  const where = expression.where ? environment.compile(expression.where, inner) : constant(true);
  const projection = expression.projection && environment.compile(expression.projection, inner);
  return folding({
    list: environment.compile(expression.list, scope),
    slot,
    parts: projection ? [where, projection] : [where],
    start() {
      const result = new ListBuilder();
      return {
        take(element, [passes, value], run, mark) {
          const isTaken = isTrue(passes);
          if (!isTaken || !projection) run.dropTo(mark);
          if (isTaken) run.charge(LIST_SLOT + result.push(projection ? (value ?? null) : element));
          return true;
        },
        result: () => result,
      };
    },
  });
}

/** `all`, `any`, `none` and `single`, in three-valued logic. */
export function compileQuantified(expression: QuantifiedPredicate, scope: Scope, environment: Environment): Compiled {
  const inner = scope.fork();
  const { slot } = inner.declare(expression.variable.name, 'any');
  const where = expression.where ? environment.compile(expression.where, inner) : constant(true);
  const { quantifier } = expression;
  return folding({
    list: environment.compile(expression.list, scope),
    slot,
    parts: [where],
    start() {
      return quantifier === 'single' ? new Single() : new Decided(quantifier);
    },
  });
}

/** One element decides: a false one for `all`, a true one for `any` and `none`. */
class Decided implements FoldState {
  readonly #quantifier: 'all' | 'any' | 'none';
  #isDecided = false;
  #isUnknown = false;

  constructor(quantifier: 'all' | 'any' | 'none') {
    this.#quantifier = quantifier;
  }

  take(_element: RuntimeValue, [value]: readonly RuntimeValue[], run: Execution, mark: number): boolean {
    run.dropTo(mark);
    const truth = truthOf(value);
    if (truth === null) this.#isUnknown = true;
    else if (truth === (this.#quantifier !== 'all')) this.#isDecided = true;
    return !this.#isDecided;
  }

  result(): RuntimeValue {
    const isAny = this.#quantifier === 'any';
    return this.#isDecided ? isAny : this.#isUnknown ? null : !isAny;
  }
}

/** Exactly one true. Two true ones decide whatever is unknown. */
class Single implements FoldState {
  #trues = 0;
  #isUnknown = false;

  take(_element: RuntimeValue, [value]: readonly RuntimeValue[], run: Execution, mark: number): boolean {
    run.dropTo(mark);
    const truth = truthOf(value);
    if (truth === null) this.#isUnknown = true;
    else if (truth) this.#trues++;
    return this.#trues < 2;
  }

  result(): RuntimeValue {
    if (this.#trues > 1) return false;
    return this.#isUnknown ? null : this.#trues === 1;
  }
}

/** `reduce(total = 0, x IN list | total + x)`. */
export function compileReduce(expression: ReduceExpression, scope: Scope, environment: Environment): Compiled {
  const inner = scope.fork();
  const accumulator = inner.declare(expression.accumulator.name, 'any').slot;
  const { slot } = inner.declare(expression.variable.name, 'any');
  const initial = environment.compile(expression.initial, scope);
  return folding({
    list: environment.compile(expression.list, scope),
    slot,
    parts: [environment.compile(expression.step, inner)],
    initial,
    ...(isReplacing(expression) ? { shortcut: replaced } : {}),
    start(row, first, run) {
      const before = run.passing;
      let result = first;
      row[accumulator] = result;
      return {
        take(_element, [value]) {
          result = value ?? null;
          row[accumulator] = result;
          run.dropTo(before);
          run.charge(treeBytes(result));
          return true;
        },
        result: () => result,
      };
    },
  });
}
