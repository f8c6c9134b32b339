/** EagerAggregation: groups rows by keys and folds each group. */

import { type Compiled, evaluate, quick } from '../compile/compiled.ts';
import type { Segment } from '../compile/scope.ts';
import type { Accumulator } from '../functions/spec.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isHeavy, weightOf } from '../values/long-work.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import type { Execution, Meter } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import { KeyTable } from './key-table.ts';
import type { Operator } from './operator.ts';
import { type Batch, narrowed, type Row } from './row.ts';
import { sizeOf, sizeOfRow } from './size.ts';

export interface AggregateCall {
  readonly slot: number;
  readonly distinct: boolean;
  readonly arguments: readonly Compiled[];
  create(context: EvaluationContext): Accumulator;
}

export interface AggregateOptions extends Described {
  readonly keys: readonly { readonly slot: number; readonly value: Compiled }[];
  readonly calls: readonly AggregateCall[];
  readonly into: { readonly segment: Segment; readonly kept: number };
}

/** Without keys there is exactly one group, even of no rows. */
export function aggregate(options: AggregateOptions): Operator {
  const { keys, calls } = options;
  return fromBatches('EagerAggregation', options, {
    *beginSteps({ run, seed, meter }) {
      const groups = new Groups(options, run, meter);
      if (keys.length === 0) yield* groups.only(seed);
      return groups;
    },
    *take(batch, { run, state: groups }) {
      yield* groups.addBatch(batch);
      run.passed();
    },
    *end({ run, out, state: groups }) {
      for (const { row, folds } of groups.all()) {
        if (run.spend(1 + calls.length)) yield PAUSE;
        for (const [i, call] of calls.entries()) {
          const fold = folds[i];
          if (fold) row[call.slot] = yield* fold.result();
        }
        if (out.add(row)) yield out.taken();
      }
    },
  });
}

interface Group {
  /** The row that will be emitted, its keys filled in. */
  readonly row: Row;
  readonly folds: readonly Fold[];
}

class Groups {
  readonly #options: AggregateOptions;
  readonly #run: Execution;
  readonly #meter: Meter;
  readonly #context: EvaluationContext;
  /** By the one key, by the keys as a list, or the one group of all. */
  readonly #groups = new KeyTable<Group>();

  constructor(options: AggregateOptions, run: Execution, meter: Meter) {
    this.#options = options;
    this.#run = run;
    this.#meter = meter;
    this.#context = run.holding(meter);
  }

  all(): Iterable<Group> {
    return this.#groups.items();
  }

  /** The one group of an aggregation without keys. */
  only(row: Row): Steps<Group> {
    return this.#group(null, row, []);
  }

  *addBatch(batch: Batch): Steps<void> {
    const { keys, calls } = this.#options;
    const values: RuntimeValue[] = new Array(keys.length);
    const units = 1 + ((keys.length + calls.length) >> 3);
    for (const row of batch) {
      if (this.#run.spend(units)) yield PAUSE;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i]?.value;
        if (key === undefined) continue;
        const value = quick(key, row, this.#run);
        values[i] = value === undefined ? yield* key.stepped(row, this.#run) : value;
      }
      const key = keyOf(values);
      if (this.#run.spend(weightOf(key))) yield PAUSE;
      const known = isHeavy(key) ? yield* this.#groups.find(key, this.#run) : this.#groups.get(key);
      const group = known ?? (yield* this.#group(key === values ? values.slice() : key, row, values));
      for (const fold of group.folds) {
        if (!fold.addPlain(row, this.#run)) yield* fold.add(row, this.#run);
      }
    }
  }

  *#group(key: RuntimeValue, row: Row, values: readonly RuntimeValue[]): Steps<Group> {
    const { keys, calls, into } = this.#options;
    const target = narrowed(row, into.kept, into.segment.width);
    for (const [i, { slot }] of keys.entries()) target[slot] = values[i] ?? null;
    const folds = calls.map((call) => new Fold(call, call.create(this.#context), this.#meter));
    const group = { row: target, folds };
    const entry = yield* this.#groups.insert(key, group, this.#run);
    this.#meter.add(entry + sizeOfRow(target) + GROUP + folds.length * FOLD);
    return group;
  }
}

/** Of a group without its rows and keys: an object, its array of folds, and for each of these itself and its accumulator. */
const GROUP = 96;
const FOLD = 120;

/** NOTE: several keys as a list are told apart as each of them is. */
function keyOf(values: readonly RuntimeValue[]): RuntimeValue {
  return values.length > 1 ? values : (values[0] ?? null);
}

/** One aggregate in one group. */
class Fold {
  readonly #arguments: readonly Compiled[];
  readonly #accumulator: Accumulator;
  readonly #meter: Meter;
  readonly #seen: KeyTable<true> | undefined;

  constructor(call: AggregateCall, accumulator: Accumulator, meter: Meter) {
    this.#arguments = call.arguments;
    this.#accumulator = accumulator;
    this.#meter = meter;
    if (call.distinct) this.#seen = new KeyTable();
  }

  /** False where it takes steps. */
  addPlain(row: Row, run: Execution): boolean {
    const values: RuntimeValue[] = [];
    for (const argument of this.#arguments) {
      const value = quick(argument, row, run);
      if (value === undefined) return false;
      values.push(value);
    }
    const value = values[0] ?? null;
    if (isHeavy(value)) return false;
    run.spend(weightOf(value));
    if (this.#seen) {
      if (this.#seen.get(value)) return true;
      this.#meter.add(this.#seen.add(value, true) + sizeOf(value));
    }
    this.#accumulator.add(values);
    return true;
  }

  *add(row: Row, run: Execution): Steps<void> {
    const values: RuntimeValue[] = [];
    for (const argument of this.#arguments) values.push(yield* evaluate(argument, row, run));
    const value = values[0] ?? null;
    if (run.spend(1 + weightOf(value))) yield PAUSE;
    if (this.#seen) {
      if (yield* this.#seen.find(value, run)) return;
      this.#meter.add((yield* this.#seen.insert(value, true, run)) + sizeOf(value));
    }
    const accumulator = this.#accumulator;
    if (accumulator.addSteps && isHeavy(value)) yield* accumulator.addSteps(values);
    else accumulator.add(values);
  }

  *result(): Steps<RuntimeValue> {
    const accumulator = this.#accumulator;
    return accumulator.resultSteps ? yield* accumulator.resultSteps() : accumulator.result();
  }
}
