/** Union: the rows of several plans, one after another. */

import { opened } from './opened.ts';
import type { Operator } from './operator.ts';

export function union(parts: readonly Operator[]): Operator {
  return {
    name: 'Union',
    details: '',
    introduces: [],
    nested: parts,
    *open(run, seed) {
      for (const part of parts) yield* opened(part, run, seed);
    },
  };
}
