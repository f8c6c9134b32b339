/**
 * How many operators of a plan stand one behind the other. Each asks the one below it, a frame of the stack for each (two where
 * it is profiled), so that their number is limited: far from the end of the stack, which comes past 2,000 in Node.
 */
import { LimitReached } from '../../graph/errors.ts';
import type { Operator } from '../run/operator.ts';

const MOST = 1000;

/** Throws LimitReached for a plan that the stack might not hold. */
export function refuseTooDeep(plan: Operator): void {
  const open: [operator: Operator, depth: number][] = [[plan, 1]];
  let deepest = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [{ source, nested = [] }, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const below of source ? [source, ...nested] : nested) open.push([below, depth + 1]);
  }
  if (deepest <= MOST) return;
  throw new LimitReached(
    `The statement needs ${deepest} steps one behind the other, and at most ${MOST} are run; split it into several statements.`,
    {
      limit: 'memory',
      code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      hint: 'UNWIND over a list does one thing many times in few steps.',
    },
  );
}
