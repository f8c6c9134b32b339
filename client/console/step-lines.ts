/** The line between two names of a path in a cell: what stands before and behind the name of the relation. */

interface WayOfStep {
  /** The walk goes where the relation points. */
  readonly isForward: boolean;
  /** The direction of the relation says nothing. */
  readonly isSymmetric: boolean;
  readonly isRightToLeft: boolean;
}

/** A head stands at the node that it points at, on whichever side that is read; a mutual relation has none. */
export function stepLines({
  isForward,
  isSymmetric,
  isRightToLeft,
}: WayOfStep): readonly [before: string, after: string] {
  if (isSymmetric) return ['–', '–'];
  const [back, forth] = isRightToLeft ? ['→', '←'] : ['←', '→'];
  return isForward ? ['–', forth] : [back, '–'];
}
