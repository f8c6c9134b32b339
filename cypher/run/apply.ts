/** Operators that run a plan for each row: optional parts, subqueries, products and joins. */

import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { equals } from '../values/equality.ts';
import { comparingWeight, isHeavy, weightOf } from '../values/long-work.ts';
import { equalsSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Execution, Meter } from './execution.ts';
import { KeyTable } from './key-table.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, type Row, withNulls } from './row.ts';
import { sizeOfRow } from './size.ts';

interface NestedOptions {
  readonly source: Operator;
  readonly inner: Operator;
}

/** The rows of the inner plan, or where there are none, the row itself with null for what the plan would have brought. */
export function optionalApply(options: NestedOptions & { readonly slots: readonly number[] }): Operator {
  const { source, inner, slots } = options;
  return {
    name: 'OptionalApply',
    details: '',
    introduces: [],
    source,
    nested: [inner],
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          let isEmpty = true;
          for (const found of opened(inner, run, row)) {
            if (found === PAUSE) {
              yield PAUSE;
              continue;
            }
            isEmpty = false;
            for (const item of found) out.push(item);
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
          if (isEmpty) {
            out.push(withNulls(row, slots));
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

export interface SubqueryOptions extends NestedOptions {
  readonly details: string;
  readonly introduces: readonly string[];
  /** The row that the subquery begins with. */
  readonly seedOf: (row: Row) => Row;
  /** Where each returned column is found in the subquery's rows, and where it goes. */
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  /** `OPTIONAL CALL`: a row without results stays, with nulls. */
  readonly optional: boolean;
  /** A subquery without RETURN: the row goes on as it is, once. */
  readonly unit: boolean;
}

export function subqueryApply(options: SubqueryOptions): Operator {
  const { source, inner, details, introduces, seedOf, columns, optional, unit } = options;
  return {
    name: optional ? 'OptionalApply' : 'Apply',
    details,
    introduces,
    source,
    nested: [inner],
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          let isEmpty = true;
          const mark = run.passing;
          for (const found of opened(inner, run, seedOf(row))) {
            if (found === PAUSE) {
              yield PAUSE;
              continue;
            }
            if (unit) continue;
            isEmpty = false;
            for (const item of found) {
              if (run.spend(1)) yield PAUSE;
              const next = row.slice();
              for (const { from, to } of columns) next[to] = item[from] ?? null;
              out.push(next);
            }
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
          if (unit) {
            run.dropTo(mark);
            out.push(row);
          } else if (isEmpty && optional) {
            const next = row.slice();
            for (const { to } of columns) next[to] = null;
            out.push(next);
          }
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

export interface ProductOptions extends NestedOptions {
  /** Slots that the inner plan fills. It reads nothing that a row of the source decides. */
  readonly slots: readonly number[];
}

/** Every row with every row. The inner plan is run once and its rows are kept. */
export function cartesianProduct({ source, inner, slots }: ProductOptions): Operator {
  return {
    name: 'CartesianProduct',
    details: '',
    introduces: [],
    source,
    nested: [inner],
    *open(run, seed) {
      const meter = new Meter(run);
      try {
        let right: Batch | undefined;
        let out: Batch = [];
        let size = FIRST_BATCH;
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          for (const row of batch) {
            right ??= yield* gather(inner, row, meter, run);
            for (const other of right) {
              if (run.spend(1)) yield PAUSE;
              out.push(combined(row, other, slots));
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size, row.length);
              }
            }
          }
        }
        if (out.length > 0) yield out;
      } finally {
        meter.release();
      }
    },
  };
}

export interface JoinOptions extends ProductOptions {
  readonly leftKey: Compiled;
  readonly rightKey: Compiled;
  readonly details: string;
}

/** Every row with every row whose key equals its own, by a table of the inner plan's rows. */
export function valueHashJoin({ source, inner, slots, leftKey, rightKey, details }: JoinOptions): Operator {
  return {
    name: 'ValueHashJoin',
    details,
    introduces: [],
    source,
    nested: [inner],
    *open(run, seed) {
      const meter = new Meter(run);
      try {
        let table: JoinTable | undefined;
        let out: Batch = [];
        let size = FIRST_BATCH;
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          for (const row of batch) {
            table ??= yield* tableOf(yield* gather(inner, row, meter, run), rightKey, run);
            const soon = quick(leftKey, row, run);
            const key = soon === undefined ? yield* leftKey.stepped(row, run) : soon;
            if (key === null) continue;
            for (const other of (isHeavy(key) ? yield* table.find(key, run) : table.get(key)) ?? []) {
              if (run.spend(1 + comparingWeight(key, other.key))) yield PAUSE;
              const equal = isHeavy(key) ? yield* equalsSteps(key, other.key, run) : equals(key, other.key);
              if (equal !== true) continue;
              out.push(combined(row, other.row, slots));
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size, row.length);
              }
            }
          }
        }
        if (out.length > 0) yield out;
      } finally {
        meter.release();
      }
    },
  };
}

type JoinTable = KeyTable<{ readonly key: RuntimeValue; readonly row: Row }[]>;

function* tableOf(rows: Batch, keyOf: Compiled, run: Execution): Steps<JoinTable> {
  const table: JoinTable = new KeyTable();
  for (const row of rows) {
    if (run.spend(2)) yield PAUSE;
    const soon = quick(keyOf, row, run);
    const key = soon === undefined ? yield* keyOf.stepped(row, run) : soon;
    if (key === null) continue;
    if (run.spend(weightOf(key))) yield PAUSE;
    const known = isHeavy(key) ? yield* table.find(key, run) : table.get(key);
    if (known) known.push({ key, row });
    else yield* table.insert(key, [{ key, row }], run);
  }
  return table;
}

/** All rows of a plan at once. */
function* gather(inner: Operator, seed: Row, meter: Meter, run: Execution): Steps<Batch> {
  const rows: Batch = [];
  for (const batch of opened(inner, run, seed)) {
    if (batch === PAUSE) {
      yield PAUSE;
      continue;
    }
    for (const row of batch) {
      meter.add(sizeOfRow(row));
      rows.push(row);
    }
  }
  return rows;
}

function combined(row: Row, other: Row, slots: readonly number[]): Row {
  const next = row.slice();
  for (const slot of slots) next[slot] = other[slot] ?? null;
  return next;
}
