/** Parameters that a statement asks for. */
import type { Parameters } from '../../graph/values.ts';
import { findKindUnhurried } from '../compile/free-variables.ts';
import { cypherError } from '../errors.ts';
import type { Parameter } from '../parse/ast.ts';
import type { Unhurried } from '../unhurried.ts';

const PARAMETER = new Set(['parameter']);

/** Names of all parameters in a tree, in the order in which they stand. */
export function* parametersIn(tree: unknown): Unhurried<readonly string[]> {
  const names = new Set<string>();
  yield* findKindUnhurried<Parameter>(tree, PARAMETER, ({ name }) => names.add(name));
  return [...names];
}

export function missingParameters(wanted: readonly string[], given: Parameters): void {
  const missing = wanted.filter((name) => !given.has(name));
  if (missing.length === 0) return;
  throw cypherError({
    kind: 'ParameterMissing',
    detail: 'MissingParameter',
    message: `Expected parameter(s): ${missing.join(', ')}`,
    hint: 'Give a value, null perhaps, to each parameter that the statement names.',
    phase: 'compile',
  });
}
