/** EagerAggregation: groups rows by keys and folds each group. */

import type { Compiled } from '../compile/compiled.ts';
import type { Segment } from '../compile/scope.ts';
import type { Accumulator } from '../functions/spec.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { type Execution, Meter } from './execution.ts';
import { KeyTable } from './key-table.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, narrowed, PAUSE, type Row, type Steps } from './row.ts';
import { sizeOf, sizeOfRow } from './size.ts';

export interface AggregateCall {
  readonly slot: number;
  readonly distinct: boolean;
  readonly arguments: readonly Compiled[];
  create(context: EvaluationContext): Accumulator;
}

export interface AggregateOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly estimatedRows?: number;
  readonly keys: readonly { readonly slot: number; readonly value: Compiled }[];
  readonly calls: readonly AggregateCall[];
  readonly into: { readonly segment: Segment; readonly kept: number };
  readonly nested?: readonly Operator[];
}

/** Without keys there is exactly one group, even of no rows. */
export function aggregate(options: AggregateOptions): Operator {
  const { source, details, introduces, estimatedRows, keys, calls, nested } = options;
  return {
    name: 'EagerAggregation',
    details,
    introduces,
    ...(estimatedRows !== undefined && { estimatedRows }),
    ...(nested !== undefined && nested.length > 0 && { nested }),
    source,
    *open(run, seed) {
      const meter = new Meter(run);
      try {
        const groups = new Groups(options, run, meter);
        if (keys.length === 0) groups.only(seed);
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) yield PAUSE;
          else {
            yield* groups.addBatch(batch);
            run.passed();
          }
        }
        let out: Batch = [];
        for (const group of groups.all()) {
          if (run.spend(1 + calls.length)) yield PAUSE;
          const row = group.row;
          for (const [i, call] of calls.entries()) row[call.slot] = group.folds[i]?.result() ?? null;
          out.push(row);
          if (out.length >= 1024) {
            yield out;
            out = [];
          }
        }
        if (out.length > 0) yield out;
      } finally {
        meter.release();
      }
    },
  };
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
  only(row: Row): Group {
    return this.#group(null, row, []);
  }

  *addBatch(batch: Batch): Steps<void> {
    const { keys } = this.#options;
    const values: RuntimeValue[] = new Array(keys.length);
    for (const row of batch) {
      if (this.#run.spend(1)) yield PAUSE;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i]?.value;
        if (key) values[i] = key.plain ? key.plain(row, this.#run) : yield* key.stepped(row, this.#run);
      }
      const key = keyOf(values);
      const mark = this.#run.passing;
      this.#run.charge(2 * treeBytes(key));
      const group = this.#group(key, row, values);
      this.#run.dropTo(mark);
      for (const fold of group.folds) {
        if (!fold.addPlain(row, this.#run)) yield* fold.add(row, this.#run);
      }
    }
  }

  #group(key: RuntimeValue, row: Row, values: readonly RuntimeValue[]): Group {
    const known = this.#groups.get(key);
    if (known) return known;
    const { keys, calls, into } = this.#options;
    const target = narrowed(row, into.kept, into.segment.width);
    for (const [i, { slot }] of keys.entries()) target[slot] = values[i] ?? null;
    const folds = calls.map((call) => new Fold(call, call.create(this.#context), this.#meter));
    const group = { row: target, folds };
    this.#meter.add(this.#groups.add(key, group) + sizeOfRow(target) + folds.length * 96);
    return group;
  }
}

/** NOTE: several keys as a list are told apart as each of them is. */
function keyOf(values: readonly RuntimeValue[]): RuntimeValue {
  return values.length > 1 ? values : (values[0] ?? null);
}

/** What is compared or written out goes through all of a value. */
const BYTES_PER_UNIT = 256;

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

  /** False where an argument needs stepping. */
  addPlain(row: Row, run: Execution): boolean {
    const values: RuntimeValue[] = [];
    for (const { plain } of this.#arguments) {
      if (!plain) return false;
      values.push(plain(row, run));
    }
    this.#take(values, run);
    return true;
  }

  *add(row: Row, run: Execution): Steps<void> {
    const values: RuntimeValue[] = [];
    for (const argument of this.#arguments) {
      values.push(argument.plain ? argument.plain(row, run) : yield* argument.stepped(row, run));
    }
    this.#take(values, run);
  }

  #take(values: RuntimeValue[], run: Execution): void {
    const value = values[0] ?? null;
    if (typeof value === 'object' && value !== null) run.spend(Math.floor(treeBytes(value) / BYTES_PER_UNIT));
    if (this.#seen) {
      if (this.#seen.get(value)) return;
      this.#meter.add(this.#seen.add(value, true) + sizeOf(value));
    }
    this.#accumulator.add(values);
  }

  result(): RuntimeValue {
    return this.#accumulator.result();
  }
}
