/** `x IN list`. A list that is not short and is asked again, as one is for each row, is hashed the second time. */

import type { Execution } from '../run/execution.ts';
import { isHashable, Sought } from '../run/sought.ts';
import { atOnce } from '../steps.ts';
import { isIn } from '../values/equality.ts';
import { elementsOf } from '../values/kinds.ts';
import { afford } from '../values/long-work.ts';
import { isInSteps, searchingWeight } from '../values/pieces.ts';
import type { RuntimeList, RuntimeValue } from '../values/runtime.ts';
import { binary, type Compiled } from './compiled.ts';

/** Elements up to which looking at each takes no longer than hashing what is sought. */
const SHORT = 3;

export function membership(left: Compiled, right: Compiled): Compiled {
  const expression = {};
  const soughtIn = (value: RuntimeValue, list: RuntimeList, run: Execution): Sought | undefined => {
    if (list.length <= SHORT || !isHashable(value)) return undefined;
    const before = run.sought.get(expression);
    if (before?.list === list) return before;
    before?.release();
    run.sought.set(expression, new Sought(list, run));
    return undefined;
  };
  return binary(left, right, {
    now(value, list, run) {
      if (list === null) return null;
      const items = elementsOf(list);
      const sought = soughtIn(value, items, run);
      if (sought === undefined) {
        afford(searchingWeight(value, list), run, isInSteps);
        return isIn(value, items);
      }
      if (!sought.isHashed) {
        afford(items.length, run, sought);
        atOnce(sought.hash());
      }
      return sought.includes(value);
    },
    *steps(value, list, run) {
      if (list === null) return null;
      const items = elementsOf(list);
      const sought = soughtIn(value, items, run);
      if (sought === undefined) return yield* isInSteps(value, items, run);
      if (!sought.isHashed) yield* sought.hash();
      return sought.includes(value);
    },
  });
}
