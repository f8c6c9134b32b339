/** Joining strings and lists: `||`, and what `+` does where no number or duration is meant. */
import { isNumber } from '../../graph/values.ts';
import { typeLabel } from './describe.ts';
import { isList, isPoint, isTemporal } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';
import { scalarText } from './scalar-text.ts';
import { typeError } from './value-errors.ts';

/** `a || b`: two strings or two lists. */
export function concatenate(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (isList(a) && isList(b)) return [...a, ...b];
  if (a instanceof Uint8Array && b instanceof Uint8Array) return joinBytes(a, b);
  throw typeError(`Cannot concatenate \`${typeLabel(a)}\` and \`${typeLabel(b)}\``);
}

/** `+` on values of which at least one is no number: a list takes anything in, a string any scalar. */
export function addNonNumbers(
  a: Exclude<RuntimeValue, null>,
  b: Exclude<RuntimeValue, null>,
): Exclude<RuntimeValue, null> {
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return [a, ...b];
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'string' && hasText(b)) return a + scalarText(b);
  if (typeof b === 'string' && hasText(a)) return scalarText(a) + b;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return joinBytes(a, b);
  throw typeError(`Cannot add \`${typeLabel(a)}\` and \`${typeLabel(b)}\``);
}

function hasText(value: RuntimeValue): value is Parameters<typeof scalarText>[0] {
  return typeof value === 'boolean' || isNumber(value) || isTemporal(value) || isPoint(value);
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
