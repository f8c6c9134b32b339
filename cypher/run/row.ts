/**
 * The shapes that flow between operators: rows of slots, in batches, from generators that may pause.
 *
 * A stream yields either a batch or PAUSE. PAUSE says that the slice is over: whoever reads it yields it on at once,
 * until it reaches the driver, which gives the event loop a turn and pulls again. A batch is never empty.
 * A row belongs to whoever read it last; an operator that keeps its input and emits something wider copies it.
 */
import type { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';

/** Values by slot. The planner gives out slots; a slot that nothing was written to holds null. */
export type Row = RuntimeValue[];

export type Batch = Row[];

export type Stream = Generator<Batch | typeof PAUSE, void, undefined>;

/** A copy of the row with null in some slots. */
export function withNulls(row: Row, slots: readonly number[]): Row {
  const result = row.slice();
  for (const slot of slots) result[slot] = null;
  return result;
}

/** A row of `width` slots that begins with the first `kept` slots of another. */
export function narrowed(row: Row, kept: number, width: number): Row {
  const result: Row = new Array(width).fill(null);
  for (let i = 0; i < kept; i++) result[i] = row[i] ?? null;
  return result;
}
