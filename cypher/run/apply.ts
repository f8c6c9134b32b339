/** Operators that run a plan for each row: optional parts, subqueries, products and joins. */
import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { equals } from '../values/equality.ts';
import { comparingWeight, isHeavy, weightOf } from '../values/long-work.ts';
import { equalsSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches, gather } from './from-batches.ts';
import { KeyTable } from './key-table.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, type Row, type Stream, withNulls } from './row.ts';

interface NestedOptions extends Described {
  readonly inner: Operator;
}

/** How a plan is run for a row, and what becomes of both. */
export interface Application {
  readonly inner: Operator;
  /** The row that the plan begins with. */
  readonly seedOf: (row: Row) => Row;
  readonly joined: (row: Row, found: Row) => Row;
  /** Slots that are null where the plan has no rows; absent: then the row goes. */
  readonly nulls: readonly number[] | undefined;
  /** A plan without results: the row goes on as it is, once. */
  readonly unit?: boolean;
}

/** The rows of the inner plan, or where there are none, the row itself with null for what the plan would have brought. */
export function optionalApply(options: NestedOptions & { readonly slots: readonly number[] }): Operator {
  const { inner, slots } = options;
  return apply('OptionalApply', options, { inner, seedOf: (row) => row, joined: (_row, found) => found, nulls: slots });
}

export interface SubqueryOptions extends NestedOptions {
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
  return apply(options.optional ? 'OptionalApply' : 'Apply', options, subquery(options));
}

export function subquery({ inner, seedOf, columns, optional, unit }: SubqueryOptions): Application {
  const joined = (row: Row, found: Row) => {
    const next = row.slice();
    for (const { from, to } of columns) next[to] = found[from] ?? null;
    return next;
  };
  return { inner, seedOf, joined, unit, nulls: optional ? columns.map(({ to }) => to) : undefined };
}

function apply(name: string, options: NestedOptions, application: Application): Operator {
  return fromBatches(
    name,
    { ...options, nested: [options.inner] },
    {
      *take(batch, { run, out }) {
        for (const row of batch) {
          for (const some of applied(row, application, run)) {
            if (some === PAUSE) yield PAUSE;
            else for (const next of some) if (out.add(next)) yield out.taken();
          }
        }
      },
    },
  );
}

/** What one row becomes. */
export function* applied(row: Row, { inner, seedOf, joined, nulls, unit }: Application, run: Execution): Stream {
  const mark = run.passing;
  let isEmpty = true;
  for (const found of opened(inner, run, seedOf(row))) {
    if (found === PAUSE) yield PAUSE;
    else if (!unit) {
      isEmpty = false;
      if (run.spend(found.length)) yield PAUSE;
      yield found.map((item) => joined(row, item));
    }
  }
  if (unit) run.dropTo(mark);
  if (unit) yield [row.slice()];
  else if (isEmpty && nulls) yield [withNulls(row, nulls)];
}

export interface ProductOptions extends NestedOptions {
  /** Slots that the inner plan fills. It reads nothing that a row of the source decides. */
  readonly slots: readonly number[];
}

/** Every row with every row. The inner plan is run once and its rows are kept. */
export function cartesianProduct(options: ProductOptions): Operator {
  const { inner, slots } = options;
  return fromBatches(
    'CartesianProduct',
    { ...options, nested: [inner] },
    {
      begin: (): { right?: Batch } => ({}),
      *take(batch, { run, out, meter, state }) {
        for (const row of batch) {
          state.right ??= (yield* gather(inner, run, row, meter)).flat();
          for (const other of state.right) {
            if (run.spend(1)) yield PAUSE;
            if (out.add(combined(row, other, slots))) yield out.taken();
          }
        }
      },
    },
  );
}

export interface JoinOptions extends ProductOptions {
  readonly leftKey: Compiled;
  readonly rightKey: Compiled;
}

/** Every row with every row whose key equals its own, by a table of the inner plan's rows. */
export function valueHashJoin(options: JoinOptions): Operator {
  const { inner, slots, leftKey, rightKey } = options;
  return fromBatches(
    'ValueHashJoin',
    { ...options, nested: [inner] },
    {
      begin: (): { table?: JoinTable } => ({}),
      *take(batch, { run, out, meter, state }) {
        for (const row of batch) {
          state.table ??= yield* tableOf(yield* gather(inner, run, row, meter), rightKey, run);
          const soon = quick(leftKey, row, run);
          const key = soon === undefined ? yield* leftKey.stepped(row, run) : soon;
          if (key === null) continue;
          for (const other of (isHeavy(key) ? yield* state.table.find(key, run) : state.table.get(key)) ?? []) {
            if (run.spend(1 + comparingWeight(key, other.key))) yield PAUSE;
            const equal = isHeavy(key) ? yield* equalsSteps(key, other.key, run) : equals(key, other.key);
            if (equal === true && out.add(combined(row, other.row, slots))) yield out.taken();
          }
        }
      },
    },
  );
}

type JoinTable = KeyTable<{ readonly key: RuntimeValue; readonly row: Row }[]>;

function* tableOf(batches: readonly Batch[], keyOf: Compiled, run: Execution): Steps<JoinTable> {
  const table: JoinTable = new KeyTable();
  for (const batch of batches) {
    for (const row of batch) {
      if (run.spend(2)) yield PAUSE;
      const soon = quick(keyOf, row, run);
      const key = soon === undefined ? yield* keyOf.stepped(row, run) : soon;
      if (key === null) continue;
      if (run.spend(weightOf(key))) yield PAUSE;
      const known = isHeavy(key) ? yield* table.find(key, run) : table.get(key);
      if (known) known.push({ key, row });
      else yield* table.insert(key, [{ key, row }], run);
    }
  }
  return table;
}

function combined(row: Row, other: Row, slots: readonly number[]): Row {
  const next = row.slice();
  for (const slot of slots) next[slot] = other[slot] ?? null;
  return next;
}
