/** Three-valued logic. */
import type { Ternary } from './equality.ts';
import type { RuntimeValue } from './runtime.ts';
import { notAPredicate } from './value-errors.ts';

/** A value as a predicate. Lists, numbers and strings are none: that is a TypeError, not false. */
export function truth(value: RuntimeValue): Ternary {
  if (value === null || typeof value === 'boolean') return value;
  throw notAPredicate(value);
}

export function and(a: Ternary, b: Ternary): Ternary {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

export function or(a: Ternary, b: Ternary): Ternary {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

export function xor(a: Ternary, b: Ternary): Ternary {
  return a === null || b === null ? null : a !== b;
}

export function not(a: Ternary): Ternary {
  return a === null ? null : !a;
}
