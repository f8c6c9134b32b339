/** `sum`: of numbers or of durations, never of both. */
import { type DurationValue, float, isFloat, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { addDurations } from '../temporal/duration.ts';
import { isDuration } from '../values/kinds.ts';
import { MAX_INTEGER, MIN_INTEGER } from '../values/numbers.ts';
import { argument, invalidArgument } from './arguments.ts';
import type { Accumulator } from './spec.ts';

/** Starts as the integer 0, and turns into a float with the first float or where 64 bits end. */
export function createSum(): Accumulator {
  let numbers: NumberValue | undefined;
  let durations: DurationValue | undefined;
  return {
    add: (args) => {
      const value = argument(args, 0);
      if (value === null) return;
      if (isNumber(value)) numbers = plus(numbers ?? 0, value);
      else if (isDuration(value)) durations = durations ? addDurations(durations, value) : value;
      else throw notSummable('sum');
      if (numbers !== undefined && durations) throw mixed('sum');
    },
    result: () => durations ?? numbers ?? 0,
  };
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
