/** `stDev` and `stDevP`, in one pass (Welford's algorithm). */
import { float, isNumber, toNumber } from '../../graph/values.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { argument, invalidArgument } from './arguments.ts';
import type { Accumulator } from './spec.ts';

/** `degrees` tells what the squared distances are divided by. One value deviates by 0.0, none by null. */
export class Deviation implements Accumulator {
  readonly #functionName: string;
  readonly #degrees: (count: number) => number;
  #count = 0;
  #mean = 0;
  #squares = 0;

  constructor(functionName: string, degrees: (count: number) => number) {
    this.#functionName = functionName;
    this.#degrees = degrees;
  }

  add(args: readonly RuntimeValue[]): void {
    const value = argument(args, 0);
    if (value === null) return;
    if (!isNumber(value)) throw invalidArgument(`${this.#functionName}() can only handle numerical values or null`);
    const number = toNumber(value);
    const distance = number - this.#mean;
    this.#count++;
    this.#mean += distance / this.#count;
    this.#squares += distance * (number - this.#mean);
  }

  result(): RuntimeValue {
    if (this.#count === 0) return null;
    return float(this.#count === 1 ? 0 : Math.sqrt(this.#squares / this.#degrees(this.#count)));
  }
}
