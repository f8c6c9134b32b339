/** `stDev` and `stDevP`, in one pass (Welford's algorithm). */
import { float, isNumber, toNumber } from '../../graph/values.ts';
import { argument, invalidArgument } from './arguments.ts';
import type { Accumulator } from './spec.ts';

/** `degrees` tells what the squared distances are divided by. One value deviates by 0.0, none by null. */
export function createDeviation(functionName: string, degrees: (count: number) => number): Accumulator {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (args) => {
      const value = argument(args, 0);
      if (value === null) return;
      if (!isNumber(value)) throw invalidArgument(`${functionName}() can only handle numerical values or null`);
      const number = toNumber(value);
      const distance = number - mean;
      count++;
      mean += distance / count;
      squares += distance * (number - mean);
    },
    result: () => {
      if (count === 0) return null;
      return float(count === 1 ? 0 : Math.sqrt(squares / degrees(count)));
    },
  };
}
