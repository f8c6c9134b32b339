/** Joining strings and lists: `||`, and what `+` does where no number or duration is meant. */

import { isNumber } from '../../graph/values.ts';
import type { Steps } from '../steps.ts';
import { typeLabel } from './describe.ts';
import { isList, isPoint, isTemporal } from './kinds.ts';
import { joinedSteps } from './list-builder.ts';
import type { EvaluationContext, RuntimeList, RuntimeValue } from './runtime.ts';
import { scalarText } from './scalar-text.ts';
import { listBytes, stringBytes } from './size.ts';
import { treeBytes, withTreeBytes } from './tree-bytes.ts';
import { typeError } from './value-errors.ts';

/** What joining needs of the run: the joined value is accounted for before it is built, for `reduce` can double one again and again. */
export type Charging = Pick<EvaluationContext, 'charge'>;

/** Longer texts are refused whatever the budget: no function that goes through one at a stretch may hold up everyone else. */
const MAX_LENGTH = 2 ** 22;

/** `a || b`: two strings or two lists. */
export function concatenate(a: RuntimeValue, b: RuntimeValue, context: Charging): RuntimeValue {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return joinText(a, b, context);
  if (isList(a) && isList(b)) return joinLists(a, b, context);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return joinBytes(a, b);
  throw typeError(`Cannot concatenate \`${typeLabel(a)}\` and \`${typeLabel(b)}\``);
}

/** `+` on values of which at least one is no number: a list takes anything in, a string any scalar. */
export function addNonNumbers(
  a: Exclude<RuntimeValue, null>,
  b: Exclude<RuntimeValue, null>,
  context: Charging,
): Exclude<RuntimeValue, null> {
  if (isList(a)) return joinLists(a, isList(b) ? b : [b], context);
  if (isList(b)) return joinLists([a], b, context);
  if (typeof a === 'string' && hasText(b)) return joinText(a, scalarText(b), context);
  if (typeof b === 'string' && hasText(a)) return joinText(scalarText(a), b, context);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return joinBytes(a, b);
  throw typeError(`Cannot add \`${typeLabel(a)}\` and \`${typeLabel(b)}\``);
}

/** A string of so many UTF-16 units is about to be built. */
export function chargeText(length: number, context: Charging): void {
  context.charge(length > MAX_LENGTH ? Number.POSITIVE_INFINITY : stringBytes(length));
}

function joinText(a: string, b: string, context: Charging): string {
  chargeText(a.length + b.length, context);
  return a + b;
}

function joinLists(a: RuntimeList, b: RuntimeList, context: Charging): RuntimeList {
  context.charge(listBytes(a.length + b.length));
  return withTreeBytes(a.concat(b), treeBytes(a) + treeBytes(b) - listBytes(a.length) - listBytes(b.length));
}

/** `a || b` and `a + b` of lists, in steps. */
export function* joinListsSteps(
  a: RuntimeList,
  b: RuntimeList,
  context: Charging & Pick<EvaluationContext, 'spend'>,
): Steps<RuntimeList> {
  context.charge(listBytes(a.length + b.length));
  return yield* joinedSteps(a, b, context);
}

function hasText(value: RuntimeValue): value is Parameters<typeof scalarText>[0] {
  return (
    typeof value === 'string' || typeof value === 'boolean' || isNumber(value) || isTemporal(value) || isPoint(value)
  );
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
