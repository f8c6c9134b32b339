/** Parameters that a statement asks for. */

import type { Parameters } from '../../graph/values.ts';
import { findKindSteps } from '../compile/free-variables.ts';
import { cypherError } from '../errors.ts';
import type { Parameter } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';

const PARAMETER = new Set(['parameter']);

/** Names of all parameters in a tree, in the order in which they stand. */
export function* parametersIn(tree: unknown): Steps<readonly string[]> {
  const names = new Set<string>();
  yield* findKindSteps<Parameter>(tree, PARAMETER, ({ name }) => names.add(name));
  return [...names];
}

export function missingParameters(wanted: readonly string[], given: Parameters): void {
  const missing = wanted.filter((name) => !given.has(name));
  if (missing.length === 0) return;
  throw cypherError({
    kind: 'ParameterMissing',
    detail: 'MissingParameter',
    message: `Expected parameter(s): ${missing.join(', ')}`,
    hint: 'Give a value, null perhaps, to each.',
    phase: 'compile',
  });
}
