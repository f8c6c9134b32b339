/** Makes a differing statement as small as it gets while the difference stays of its class. */
import { compare, type DifferenceClass } from './compare.ts';
import type { FuzzCase, FuzzSubject } from './outcome.ts';
import { type Piece, smaller, textOf } from './piece.ts';

const MAX_TRIES = 250;

export interface Differing {
  readonly made: Piece;
  readonly fuzzCase: FuzzCase;
  readonly difference: DifferenceClass;
}

export async function shrink(start: Differing, engine: FuzzSubject, reference: FuzzSubject): Promise<Differing> {
  let best = start;
  let tries = 0;
  const isStillDifferent = async (fuzzCase: FuzzCase): Promise<boolean> => {
    tries++;
    const [ours] = await engine.run([fuzzCase]);
    if (ours === undefined || (ours.kind === 'error') !== (start.difference === 'crash' || isErrorOfOurs(start)))
      return false;
    const [theirs] = await reference.run([fuzzCase]);
    return theirs !== undefined && compare(ours, theirs, fuzzCase.isOrdered) === start.difference;
  };
  for (let hasImproved = true; hasImproved && tries < MAX_TRIES; ) {
    hasImproved = false;
    for (const made of smaller(best.made)) {
      const fuzzCase = { ...best.fuzzCase, statement: textOf(made) };
      if (tries >= MAX_TRIES) break;
      if (fuzzCase.statement.length >= best.fuzzCase.statement.length) continue;
      if (!(await isStillDifferent(fuzzCase))) continue;
      best = { ...best, made, fuzzCase };
      hasImproved = true;
      break;
    }
  }
  return best;
}

function isErrorOfOurs({ difference }: Differing): boolean {
  return ['refused', 'code', 'position', 'status'].includes(difference);
}
