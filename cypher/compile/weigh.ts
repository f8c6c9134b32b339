/**
 * What looking at a value costs beside the step that looks: nothing for most, something for long texts and lists.
 * It is taken from the fuel of the run, so that a few rows with megabytes in them end a slice as many small rows do.
 */

import type { Execution } from '../run/execution.ts';
import { isList } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { treeBytes } from '../values/tree-bytes.ts';

const LONG = 1024;
/** Characters or elements that are gone through in the time of one unit of work. */
const PER_UNIT = 32;

/** For a function that may go through its argument once. */
export function weigh(value: RuntimeValue, run: Execution): void {
  if (typeof value !== 'string' && !isList(value)) return;
  if (value.length > LONG) run.spend(Math.floor(value.length / PER_UNIT));
}

/** For a comparison, which goes through everything inside too. */
export function weighWhole(value: RuntimeValue, run: Execution): void {
  if (typeof value === 'string') weigh(value, run);
  if (typeof value !== 'object' || value === null) return;
  const bytes = treeBytes(value);
  if (bytes > LONG) run.spend(Math.floor(bytes / 8 / PER_UNIT));
}
