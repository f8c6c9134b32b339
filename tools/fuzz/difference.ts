/** A statement that two databases answer otherwise, with both answers. */
import type { DifferenceClass } from './compare.ts';
import type { FuzzCase, Outcome } from './outcome.ts';
import type { Piece } from './piece.ts';

export interface Difference {
  readonly made: Piece;
  readonly fuzzCase: FuzzCase;
  readonly difference: DifferenceClass;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}
