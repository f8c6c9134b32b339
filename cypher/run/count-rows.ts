/** `count(*)`: counts rows, whatever is in them. */
import type { Accumulator } from '../functions/spec.ts';
import type { RuntimeValue } from '../values/runtime.ts';

export class RowCount implements Accumulator {
  #count = 0;

  add(): void {
    this.#count++;
  }

  result(): RuntimeValue {
    return this.#count;
  }
}

/** The same over rows that stand for many: the number is in the argument. */
export class WeightCount implements Accumulator {
  #count = 0;

  add([weight]: readonly RuntimeValue[]): void {
    if (typeof weight === 'number') this.#count += weight;
  }

  result(): RuntimeValue {
    return this.#count;
  }
}
