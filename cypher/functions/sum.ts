/** `sum`: of numbers or of durations, never of both. */
import { type DurationValue, float, isFloat, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { addDurations } from '../temporal/duration.ts';
import { isDuration } from '../values/kinds.ts';
import { MAX_INTEGER, MIN_INTEGER } from '../values/numbers.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { argument, invalidArgument } from './arguments.ts';
import type { Accumulator } from './spec.ts';

/** Starts as the integer 0, and turns into a float with the first float or where 64 bits end. */
export class Sum implements Accumulator {
  #numbers: NumberValue | undefined;
  #durations: DurationValue | undefined;

  add(args: readonly RuntimeValue[]): void {
    const value = argument(args, 0);
    if (value === null) return;
    if (isNumber(value)) this.#numbers = plus(this.#numbers ?? 0, value);
    else if (isDuration(value)) this.#durations = this.#durations ? addDurations(this.#durations, value) : value;
    else throw notSummable('sum');
    if (this.#numbers !== undefined && this.#durations) throw mixed('sum');
  }

  result(): RuntimeValue {
    return this.#durations ?? this.#numbers ?? 0;
  }
}

export function notSummable(functionName: string): Error {
  return invalidArgument(`${functionName}() can only handle numerical values, duration, or null.`);
}

export function mixed(functionName: string): Error {
  return invalidArgument(`${functionName}() cannot mix number and duration`);
}

function plus(a: NumberValue, b: NumberValue): NumberValue {
  if (isFloat(a) || isFloat(b)) return float(toNumber(a) + toNumber(b));
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  const sum = BigInt(a) + BigInt(b);
  if (sum > MAX_INTEGER || sum < MIN_INTEGER) return float(Number(sum));
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : sum;
}
