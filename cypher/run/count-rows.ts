/** `count(*)`: counts rows, whatever is in them. */
import type { Accumulator } from '../functions/spec.ts';

export function countRows(): Accumulator {
  let count = 0;
  return {
    add() {
      count++;
    },
    result: () => count,
  };
}

/** The same over rows that stand for many: the number is in the argument. */
export function addWeights(): Accumulator {
  let count = 0;
  return {
    add([weight]) {
      if (typeof weight === 'number') count += weight;
    },
    result: () => count,
  };
}
