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
