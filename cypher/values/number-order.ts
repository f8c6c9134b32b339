/** Numbers compared by their mathematical value, exactly, whatever they are held in. */
import type { NumberValue } from '../../graph/values.ts';

/** The bare number: JavaScript compares a number with a bigint exactly, so the wrapper is all that has to go. */
export function bareNumber(value: NumberValue): number | bigint {
  return typeof value === 'object' ? value.value : value;
}

export function isNaNValue(value: NumberValue): boolean {
  return typeof value === 'number' && Number.isNaN(value);
}

/** `=` on numbers: 1 equals 1.0, NaN equals nothing. */
export function numbersEqual(a: NumberValue, b: NumberValue): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: `==` is what compares a bigint with a number by value.
  return bareNumber(a) == bareNumber(b);
}

/** Negative, zero or positive; NaN where a NaN takes part, so that every test on the answer fails. -0.0 equals 0, and is less. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const left = bareNumber(a);
  const right = bareNumber(b);
  if (left < right) return -1;
  if (left > right) return 1;
  if (isNaNValue(left) || isNaNValue(right)) return Number.NaN;
  if (left === 0) return Number(Object.is(right, -0)) - Number(Object.is(left, -0));
  return 0;
}

/** The same for sorting: NaN equals itself and is greater than every number. */
export function orderNumbers(a: NumberValue, b: NumberValue): number {
  const order = compareNumbers(a, b);
  return Number.isNaN(order) ? Number(isNaNValue(a)) - Number(isNaNValue(b)) : order;
}
