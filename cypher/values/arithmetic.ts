/** The operators + - * / % ^ on any two values. Null with anything is null. */
import { type DurationValue, isInteger, isNumber, type NumberValue } from '../../graph/values.ts';
import { minusDuration, plusDuration } from '../temporal/arithmetic.ts';
import { divideDuration, multiplyDuration } from '../temporal/duration.ts';
import { addNonNumbers, type Charging } from './concatenation.ts';
import { typeLabel } from './describe.ts';
import { isDuration, isTemporal } from './kinds.ts';
import {
  addNumbers,
  divideNumbers,
  moduloNumbers,
  multiplyNumbers,
  negateNumber,
  powerNumbers,
  subtractNumbers,
} from './numbers.ts';
import type { RuntimeValue } from './runtime.ts';
import { divisionByZero, typeError } from './value-errors.ts';

/** Numbers add; strings and lists join; durations add and move what they are added to. */
export function add(a: RuntimeValue, b: RuntimeValue, context: Charging): RuntimeValue {
  if (isNumber(a) && isNumber(b)) return addNumbers(a, b);
  if (a === null || b === null) return null;
  if (isTemporal(a) && isDuration(b)) return plusDuration(a, b);
  if (isDuration(a) && isTemporal(b)) return plusDuration(b, a);
  return addNonNumbers(a, b, context);
}

export function subtract(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  if (isNumber(a) && isNumber(b)) return subtractNumbers(a, b);
  if (a === null || b === null) return null;
  if (isTemporal(a) && isDuration(b)) return minusDuration(a, b);
  throw typeError(`Cannot subtract \`${typeLabel(b)}\` from \`${typeLabel(a)}\``);
}

export function multiply(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  if (isNumber(a) && isNumber(b)) return multiplyNumbers(a, b);
  if (a === null || b === null) return null;
  const scaled = scaledDuration(a, b) ?? scaledDuration(b, a);
  if (scaled) return scaled;
  throw typeError(`Cannot multiply \`${typeLabel(a)}\` and \`${typeLabel(b)}\``);
}

/** Integers divide towards zero; dividing one by zero is an error (null too), a float by zero is infinite. */
export function divide(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  if (isNumber(a) && isNumber(b)) return divideNumbers(a, b);
  if (a === null && isInteger(b) && Number(b) === 0) throw divisionByZero();
  if (a === null || b === null) return null;
  if (isDuration(a) && isNumber(b)) return divideDuration(a, b);
  throw typeError(`Cannot divide \`${typeLabel(a)}\` by \`${typeLabel(b)}\``);
}

export function modulo(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  return onNumbers(a, b, moduloNumbers, (left, right) => `Cannot calculate modulus of ${left} and ${right}`);
}

export function power(a: RuntimeValue, b: RuntimeValue): RuntimeValue {
  return onNumbers(a, b, powerNumbers, (left, right) => `Cannot raise ${left} to the power of ${right}`);
}

/** Unary minus. */
export function negate(value: RuntimeValue): RuntimeValue {
  if (value === null) return null;
  if (isNumber(value)) return negateNumber(value);
  throw typeError(`Cannot subtract \`${typeLabel(value)}\` from \`Long\``);
}

/** Unary plus. */
export function affirm(value: RuntimeValue): RuntimeValue {
  if (value === null || isNumber(value)) return value;
  throw typeError(`Cannot add \`Long\` and \`${typeLabel(value)}\``);
}

function scaledDuration(value: RuntimeValue, factor: RuntimeValue): DurationValue | undefined {
  return isDuration(value) && isNumber(factor) ? multiplyDuration(value, factor) : undefined;
}

function onNumbers(
  a: RuntimeValue,
  b: RuntimeValue,
  work: (a: NumberValue, b: NumberValue) => NumberValue,
  complaint: (left: string, right: string) => string,
): NumberValue | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return work(a, b);
  throw typeError(complaint(`\`${typeLabel(a)}\``, `\`${typeLabel(b)}\``));
}
