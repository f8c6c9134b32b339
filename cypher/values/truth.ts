/** What a value is where a predicate is wanted. */
import { describe } from './describe.ts';
import { isList } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';
import { typeError } from './value-errors.ts';

/** What WHERE, WHEN, NOT, AND, OR and XOR make of a value. A list whose type was not known before is true where it has elements. */
export function truthOf(value: RuntimeValue | undefined): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (isList(value)) return value.length > 0;
  throw typeError(`Don't know how to treat that as a predicate: ${describe(value)}`, 'InvalidArgumentType');
}

/** Whether a predicate lets something pass. */
export function isTrue(value: RuntimeValue | undefined): boolean {
  return truthOf(value) === true;
}
