/** Where Eager must stand, so that no clause sees what a later clause writes, and each sees all that an earlier one wrote. */
import { type Operator, START } from '../run/operator.ts';
import { eager } from '../run/slice.ts';

/** Operators that only reshape rows: from the empty row on, they can bring no reference into the graph. */
const RESHAPING = new Set(['Unwind', 'Projection', 'Filter']);

/** Before a write: everything above has been read. Rows made of values alone need no waiting. */
export function beforeWrite(source: Operator): Operator {
  return isEager(source) || readsNothing(source) ? source : eager(source, 'read/write conflict');
}

/** After a write, where anything follows: everything above has been written. */
export function afterWrite(source: Operator): Operator {
  return eager(source, 'write/read conflict');
}

function isEager({ name }: Operator): boolean {
  return name === 'Eager';
}

function readsNothing(operator: Operator): boolean {
  let next: Operator = operator;
  while (RESHAPING.has(next.name) && next.nested === undefined && next.source !== undefined) next = next.source;
  return next === START;
}
