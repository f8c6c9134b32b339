/**
 * Work that may be too long for one slice. It is written once, as steps that pause; whoever cannot pause tries them at once,
 * and gives up with LONG where they would have paused. Then the stepped twin of the expression does it from the start.
 */
import type { Steps } from '../steps.ts';
import { isList } from './kinds.ts';
import type { EvaluationContext, RuntimeValue } from './runtime.ts';
import { treeBytes } from './tree-bytes.ts';

class LongWork extends Error {}

/** Thrown by what cannot pause and should have: never an error to anybody, for there always is another way. */
export const LONG = new LongWork('long work is done in steps');

/** Units of work for which nobody needs to pause. */
const SHORT = 16_384;
/** Bytes of a value from which looking at it is work that counts, and those that are gone through in the time of one unit. */
const NOTABLE = 2048;
const BYTES_PER_UNIT = 128;
/** Bytes from which a value is gone through in pieces. */
const HEAVY = 2 ** 19;

/** Before work at a stretch: takes its units from the slice, and gives up where that is over, or where it is long and there are steps. */
export function afford(units: number, context: Pick<EvaluationContext, 'spend'>, steps?: unknown): void {
  if (units > 0 && ((units > SHORT && steps !== undefined) || context.spend(units))) throw LONG;
}

/** The result of steps that come to their end without a pause. */
export function orLong<Result>(steps: Steps<Result>): Result {
  const { value, done } = steps.next();
  if (done) return value;
  throw LONG;
}

/** Units of work of going through a text, a list or a map once, all that is inside included: 0 for what is short. */
export function weightOf(value: RuntimeValue): number {
  if (typeof value !== 'object' && typeof value !== 'string') return 0;
  const bytes = treeBytes(value);
  return bytes > NOTABLE ? Math.floor(bytes / BYTES_PER_UNIT) : 0;
}

/** Of going over a text or the slots of a list, whatever they hold. */
export function surfaceOf(value: RuntimeValue): number {
  const length = typeof value === 'string' || isList(value) ? value.length : 0;
  return length > 1024 ? length >>> 5 : 0;
}

/** Of comparing two values, which ends with the shorter. */
export function comparingWeight(a: RuntimeValue, b: RuntimeValue): number {
  if (typeof a !== typeof b) return 0;
  const weight = weightOf(a);
  return weight === 0 ? 0 : Math.min(weight, weightOf(b));
}

/** Whether a value is so large that it is gone through in pieces. */
export function isHeavy(value: RuntimeValue): boolean {
  return typeof value === 'object' && treeBytes(value) > HEAVY;
}
